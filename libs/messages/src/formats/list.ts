import type { Locale } from '../locale.ts';
import { languageTag } from '../spoken/languages.ts';

/** Words joined as in a sentence: "a, b et c", "a, b and c". */
export const formatList = (words: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(languageTag(locale), { type: 'conjunction' }).format(words);
