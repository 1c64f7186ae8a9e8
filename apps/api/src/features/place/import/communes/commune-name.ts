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
