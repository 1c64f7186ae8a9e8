import fc from 'fast-check';
import { days, FRENCH_ZONES, zones } from '../testing/index.ts';
import { addDays, localDay, type LocalDay, weekdayOf } from '../time/local-day.ts';
import { timeZone } from '../time/time-zone.ts';
import { dayOf } from '../time/zoned.ts';
import { type DeadlineClock, deadlineOf, type Pause } from './deadline.ts';
import { isWorkingDay, workingDayFrom, workingDaysIn } from './working-days.ts';

const paris = timeZone('Europe/Paris');
const clock = (more: Partial<DeadlineClock> = {}): DeadlineClock => ({ startedAt: new Date('2026-05-04T10:00:00Z'), pauses: [], workingDays: 3, resume: 'CONTINUE', zone: paris, holidays: [], ...more });
const pause = (from: string, to: string | null): Pause => ({ from: new Date(from), to: to === null ? null : new Date(to) });
const last = (more: Partial<DeadlineClock>): string | null => deadlineOf(clock(more))?.lastDay ?? null;

describe('by when there must be an answer', () => {
  it.each<[string, Partial<DeadlineClock>, string | null]>([
    ['the day after the start is the first', { workingDays: 1 }, '2026-05-05'],
    ['Monday and three days is Thursday', {}, '2026-05-07'],
    ['the weekend does not count', { workingDays: 5 }, '2026-05-11'],
    ['a holiday does not count', { workingDays: 4, holidays: [localDay('2026-05-08')] }, '2026-05-11'],
    ['a holiday on a Sunday takes nothing', { workingDays: 5, holidays: [localDay('2026-05-10')] }, '2026-05-11'],
    ['sent on a Saturday, it counts from Monday', { startedAt: new Date('2026-05-09T10:00:00Z'), workingDays: 1 }, '2026-05-11'],
    ['it stands while something is asked for', { pauses: [pause('2026-05-06T08:00:00Z', null)] }, null],
    ['what is asked for after the last day changes nothing', { pauses: [pause('2026-05-08T08:00:00Z', null)] }, '2026-05-07'],
    ['on the last day it still stands', { pauses: [pause('2026-05-07T08:00:00Z', null)] }, null],
    ['neither the day of asking nor the day of the answer counts', { pauses: [pause('2026-05-06T08:00:00Z', '2026-05-07T08:00:00Z')] }, '2026-05-11'],
    ['asked for and answered on one day, that day does not count', { pauses: [pause('2026-05-06T08:00:00Z', '2026-05-06T09:00:00Z')] }, '2026-05-08'],
    ['or it begins again', { pauses: [pause('2026-05-06T08:00:00Z', '2026-05-06T09:00:00Z')], resume: 'RESET' }, '2026-05-11'],
  ])('%s', (_sentence, more, expected) => {
    expect(last(more)).toBe(expected);
  });

  it('is by the days of the territory: the same instant is another day in Réunion', () => {
    const startedAt = new Date('2026-05-04T21:00:00Z');
    expect(last({ startedAt, workingDays: 1 })).toBe('2026-05-05');
    expect(last({ startedAt, workingDays: 1, zone: timeZone('Indian/Reunion') })).toBe('2026-05-06');
    expect(deadlineOf(clock({ workingDays: 1, zone: timeZone('Indian/Reunion') }))?.at).toEqual(new Date('2026-05-05T20:00:00Z'));
  });
});

/** One day after the other, with a tally. Null when the clock stands, or has not ended within three years. */
const simulated = ({ startedAt, pauses, workingDays, resume, zone, holidays }: DeadlineClock): LocalDay | null => {
  let tally = 0;
  let day = dayOf(startedAt, zone);
  for (let step = 0; step < 1_100; step += 1) {
    day = addDays(day, 1);
    const stood = pauses.find(({ from, to }) => day >= dayOf(from, zone) && (to === null || day <= dayOf(to, zone)));
    if (stood?.to === null) return null;
    if (stood !== undefined && resume === 'RESET') tally = 0;
    const off = weekdayOf(day) === 'SATURDAY' || weekdayOf(day) === 'SUNDAY' || holidays.includes(day);
    if (stood === undefined && !off) tally += 1;
    if (tally === workingDays) return day;
  }
  return null;
};

const holidayLists = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 60 }).map((counts) => counts.sort((one, other) => one - other).map((count) => addDays(localDay('2026-01-01'), count)));
const clocks = fc
  .record({ startMs: fc.integer({ min: 0, max: 300 * 86_400 }), gaps: fc.array(fc.tuple(fc.integer({ min: 1, max: 20 * 86_400 }), fc.integer({ min: 1, max: 20 * 86_400 })), { maxLength: 4 }), open: fc.boolean(), workingDays: fc.integer({ min: 1, max: 45 }), resume: fc.constantFrom('CONTINUE' as const, 'RESET' as const), zone: zones(), holidays: holidayLists })
  .map(({ startMs, gaps, open, ...rest }): DeadlineClock => {
    const startedAt = new Date(Date.UTC(2026, 0, 1) + startMs * 1_000);
    let at = startedAt.getTime();
    const pauses = gaps.map(([wait, length], index): Pause => {
      const from = new Date((at += wait * 1_000));
      const to = new Date((at += length * 1_000));
      return { from, to: open && index === gaps.length - 1 ? null : to };
    });
    return { startedAt, pauses, ...rest };
  });

it('deadlines over holidays, suspensions and zones equal those of one day after the other', () => {
  expect(FRENCH_ZONES.length).toBeGreaterThan(10);
  fc.assert(fc.property(clocks, (each) => expect(deadlineOf(each)?.lastDay ?? null).toBe(simulated(each))), { numRuns: 1_000 });
});

it('working days are counted as if one by one', () => {
  fc.assert(
    fc.property(days(), fc.integer({ min: 0, max: 120 }), holidayLists, (from, length, holidays) => {
      const each = Array.from({ length }, (_, index) => addDays(from, index)).filter((day) => isWorkingDay(day, holidays));
      expect(workingDaysIn(from, addDays(from, length), holidays)).toBe(each.length);
      each.forEach((day, index) => expect(workingDayFrom(from, index + 1, holidays)).toBe(day));
    }),
  );
});
