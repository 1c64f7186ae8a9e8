import { formatDistance, formatDuration, formatList, type Locale, type Translate } from '@escale/messages';
import type { ModulePageQuery } from '../../gql/graphql.ts';
import { valueName, sectorName } from './facets.presenter.ts';
import { licenceName, licencePage } from './licence.presenter.ts';

type Page = NonNullable<ModulePageQuery['module']>;
type Words = { readonly t: Translate; readonly locale: Locale };
export type Fact = { readonly label: string; readonly words: string; readonly href?: string };

export const ageInWords = (minimumAge: number, t: Translate): string => (minimumAge > 0 ? t('catalogue:fromAge', { age: minimumAge }) : t('catalogue:anyAge'));

/** "45 min · Dès 14 ans · Dans 3 lieux": what one compares modules by. */
export const cardLine = ({ sector, durationMinutes, minimumAge, placeCount }: { readonly sector: string; readonly durationMinutes: number; readonly minimumAge: number; readonly placeCount: number }, { t, locale }: Words): string =>
  [sectorName(sector, t), formatDuration(durationMinutes, locale), ageInWords(minimumAge, t), t('catalogue:places', { count: placeCount })].join(' · ');

/** What there is to know of a module, in the order people ask. */
export function moduleFacts({ durationMinutes, minimumAge, sector, languages, models, licence, providerName, providerProject }: Page['module'], words: Words): readonly Fact[] {
  const { t, locale } = words;
  const page = licencePage(licence);
  return [
    { label: t('catalogue:module.lasts'), words: formatDuration(durationMinutes, locale) },
    { label: t('catalogue:module.age'), words: ageInWords(minimumAge, t) },
    { label: t('catalogue:module.sector'), words: sectorName(sector, t) },
    { label: t('catalogue:module.languages'), words: formatList(languages.map((language) => valueName('LANGUAGE', language, null, words)), locale) },
    ...(models.length === 0 ? [] : [{ label: t('catalogue:module.headsets'), words: formatList(models.map(({ manufacturer, name }) => `${manufacturer} ${name}`), locale) }]),
    { label: t('catalogue:module.licence'), words: licenceName(licence, t), ...(page === null ? {} : { href: page }) },
    ...(providerName == null ? [] : [{ label: t('catalogue:module.provider'), words: providerProject == null ? providerName : t('catalogue:module.providerIn', { name: providerName, project: providerProject }) }]),
  ];
}

/** Where a module is, in words: how far, how many pieces of equipment. */
export const placeLine = ({ communeName, km, units }: Page['places'][number], { t, locale }: Words): string =>
  [...(communeName == null ? [] : [communeName]), ...(km == null ? [] : [formatDistance(km, locale)]), t('catalogue:module.units', { count: units })].join(' · ');

/** The search for free slots with a module. */
export const searchPath = (moduleId: string): string => `/?module=${moduleId}`;
export const modulePath = (slug: string): string => `/catalogue/${encodeURIComponent(slug)}`;
