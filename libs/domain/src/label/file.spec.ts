import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LocalDay } from '../time/local-day.ts';
import type { Answer } from './answer.ts';
import { isForRegion, reapplyDay } from './file.ts';
import type { Grid } from './grid.ts';
import { answersFrom } from './live-answers.ts';
import { pausesOf } from './pauses.ts';
import { type AnswerWish, writeAnswer, fittingAnswers, type KeptAnswer, sameAnswer, takesAnswers } from './write-answer.ts';

const asked = { help: { fr: '', en: '' }, title: { fr: '', en: '' }, weight: 1, mandatory: false, shownWhen: null };
const number = { ...asked, kind: 'NUMBER' as const, unit: { fr: '', en: '' }, least: 1, most: 7, enough: null };
const GRID: Grid = {
  threshold: 0,
  families: [{ code: 'F', title: { fr: '', en: '' }, threshold: null, criteria: [
    { ...number, code: 'DAYS', fact: 'DAYS_OPEN_PER_WEEK' }, { ...asked, kind: 'YES_NO', code: 'STEP', fact: 'STEP_FREE' }, { ...number, code: 'SESSIONS', fact: 'SESSIONS_PER_MONTH' },
    { ...asked, kind: 'TEXT', longest: 20, code: 'WORDS', fact: null }, { ...asked, kind: 'TEXT', longest: 20, code: 'SERVICES', fact: 'SERVICES_OFFERED' },
  ] }],
};

describe('a file begins with what the place shows', () => {
  it('where a criterion asks for something that is known', () => {
    expect(answersFrom(GRID, { DAYS_OPEN_PER_WEEK: 5, STEP_FREE: false, SERVICES_OFFERED: 3 })).toEqual({ DAYS: { number: 5 }, STEP: { yes: false } });
  });
  it('within what may be written, and not with what has not been seen', () => {
    expect(answersFrom(GRID, { DAYS_OPEN_PER_WEEK: 9, SESSIONS_PER_MONTH: 0 })).toEqual({ DAYS: { number: 7 } });
    expect(answersFrom(GRID, { DAYS_OPEN_PER_WEEK: 0.5 })).toEqual({});
  });
});

describe('an answer that is written', () => {
  const kept = (text: string, revision: number, prefilled = false): KeptAnswer => ({ answer: { text }, revision, prefilled });
  const wish = (text: string | null, revision: number): AnswerWish => ({ criterion: 'WORDS', answer: text === null ? null : { text }, revision });
  it.each<[string, AnswerWish, KeptAnswer | null, string, number | null]>([
    ['is the first', wish('a', 0), null, 'SAVED', 1],
    ['replaces the one that was seen', wish('b', 3), kept('a', 3), 'SAVED', 4],
    ['does not replace one that was not', wish('b', 2), kept('a', 3), 'CONFLICT', null],
    ['agrees with somebody who wrote the same', wish('a', 2), kept('a', 3), 'SAVED', null],
    ['is sent again', wish('a', 0), kept('a', 1), 'SAVED', null],
    ['confirms what the product filled in', wish('a', 1), kept('a', 1, true), 'SAVED', 2],
    ['is taken back', wish(null, 1), kept('a', 1), 'SAVED', 2],
    ['is taken back unseen', wish(null, 0), kept('a', 1), 'CONFLICT', null],
    ['was never there', wish(null, 0), null, 'SAVED', null],
    ['is too long', wish('a'.repeat(21), 0), null, 'TEXT_TOO_LONG', null],
    ['is of nothing', { ...wish('a', 0), criterion: 'NONE' }, null, 'CRITERION_UNKNOWN', null],
    ['is of another kind', { ...wish('a', 0), answer: { yes: true } }, null, 'KIND_UNFIT', null],
  ])('%s', (_sentence, given, before, outcome, revision) => {
    const decision = writeAnswer(GRID, given, before);
    expect([decision.outcome, decision.write?.revision ?? null]).toEqual([outcome, revision]);
  });

  it('never makes another disappear unseen, however editors take turns', () => {
    const step = fc.record({ editor: fc.constantFrom('a', 'b'), looks: fc.boolean(), text: fc.constantFrom('x', 'y', 'z') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let now: KeptAnswer | null = null;
        const seen: Record<string, KeptAnswer | null> = { a: null, b: null };
        for (const { editor, looks, text } of steps) {
          if (looks) seen[editor] = now;
          const before: KeptAnswer | null = now;
          const answer: Answer = { text };
          const { outcome, write } = writeAnswer(GRID, { criterion: 'WORDS', answer, revision: seen[editor]?.revision ?? 0 }, before);
          // What was replaced was seen by who replaced it.
          if (write !== null && before !== null) expect(sameAnswer(seen[editor]?.answer ?? null, (before).answer)).toBe(true);
          if (write !== null) now = write;
          if (outcome === 'SAVED') {
            expect(sameAnswer((now)?.answer ?? null, answer)).toBe(true);
            seen[editor] = now;
          }
        }
      }),
    );
  });

  it('counts where it fits its criterion', () => {
    expect(fittingAnswers(GRID, { DAYS: { answer: { text: 'five' } }, STEP: { answer: { yes: true } }, WORDS: { answer: null }, GONE: { answer: { yes: true } } })).toEqual({ STEP: { yes: true } });
  });

  it('is written while the file is a draft', () => expect([takesAnswers('DRAFT'), takesAnswers('SUBMITTED')]).toEqual([true, false]));
});

describe('who may ask', () => {
  it.each<[string, readonly string[], string | null, boolean]>([['everywhere', [], null, true], ['in its region', ['27'], '27', true], ['not in another', ['27'], '84', false], ['not where none is known', ['27'], null, false]])('%s', (_sentence, regions, region, may) => {
    expect(isForRegion({ regions }, region)).toBe(may);
  });

  it.each<[string, number, string | null]>([['2026-01-31', 0, null], ['2026-01-31', 1, '2026-02-28'], ['2026-11-15', 3, '2027-02-15'], ['2026-12-31', 12, '2027-12-31']])('refused on %s, again %i months later', (on, reapplyMonths, day) => {
    expect(reapplyDay(on as LocalDay, { reapplyMonths })).toBe(day);
  });
});

it('the clock stands while the place has the file, or once it is decided', () => {
  const at = (minute: number): Date => new Date(Date.UTC(2026, 4, 4, 10, minute));
  const acts = [['SUBMITTED', 0], ['COMPLETENESS_CHECK', 1], ['CORRECTION_REQUESTED', 2], ['COMPLETENESS_CHECK', 3], ['REFUSED', 4], ['UNDER_REVIEW', 5], ['CORRECTION_REQUESTED', 6], ['CLOSED_WITHOUT_ACTION', 7]] as const;
  expect(pausesOf(acts.map(([toState, minute]) => ({ toState, at: at(minute) })))).toEqual([{ from: at(2), to: at(3) }, { from: at(4), to: at(5) }, { from: at(6), to: null }]);
});
