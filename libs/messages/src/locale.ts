/** Languages of the product, the source language first. */
export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const isLocale = (value: string): value is Locale => (LOCALES as readonly string[]).includes(value);

const wish = (part: string): { readonly tag: string; readonly weight: number } => {
  const [tag = '', ...settings] = part.trim().toLowerCase().split(';');
  const quality = settings.map((setting) => /^\s*q=([\d.]+)/.exec(setting)?.[1]).find((value) => value !== undefined);
  return { tag: tag.split('-')[0] ?? '', weight: quality === undefined ? 1 : Number(quality) };
};

/**
 * The language to speak, from an `Accept-Language` header, `navigator.languages` or one stored tag; French when none fits.
 */
export const resolveLocale = (accept: string | readonly string[] | null | undefined): Locale => {
  const parts = typeof accept === 'string' ? accept.split(',') : (accept ?? []);
  const wishes = parts.map(wish).filter(({ weight }) => weight > 0);
  // The sort is stable: equal weights keep the order in which the reader gave them.
  return wishes.sort((a, b) => b.weight - a.weight).map(({ tag }) => tag).find(isLocale) ?? 'fr';
};
