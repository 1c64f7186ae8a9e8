import { formatDuration, type Locale, type Translate } from '@escale/messages';
import { languageName } from '../../shell/language-name.ts';
import type { Search } from './search.ts';

export type ActiveFilter = { readonly key: string; readonly words: string; readonly without: Partial<Search> };

/** Each filter in force in words, with what takes it away. */
export function activeFilters(search: Search, locale: Locale, t: Translate): readonly ActiveFilter[] {
  const { partOfDay, durationMinutes, people, age, withinKm, access, helpLanguage } = search;
  return [
    ...(partOfDay === null ? [] : [{ key: 'part', words: t(`search:when.${partOfDay}`), without: { partOfDay: null } }]),
    ...(durationMinutes === null ? [] : [{ key: 'duration', words: formatDuration(durationMinutes, locale), without: { durationMinutes: null } }]),
    ...(people === 1 ? [] : [{ key: 'people', words: t('words:people', { count: people }), without: { people: 1 } }]),
    ...(age === null ? [] : [{ key: 'age', words: t('search:filters.age', { age }), without: { age: null } }]),
    ...(withinKm === null ? [] : [{ key: 'km', words: t('search:where.withinKm', { km: withinKm }), without: { withinKm: null } }]),
    ...access.map((need) => ({ key: need, words: t(`search:access.${need}`), without: { access: access.filter((other) => other !== need) } })),
    ...(helpLanguage === null ? [] : [{ key: 'help', words: t('search:filters.help', { language: languageName(helpLanguage, locale) }), without: { helpLanguage: null } }]),
  ];
}
