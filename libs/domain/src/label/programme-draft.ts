import { type Result, ok, refuse } from '../kernel/result.ts';
import { CLOCK_RESUMES } from './deadline.ts';
import { type Choice, type Condition, type Criterion, CRITERION_KINDS, type Family, type Grid, LIVE_FACTS, PIECE_KINDS, type Test, type Words } from './grid.ts';
import { type PROGRAMME_RULES_BOUNDS, type ProgrammeRules } from './programme.ts';

/** All that a version of a programme says, as it is written. */
export type ProgrammeDraft = { readonly name: Words; readonly purpose: Words; readonly grid: Grid; readonly rules: ProgrammeRules };

/** The most a draft may hold while it is written; what is published is held to less (`programmeFaults`). Texts in characters. */
export const DRAFT_BOUNDS = { name: 120, purpose: 600, families: 20, criteria: 200, title: 300, help: 8_000, choices: 30, unit: 60, tests: 20, answers: 30, code: 40, regions: 20, whole: 150_000 } as const;

/** Where a draft cannot be read: the path of what does not have the shape it must have. */
class Unreadable extends Error {
  constructor(readonly field: string) {
    super(`${field} cannot be read.`);
  }
}

type Raw = Readonly<Record<string, unknown>>;
const fail = (field: string): never => {
  throw new Unreadable(field);
};
const record = (value: unknown, field: string): Raw => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : fail(field));
const list = <One>(value: unknown, field: string, most: number, read: (one: unknown, field: string) => One): readonly One[] =>
  Array.isArray(value) && value.length <= most ? value.map((one, index) => read(one, `${field}.${String(index)}`)) : fail(field);
// PostgreSQL holds every character of Unicode but this one.
const text = (value: unknown, field: string, most: number): string => (typeof value === 'string' && value.length <= most && !value.includes('\u0000') ? value : fail(field));
const number = (value: unknown, field: string): number => (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1e9 ? value : fail(field));
const maybe = <One>(value: unknown, read: (one: unknown) => One): One | null => (value === null || value === undefined ? null : read(value));
const flag = (value: unknown, field: string): boolean => (typeof value === 'boolean' ? value : fail(field));
const oneOf = <One extends string>(value: unknown, field: string, all: readonly One[]): One => all.find((one) => one === value) ?? fail(field);

const words = (value: unknown, field: string, most: number): Words => {
  const { fr, en } = record(value, field);
  return { fr: text(fr, `${field}.fr`, most), en: text(en, `${field}.en`, most) };
};
const code = (value: unknown, field: string): string => text(value, field, DRAFT_BOUNDS.code);

const readTest = (value: unknown, field: string): Test => {
  const raw = record(value, field);
  const criterion = code(raw['criterion'], `${field}.criterion`);
  return raw['atLeast'] === undefined ? { criterion, is: list(raw['is'], `${field}.is`, DRAFT_BOUNDS.answers, code) } : { criterion, atLeast: number(raw['atLeast'], `${field}.atLeast`) };
};

const readCondition = (value: unknown, field: string): Condition => {
  const raw = record(value, field);
  return { match: oneOf(raw['match'], `${field}.match`, ['ALL', 'ANY']), tests: list(raw['tests'], `${field}.tests`, DRAFT_BOUNDS.tests, readTest) };
};

const readChoice = (value: unknown, field: string): Choice => {
  const raw = record(value, field);
  return { code: code(raw['code'], `${field}.code`), title: words(raw['title'], `${field}.title`, DRAFT_BOUNDS.title) };
};

