import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLOCK_CHANGES } from '../testing/clock-changes.ts';
import { FRENCH_ZONES } from '../testing/zones.ts';
import { at } from '../testing/builders.ts';
import { minutesOf } from '../time/interval.ts';
import { localDay } from '../time/local-day.ts';
import { plusMinutes } from '../time/duration.ts';
import { timeZone } from '../time/time-zone.ts';
import { dayInterval } from '../time/zoned.ts';
import { type AttendanceFact, factsOf, standingFact } from './attendance-fact.ts';
import { type AttendanceMark, type AttendanceNoter, decideAttendance } from './decide-attendance.ts';
import { type Half, HALVES, halfDaysOf } from './half-day.ts';
import { attendedHalfDays, realisedHours } from './realised.ts';
import type { AttendedSession } from './session.ts';

const PARIS = timeZone('Europe/Paris');
const DAY = localDay('2026-03-10');
const EVENING = at('2026-03-10T20:00:00Z');

/** Nine to half past twelve in Paris, with nobody seen by the place. */
const session = (more: Partial<AttendedSession> = {}): AttendedSession => ({ id: 's', zone: PARIS, startsAt: at('2026-03-10T08:00:00Z'), endsAt: at('2026-03-10T11:30:00Z'), status: 'CONFIRMED', arrivedAt: null, departedAt: null, needs: [], ...more });
const hours = (from: string, until: string) => ({ start: at(`2026-03-10T${from}:00Z`), end: at(`2026-03-10T${until}:00Z`) });
const fact = (present: AttendanceFact['present'], more: Partial<AttendanceFact> = {}): AttendanceFact => ({ id: 'f', learnerId: 'ana', day: DAY, half: 'MORNING', present, absence: null, notedAt: at('2026-03-10T12:00:00Z'), ...more });
/** Noted, and nothing signed. */
const only = (facts: readonly AttendanceFact[]) => ({ facts, signatures: [] });
const mark = (more: Partial<AttendanceMark> = {}): AttendanceMark => ({ learnerId: 'ana', day: DAY, half: 'MORNING', present: true, from: null, until: null, absence: null, ...more });

describe('the half-days of a session', () => {
  it.each<[string, string, string, string, readonly string[]]>([
    ['one, for a morning', 'Europe/Paris', '2026-03-10T08:00:00Z', '2026-03-10T11:30:00Z', ['2026-03-10 MORNING 210']],
    ['one, for a morning that ends at thirteen', 'Europe/Paris', '2026-03-10T08:00:00Z', '2026-03-10T12:00:00Z', ['2026-03-10 MORNING 240']],
    ['two, across thirteen hours', 'Europe/Paris', '2026-03-10T08:00:00Z', '2026-03-10T16:00:00Z', ['2026-03-10 MORNING 240', '2026-03-10 AFTERNOON 240']],
    ['by the clocks of the place', 'Indian/Reunion', '2026-03-10T08:00:00Z', '2026-03-10T11:00:00Z', ['2026-03-10 MORNING 60', '2026-03-10 AFTERNOON 120']],
    ['of two days, across midnight', 'Europe/Paris', '2026-03-10T21:00:00Z', '2026-03-11T00:00:00Z', ['2026-03-10 AFTERNOON 120', '2026-03-11 MORNING 60']],
  ])('are %s', (_, zone, start, end, expected) => {
    expect(halfDaysOf({ start: at(start), end: at(end) }, timeZone(zone)).map(({ day, half, during }) => `${day} ${half} ${String(minutesOf(during))}`)).toEqual(expected);
  });

  it('are the session and nothing more, in any zone, when clocks change too', () => {
    const days = fc.oneof(fc.constantFrom(...CLOCK_CHANGES.map(({ zone, day }) => ({ zone, day }))), fc.record({ zone: fc.constantFrom(...FRENCH_ZONES), day: fc.constantFrom(DAY, localDay('2026-12-31')) }));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 720 }), ({ zone, day }, minute, length) => {
        const start = plusMinutes(dayInterval(day, zone).start, minute);
        const halves = halfDaysOf({ start, end: plusMinutes(start, length) }, zone);
        expect(halves.reduce((sum, { during }) => sum + minutesOf(during), 0)).toBe(length);
        expect(halves.every(({ during }, index) => during.start.getTime() === (halves[index - 1]?.during.end ?? start).getTime())).toBe(true);
        expect(new Set(halves.map((one) => `${one.day} ${one.half}`)).size).toBe(halves.length);
      }),
    );
  });
});

