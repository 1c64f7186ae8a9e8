import { type Locale, resolveLocale } from '@escale/messages';

const KEY = 'escale:language';

/** The language chosen here before, else the browser's, else French. */
export function startingLanguage(): Locale {
  return resolveLocale(localStorage.getItem(KEY) ?? navigator.language);
}

export const rememberLanguage = (locale: Locale): void => localStorage.setItem(KEY, locale);
