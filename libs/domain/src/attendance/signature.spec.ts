import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at } from '../testing/builders.ts';
import { minutesOf } from '../time/interval.ts';
import { localDay } from '../time/local-day.ts';
import { timeZone } from '../time/time-zone.ts';
import type { AttendanceFact } from './attendance-fact.ts';
import type { Half } from './half-day.ts';
import { attendedHalfDays, realisedHours } from './realised.ts';
import type { AttendedSession } from './session.ts';
import { type Signature, signaturesOf, whyNotSignable } from './signature.ts';
import { isDrawing, POINTS_MOST, reachOf, STROKES_MOST } from './strokes.ts';

const DAY = localDay('2026-03-10');
const EVENING = at('2026-03-10T20:00:00Z');
/** Nine to five in Paris. */
const session = (more: Partial<AttendedSession> = {}): AttendedSession => ({ id: 's', zone: timeZone('Europe/Paris'), startsAt: at('2026-03-10T08:00:00Z'), endsAt: at('2026-03-10T16:00:00Z'), status: 'CONFIRMED', arrivedAt: null, departedAt: null, needs: [], ...more });
const signature = (time: string, more: Partial<Signature> = {}): Signature => ({ id: time, signer: { role: 'LEARNER', learnerId: 'ana' }, day: DAY, half: 'MORNING', means: 'STROKES', signedAt: at(`2026-03-10T${time}:00Z`), sure: true, confirmedAt: null, kioskId: 'k', eventId: null, ...more });
const noted = (time: string, hours: readonly [string, string] | null): AttendanceFact => ({ id: `n${time}`, learnerId: 'ana', day: DAY, half: 'MORNING', absence: null, notedAt: at(`2026-03-10T${time}:00Z`), present: hours && { start: at(`2026-03-10T${hours[0]}:00Z`), end: at(`2026-03-10T${hours[1]}:00Z`) } });

describe('a half-day that was signed', () => {
  it.each<[string, readonly Signature[], readonly AttendanceFact[], Partial<AttendedSession>, string]>([
    ['is there from its start on', [signature('08:20')], [], {}, 'SIGNED 240 '],
    ['counts nothing while its time is not sure', [signature('08:20', { sure: false })], [], {}, 'null 0 '],
    ['counts once somebody confirmed its time', [signature('08:20', { sure: false, confirmedAt: EVENING })], [], {}, 'SIGNED 240 '],
    ['is worth the same without a drawing', [signature('08:20', { means: 'CONFIRMED' })], [], {}, 'SIGNED 240 '],
    ['keeps the hours that were noted before', [signature('08:20')], [noted('08:10', ['08:10', '12:00'])], {}, 'NOTED 230 '],
    ['gives way to hours that were noted later', [signature('08:20')], [noted('12:10', ['08:00', '11:00'])], {}, 'NOTED 180 '],
    ['gives way to an absence that was noted later, which is doubted', [signature('08:20')], [noted('12:10', null)], {}, 'NOTED 0 SIGNED_AND_ABSENT'],
    ['stands after an absence that was noted before, which is doubted', [signature('08:20')], [noted('08:10', null)], {}, 'SIGNED 240 SIGNED_AND_ABSENT'],
    ['counts from when the group came', [signature('08:40')], [], { arrivedAt: at('2026-03-10T08:30:00Z') }, 'SIGNED 210 '],
    ['counts nothing where the place saw nobody', [signature('08:20')], [], { status: 'NO_SHOW' }, 'SIGNED 0 NOBODY_CAME'],
    ['is of who signed', [signature('08:20', { signer: { role: 'LEARNER', learnerId: 'ben' } })], [], {}, 'null 0 '],
    ['is not of a learner where the trainer signed', [signature('08:20', { signer: { role: 'TRAINER' } })], [], {}, 'null 0 '],
    ['is one, however often it was signed', [signature('08:20'), signature('09:00')], [], {}, 'SIGNED 240 '],
  ])('%s', (_, signatures, facts, more, expected) => {
    const [morning] = attendedHalfDays(session(more), { facts, signatures }, 'ana', EVENING);
    expect(`${String(morning?.basis)} ${String(morning?.minutes)} ${String(morning?.doubts.join())}`).toBe(expected);
  });

  it('is a second entry when it is signed again: both stay, the first first', () => {
    const [first, second] = [signature('08:20'), signature('09:00')];
    expect(signaturesOf([second, first, second], { day: DAY, half: 'MORNING' }, { role: 'LEARNER', learnerId: 'ana' })).toEqual([first, second]);
    expect(attendedHalfDays(session(), { facts: [], signatures: [second, first] }, 'ana', EVENING)[0]?.signatures).toEqual([first, second]);
  });

  it('is missing no more', () => {
    expect(realisedHours([{ session: session(), facts: [], signatures: [signature('08:20')] }], 'ana', EVENING)).toMatchObject({ missing: 1, noted: true, minutes: 240 });
  });

  const minute = fc.integer({ min: 0, max: 700 }).map((after) => new Date(at('2026-03-10T07:00:00Z').getTime() + after * 60_000));
  const aSignature = fc.record({ id: fc.uuid(), learnerId: fc.constantFrom('ana', 'ben'), signedAt: minute, sure: fc.boolean(), half: fc.constantFrom<Half>('MORNING', 'AFTERNOON') }).map(({ learnerId, ...more }) => signature('08:00', { ...more, signer: { role: 'LEARNER', learnerId } }));
  const aFact = fc.record({ id: fc.uuid(), notedAt: minute, there: fc.boolean() }).map(({ id, notedAt, there }): AttendanceFact => ({ ...noted('08:00', there ? ['08:00', '10:00'] : null), id, notedAt }));
  const both = fc.tuple(fc.uniqueArray(aSignature, { selector: ({ id }) => id, maxLength: 6 }), fc.uniqueArray(aFact, { selector: ({ id }) => id, maxLength: 4 }));

  it('gives the same in any order, however often an entry arrives, and never more than the session', () => {
    fc.assert(
      fc.property(both, ([signatures, facts]) => {
        const once = attendedHalfDays(session(), { facts, signatures }, 'ana', EVENING);
        expect(attendedHalfDays(session(), { facts: [...facts].reverse(), signatures: [...signatures, ...signatures].reverse() }, 'ana', EVENING)).toEqual(once);
        for (const { minutes, during } of once) expect(minutes).toBeLessThanOrEqual(minutesOf(during));
      }),
    );
  });

  it('never takes hours away that were noted, and an entry that is not sure changes nothing', () => {
    fc.assert(
      fc.property(both, ([signatures, facts]) => {
        const minutes = (used: readonly Signature[]) => attendedHalfDays(session(), { facts, signatures: used }, 'ana', EVENING).map((half) => half.minutes);
        const [without, withThem] = [minutes([]), minutes(signatures)];
        expect(withThem.every((each, index) => each >= (without[index] ?? 0))).toBe(true);
        expect(minutes(signatures.filter(({ sure }) => sure))).toEqual(withThem);
      }),
    );
  });
});

