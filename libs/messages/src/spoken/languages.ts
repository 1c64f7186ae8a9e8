import { LOCALES, type Locale } from '../locale.ts';

/** The languages a kiosk speaks to whoever stands in front of it: those of the product, and four more for the words met there. */
export const SPOKEN_LANGUAGES = ['fr', 'en', 'es', 'pt', 'ar', 'uk'] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];
export type LearnerLanguage = Exclude<SpokenLanguage, Locale>;

const TAGS: Record<SpokenLanguage, string> = { fr: 'fr-FR', en: 'en-GB', es: 'es-ES', pt: 'pt-PT', ar: 'ar-u-nu-latn', uk: 'uk-UA' };

/** What each is called by those who speak it. */
export const SPOKEN_NAMES: Record<SpokenLanguage, string> = { fr: 'Français', en: 'English', es: 'Español', pt: 'Português', ar: 'العربية', uk: 'Українська' };

/** The BCP 47 tag that decides how dates and numbers are written; in Arabic with the figures of the codes and labels around. */
export const languageTag = (language: SpokenLanguage): string => TAGS[language];

/** Which way a language is written. */
export const spokenDirection = (language: SpokenLanguage): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

export const isProductLanguage = (language: string): language is Locale => (LOCALES as readonly string[]).includes(language);

/** The language a stored or chosen tag stands for; French when it is none of ours. */
export const resolveSpoken = (tag: string | undefined): SpokenLanguage => SPOKEN_LANGUAGES.find((language) => language === tag) ?? 'fr';
