import { CATALOGUE_FACETS, MODULE_ACCESSIBILITY, MODULE_SECTORS, MODULE_STRETCHES, type CatalogueFacet } from '@escale/domain';
import { formatCount, type Locale, type Translate } from '@escale/messages';
import { languageName } from '../../shell/language-name.ts';
import { licenceName } from './licence.presenter.ts';

type Words = { readonly t: Translate; readonly locale: Locale };
type Value = { readonly value: string; readonly label?: string | null; readonly count: number };
type Counts = { readonly facet: CatalogueFacet; readonly values: readonly Value[] };
type Choices = Readonly<Partial<Record<CatalogueFacet, readonly string[]>>>;
export type FacetView = { readonly facet: CatalogueFacet; readonly title: string; readonly options: readonly { readonly id: string; readonly label: string }[] };

const known = <Code extends string>(codes: readonly Code[], value: string): Code | undefined => codes.find((code) => code === value);
const capital = (text: string, locale: Locale): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** A sector in words; another network's under its own. */
export function sectorName(sector: string, t: Translate): string {
  const code = known(MODULE_SECTORS, sector);
  return code === undefined ? sector : t(`catalogue:sector.${code}`);
}

/** A value of a facet in words. */
export function valueName(facet: CatalogueFacet, value: string, label: string | null, { t, locale }: Words): string {
  if (facet === 'SECTOR') return sectorName(value, t);
  if (facet === 'LANGUAGE') return capital(languageName(value, locale), locale);
  if (facet === 'LICENCE') return licenceName(value, t);
  const stretch = facet === 'DURATION' ? known(MODULE_STRETCHES, value) : undefined;
  if (stretch !== undefined) return t(`catalogue:stretch.${stretch}`);
  const need = facet === 'ACCESSIBILITY' ? known(MODULE_ACCESSIBILITY, value) : undefined;
  return need === undefined ? (label ?? value) : t(`catalogue:accessibility.${need}`);
}

/** The facets there is something to choose in, in their order: stretches by length, needs as the list has them, the rest by name. */
export function facetViews(facets: readonly Counts[], words: Words): readonly FacetView[] {
  const fixed: Readonly<Partial<Record<CatalogueFacet, readonly string[]>>> = { DURATION: MODULE_STRETCHES, ACCESSIBILITY: MODULE_ACCESSIBILITY };
  return CATALOGUE_FACETS.flatMap((facet) => {
    const values = facets.find((each) => each.facet === facet)?.values ?? [];
    if (values.length === 0) return [];
    const order = fixed[facet];
    const named = values.map(({ value, label, count }) => ({ id: value, name: valueName(facet, value, label ?? null, words), count }));
    const sorted = named.sort((one, other) => (order === undefined ? one.name.localeCompare(other.name, words.locale) : order.indexOf(one.id) - order.indexOf(other.id)));
    const options = sorted.map(({ id, name, count }) => ({ id, label: words.t('catalogue:value', { name, count: formatCount(count, words.locale) }) }));
    return [{ facet, title: words.t(`catalogue:facet.${facet}`), options }];
  });
}

/** What is chosen, in words: as the address has it, so that nothing waits for an answer to be seen. */
export const chosenValues = (choices: Choices, facets: readonly Counts[], words: Words): readonly { readonly facet: CatalogueFacet; readonly value: string; readonly name: string }[] =>
  CATALOGUE_FACETS.flatMap((facet) => {
    const values = facets.find((each) => each.facet === facet)?.values ?? [];
    return (choices[facet] ?? []).map((value) => ({ facet, value, name: valueName(facet, value, values.find((each) => each.value === value)?.label ?? null, words) }));
  });
