import fc from 'fast-check';
import { criteriaOf, type Criterion } from './grid.ts';
import { DRAFT_BOUNDS, emptyDraft, type ProgrammeDraft, readDraft, readDraftText } from './programme-draft.ts';
import { programmeChanges, programmeFaults, whyNotPublish } from './programme-faults.ts';
import type { WritingPart } from './writing.ts';

const words = (text: string) => ({ fr: text, en: text });
const asked = { help: words(''), weight: 10, mandatory: false, shownWhen: null, fact: null };
const open: Criterion = { ...asked, kind: 'YES_NO', code: 'OPEN', title: words('Open?') };
const days: Criterion = { ...asked, kind: 'NUMBER', code: 'DAYS', title: words('Days'), unit: words('days'), least: 0, most: 7, enough: 3, fact: 'DAYS_OPEN_PER_WEEK', shownWhen: { match: 'ALL', tests: [{ criterion: 'OPEN', is: ['YES'] }] } };
const kind: Criterion = { ...asked, kind: 'CHOICE', code: 'KIND', title: words('Kind'), choices: [{ code: 'FAB', title: words('Fab') }, { code: 'DESK', title: words('Desk') }] };
const lease: Criterion = { ...asked, kind: 'EVIDENCE', code: 'LEASE', title: words('Lease'), accepts: ['PDF', 'IMAGE'], expires: true, shownWhen: { match: 'ANY', tests: [{ criterion: 'DAYS', atLeast: 2 }, { criterion: 'KIND', is: ['FAB', 'DESK'] }] } };
const story: Criterion = { ...asked, kind: 'TEXT', code: 'STORY', title: words('Story'), longest: 500 };
const draft: ProgrammeDraft = { ...emptyDraft(words('Label')), purpose: words('For all'), grid: { threshold: 60, families: [{ code: 'A', title: words('A'), threshold: 50, criteria: [open, days, kind] }, { code: 'B', title: words('B'), threshold: null, criteria: [lease, story] }] } };
const none = (_text: string): readonly WritingPart[] => [];
const readOf = (given: ProgrammeDraft): ProgrammeDraft => {
  const read = readDraft(given);
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
};
const without = (path: string, value: unknown): unknown => {
  const copy = JSON.parse(JSON.stringify(draft)) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  (steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy) as Record<string, unknown>)[last] = value;
  return copy;
};

describe('a draft that comes from outside', () => {
  it('is read as it was written, whatever the order of its keys, and without what we do not know', () => {
    const shuffled = JSON.stringify({ ...draft, more: 1, grid: { families: draft.grid.families.map(({ criteria, ...family }) => ({ criteria: criteria.map((criterion) => Object.fromEntries(Object.entries({ ...criterion, x: 2 }).reverse())), ...family })), threshold: 60 } });
    const read = readDraftText(shuffled);
    expect(read).toEqual({ ok: true, value: draft });
    expect(read.ok && programmeChanges(readOf(draft), read.value)).toEqual({ criteria: [], parts: [] });
  });

  it.each<[string, unknown]>([
    ['name.fr', 'x'.repeat(DRAFT_BOUNDS.name + 1)], ['name.en', 3], ['purpose', null], ['grid', []], ['grid.threshold', '60'], ['grid.families', Array.from({ length: DRAFT_BOUNDS.families + 1 }, () => draft.grid.families[1])],
    ['grid.families.0.criteria.0.kind', 'ESSAY'], ['grid.families.0.criteria.0.help.fr', 'a\u0000'], ['grid.families.0.criteria.1.most', 1e12], ['grid.families.0.criteria.1.fact', 'WEATHER'], ['grid.families.0.criteria.1.shownWhen.match', 'SOME'],
    ['grid.families.0.criteria.2.choices', Array.from({ length: 31 }, () => ({ code: 'A', title: words('a') }))], ['grid.families.1.criteria.0.accepts.0', 'EXE'], ['grid.families.1.criteria.0.expires', 'yes'], ['grid.families.1.criteria.1.longest', null],
    ['rules.silence', 'SHOUT'], ['rules.committee', 1], ['rules.regions.0', 'Grand Est'],
  ])('is refused by the path of what cannot be read: %s', (path, value) => {
    const given = path === 'rules.regions.0' ? without('rules.regions', [value]) : without(path, value);
    expect(readDraft(given)).toEqual({ ok: false, refusal: path });
  });

  it('is refused when it is too much, or no JSON', () => {
    expect(readDraftText('{')).toEqual({ ok: false, refusal: 'content' });
    expect(readDraftText(`"${'x'.repeat(DRAFT_BOUNDS.whole)}"`)).toEqual({ ok: false, refusal: 'content' });
    const many = Array.from({ length: 120 }, () => open);
    expect(readDraft(without('grid.families', [{ ...draft.grid.families[0], criteria: many }, { ...draft.grid.families[1], criteria: many }]))).toEqual({ ok: false, refusal: 'grid.families' });
  });

  it('never breaks the reader, whatever it is', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => !readDraft(value).ok));
    fc.assert(fc.property(fc.string(), (text) => !readDraftText(text).ok));
  });
});

