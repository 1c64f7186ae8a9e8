import type { CertificateState } from './label-standing.ts';

/** Labels of one programme, in one region, that read alike; and how many there are. */
export type RegisterGroup = { readonly code: string; readonly regionCode: string | null; readonly departmentCode: string | null; readonly state: CertificateState; readonly count: number };
/** What somebody narrows the register by; null for anything. */
export type RegisterWish = { readonly code: string | null; readonly regionCode: string | null; readonly departmentCode: string | null; readonly state: CertificateState | null };
type Facet = keyof RegisterWish;

const FACETS: readonly Facet[] = ['code', 'regionCode', 'departmentCode', 'state'];

/** How many labels each choice of a facet would show, with all else that is wished for: so that no choice leads to nothing unseen. Those without a value are left out. */
export const registerFacet = (groups: readonly RegisterGroup[], wish: RegisterWish, facet: Facet): ReadonlyMap<string, number> => {
  const others = FACETS.filter((each) => each !== facet);
  const counts = new Map<string, number>();
  for (const group of groups) {
    const value = group[facet];
    if (value === null || !others.every((other) => wish[other] === null || wish[other] === group[other])) continue;
    counts.set(value, (counts.get(value) ?? 0) + group.count);
  }
  return counts;
};

/** How many labels the whole wish shows. */
export const registerTotal = (groups: readonly RegisterGroup[], wish: RegisterWish): number =>
  groups.reduce((sum, group) => (FACETS.every((facet) => wish[facet] === null || wish[facet] === group[facet]) ? sum + group.count : sum), 0);
