import type { i18n } from 'i18next';
import { isProductLanguage, type LearnerLanguage, type SpokenLanguage } from './languages.ts';
import type { SpokenWords } from './words.ts';

/** A file for each, fetched when somebody first asks for it. */
const LOADERS: Record<LearnerLanguage, () => Promise<SpokenWords>> = {
  es: async () => (await import('./es.ts')).es,
  pt: async () => (await import('./pt.ts')).pt,
  ar: async () => (await import('./ar.ts')).ar,
  uk: async () => (await import('./uk.ts')).uk,
};

/** The words of a language, for specs that compare them with their source. */
export const spokenWords = (language: LearnerLanguage): Promise<SpokenWords> => LOADERS[language]();

/** Makes an instance speak one of the languages of kiosks; what has no words in it is said in French. */
export const speak = async (instance: i18n, language: SpokenLanguage): Promise<void> => {
  if (!isProductLanguage(language) && !instance.hasResourceBundle(language, 'kiosk')) {
    for (const [namespace, words] of Object.entries(await spokenWords(language))) instance.addResourceBundle(language, namespace, words);
  }
  await instance.changeLanguage(language);
};
