import { fold } from '../../gazetteer/fold.ts';

/** A commune's name as it is compared: accents, hyphens, `St`/`Saint`, a leading article, `CEDEX` and the number of an arrondissement forgiven. */
export function communeKey(name: string): string {
  return fold(
    name
      .replace(/\bc[eé]dex\b.*$/i, '')
      .replace(/\(.*?\)/g, ' ')
      .replace(/\b(st|ste)\b\.?(?=[\s-])/gi, (word) => (word.toLowerCase().startsWith('ste') ? 'sainte' : 'saint'))
      .replace(/\bs\/s?\s*/gi, 'sur '),
  ).replace(/^((?:paris|lyon|marseille)) \d{1,2}(?:er|eme|e)?(?: arrondissement)?$/, '$1');
}

const SHORTEST_FORGIVEN = 6;

/** Whether one of two keys begins the other at a word, or they differ by one letter written, left out or changed. */
export function resembles(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === '') return false;
  if (long === short || long.startsWith(`${short} `)) return true;
  if (short.length < SHORTEST_FORGIVEN || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}
