import { languageTag, type SpokenLanguage } from '../spoken/languages.ts';

/** Words joined as in a sentence: "a, b et c", "a, b and c". */
export const formatList = (words: readonly string[], locale: SpokenLanguage): string =>
  new Intl.ListFormat(languageTag(locale), { type: 'conjunction' }).format(words);
