import type { Locale } from '@escale/domain';

/** The name of a label in a language. */
export const labelName = ({ nameFr, nameEn }: { readonly nameFr: string; readonly nameEn: string }, locale: Locale): string => (locale === 'fr' ? nameFr : nameEn);
