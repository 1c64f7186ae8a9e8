import { type Criterion, criteriaOf, type Family, type Grid, type Test } from './grid.ts';

export const GRID_FAULT_CODES = [
  'NO_FAMILY', 'FAMILY_EMPTY', 'TOO_MANY', 'CODE_UNFIT', 'CODE_TWICE', 'TITLE_MISSING', 'THRESHOLD_UNFIT', 'WEIGHT_UNFIT', 'CHOICES_TOO_FEW', 'RANGE_UNFIT', 'PIECES_MISSING', 'CONDITION_AHEAD', 'CONDITION_UNFIT', 'NOTHING_COUNTS',
] as const;
export type GridFaultCode = (typeof GRID_FAULT_CODES)[number];
/** What keeps a grid from being published; `at`: the code of the family or criterion, as written. */
export type GridFault = { readonly code: GridFaultCode; readonly at: string | null };

/** Most criteria a grid may have. */
export const CRITERIA_MOST = 120;
/** Longest text an answer may be allowed, in characters. */
export const ANSWER_TEXT_MOST = 8_000;
/** Most tests of one condition. */
export const TESTS_MOST = 10;
const CODE = /^[A-Z][A-Z0-9_]{0,29}$/;

const isPercent = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 100;
const untitled = ({ title }: Family | Criterion): boolean => title.fr.trim() === '' || title.en.trim() === '';

const ofKind = (criterion: Criterion): GridFaultCode | null => {
  if (criterion.kind === 'CHOICE') {
    const codes = criterion.choices.map(({ code }) => code);
    if (codes.length < 2) return 'CHOICES_TOO_FEW';
    if (new Set(codes).size < codes.length) return 'CODE_TWICE';
    if (codes.some((code) => !CODE.test(code))) return 'CODE_UNFIT';
    return criterion.choices.some(({ title }) => title.fr.trim() === '' || title.en.trim() === '') ? 'TITLE_MISSING' : null;
  }
  if (criterion.kind === 'NUMBER') {
    const { least, most, enough } = criterion;
    return Number.isFinite(least) && Number.isFinite(most) && least < most && (enough === null || (enough >= least && enough <= most)) ? null : 'RANGE_UNFIT';
  }
  if (criterion.kind === 'TEXT') return Number.isInteger(criterion.longest) && criterion.longest >= 1 && criterion.longest <= ANSWER_TEXT_MOST ? null : 'RANGE_UNFIT';
  return criterion.kind === 'EVIDENCE' && criterion.accepts.length === 0 ? 'PIECES_MISSING' : null;
};

const unfit = (test: Test, byCode: ReadonlyMap<string, Criterion>): boolean => {
  const named = byCode.get(test.criterion);
  if ('atLeast' in test) return named?.kind !== 'NUMBER' || !Number.isFinite(test.atLeast);
  const possible = named?.kind === 'YES_NO' ? ['YES', 'NO'] : named?.kind === 'CHOICE' ? named.choices.map(({ code }) => code) : [];
  return test.is.length === 0 || test.is.some((code) => !possible.includes(code));
};

const ofCriterion = (criterion: Criterion, before: ReadonlyMap<string, Criterion>): readonly GridFaultCode[] => {
  const faults: (GridFaultCode | null)[] = [
    CODE.test(criterion.code) ? null : 'CODE_UNFIT',
    before.has(criterion.code) ? 'CODE_TWICE' : null,
    untitled(criterion) ? 'TITLE_MISSING' : null,
    isPercent(criterion.weight) ? null : 'WEIGHT_UNFIT',
    ofKind(criterion),
  ];
  if (criterion.shownWhen !== null) {
    const { tests } = criterion.shownWhen;
    if (tests.some((test) => !before.has(test.criterion))) faults.push('CONDITION_AHEAD');
    else if (tests.length === 0 || tests.length > TESTS_MOST || tests.some((test) => unfit(test, before))) faults.push('CONDITION_UNFIT');
  }
  return faults.filter((fault) => fault !== null);
};

const ofFamily = (family: Family, seen: ReadonlySet<string>): readonly GridFaultCode[] => [
  ...(CODE.test(family.code) ? [] : (['CODE_UNFIT'] as const)),
  ...(seen.has(family.code) ? (['CODE_TWICE'] as const) : []),
  ...(untitled(family) ? (['TITLE_MISSING'] as const) : []),
  ...(family.criteria.length === 0 ? (['FAMILY_EMPTY'] as const) : []),
  ...(family.threshold === null || isPercent(family.threshold) ? [] : (['THRESHOLD_UNFIT'] as const)),
];

/** All that keeps a grid from being published, in the order in which it is read. A condition looks only at what is asked before it, so that none waits for itself. */
export const gridFaults = (grid: Grid): readonly GridFault[] => {
  const faults: GridFault[] = [];
  const all = criteriaOf(grid);
  if (grid.families.length === 0) faults.push({ code: 'NO_FAMILY', at: null });
  if (all.length > CRITERIA_MOST) faults.push({ code: 'TOO_MANY', at: null });
  if (!isPercent(grid.threshold)) faults.push({ code: 'THRESHOLD_UNFIT', at: null });
  if (all.length > 0 && all.every(({ weight }) => weight === 0)) faults.push({ code: 'NOTHING_COUNTS', at: null });
  const families = new Set<string>();
  const before = new Map<string, Criterion>();
  for (const family of grid.families) {
    faults.push(...ofFamily(family, families).map((code) => ({ code, at: family.code })));
    families.add(family.code);
    for (const criterion of family.criteria) {
      faults.push(...ofCriterion(criterion, before).map((code) => ({ code, at: criterion.code })));
      before.set(criterion.code, criterion);
    }
  }
  return faults;
};
