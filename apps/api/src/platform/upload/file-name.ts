/** Longest name kept, in characters, without its ending; file systems take 255 bytes. */
const LONGEST = 60;

/** Devices of Windows, which are opened instead of a file of that name, whatever its ending. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;

// Controls, direction marks (a name that reads «exe.pdf» backwards), half characters, what is not assigned, and line ends.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/**
 * The name under which a file is shown and given back: the last part of what was given, without what hides, reorders or leads elsewhere, and with the ending of what the file really is.
 * Never part of a path of ours: files are kept under random names.
 */
export function safeFileName(given: string, ending: string): string {
  const last = given.normalize('NFC').replace(INVISIBLE, '').split(/[/\\]/).at(-1) ?? '';
  const bare = last.replace(/\.[\p{L}\p{N}]{1,10}$/u, '').replace(/[<>:"|?*%;`$&'\s]+/gu, ' ');
  const whole = trimmed(bare);
  const harmless = RESERVED.test(whole.split('.')[0]?.trim() ?? '') ? `_${whole}` : whole;
  const short = trimmed([...harmless].slice(0, LONGEST).join(''));
  return `${short === '' ? 'document' : short}.${ending}`;
}

/** Without dots and blanks at either end: names that begin with a dot are hidden, those that end with one are cut by Windows. */
const trimmed = (text: string): string => text.replace(/^[\s.]+/u, '').replace(/[\s.]+$/u, '');

/** The header Content-Disposition that has a browser save a file under this name, never show it (RFC 6266, RFC 8187). */
export const attachment = (name: string): string => `attachment; ${named(name)}`;

/** The same for what may be shown in the browser's window, and is called so when it is saved. */
export const shownInPlace = (name: string): string => `inline; ${named(name)}`;

function named(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const encoded = encodeURIComponent(name.replace(/\p{Cs}/gu, '_')).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