describe('what was realised', () => {
  it.each<[string, Partial<AttendedSession>, AttendanceFact | null, number, readonly string[]]>([
    ['nothing, where nothing was noted', {}, null, 0, []],
    ['nothing, of who was absent', {}, fact(null), 0, []],
    ['what was noted', {}, fact(hours('08:00', '11:00')), 180, []],
    ['from when the group came', { arrivedAt: at('2026-03-10T08:20:00Z') }, fact(hours('08:00', '11:30')), 190, ['BEFORE_ARRIVAL']],
    ['until it left', { departedAt: at('2026-03-10T11:00:00Z') }, fact(hours('08:00', '11:30')), 180, ['AFTER_DEPARTURE']],
    ['no more than was planned, of a group that came early and left late', { arrivedAt: at('2026-03-10T07:40:00Z'), departedAt: at('2026-03-10T12:10:00Z') }, fact(hours('08:00', '11:30')), 210, []],
    ['what lies in the session, after it was moved', {}, fact(hours('07:00', '09:00')), 60, ['OUTSIDE_SESSION']],
    ['nothing, where the place saw nobody', { status: 'NO_SHOW' }, fact(hours('08:00', '11:30')), 0, ['NOBODY_CAME']],
    ['nothing, of a session that was cancelled', { status: 'CANCELLED' }, fact(hours('08:00', '11:30')), 0, []],
  ])('is %s', (_, more, noted, minutes, doubts) => {
    expect(attendedHalfDays(session(more), only(noted === null ? [] : [noted]), 'ana', EVENING)).toMatchObject([{ minutes, doubts }]);
  });

  it('grows with a session that goes on', () => {
    expect(attendedHalfDays(session(), only([fact(hours('08:00', '11:30'))]), 'ana', at('2026-03-10T09:00:00Z'))[0]?.minutes).toBe(60);
  });

  it('is added up by kind, with what is missing', () => {
    const afternoon = session({ id: 'a', startsAt: at('2026-03-10T13:00:00Z'), endsAt: at('2026-03-10T15:00:00Z'), needs: [{ category: 'VR_HEADSET' }] });
    const tomorrow = session({ id: 't', startsAt: at('2026-03-11T08:00:00Z'), endsAt: at('2026-03-11T11:00:00Z') });
    const all = [{ session: session(), ...only([]) }, { session: afternoon, ...only([fact(hours('13:00', '14:30'), { half: 'AFTERNOON' })]) }, { session: tomorrow, ...only([]) }, { session: session({ status: 'CANCELLED' }), ...only([]) }];
    expect(realisedHours(all, 'ana', EVENING)).toEqual({ minutes: 90, byKind: { ON_SITE: 0, VR: 90 }, planned: 210 + 120 + 180, missing: 1, noted: true });
    expect(realisedHours(all, 'ben', EVENING)).toMatchObject({ minutes: 0, missing: 2, noted: false });
  });

  const anInstant = fc.integer({ min: -120, max: 600 }).map((minutes) => plusMinutes(at('2026-03-10T08:00:00Z'), minutes));
  const aFact = fc.record({ id: fc.uuid(), learnerId: fc.constantFrom('ana', 'ben'), day: fc.constant(DAY), half: fc.constantFrom(...HALVES), absence: fc.constant(null), notedAt: anInstant, present: fc.option(fc.tuple(anInstant, anInstant).map(([one, other]) => (one.getTime() < other.getTime() ? { start: one, end: other } : { start: other, end: one })), { nil: null }) });
  const aSession = fc.record({ arrivedAt: fc.option(anInstant, { nil: null }), departedAt: fc.option(anInstant, { nil: null }), status: fc.constantFrom('CONFIRMED' as const, 'CHECKED_IN' as const, 'COMPLETED' as const, 'NO_SHOW' as const) }).map((more) => session({ ...more, endsAt: at('2026-03-10T16:00:00Z') }));

  it('is never less than nothing, and never more than the session', () => {
    fc.assert(fc.property(aSession, fc.array(aFact), anInstant, (one, facts, now) => {
      for (const { minutes, during } of attendedHalfDays(one, only(facts), 'ana', now)) {
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(minutes).toBeLessThanOrEqual(minutesOf(during));
      }
    }));
  });

  it('is the same in whatever order facts arrive, and however often', () => {
    const shuffled = fc.uniqueArray(aFact, { selector: ({ id }) => id, maxLength: 8 }).chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2, maxLength: facts.length * 2 })));
    fc.assert(fc.property(aSession, shuffled, (one, [facts, again]) => {
      expect(attendedHalfDays(one, only(again), 'ana', EVENING)).toEqual(attendedHalfDays(one, only(facts), 'ana', EVENING));
      expect(realisedHours([{ session: one, ...only(again) }], 'ben', EVENING)).toEqual(realisedHours([{ session: one, ...only(facts) }], 'ben', EVENING));
    }));
  });
});