describe('what keeps a programme from being published', () => {
  const faults = (given: ProgrammeDraft, parse = none) => programmeFaults(given, parse).map(({ code, at, field }) => [code, at, field].filter((part) => part !== null).join(' '));
  const withHelp = (fr: string, en: string): ProgrammeDraft => ({ ...draft, grid: { ...draft.grid, families: [{ ...(draft.grid.families[0] as ProgrammeDraft['grid']['families'][number]), criteria: [{ ...open, help: { fr, en } }] }] } });
  it.each<[string, ProgrammeDraft, (text: string) => readonly WritingPart[], readonly string[]]>([
    ['nothing', draft, none, []],
    ['a name or a purpose in one language only', { ...draft, name: { fr: 'Nom', en: ' ' }, purpose: words('') }, none, ['NAME_MISSING name.en', 'PURPOSE_MISSING purpose.fr', 'PURPOSE_MISSING purpose.en']],
    ['a rule below what the law gives', { ...draft, rules: { ...draft.rules, noticeDays: 8 } }, none, ['RULE_OUT_OF_BOUNDS rules.noticeDays']],
    ['help in one language', withHelp('Aide', ''), none, ['HELP_IN_ONE_LANGUAGE OPEN help.en']],
    ['help that some people could not read', withHelp('Bad', 'Good'), (text) => (text === 'Bad' ? [{ kind: 'HEADING', level: 2, text: 'Bad' }, { kind: 'IMAGE', text: '' }] : []), ['HEADING_LEVEL OPEN help.fr', 'IMAGE_WITHOUT_TEXT OPEN help.fr']],
    ['an empty grid', { ...draft, grid: { threshold: 60, families: [] } }, none, ['NO_FAMILY']],
  ])('%s', (_sentence, given, parse, expected) => {
    expect(faults(given, parse)).toEqual(expected);
  });

  it.each<[string, Partial<Parameters<typeof whyNotPublish>[0]>, string | null]>([
    ['nothing, when it is the first', {}, null],
    ['nothing, when it changes something', { published: { ...draft, purpose: words('Older') } }, null],
    ['that it changes nothing', { published: draft }, 'NOTHING_CHANGED'],
    ['that another wrote meanwhile', { revision: 5 }, 'CHANGED_MEANWHILE'],
    ['its faults', { content: emptyDraft(words('Label')) }, 'FAULTS'],
  ])('%s', (_sentence, more, expected) => {
    expect(whyNotPublish({ revision: 4, content: draft, published: null, ...more }, 4, none)).toBe(expected);
  });
});

it('a version says what it changes of another: criteria one by one, the rest by what it is', () => {
  const [first, second] = draft.grid.families as [ProgrammeDraft['grid']['families'][number], ProgrammeDraft['grid']['families'][number]];
  const added: ProgrammeDraft = { ...draft, grid: { ...draft.grid, families: [{ ...first, criteria: [{ ...open, code: 'NEW' }, ...first.criteria] }, second] } };
  expect(programmeChanges(draft, added)).toEqual({ criteria: [{ code: 'NEW', change: 'ADDED' }], parts: [] });
  const moved: ProgrammeDraft = { ...draft, name: words('Other'), rules: { ...draft.rules, quorum: 4 }, grid: { threshold: 70, families: [{ ...first, threshold: 40, criteria: [open, kind, days] }, second] } };
  expect(programmeChanges(draft, moved)).toEqual({ criteria: [], parts: ['NAME', 'THRESHOLD', 'FAMILIES', 'ORDER', 'RULES'] });
  expect(criteriaOf(added.grid)).toHaveLength(6);
});
