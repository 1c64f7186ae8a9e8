import { FARTHEST_KM, filterCount, NO_FILTERS, type Search, USUAL_KM } from './search.ts';

export type WayOut = { readonly kind: 'widen'; readonly km: number; readonly search: Search } | { readonly kind: 'wholeWeek' | 'twoWeeks' | 'withoutFilters'; readonly search: Search };

const STEPS_KM = [30, 60, 120, 250, FARTHEST_KM];

/** Wider searches a reader may try when nothing fits, the smallest step first. */
export function waysOut(search: Search): readonly WayOut[] {
  const reach = search.withinKm ?? USUAL_KM;
  const km = search.where === null ? undefined : STEPS_KM.find((step) => step > reach);
  const days: readonly WayOut[] =
    search.when === 'today' ? [{ kind: 'wholeWeek', search: { ...search, when: 'thisWeek' } }] : search.when === 'twoWeeks' ? [] : [{ kind: 'twoWeeks', search: { ...search, when: 'twoWeeks' } }];
  return [
    ...(km === undefined ? [] : [{ kind: 'widen', km, search: { ...search, withinKm: km } } as const]),
    ...days,
    ...(filterCount(search) > (search.withinKm === null ? 0 : 1) ? [{ kind: 'withoutFilters', search: { ...search, ...NO_FILTERS, withinKm: search.withinKm } } as const] : []),
  ];
}
