import { formatList, type Locale, type Translate } from '@escale/messages';
import { accessView } from '../place-page/access.presenter.ts';
import { languageName } from '../../shell/language-name.ts';
import { changedFields, type PageField, type TypedPage } from './typed-page.presenter.ts';

export type ChangeView = { readonly field: PageField; readonly words: string };
type Words = { readonly t: Translate; readonly locale: Locale };
const LONGEST = 160;
const clipped = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`);

function inWords(page: TypedPage, field: PageField, { t, locale }: Words): string {
  if (field === 'access') return accessView(page.access, { t, locale }).flatMap(({ lines }) => lines.map(({ words }) => words)).join(' · ');
  if (field === 'helpLanguages') return formatList(page.helpLanguages.map((tag) => languageName(tag, locale)), locale);
  const value = page[field];
  if (typeof value === 'boolean') return value ? t('placePage:yes') : t('placePage:no_');
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return typeof value === 'string' ? value.replaceAll('\n', ', ') : value.join(', ');
}

/** What others saved meanwhile, field by field as it stands now, and whether it was typed here too. */
export function changesView(before: TypedPage, typed: TypedPage, now: TypedPage, words: Words): readonly ChangeView[] {
  const mine = changedFields(before, typed);
  return changedFields(before, now).map((field) => {
    const value = clipped(inWords(now, field, words)) || words.t('placePage:none');
    const name = words.t(`placePage:field.${field}`);
    return { field, words: mine.includes(field) ? words.t('placePage:changed.both', { field: name, value }) : words.t('placePage:changed.line', { field: name, value }) };
  });
}