const readCriterion = (value: unknown, field: string): Criterion => {
  const raw = record(value, field);
  const asked = {
    code: code(raw['code'], `${field}.code`), title: words(raw['title'], `${field}.title`, DRAFT_BOUNDS.title), help: words(raw['help'], `${field}.help`, DRAFT_BOUNDS.help),
    weight: number(raw['weight'], `${field}.weight`), mandatory: flag(raw['mandatory'], `${field}.mandatory`),
    shownWhen: maybe(raw['shownWhen'], (one) => readCondition(one, `${field}.shownWhen`)), fact: maybe(raw['fact'], (one) => oneOf(one, `${field}.fact`, LIVE_FACTS)),
  };
  const kind = oneOf(raw['kind'], `${field}.kind`, CRITERION_KINDS);
  switch (kind) {
    case 'YES_NO': return { ...asked, kind };
    case 'CHOICE': return { ...asked, kind, choices: list(raw['choices'], `${field}.choices`, DRAFT_BOUNDS.choices, readChoice) };
    case 'NUMBER': return { ...asked, kind, unit: words(raw['unit'], `${field}.unit`, DRAFT_BOUNDS.unit), least: number(raw['least'], `${field}.least`), most: number(raw['most'], `${field}.most`), enough: maybe(raw['enough'], (one) => number(one, `${field}.enough`)) };
    case 'TEXT': return { ...asked, kind, longest: number(raw['longest'], `${field}.longest`) };
    case 'EVIDENCE': {
      const accepts = list(raw['accepts'], `${field}.accepts`, PIECE_KINDS.length, (one, at) => oneOf(one, at, PIECE_KINDS));
      return { ...asked, kind, accepts: PIECE_KINDS.filter((piece) => accepts.includes(piece)), expires: flag(raw['expires'], `${field}.expires`) };
    }
  }
};

const readFamily = (value: unknown, field: string): Family => {
  const raw = record(value, field);
  return {
    code: code(raw['code'], `${field}.code`), title: words(raw['title'], `${field}.title`, DRAFT_BOUNDS.title), threshold: maybe(raw['threshold'], (one) => number(one, `${field}.threshold`)),
    criteria: list(raw['criteria'], `${field}.criteria`, DRAFT_BOUNDS.criteria, readCriterion),
  };
};

const readGrid = (value: unknown): Grid => {
  const raw = record(value, 'grid');
  const families = list(raw['families'], 'grid.families', DRAFT_BOUNDS.families, readFamily);
  if (families.reduce((sum, { criteria }) => sum + criteria.length, 0) > DRAFT_BOUNDS.criteria) fail('grid.families');
  return { families, threshold: number(raw['threshold'], 'grid.threshold') };
};

const REGION = /^\d{2,3}$/u;
const readRules = (value: unknown): ProgrammeRules => {
  const raw = record(value, 'rules');
  const whole = (name: keyof typeof PROGRAMME_RULES_BOUNDS): number => number(raw[name], `rules.${name}`);
  const regions = list(raw['regions'], 'rules.regions', DRAFT_BOUNDS.regions, (one, field) => (typeof one === 'string' && REGION.test(one) ? one : fail(field)));
  return {
    validityMonths: whole('validityMonths'), renewalLeadDays: whole('renewalLeadDays'), answerWorkingDays: whole('answerWorkingDays'), resume: oneOf(raw['resume'], 'rules.resume', CLOCK_RESUMES),
    silence: oneOf(raw['silence'], 'rules.silence', ['NONE', 'ACCEPT', 'REFUSE']), committee: flag(raw['committee'], 'rules.committee'), quorum: whole('quorum'), visitRequired: flag(raw['visitRequired'], 'rules.visitRequired'),
    noticeDays: whole('noticeDays'), reapplyMonths: whole('reapplyMonths'), regions: [...new Set(regions)].sort(),
  };
};

/** Reads a draft of unknown origin: exactly what we know, within its bounds and in one order; or the path of what cannot be read. Whether it can be published is another question. */
export const readDraft = (value: unknown): Result<ProgrammeDraft, string> => {
  try {
    const raw = record(value, 'content');
    return ok({ name: words(raw['name'], 'name', DRAFT_BOUNDS.name), purpose: words(raw['purpose'], 'purpose', DRAFT_BOUNDS.purpose), grid: readGrid(raw['grid']), rules: readRules(raw['rules']) });
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.field);
    throw error;
  }
};

/** Reads a draft as it travels, as one JSON text. */
export const readDraftText = (json: string): Result<ProgrammeDraft, string> => {
  if (json.length > DRAFT_BOUNDS.whole) return refuse('content');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('content');
    throw error;
  }
  return readDraft(value);
};

/** What a new programme begins with. */
export const emptyDraft = (name: Words): ProgrammeDraft => ({
  name, purpose: { fr: '', en: '' }, grid: { families: [], threshold: 60 },
  rules: { validityMonths: 36, renewalLeadDays: 180, answerWorkingDays: 40, resume: 'CONTINUE', silence: 'NONE', committee: false, quorum: 3, visitRequired: false, noticeDays: 30, reapplyMonths: 0, regions: [] },
});
