/** Characters of Windows-1252 that Latin-1 does not have, from 0x80 on; Node's own decoder of that name reads Latin-1 (20.20). */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export const windows1252 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').replace(/[\u0080-\u009f]/g, (sign) => FROM_0X80[sign.charCodeAt(0) - 0x80] ?? sign);

/** The text of a file as spreadsheets write it: UTF-8, UTF-16 by its mark, or Windows-1252 where it cannot be UTF-8. */
export function readText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    return windows1252(bytes);
  }
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The sign that cuts a title line into most pieces, what is quoted left aside; a comma when none does. */
export function delimiterIn(text: string): string {
  const title = (text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? '').replace(/"[^"]*"/g, '');
  return DELIMITERS.reduce<string>((best, sign) => (title.split(sign).length > title.split(best).length ? sign : best), ',');
}
