import fc from 'fast-check';
import { days } from '../testing/generators.ts';
import { addDays, compareDays, daysBetween, daysFrom, localDay, parseLocalDay, weekdayOf } from './local-day.ts';

describe('a local day', () => {
  it.each(['2026-02-28', '2028-02-29', '0001-01-01', '9999-12-31'])('may be %s', (text) => {
    expect(parseLocalDay(text)).toBe(text);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '26-04-01', ' 2026-04-01', '2026-04-01T00:00', '', '٢٠٢٦-٠٤-٠١'])(
    'may not be "%s"',
    (text) => {
      expect(parseLocalDay(text)).toBeNull();
      expect(() => localDay(text)).toThrow(RangeError);
    },
  );

  it.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s plus %i days is %s', (day, count, expected) => {
    expect(addDays(localDay(day), count)).toBe(expected);
    expect(daysBetween(localDay(day), localDay(expected))).toBe(count);
  });

  it('counts days both ways alike', () => {
    fc.assert(
      fc.property(days(), fc.integer({ min: -800, max: 800 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(Math.sign(compareDays(addDays(day, count), day))).toBe(Math.sign(count));
      }),
    );
  });

  it('is followed by the next', () => {
    expect(daysFrom(localDay('2026-02-27'), 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  });

  it.each([['2026-06-01', 'MONDAY'], ['2026-06-07', 'SUNDAY'], ['2024-02-29', 'THURSDAY']])('%s is a %s', (day, weekday) => {
    expect(weekdayOf(localDay(day))).toBe(weekday);
  });
});