describe('signing', () => {
  it.each<[string, Partial<AttendedSession>, Half, string, string | null]>([
    ['begins with the half-day', {}, 'MORNING', '2026-03-10T08:00:00Z', null],
    ['does not begin before it', {}, 'MORNING', '2026-03-10T07:59:59Z', 'HALF_DAY_NOT_BEGUN'],
    ['of an afternoon begins with that', {}, 'AFTERNOON', '2026-03-10T11:59:00Z', 'HALF_DAY_NOT_BEGUN'],
    ['goes on for the day', {}, 'MORNING', '2026-03-10T22:59:00Z', null],
    ['ends with the day, by the clocks of the place', {}, 'MORNING', '2026-03-10T23:00:00Z', 'HALF_DAY_OVER'],
    ['is of the half-days of the session', { endsAt: at('2026-03-10T11:00:00Z') }, 'AFTERNOON', '2026-03-10T13:00:00Z', 'HALF_DAY_UNKNOWN'],
    ['is of a session that stands', { status: 'CANCELLED' }, 'MORNING', '2026-03-10T09:00:00Z', 'SESSION_NOT_HELD'],
    ['is of who came after all', { status: 'NO_SHOW' }, 'MORNING', '2026-03-10T09:00:00Z', null],
  ])('%s', (_, more, half, now, expected) => {
    expect(whyNotSignable(session(more), { day: DAY, half }, at(now))?.code ?? null).toBe(expected);
  });
});

describe('a drawing', () => {
  it.each<[string, readonly (readonly number[])[], boolean]>([
    ['is strokes of points', [[0, 0, 0, 500, 200, 16], [900, 100, 300]], true],
    ['may leave the field a little', [[-20, 1_020, 0]], true],
    ['is something', [], false],
    ['has no empty stroke', [[]], false],
    ['has whole points', [[0, 0]], false],
    ['has whole numbers', [[0.5, 0, 0]], false],
    ['stays near the field', [[99_999, 0, 0]], false],
    ['goes on in time', [[0, 0, 20, 1, 1, 10]], false],
    ['goes on in time from stroke to stroke', [[0, 0, 20], [1, 1, 10]], false],
    ['is done within minutes', [[0, 0, 600_001]], false],
    ['has so many strokes at most', Array.from({ length: STROKES_MOST + 1 }, () => [0, 0, 0]), false],
    ['has so many points at most', [Array.from({ length: (POINTS_MOST + 1) * 3 }, () => 0)], false],
  ])('%s', (_, strokes, expected) => {
    expect(isDrawing(strokes)).toBe(expected);
  });

  it('reaches as far as its points', () => {
    expect(reachOf([[10, 20, 0, 110, 50, 5], [60, 5, 9]])).toEqual({ left: 10, top: 5, width: 100, height: 45 });
    expect(reachOf([])).toEqual({ left: 0, top: 0, width: 0, height: 0 });
  });
});
