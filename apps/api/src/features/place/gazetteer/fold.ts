/** Name without accents, ligatures, case or punctuation, so that two spellings of one place meet (`Kani-Kéli` and `Kani Kéli`). */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(?:le|la|les|l) /, '');
}
