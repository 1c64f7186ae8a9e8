import fc from 'fast-check';
import { localDay } from '../time/local-day.ts';
import { type Answer, answerFault, type Answers, askedOf } from './answer.ts';
import { type Condition, criteriaOf, type Criterion, type Grid } from './grid.ts';
import { type GridFaultCode, gridFaults } from './grid-faults.ts';
import { missingOf, type PieceFacts, progressOf } from './missing.ts';
import { gridChanges } from './programme.ts';
import { type Mark, type Marks, scoreOf, suggestedMark } from './score.ts';

const words = (text: string) => ({ fr: text, en: text });
const asked = { help: words(''), weight: 10, mandatory: false, shownWhen: null, fact: null };
const yesNo = (code: string, more: Partial<Criterion> = {}): Criterion => ({ ...asked, kind: 'YES_NO', code, title: words(code), ...more }) as Criterion;
const open: Criterion = yesNo('OPEN', { mandatory: true });
const days: Criterion = { ...asked, kind: 'NUMBER', code: 'DAYS', title: words('days'), unit: words('days'), least: 0, most: 7, enough: 3, shownWhen: { match: 'ALL', tests: [{ criterion: 'OPEN', is: ['YES'] }] } };
const kind: Criterion = { ...asked, kind: 'CHOICE', code: 'KIND', title: words('kind'), choices: [{ code: 'FAB', title: words('fab') }, { code: 'DESK', title: words('desk') }] };
const story: Criterion = { ...asked, kind: 'TEXT', code: 'STORY', title: words('story'), longest: 20, weight: 0 };
const insurance: Criterion = { ...asked, kind: 'EVIDENCE', code: 'INSURANCE', title: words('insurance'), accepts: ['PDF'], expires: true, shownWhen: { match: 'ANY', tests: [{ criterion: 'DAYS', atLeast: 3 }, { criterion: 'KIND', is: ['FAB'] }] } };
const grid: Grid = { threshold: 50, families: [{ code: 'A', title: words('a'), threshold: null, criteria: [open, days, kind] }, { code: 'B', title: words('b'), threshold: 60, criteria: [story, insurance] }] };
const today = localDay('2026-05-04');

describe('what is asked', () => {
  it.each<[string, Answers, string]>([
    ['what depends on nothing', {}, 'OPEN KIND STORY'],
    ['what a yes opens', { OPEN: { yes: true } }, 'OPEN DAYS KIND STORY'],
    ['what one of two answers opens', { KIND: { choice: 'FAB' } }, 'OPEN KIND STORY INSURANCE'],
    ['what a number opens', { OPEN: { yes: true }, DAYS: { number: 3 } }, 'OPEN DAYS KIND STORY INSURANCE'],
    ['nothing for an answer that is hidden itself', { OPEN: { yes: false }, DAYS: { number: 5 } }, 'OPEN KIND STORY'],
  ])('%s', (_sentence, answers, codes) => {
    expect(askedOf(grid, answers).map(({ code }) => code).join(' ')).toBe(codes);
  });

  it.each<[Criterion, Answer, string | null]>([
    [open, { yes: false }, null], [open, { number: 1 }, 'KIND_UNFIT'], [days, { number: 7 }, null], [days, { number: 8 }, 'NUMBER_OUT_OF_RANGE'], [days, { number: Number.NaN }, 'KIND_UNFIT'],
    [days, { yes: true }, 'KIND_UNFIT'], [kind, { choice: 'FAB' }, null], [kind, { choice: 'LAB' }, 'CHOICE_UNKNOWN'], [kind, { text: 'FAB' }, 'KIND_UNFIT'], [story, { text: '' }, null],
    [story, { text: 'x'.repeat(21) }, 'TEXT_TOO_LONG'], [story, { choice: 'FAB' }, 'KIND_UNFIT'], [insurance, { text: 'yes' }, 'KIND_UNFIT'],
  ])('an answer that fits or not', (criterion, answer, fault) => {
    expect(answerFault(criterion, answer)).toBe(fault);
  });
});

