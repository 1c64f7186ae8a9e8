/** What is shown, in both languages of the screens. */
export type Words = { readonly fr: string; readonly en: string };

export const CRITERION_KINDS = ['YES_NO', 'CHOICE', 'NUMBER', 'TEXT', 'EVIDENCE'] as const;
/** What a criterion asks for: yes or no, one of a list, a number, a text, or a piece of evidence. */
export type CriterionKind = (typeof CRITERION_KINDS)[number];

/** One test of what was answered before: yes, no or one of some choices; or a number from so much on. */
export type Test = { readonly criterion: string; readonly is: readonly string[] } | { readonly criterion: string; readonly atLeast: number };

/** When a criterion is asked: all of its tests hold, or any. A criterion that is not asked counts for nothing. */
export type Condition = { readonly match: 'ALL' | 'ANY'; readonly tests: readonly Test[] };

export const LIVE_FACTS = ['DAYS_OPEN_PER_WEEK', 'HOURS_OPEN_PER_WEEK', 'UNITS_IN_SERVICE', 'HEADSETS_IN_SERVICE', 'COMPUTERS_IN_SERVICE', 'SESSIONS_PER_MONTH', 'STEP_FREE', 'SERVICES_OFFERED'] as const;
/** What the network knows of a place by its use: it fills the file in, and says later whether the commitment is kept. */
export type LiveFact = (typeof LIVE_FACTS)[number];

export const PIECE_KINDS = ['PDF', 'IMAGE', 'OFFICE'] as const;
/** Which files a piece of evidence may be. */
export type PieceKind = (typeof PIECE_KINDS)[number];

export type Choice = { readonly code: string; readonly title: Words };

type Asked = {
  /** Stays the same from one version of the grid to the next, so that an answer follows its criterion. */
  readonly code: string;
  readonly title: Words;
  /** In plain language, as `checkWriting` allows; empty for none. */
  readonly help: Words;
  /** Its part of the family's points, 0 to 100; 0 informs and does not count. */
  readonly weight: number;
  /** Without it there is no label, whatever the points. */
  readonly mandatory: boolean;
  readonly shownWhen: Condition | null;
  readonly fact: LiveFact | null;
};

export type Criterion =
  | (Asked & { readonly kind: 'YES_NO' })
  | (Asked & { readonly kind: 'CHOICE'; readonly choices: readonly Choice[] })
  /** `enough`: from which number on it is met. Both ends of what may be written are inclusive. */
  | (Asked & { readonly kind: 'NUMBER'; readonly unit: Words; readonly least: number; readonly most: number; readonly enough: number | null })
  | (Asked & { readonly kind: 'TEXT'; readonly longest: number })
  /** `expires`: the paper says until when it holds. */
  | (Asked & { readonly kind: 'EVIDENCE'; readonly accepts: readonly PieceKind[]; readonly expires: boolean });

export type Family = {
  readonly code: string;
  readonly title: Words;
  /** Percent of its points from which the family is reached; null for none of its own. */
  readonly threshold: number | null;
  readonly criteria: readonly Criterion[];
};

/** A grid (*référentiel*): what a label asks for. `threshold`: percent of all points from which it can be given. */
export type Grid = { readonly families: readonly Family[]; readonly threshold: number };

/** All criteria, in the order in which they are read. */
export const criteriaOf = (grid: Pick<Grid, 'families'>): readonly Criterion[] => grid.families.flatMap((family) => family.criteria);
