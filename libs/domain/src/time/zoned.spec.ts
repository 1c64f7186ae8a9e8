import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { CLOCK_CHANGES } from '../testing/clock-changes.ts';
import { minutesOfDay, zonedDays, zones } from '../testing/generators.ts';
import { minutesOf } from './interval.ts';
import { addDays, localDay, type LocalDay } from './local-day.ts';
import { minuteOfDay } from './minute-of-day.ts';
import { timeZone, type TimeZone } from './time-zone.ts';
import { dayInterval, dayOf, firstInstantFrom, instantOf, localOf } from './zoned.ts';

const paris = timeZone('Europe/Paris');

const byTemporal = (day: LocalDay, minute: number, zone: TimeZone): number | null => {
  const plain = Temporal.PlainDate.from(day).toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const zoned = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return zoned.toPlainDateTime().equals(plain) ? zoned.epochMilliseconds : null;
};

describe('the clocks of a zone', () => {
  it.each([
    ['2026-06-02', '10:00', 'Europe/Paris', '2026-06-02T08:00:00.000Z'],
    ['2026-03-29', '01:59', 'Europe/Paris', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', 'Europe/Paris', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', 'Europe/Paris', '2026-10-25T02:00:00.000Z'],
    ['2026-11-01', '01:15', 'America/Miquelon', '2026-11-01T03:15:00.000Z'],
    ['2026-06-02', '10:00', 'Pacific/Marquesas', '2026-06-02T19:30:00.000Z'],
    ['2026-06-02', '10:00', 'Pacific/Wallis', '2026-06-01T22:00:00.000Z'],
  ])('on %s at %s in %s show %s', (day, time, zone, instant) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    expect(instantOf(localDay(day), minuteOfDay(hours * 60 + minutes), timeZone(zone))?.toISOString()).toBe(instant);
  });

  it('never show a time they skip', () => {
    expect(instantOf(localDay('2026-03-29'), minuteOfDay(120), paris)).toBeNull();
    expect(instantOf(localDay('2026-03-29'), minuteOfDay(179), paris)).toBeNull();
    expect(instantOf(localDay('2026-03-28'), minuteOfDay(1_440 + 150), paris)).toBeNull();
    expect(instantOf(localDay('2026-03-08'), minuteOfDay(150), timeZone('America/Miquelon'))).toBeNull();
  });

  it('jump over a skipped time to the moment of the change', () => {
    expect(firstInstantFrom(localDay('2026-03-29'), minuteOfDay(150), paris).toISOString()).toBe('2026-03-29T01:00:00.000Z');
  });

  it('run past midnight into the next day', () => {
    expect(instantOf(localDay('2026-06-02'), minuteOfDay(1_440), paris)?.toISOString()).toBe('2026-06-02T22:00:00.000Z');
    expect(instantOf(localDay('2026-06-02'), minuteOfDay(1_530), paris)?.toISOString()).toBe('2026-06-02T23:30:00.000Z');
  });

  it('agree with Temporal at every minute', () => {
    fc.assert(
      fc.property(zonedDays(), minutesOfDay(), ({ zone, day }, minute) => {
        const expected = byTemporal(day, minute, zone);
        expect(instantOf(day, minute, zone)?.getTime() ?? null).toBe(expected);
        if (expected !== null) expect(firstInstantFrom(day, minute, zone).getTime()).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it.each(CLOCK_CHANGES)('agree with Temporal through the night of $day in $zone', ({ day, zone }) => {
    for (let minute = 0; minute < 300; minute += 1) {
      expect(instantOf(day, minuteOfDay(minute), zone)?.getTime() ?? null).toBe(byTemporal(day, minute, zone));
    }
  });

  it('are read as Temporal reads them', () => {
    fc.assert(
      fc.property(zonedDays(), fc.integer({ min: -90_000_000, max: 180_000_000 }), ({ zone, day }, offset) => {
        const instant = new Date(dayInterval(day, zone).start.getTime() + offset);
        const read = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
        expect(localOf(instant, zone)).toEqual({ day: read.toPlainDate().toString(), minute: read.hour * 60 + read.minute });
        expect(dayOf(instant, zone)).toBe(read.toPlainDate().toString());
      }),
      { numRuns: 500 },
    );
  });

  it('never run backwards over a day', () => {
    fc.assert(
      fc.property(zonedDays(), minutesOfDay(), minutesOfDay(), ({ zone, day }, one, other) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        expect(firstInstantFrom(day, first, zone).getTime()).toBeLessThanOrEqual(firstInstantFrom(day, second, zone).getTime());
      }),
    );
  });

  it.each(CLOCK_CHANGES)('make $day in $zone last $hours hours', ({ day, zone, hours }) => {
    expect(minutesOf(dayInterval(day, zone))).toBe(hours * 60);
  });

  it('give days that follow each other without gap', () => {
    fc.assert(
      fc.property(zonedDays(), ({ zone, day }) => {
        expect(dayInterval(day, zone).end).toEqual(dayInterval(addDays(day, 1), zone).start);
      }),
    );
  });

  it('survive a day that never was (Apia, 2011-12-30)', () => {
    const apia = timeZone('Pacific/Apia');
    expect(instantOf(localDay('2011-12-30'), minuteOfDay(600), apia)).toBeNull();
    expect(dayOf(new Date('2011-12-30T09:59:59Z'), apia)).toBe('2011-12-29');
    expect(dayOf(new Date('2011-12-30T10:00:00Z'), apia)).toBe('2011-12-31');
  });

  it('are read the same by whatever zone the process keeps', () => {
    fc.assert(
      fc.property(zones(), (zone) => {
        expect(localOf(new Date('2026-06-02T08:00:00Z'), zone).day).toMatch(/^2026-06-0[12]$/);
      }),
    );
    expect(localOf(new Date('2026-06-02T08:00:00Z'), paris)).toEqual({ day: '2026-06-02', minute: 600 });
  });
});
