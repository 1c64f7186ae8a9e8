import { languageTag, type Locale } from '@escale/messages';

/** A language in words, from its BCP 47 tag: "ukrainien", "Ukrainian"; the text itself when it is no tag. */
export function languageName(tag: string, locale: Locale): string {
  if (!/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag)) return tag;
  return new Intl.DisplayNames(languageTag(locale), { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
