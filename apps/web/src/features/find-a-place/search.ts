import type { EquipmentCategory } from '@escale/domain';

export const ACCESS_NEEDS = ['WHEELCHAIR', 'QUIET', 'STAFF_HELP'] as const;
export type AccessNeed = (typeof ACCESS_NEEDS)[number];
export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];
export const PERIODS = ['twoWeeks', 'today', 'tomorrow', 'thisWeek', 'nextWeek'] as const;
export type Period = (typeof PERIODS)[number];

/** Two local days `YYYY-MM-DD`, both included. */
export type Dates = { readonly from: string; readonly to: string };

/** Around what: words to be understood by the server, or a point. `here` is the reader's own position, `map` the middle of the map. */
export type Where =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'named'; readonly label: string; readonly longitude: number; readonly latitude: number }
  | { readonly kind: 'here' | 'map'; readonly longitude: number; readonly latitude: number };

/** What a person looks for; every part that is null leaves it open. */
export type Search = {
  readonly where: Where | null;
  /** Kilometres. */
  readonly withinKm: number | null;
  readonly when: Period | Dates;
  readonly partOfDay: PartOfDay | null;
  readonly category: EquipmentCategory | null;
  readonly moduleId: string | null;
  readonly durationMinutes: number | null;
  readonly people: number;
  /** Years of the youngest person. */
  readonly age: number | null;
  readonly access: readonly AccessNeed[];
  /** BCP 47. */
  readonly helpLanguage: string | null;
};

export const OPEN_SEARCH: Search = {
  where: null, withinKm: null, when: 'twoWeeks', partOfDay: null, category: null, moduleId: null, durationMinutes: null, people: 1, age: null, access: [], helpLanguage: null,
};

/** The server's own default, in kilometres. */
export const USUAL_KM = 30;
export const FARTHEST_KM = 500;
export const MOST_PEOPLE = 50;

/** The filters beside the three questions, all left open. */
export const NO_FILTERS = { withinKm: null, partOfDay: null, durationMinutes: null, people: 1, age: null, access: [], helpLanguage: null } as const satisfies Partial<Search>;

/** How many filters beside the three questions narrow the search. */
export const filterCount = (search: Search): number =>
  [search.withinKm, search.partOfDay, search.durationMinutes, search.age, search.helpLanguage].filter((value) => value !== null).length + (search.people > 1 ? 1 : 0) + search.access.length;
