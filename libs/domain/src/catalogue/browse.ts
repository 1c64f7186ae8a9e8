import { CATALOGUE_FACETS, type CatalogueFacet, type ModuleTraits } from './module-traits.ts';

/** What is chosen of each facet; nothing chosen asks for nothing. */
export type CatalogueFilter = Readonly<Partial<Record<CatalogueFacet, readonly string[]>>>;

/** How many modules there would be under a value, the rest of the filter as it is. */
export type FacetValue = { readonly value: string; readonly count: number; readonly chosen: boolean };
export type FacetCounts = { readonly facet: CatalogueFacet; readonly values: readonly FacetValue[] };

/** A person needs all they need; of every other facet they take any of what they chose. */
const NEEDS_ALL: CatalogueFacet = 'ACCESSIBILITY';

const has = (facet: CatalogueFacet, { [facet]: own }: ModuleTraits, chosen: readonly string[]): boolean =>
  chosen.length === 0 || (facet === NEEDS_ALL ? chosen.every((value) => own.includes(value)) : chosen.some((value) => own.includes(value)));

const chosenOf = (filter: CatalogueFilter, facet: CatalogueFacet): readonly string[] => filter[facet] ?? [];

/** Whether a module has what a filter asks for: all facets, each in its own way. */
export const fitsFilter = (traits: ModuleTraits, filter: CatalogueFilter): boolean => CATALOGUE_FACETS.every((facet) => has(facet, traits, chosenOf(filter, facet)));

/**
 * How many modules each value of a facet leads to. A value of a facet of which any will do is counted as if nothing else of that facet were chosen, so that
 * a second choice says what it adds; one that is needed beside others is counted with them. What is chosen stays in the list even where nothing has it:
 * it must be possible to take it off.
 */
function countsOf(facet: CatalogueFacet, modules: readonly ModuleTraits[], filter: CatalogueFilter): FacetCounts {
  const chosen = chosenOf(filter, facet);
  const base = facet === NEEDS_ALL ? filter : { ...filter, [facet]: [] };
  const counts = new Map(chosen.map((value) => [value, 0]));
  for (const traits of modules.filter((each) => fitsFilter(each, base))) for (const value of new Set(traits[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts].map(([value, count]) => ({ value, count, chosen: chosen.includes(value) }));
  return { facet, values: values.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)) };
}

/** Those of a list that fit a filter, in their order, and the counts of every facet. */
export function browse<Module extends { readonly traits: ModuleTraits }>(modules: readonly Module[], filter: CatalogueFilter): { readonly found: readonly Module[]; readonly facets: readonly FacetCounts[] } {
  const traits = modules.map((each) => each.traits);
  return { found: modules.filter((each) => fitsFilter(each.traits, filter)), facets: CATALOGUE_FACETS.map((facet) => countsOf(facet, traits, filter)) };
}
