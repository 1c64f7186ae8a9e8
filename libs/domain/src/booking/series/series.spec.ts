import fc from 'fast-check';
import { at } from '../../testing/builders.ts';
import { minutesOfDay, zonedDays } from '../../testing/generators.ts';
import { addDays, daysBetween, localDay, WEEKDAYS, weekdayOf } from '../../time/local-day.ts';
import { minuteOfDay } from '../../time/minute-of-day.ts';
import { timeZone } from '../../time/time-zone.ts';
import { instantOf, localOf } from '../../time/zoned.ts';
import { chooseSessions } from './choose-sessions.ts';
import { expandSeries, type Recurrence } from './recurrence.ts';
import { type SeriesSession, sessionsReached } from './series-reach.ts';

const paris = timeZone('Europe/Paris');
// Every Tuesday at nine, from the third of March 2026, three times.
const tuesdays: Recurrence = { first: localDay('2026-03-03'), at: minuteOfDay(540), everyWeeks: 1, weekdays: ['TUESDAY'], until: null, count: 3 };
const given = (more: Partial<Recurrence>, zone = paris) => {
  const all = expandSeries({ ...tuesdays, ...more }, zone);
  return all.ok ? all.value.map(({ day, startsAt }) => (startsAt === null ? `${day} no such hour` : startsAt.toISOString().slice(0, 16))) : all.refusal;
};

describe('a series', () => {
  it.each<[string, Partial<Recurrence>, string, readonly string[]]>([
    ['keeps the hour of the clocks when they go forward', { first: localDay('2026-03-24'), count: 2 }, 'Europe/Paris', ['2026-03-24T08:00', '2026-03-31T07:00']],
    ['and when they go back', { first: localDay('2026-10-20'), count: 2 }, 'Europe/Paris', ['2026-10-20T07:00', '2026-10-27T08:00']],
    ['knows clocks that never change', { first: localDay('2026-03-24'), count: 2 }, 'Indian/Reunion', ['2026-03-24T05:00', '2026-03-31T05:00']],
    ['and those that change on other days', { first: localDay('2026-03-03'), count: 2 }, 'America/Miquelon', ['2026-03-03T12:00', '2026-03-10T11:00']],
    ['lists an hour that the clocks skip without an instant', { first: localDay('2026-03-22'), weekdays: ['SUNDAY'], at: minuteOfDay(150), count: 2 }, 'Europe/Paris', ['2026-03-22T01:30', '2026-03-29 no such hour']],
    ['takes the first of an hour that they show twice', { first: localDay('2026-10-18'), weekdays: ['SUNDAY'], at: minuteOfDay(150), count: 2 }, 'Europe/Paris', ['2026-10-18T00:30', '2026-10-25T00:30']],
    ['comes every second week', { everyWeeks: 2 }, 'Europe/Paris', ['2026-03-03T08:00', '2026-03-17T08:00', '2026-03-31T07:00']],
    ['on several days of its weeks, none before the first', { weekdays: ['MONDAY', 'TUESDAY', 'THURSDAY'], everyWeeks: 2, count: 4 }, 'Europe/Paris', ['2026-03-03T08:00', '2026-03-05T08:00', '2026-03-16T08:00', '2026-03-17T08:00']],
    ['until a day, itself included', { count: null, until: localDay('2026-03-10') }, 'Europe/Paris', ['2026-03-03T08:00', '2026-03-10T08:00']],
  ])('%s', (_sentence, more, zone, expected) => {
    expect(given(more, timeZone(zone))).toEqual(expected);
  });

  it.each<[string, Partial<Recurrence>, object]>([
    ['one time only', { count: 1 }, { code: 'SERIES_OUT_OF_ORDER', field: 'count' }],
    ['neither an end nor a count', { count: null }, { code: 'SERIES_OUT_OF_ORDER', field: 'until' }],
    ['both', { until: localDay('2026-04-01') }, { code: 'SERIES_OUT_OF_ORDER', field: 'until' }],
    ['an end before its start', { count: null, until: localDay('2026-03-02') }, { code: 'SERIES_OUT_OF_ORDER', field: 'until' }],
    ['an end before its second time', { count: null, until: localDay('2026-03-09') }, { code: 'SERIES_OUT_OF_ORDER', field: 'until' }],
    ['a first day that is none of its days', { weekdays: ['MONDAY'] }, { code: 'SERIES_OUT_OF_ORDER', field: 'weekdays' }],
    ['a day named twice', { weekdays: ['TUESDAY', 'TUESDAY'] }, { code: 'SERIES_OUT_OF_ORDER', field: 'weekdays' }],
    ['no rhythm', { everyWeeks: 0 }, { code: 'SERIES_OUT_OF_ORDER', field: 'everyWeeks' }],
    ['more than fifty-two times', { count: 53 }, { code: 'SERIES_TOO_LONG', field: 'count' }],
    ['more than fifty-two times before its end', { count: null, until: localDay('2026-12-31'), weekdays: ['TUESDAY', 'FRIDAY'] }, { code: 'SERIES_TOO_LONG', field: 'until' }],
    ['more than a year', { count: null, until: localDay('2027-06-01'), everyWeeks: 4 }, { code: 'SERIES_TOO_LONG', field: 'until' }],
    ['a count that a year does not hold', { count: 20, everyWeeks: 8 }, { code: 'SERIES_TOO_LONG', field: 'count' }],
  ])('is refused with %s', (_sentence, more, refusal) => {
    expect(given(more)).toEqual(refusal);
  });

  it('shows the hour that was asked for, on its weekdays, in its weeks, in every zone', () => {
    fc.assert(fc.property(zonedDays(), minutesOfDay(), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 2, max: 8 }), fc.subarray([...WEEKDAYS]), ({ zone, day }, minute, everyWeeks, count, more) => {
      const weekdays = [...new Set([weekdayOf(day), ...more])];
      const all = expandSeries({ first: day, at: minute, everyWeeks, weekdays, until: null, count }, zone);
      if (!all.ok) return expect(all.refusal.code).toBe('SERIES_TOO_LONG');
      expect(all.value).toHaveLength(count);
      expect(all.value[0]?.day).toBe(day);
      const monday = addDays(day, -WEEKDAYS.indexOf(weekdayOf(day)));
      all.value.forEach((one, index) => {
        expect(one.index).toBe(index);
        expect(weekdays).toContain(weekdayOf(one.day));
        expect(Math.floor(daysBetween(monday, one.day) / 7) % everyWeeks).toBe(0);
        if (index > 0) expect(one.day > (all.value[index - 1]?.day ?? '')).toBe(true);
        expect(one.startsAt).toEqual(instantOf(one.day, minute, zone));
        if (one.startsAt !== null) expect(localOf(one.startsAt, zone)).toEqual({ day: one.day, minute });
      });
    }));
  });
});

