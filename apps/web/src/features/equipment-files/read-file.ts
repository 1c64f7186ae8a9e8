/** More than any list of a place has; what the server takes. */
const TEXT_MOST = 120_000;
/** What a request may weigh, less what goes with the list. */
const BYTES_MOST = 190_000;

/** The text of a file as a spreadsheet saved it: UTF-8, or else the letters of Windows; null when it is longer than is taken. */
export const textOfFile = (bytes: ArrayBuffer): string | null => {
  if (bytes.byteLength > TEXT_MOST * 2) return null;
  const text = decoded(bytes);
  return isTooLong(text) ? null : text;
};

export const isTooLong = (text: string): boolean => text.length > TEXT_MOST || new Blob([JSON.stringify(text)]).size > BYTES_MOST;

const decoded = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    // By its name: the decoder's own TypeError may be that of another realm.
    if (typeof cause === 'object' && cause !== null && 'name' in cause && cause.name === 'TypeError') return new TextDecoder('windows-1252').decode(bytes);
    throw cause;
  }
};