describe('what is missing', () => {
  const full: Answers = { OPEN: { yes: true }, DAYS: { number: 3 }, KIND: { choice: 'DESK' }, STORY: { text: 'here' } };
  const piece = (more: Partial<PieceFacts> = {}): PieceFacts => ({ criterion: 'INSURANCE', state: 'CLEAN', expiresOn: today, ...more });
  it.each<[string, Answers, readonly PieceFacts[], readonly string[]]>([
    ['nothing', full, [piece()], []],
    ['every answer that is asked', {}, [], ['OPEN NO_ANSWER', 'KIND NO_ANSWER', 'STORY NO_ANSWER']],
    ['a text of spaces', { ...full, STORY: { text: '  ' } }, [piece()], ['STORY NO_ANSWER']],
    ['the piece', full, [], ['INSURANCE NO_PIECE']],
    ['one that holds today', full, [piece({ expiresOn: localDay('2026-05-03') })], ['INSURANCE PIECE_EXPIRED']],
    ['until when it holds', full, [piece({ expiresOn: null })], ['INSURANCE PIECE_DATE_MISSING']],
    ['one that was scanned', full, [piece({ state: 'WAITING' })], ['INSURANCE PIECE_NOT_CLEAN']],
    ['another than the one with a virus', full, [piece({ state: 'INFECTED' })], ['INSURANCE PIECE_NOT_CLEAN']],
    ['nothing beside a new one that holds', full, [piece({ expiresOn: localDay('2020-01-01') }), piece()], []],
    ['nothing of what is not asked', { ...full, DAYS: { number: 1 } }, [], []],
  ])('%s', (_sentence, answers, pieces, expected) => {
    expect(missingOf(grid, answers, pieces, today).map(({ criterion, reason }) => `${criterion} ${reason}`)).toEqual(expected);
  });

  it('is what progress leaves', () => {
    expect(progressOf(grid, { OPEN: { yes: true } }, [], today)).toEqual([{ family: 'A', asked: 3, done: 1 }, { family: 'B', asked: 1, done: 0 }]);
  });
});

describe('points', () => {
  const answers: Answers = { OPEN: { yes: true }, DAYS: { number: 3 }, KIND: { choice: 'DESK' } };
  const marks: Marks = { OPEN: 'MET', DAYS: 'PARTLY', KIND: 'NOT_MET', STORY: 'MET', INSURANCE: 'MET' };
  it('are the part of what counts that is met, in part by half', () => {
    expect(scoreOf(grid, answers, marks)).toEqual({
      percent: 62, reached: true, failing: [], unmarked: [], passes: true,
      families: [{ family: 'A', percent: 50, reached: true }, { family: 'B', percent: 100, reached: true }],
    });
  });

  it.each<[string, Marks, string]>([
    ['what is not applicable does not count', { ...marks, KIND: 'NOT_APPLICABLE' }, '83 passes'],
    ['mandatory and met in part is not met', { ...marks, OPEN: 'PARTLY' }, '50 OPEN'],
    ['a family below its own threshold', { ...marks, INSURANCE: 'PARTLY' }, '50 below'],
    ['one that nobody marked', { OPEN: 'MET', DAYS: 'MET', KIND: 'MET', INSURANCE: 'MET' }, '100 unmarked STORY'],
  ])('%s', (_sentence, given, expected) => {
    const score = scoreOf(grid, answers, given);
    const why = score.failing[0] ?? (score.unmarked.length > 0 ? `unmarked ${score.unmarked.join(' ')}` : score.passes ? 'passes' : 'below');
    expect(`${String(score.percent)} ${why}`).toBe(expected);
  });

  it('are never lost to rounding: a threshold is reached by exactly so many percent, and not by a point less', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(weights, fc.infiniteStream(fc.constantFrom<Mark>('MET', 'PARTLY', 'NOT_MET')), fc.integer({ min: 0, max: 100 }), (list, given, threshold) => {
        const criteria = list.map((weight, index) => yesNo(`C${String(index)}`, { weight }));
        const found = scoreOf({ threshold, families: [{ code: 'F', title: words('f'), threshold: null, criteria }] }, {}, Object.fromEntries(criteria.map(({ code }) => [code, given.next().value])));
        expect(found.reached).toBe((found.percent ?? 100) >= threshold);
      }),
    );
  });

  it('are suggested only where the answer says it', () => {
    expect([suggestedMark(open, { yes: true }), suggestedMark(open, { yes: false }), suggestedMark(days, { number: 2 }), suggestedMark(days, { number: 3 }), suggestedMark(kind, { choice: 'FAB' }), suggestedMark(open, undefined)]).toEqual(['MET', 'NOT_MET', 'NOT_MET', 'MET', null, null]);
  });
});

