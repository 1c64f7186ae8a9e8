import { criteriaOf, type Criterion, type CriterionKind, type Family, type Grid, type Words } from '@escale/domain';

const NO_WORDS: Words = { fr: '', en: '' };
const FIRST_LONGEST = 1_000;
const FIRST_WEIGHT = 10;

/** What is open in the editor: the programme itself, or a family or criterion by its code. */
export type Opened = { readonly kind: 'PROGRAMME' } | { readonly kind: 'FAMILY' | 'CRITERION'; readonly code: string };
/** What was taken out, and where it stood. */
export type Removed = { readonly family: Family; readonly at: number } | { readonly criterion: Criterion; readonly from: string; readonly at: number };

/** The first code of a letter and a number that nothing has, nor had in the version before: an answer must not follow to another question. */
export const newCode = (letter: 'F' | 'C', taken: ReadonlySet<string>): string => {
  let number = taken.size + 1;
  while (taken.has(`${letter}${String(number)}`)) number += 1;
  return `${letter}${String(number)}`;
};

/** Every code that some grids use. */
export const codesOf = (...grids: readonly Grid[]): ReadonlySet<string> => new Set(grids.flatMap(({ families }) => families.flatMap(({ code, criteria }) => [code, ...criteria.map((criterion) => criterion.code)])));

export const familyOf = (grid: Grid, criterion: string): Family | null => grid.families.find(({ criteria }) => criteria.some(({ code }) => code === criterion)) ?? null;
export const criterionOf = (grid: Grid, code: string): Criterion | null => criteriaOf(grid).find((criterion) => criterion.code === code) ?? null;

const insert = <One>(list: readonly One[], at: number, one: One): readonly One[] => [...list.slice(0, at), one, ...list.slice(at)];
const inFamily = (grid: Grid, family: string, change: (criteria: readonly Criterion[]) => readonly Criterion[]): Grid => ({ ...grid, families: grid.families.map((one) => (one.code === family ? { ...one, criteria: change(one.criteria) } : one)) });

export const addFamily = (grid: Grid, code: string): Grid => ({ ...grid, families: [...grid.families, { code, title: NO_WORDS, threshold: null, criteria: [] }] });
export const putFamily = (grid: Grid, code: string, more: Partial<Pick<Family, 'title' | 'threshold'>>): Grid => ({ ...grid, families: grid.families.map((one) => (one.code === code ? { ...one, ...more } : one)) });

export const addCriterion = (grid: Grid, family: string, code: string): Grid =>
  inFamily(grid, family, (criteria) => [...criteria, { code, kind: 'YES_NO', title: NO_WORDS, help: NO_WORDS, weight: FIRST_WEIGHT, mandatory: false, shownWhen: null, fact: null }]);
export const putCriterion = (grid: Grid, criterion: Criterion): Grid => ({ ...grid, families: grid.families.map((family) => ({ ...family, criteria: family.criteria.map((one) => (one.code === criterion.code ? criterion : one)) })) });

/** The same criterion asking for something of another kind. */
export const ofKind = ({ code, title, help, weight, mandatory, shownWhen, fact }: Criterion, kind: CriterionKind): Criterion => {
  const asked = { code, title, help, weight, mandatory, shownWhen, fact };
  switch (kind) {
    case 'YES_NO': return { ...asked, kind };
    case 'CHOICE': return { ...asked, kind, fact: null, choices: [{ code: 'A', title: NO_WORDS }, { code: 'B', title: NO_WORDS }] };
    case 'NUMBER': return { ...asked, kind, unit: NO_WORDS, least: 0, most: 100, enough: null };
    case 'TEXT': return { ...asked, kind, fact: null, longest: FIRST_LONGEST };
    case 'EVIDENCE': return { ...asked, kind, fact: null, accepts: ['PDF', 'IMAGE'], expires: false };
  }
};

/** A copy right after it; what asked for the first does not ask for the copy. */
export const duplicate = (grid: Grid, code: string, copyCode: string): Grid => {
  const family = familyOf(grid, code);
  const criterion = criterionOf(grid, code);
  if (family === null || criterion === null) return grid;
  return inFamily(grid, family.code, (criteria) => insert(criteria, criteria.indexOf(criterion) + 1, { ...criterion, code: copyCode }));
};

/** Takes out what is open; null where there is no such thing. */
export const remove = (grid: Grid, opened: Opened): { readonly grid: Grid; readonly removed: Removed } | null => {
  if (opened.kind === 'PROGRAMME') return null;
  if (opened.kind === 'FAMILY') {
    const at = grid.families.findIndex(({ code }) => code === opened.code);
    const family = grid.families[at];
    return family === undefined ? null : { grid: { ...grid, families: grid.families.filter((one) => one !== family) }, removed: { family, at } };
  }
  const family = familyOf(grid, opened.code);
  const criterion = criterionOf(grid, opened.code);
  if (family === null || criterion === null) return null;
  return { grid: inFamily(grid, family.code, (criteria) => criteria.filter((one) => one !== criterion)), removed: { criterion, from: family.code, at: family.criteria.indexOf(criterion) } };
};

/** Puts back what was taken out, whatever was written since; into the last family where its own is gone, nowhere where there is none. */
export const putBack = (grid: Grid, removed: Removed): Grid => {
  if ('family' in removed) return { ...grid, families: insert(grid.families, removed.at, removed.family) };
  const family = grid.families.find(({ code }) => code === removed.from) ?? grid.families.at(-1);
  return family === undefined ? grid : inFamily(grid, family.code, (criteria) => insert(criteria, removed.at, removed.criterion));
};

/** Moves a criterion before or after another of its family. */
export const moveBeside = (grid: Grid, code: string, target: string, position: 'before' | 'after'): Grid => {
  const family = familyOf(grid, code);
  const criterion = criterionOf(grid, code);
  if (family === null || criterion === null || code === target || familyOf(grid, target)?.code !== family.code) return grid;
  return inFamily(grid, family.code, (criteria) => {
    const rest = criteria.filter((one) => one !== criterion);
    return insert(rest, rest.findIndex((one) => one.code === target) + (position === 'after' ? 1 : 0), criterion);
  });
};

/** Moves a criterion to the end of another family. */
export const moveTo = (grid: Grid, code: string, family: string): Grid => {
  const criterion = criterionOf(grid, code);
  if (criterion === null || familyOf(grid, code)?.code === family || !grid.families.some((one) => one.code === family)) return grid;
  const without = { ...grid, families: grid.families.map((one) => ({ ...one, criteria: one.criteria.filter(({ code: other }) => other !== code) })) };
  return inFamily(without, family, (criteria) => [...criteria, criterion]);
};

const swapped = <One>(list: readonly One[], at: number, step: -1 | 1): readonly One[] => {
  const [one, other] = [list[at], list[at + step]];
  return one === undefined || other === undefined ? list : list.map((each, index) => (index === at ? other : index === at + step ? one : each));
};

/** Moves what is open by one among its like; a criterion stays in its family. */
export const moveBy = (grid: Grid, opened: Opened, step: -1 | 1): Grid => {
  if (opened.kind === 'PROGRAMME') return grid;
  if (opened.kind === 'FAMILY') return { ...grid, families: swapped(grid.families, grid.families.findIndex(({ code }) => code === opened.code), step) };
  const family = familyOf(grid, opened.code);
  return family === null ? grid : inFamily(grid, family.code, (criteria) => swapped(criteria, criteria.findIndex(({ code }) => code === opened.code), step));
};
