import { languageTag, type Locale } from '@escale/messages';

/** Languages in which places of the national format most often offer help, BCP 47. */
export const HELP_LANGUAGES = ['en', 'ar', 'es', 'pt', 'it', 'de', 'tr', 'uk', 'ru'] as const;

/** "ukrainien", "Ukrainian". */
export const languageName = (tag: string, locale: Locale): string => new Intl.DisplayNames(languageTag(locale), { type: 'language', fallback: 'code' }).of(tag) ?? tag;