describe('what keeps a grid from being published', () => {
  const [first] = grid.families;
  const having = (...criteria: readonly Criterion[]): Grid => ({ threshold: 50, families: [{ ...(first as Grid['families'][number]), criteria }] });
  const when = (...tests: Condition['tests']): Grid => having(open, days, kind, { ...insurance, shownWhen: { match: 'ALL', tests } });
  it.each<[string, Grid, readonly GridFaultCode[]]>([
    ['nothing', grid, []],
    ['no family', { threshold: 50, families: [] }, ['NO_FAMILY']],
    ['a family without criteria', having(), ['FAMILY_EMPTY']],
    ['a code twice', having(open, open), ['CODE_TWICE']],
    ['a code that is none', having(yesNo('open?')), ['CODE_UNFIT']],
    ['no title in one language', having({ ...open, title: { fr: 'Ouvert', en: ' ' } }), ['TITLE_MISSING']],
    ['a weight out of range', having({ ...open, weight: 101 }), ['WEIGHT_UNFIT']],
    ['nothing that counts', having({ ...open, weight: 0 }), ['NOTHING_COUNTS']],
    ['a threshold out of range', { ...grid, threshold: 101 }, ['THRESHOLD_UNFIT']],
    ['one choice', having({ ...kind, choices: kind.choices.slice(1) }), ['CHOICES_TOO_FEW']],
    ['a range the wrong way', having(open, { ...days, least: 9 }), ['RANGE_UNFIT']],
    ['evidence of no kind', having({ ...insurance, accepts: [], shownWhen: null }), ['PIECES_MISSING']],
    ['a condition on what comes later', having(days, open), ['CONDITION_AHEAD']],
    ['a condition on itself', having({ ...open, shownWhen: { match: 'ALL', tests: [{ criterion: 'OPEN', is: ['YES'] }] } }), ['CONDITION_AHEAD']],
    ['a condition on a choice there is not', when({ criterion: 'KIND', is: ['LAB'] }), ['CONDITION_UNFIT']],
    ['a number of what is none', when({ criterion: 'KIND', atLeast: 3 }), ['CONDITION_UNFIT']],
    ['a condition of nothing', when(), ['CONDITION_UNFIT']],
  ])('%s', (_sentence, given, codes) => {
    expect(gridFaults(given).map(({ code }) => code)).toEqual(codes);
  });
});

it('a newer grid is told by what it changes', () => {
  const newer: Grid = { ...grid, families: [{ code: 'A', title: words('a'), threshold: null, criteria: [{ ...open, weight: 20 }, yesNo('DAYS'), yesNo('NEW')] }, ...grid.families.slice(1)] };
  expect(gridChanges(grid, newer)).toEqual([{ code: 'OPEN', change: 'CHANGED' }, { code: 'DAYS', change: 'KIND_CHANGED' }, { code: 'NEW', change: 'ADDED' }, { code: 'KIND', change: 'REMOVED' }]);
  expect(gridChanges(grid, grid)).toEqual([]);
  expect(criteriaOf(newer)).toHaveLength(5);
});