describe('a fact that corrects another', () => {
  it('stands instead of it, and the other stays', () => {
    const [first, second] = [fact(null, { id: '1' }), fact(hours('08:00', '11:30'), { id: '2', notedAt: at('2026-03-10T12:05:00Z') })];
    expect(standingFact([second, first], { day: DAY, half: 'MORNING' }, 'ana')).toBe(second);
    expect(factsOf([first, second], { day: DAY, half: 'MORNING' }, 'ana')).toEqual([second, first]);
    expect(standingFact([first], { day: DAY, half: 'AFTERNOON' }, 'ana')).toBeNull();
  });
});

describe('noting', () => {
  const LATER = at('2026-04-20T08:00:00Z');
  it.each<[string, Partial<AttendedSession>, readonly AttendanceMark[], AttendanceNoter, string | null, Date, string]>([
    ['is for a session that stands', { status: 'HELD' }, [mark()], 'TRAINER', null, EVENING, 'SESSION_NOT_HELD'],
    ['begins with it', {}, [mark()], 'TRAINER', null, at('2026-03-10T07:59:00Z'), 'SESSION_NOT_BEGUN'],
    ['of a half-day begins with that', { endsAt: at('2026-03-10T16:00:00Z') }, [mark({ half: 'AFTERNOON' })], 'TRAINER', null, at('2026-03-10T09:00:00Z'), 'SESSION_NOT_BEGUN'],
    ['ends after thirty days, for a trainer', {}, [mark()], 'TRAINER', 'Feuille retrouvée', LATER, 'NOTING_CLOSED'],
    ['ends after thirty days, for the place', {}, [mark()], 'PLACE_TEAM', 'Feuille retrouvée', LATER, 'NOTING_CLOSED'],
    ['goes on for the organisation, which says why', {}, [mark()], 'ORGANISATION_MANAGER', ' ', LATER, 'REASON_MISSING'],
    ['goes on with a reason', {}, [mark()], 'ORGANISATION_MANAGER', 'Feuille retrouvée', LATER, 'MORNING 210'],
    ['keeps a reason short', {}, [mark()], 'TRAINER', 'x'.repeat(301), EVENING, 'REASON_TOO_LONG'],
    ['is of somebody', {}, [], 'TRAINER', null, EVENING, 'NOTHING_NOTED'],
    ['is of who was expected', {}, [mark({ learnerId: 'zoe' })], 'TRAINER', null, EVENING, 'LEARNER_UNKNOWN'],
    ['is of each once', {}, [mark(), mark({ present: false })], 'TRAINER', null, EVENING, 'LEARNER_TWICE'],
    ['is of its half-days', {}, [mark({ half: 'AFTERNOON' as Half })], 'TRAINER', null, EVENING, 'HALF_DAY_UNKNOWN'],
    ['has its hours in order', {}, [mark({ from: at('2026-03-10T10:00:00Z'), until: at('2026-03-10T09:00:00Z') })], 'TRAINER', null, EVENING, 'HOURS_OUT_OF_ORDER'],
    ['stays within the session', {}, [mark({ until: at('2026-03-10T12:00:00Z') })], 'TRAINER', null, EVENING, 'HOURS_OUTSIDE'],
    ['takes the whole half-day where no hours are said', {}, [mark()], 'TRAINER', null, EVENING, 'MORNING 210'],
    ['keeps that somebody was not there', {}, [mark({ present: false })], 'PLACE_TEAM', null, EVENING, 'MORNING absent'],
  ])('%s', (_, more, marks, noter, reason, now, expected) => {
    const decision = decideAttendance(session(more), ['ana', 'ben'], noter, { marks, reason }, now);
    expect(decision.ok ? decision.value.map(({ half, present }) => `${half} ${present === null ? 'absent' : String(minutesOf(present))}`).join() : decision.refusal.code).toBe(expected);
  });
});
