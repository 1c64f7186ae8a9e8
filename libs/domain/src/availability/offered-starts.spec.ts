import fc from 'fast-check';
import { localDay, type LocalDay } from '../time/local-day.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import { plusMinutes } from '../time/duration.ts';
import { contains } from '../time/interval.ts';
import { timeZone } from '../time/time-zone.ts';
import { instantOf, localOf } from '../time/zoned.ts';
import { places, zonedDays } from '../testing/generators.ts';
import { formatMinuteOfDay } from '../time/minute-of-day.ts';
import type { OpeningDay } from './place-facts.ts';
import { offeredStarts, openStretches } from './offered-starts.ts';

const paris = timeZone('Europe/Paris');
const opening = (day: LocalDay, ...intervals: readonly [number, number][]): OpeningDay => ({
  day,
  intervals: intervals.map(([opens, closes]) => ({ opens: minuteOfDay(opens * 60), closes: minuteOfDay(closes * 60) })),
  holiday: null,
});
const shown = (starts: readonly Date[]): string =>
  starts.map((start) => formatMinuteOfDay(localOf(start, paris).minute)).join(' ');

describe('the starts of an offer', () => {
  it.each<[string, string, [number, number][], number, number, string]>([
    ['lie on the grid from the opening time', '2026-06-02', [[9, 11]], 30, 60, '09:00 09:30 10:00'],
    ['leave room for the whole duration', '2026-06-02', [[9, 10]], 30, 60, '09:00'],
    ['are none where the duration does not fit', '2026-06-02', [[9, 10]], 30, 90, ''],
    ['start anew at each opening', '2026-06-02', [[9, 10], [13.25, 14.25]], 30, 30, '09:00 09:30 13:15 13:45'],
    ['never bridge two openings', '2026-06-02', [[9, 10], [10.5, 11]], 30, 60, '09:00'],
    ['run past midnight', '2026-06-02', [[22, 25]], 60, 60, '22:00 23:00 00:00'],
    ['are none on a day that is closed', '2026-06-02', [], 60, 60, ''],
    ['are none where closing comes first', '2026-06-02', [[12, 9]], 60, 60, ''],
    ['skip the hour the clocks skip', '2026-03-29', [[1, 5]], 60, 60, '01:00 03:00 04:00'],
    ['count real time over the hour the clocks skip', '2026-03-29', [[1, 5]], 60, 180, '01:00'],
    ['take the first of an hour the clocks repeat', '2026-10-25', [[1, 4]], 60, 60, '01:00 02:00 03:00'],
    ['have an hour more when the clocks repeat one', '2026-10-25', [[1, 4]], 60, 240, '01:00'],
    ['keep the wall-clock grid after the clocks change', '2026-03-29', [[0.5, 6]], 120, 60, '00:30 04:30'],
  ])('%s', (_sentence, day, hours, gridMinutes, durationMinutes, expected) => {
    expect(shown(offeredStarts([opening(localDay(day), ...hours)], { gridMinutes }, durationMinutes, paris))).toBe(expected);
  });

  it('come once where openings overlap', () => {
    const twice = [opening(localDay('2026-06-02'), [22, 26]), opening(localDay('2026-06-03'), [0, 2])];
    expect(shown(offeredStarts(twice, { gridMinutes: 60 }, 60, paris))).toBe('22:00 23:00 00:00 01:00');
  });

  it('go on over a midnight at which the place is open, by real time', () => {
    const allDay = ['2026-10-24', '2026-10-25', '2026-10-26'].map((day) => opening(localDay(day), [0, 24]));
    const late = (minutes: number) => offeredStarts(allDay, { gridMinutes: 60 }, minutes, paris).filter((start) => localOf(start, paris).day === '2026-10-24').length;
    expect([late(60), late(180), late(49 * 60), late(50 * 60)]).toEqual([24, 24, 24, 24]);
    expect([late(51 * 60), late(73 * 60), late(74 * 60)]).toEqual([23, 1, 0]);
  });

  it('stop at a midnight at which the door closes', () => {
    const evening = [opening(localDay('2026-06-02'), [22, 24]), opening(localDay('2026-06-03'), [0.5, 2])];
    expect(shown(offeredStarts(evening, { gridMinutes: 30 }, 60, paris))).toBe('22:00 22:30 23:00 00:30 01:00');
  });

  it('need a grid with a step', () => {
    expect(() => offeredStarts([], { gridMinutes: 0 }, 60, paris)).toThrow(RangeError);
  });

  it('are exactly the grid times whose whole duration fits, on every day of every zone', () => {
    const cases = zonedDays().chain(({ zone, day }) =>
      fc.record({
        place: places(zone, day, instantOf(day, minuteOfDay(720), zone) ?? new Date(0)),
        gridMinutes: fc.constantFrom(15, 30, 45, 60),
        durationMinutes: fc.constantFrom(15, 60, 120),
      }),
    );
    fc.assert(
      fc.property(cases, ({ place, gridMinutes, durationMinutes }) => {
        const starts = offeredStarts(place.openings, { gridMinutes }, durationMinutes, place.zone);
        const stretches = openStretches(place.openings, place.zone);
        const wanted = new Set<number>();
        for (const { day, intervals } of place.openings) {
          for (const { opens, closes } of intervals) {
            for (let minute = 0; minute < closes - opens; minute += 1) {
              const start = minute % gridMinutes === 0 ? instantOf(day, minuteOfDay(opens + minute), place.zone) : null;
              if (start === null) continue;
              const others = place.openings.filter((opening) => opening.day !== day);
              const [own] = openStretches([{ day, intervals: [{ opens, closes }], holiday: null }, ...others], place.zone);
              if (own !== undefined && contains(own, { start, end: plusMinutes(start, durationMinutes) })) wanted.add(start.getTime());
            }
          }
        }
        expect(starts.map((start) => start.getTime())).toEqual([...wanted].sort((a, b) => a - b));
        for (const start of starts) {
          expect(stretches.some((one) => contains(one, { start, end: plusMinutes(start, durationMinutes) }))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