describe('choosing of a series', () => {
  const first = { index: 0, startsAt: at('2026-03-03T08:00:00Z') };
  const second = { index: 1, startsAt: at('2026-03-10T08:00:00Z') };

  it('takes some sessions, at other hours of their day where a person says so', () => {
    expect(chooseSessions(tuesdays, [{ ...second, startsAt: at('2026-03-10T13:00:00Z') }, first], paris)).toEqual({
      ok: true,
      value: [{ ...first, seriesStartsAt: first.startsAt }, { index: 1, startsAt: at('2026-03-10T13:00:00Z'), seriesStartsAt: second.startsAt }],
    });
  });

  it.each([
    ['nothing', [], 'SERIES_EMPTY'],
    ['one twice', [first, first], 'SERIES_OUT_OF_ORDER'],
    ['what the series does not give', [{ index: 3, startsAt: first.startsAt }], 'SERIES_OUT_OF_ORDER'],
    ['another day', [{ index: 1, startsAt: at('2026-03-11T08:00:00Z') }], 'SERIES_OUT_OF_ORDER'],
  ])('is refused with %s', (_sentence, chosen, code) => {
    expect(chooseSessions(tuesdays, chosen, paris)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('what an act on a series reaches', () => {
  const now = at('2026-03-04T08:00:00Z');
  const session = (index: number, day: string, more: Partial<SeriesSession> = {}): SeriesSession => ({ index, startsAt: at(`2026-03-${day}T08:00:00Z`), seriesStartsAt: at(`2026-03-${day}T08:00:00Z`), status: 'CONFIRMED', ...more });
  const all = [session(0, '03'), session(1, '10'), session(2, '17', { seriesStartsAt: at('2026-03-17T13:00:00Z') }), session(3, '24', { status: 'CANCELLED' }), session(4, '31')];
  const reached = (from: number | null, evenChanged = false) => sessionsReached(all, { from, evenChanged }, now).map(({ index }) => index);

  it('is what stands and is to come, without what was changed by hand, unless one says so or points at it', () => {
    expect(reached(null)).toEqual([1, 4]);
    expect(reached(null, true)).toEqual([1, 2, 4]);
    expect(reached(2)).toEqual([2, 4]);
    expect(reached(1)).toEqual([1, 4]);
    expect(reached(4)).toEqual([4]);
  });
});
