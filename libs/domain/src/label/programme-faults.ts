import { criteriaOf, type Words } from './grid.ts';
import { GRID_FAULT_CODES, gridFaults } from './grid-faults.ts';
import { type CriterionChange, gridChanges, rulesFault } from './programme.ts';
import type { ProgrammeDraft } from './programme-draft.ts';
import { WRITING_FAULTS, WRITING_MOST, type WritingPart, writingFaults } from './writing.ts';

export const PROGRAMME_FAULT_CODES = [...GRID_FAULT_CODES, ...WRITING_FAULTS, 'NAME_MISSING', 'PURPOSE_MISSING', 'HELP_IN_ONE_LANGUAGE', 'RULE_OUT_OF_BOUNDS'] as const;
export type ProgrammeFaultCode = (typeof PROGRAMME_FAULT_CODES)[number];

/** What keeps a draft from being published. `at`: the family or criterion, by its code, null for the programme itself; `field`: which of its texts or rules, where one is to blame. */
export type ProgrammeFault = { readonly code: ProgrammeFaultCode; readonly at: string | null; readonly field: string | null };

const LANGUAGES = ['fr', 'en'] as const;
const isBlank = (words: string): boolean => words.trim() === '';

/** What is to be mended in the help of a criterion; `parse` is the parser's, the rules are ours. */
export const helpFaults = (help: Words, at: string, parse: (text: string) => readonly WritingPart[]): readonly ProgrammeFault[] => [
  ...(isBlank(help.fr) === isBlank(help.en) ? [] : [{ code: 'HELP_IN_ONE_LANGUAGE', at, field: isBlank(help.fr) ? 'help.fr' : 'help.en' } as const]),
  ...LANGUAGES.flatMap((language) => writingFaults(help[language].length > WRITING_MOST ? [] : parse(help[language]), help[language].length).map((code) => ({ code, at, field: `help.${language}` }))),
];

/** All that keeps a draft from being published: of the programme, its rules, its grid, and what is written in it. */
export const programmeFaults = (draft: ProgrammeDraft, parse: (text: string) => readonly WritingPart[]): readonly ProgrammeFault[] => {
  const missing = (words: Words, code: ProgrammeFaultCode, field: string): readonly ProgrammeFault[] => LANGUAGES.filter((language) => isBlank(words[language])).map((language) => ({ code, at: null, field: `${field}.${language}` }));
  const rule = rulesFault(draft.rules);
  return [
    ...missing(draft.name, 'NAME_MISSING', 'name'),
    ...missing(draft.purpose, 'PURPOSE_MISSING', 'purpose'),
    ...(rule === null ? [] : [{ code: 'RULE_OUT_OF_BOUNDS', at: null, field: `rules.${rule}` } as const]),
    ...gridFaults(draft.grid).map(({ code, at }) => ({ code, at, field: null })),
    ...criteriaOf(draft.grid).flatMap(({ code, help }) => helpFaults(help, code, parse)),
  ];
};

export const PROGRAMME_PARTS = ['NAME', 'PURPOSE', 'THRESHOLD', 'FAMILIES', 'ORDER', 'RULES'] as const;
export type ProgrammePart = (typeof PROGRAMME_PARTS)[number];
/** What one version changes of another: criteria one by one, the rest by what it is. */
export type ProgrammeChanges = { readonly criteria: readonly CriterionChange[]; readonly parts: readonly ProgrammePart[] };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What `to` changes of `from`; both as `readDraft` gives them. */
export const programmeChanges = (from: ProgrammeDraft, to: ProgrammeDraft): ProgrammeChanges => {
  const families = ({ grid }: ProgrammeDraft) => grid.families.map(({ code, title, threshold }) => ({ code, title, threshold }));
  // The order of what both have: adding one is not moving the others.
  const common = (draft: ProgrammeDraft, other: ProgrammeDraft): readonly string[] => {
    const known = new Set(criteriaOf(other.grid).map(({ code }) => code));
    return draft.grid.families.flatMap(({ code: family, criteria }) => criteria.filter(({ code }) => known.has(code)).map(({ code }) => `${family} ${code}`));
  };
  const differs: Readonly<Record<ProgrammePart, boolean>> = {
    NAME: !same(from.name, to.name), PURPOSE: !same(from.purpose, to.purpose), THRESHOLD: from.grid.threshold !== to.grid.threshold,
    FAMILIES: !same(families(from), families(to)), ORDER: !same(common(from, to), common(to, from)), RULES: !same(from.rules, to.rules),
  };
  return { criteria: gridChanges(from.grid, to.grid), parts: PROGRAMME_PARTS.filter((part) => differs[part]) };
};

export const PROGRAMME_REFUSAL_CODES = [
  'NOT_YOURS_TO_DECIDE', 'PROGRAMME_UNKNOWN', 'CODE_UNFIT', 'CODE_TAKEN', 'DRAFT_EXISTS', 'DRAFT_UNKNOWN', 'DRAFT_UNREADABLE', 'CHANGED_MEANWHILE', 'FAULTS', 'NOTHING_CHANGED', 'NOT_PUBLISHED', 'IDEMPOTENCY_KEY_REUSED',
] as const;
/** Why a programme was not written. */
export type ProgrammeRefusalCode = (typeof PROGRAMME_REFUSAL_CODES)[number];

/** The shape of the code of a programme: it is its address, and never changes. */
export const PROGRAMME_CODE = /^[A-Z][A-Z0-9_]{0,29}$/u;

export type ProgrammeDraftFacts = { readonly revision: number; readonly content: ProgrammeDraft; readonly published: ProgrammeDraft | null };

/** Why a draft is not published; null when it is. A version that changes nothing would only make every file look outdated. */
export const whyNotPublish = ({ revision, content, published }: ProgrammeDraftFacts, expected: number, parse: (text: string) => readonly WritingPart[]): ProgrammeRefusalCode | null => {
  if (revision !== expected) return 'CHANGED_MEANWHILE';
  if (programmeFaults(content, parse).length > 0) return 'FAULTS';
  return published !== null && same(published, content) ? 'NOTHING_CHANGED' : null;
};
