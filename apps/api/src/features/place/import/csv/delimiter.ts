export type Delimiter = ',' | ';' | '\t' | '|';

/** `|` comes last: between equals it is a sign within a title, as it is one within cells that hold several values. */
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** The sign that cuts the header into most pieces, quoted text left aside; a comma when none does. */
export function delimiterOf(header: string): Delimiter {
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (sign: Delimiter): number => bare.split(sign).length;
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
