import { formatMinuteOfDay, minuteOfDay, parseMinuteOfDay } from './minute-of-day.ts';

describe('a minute of the day', () => {
  it.each([['00:00', 0], ['09:05', 545], ['23:59', 1_439], ['24:00', 1_440]])('reads and writes %s as %i', (text, minutes) => {
    expect(parseMinuteOfDay(text)).toBe(minutes);
    expect(formatMinuteOfDay(minuteOfDay(minutes))).toBe(text);
  });

  it.each(['24:01', '25:00', '12:60', '9:00', '09:00:00', '', 'noon', '-1:00'])('does not read "%s"', (text) => {
    expect(parseMinuteOfDay(text)).toBeNull();
  });

  it('writes a closing past midnight as the time of the next day', () => {
    expect(formatMinuteOfDay(minuteOfDay(1_530))).toBe('01:30');
  });

  it.each([-1, 2_881, 1.5, NaN])('is never %d', (minutes) => {
    expect(() => minuteOfDay(minutes)).toThrow(RangeError);
  });
});
