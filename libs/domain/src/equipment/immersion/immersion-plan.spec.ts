import fc from 'fast-check';
import { type ImmersionLimits, USUAL_IMMERSION, whyNotLimits } from './immersion-limits.ts';
import { immersionPlan } from './immersion-plan.ts';

const said = (minutes: number, more: Partial<ImmersionLimits> = {}, isFirstTime = false): string =>
  immersionPlan(minutes, { ...USUAL_IMMERSION, ...more }, isFirstTime).map(({ kind, from, until }) => `${kind === 'BREAK' ? 'rest' : 'wear'} ${String(from)}-${String(until)}`).join(', ');

describe('the plan of a session', () => {
  it.each<[string, string, string]>([
    ['an hour', said(60), 'wear 0-20, rest 20-30, wear 30-50'],
    ['an hour and a half, up to the cap', said(90), 'wear 0-20, rest 20-30, wear 30-50, rest 50-60, wear 60-80'],
    ['beyond the cap of the day', said(180), 'wear 0-20, rest 20-30, wear 30-50, rest 50-60, wear 60-80'],
    ['a first time', said(60, {}, true), 'wear 0-10, rest 10-20, wear 20-30, rest 30-40, wear 40-50'],
    ['shorter than a stretch', said(15), 'wear 0-15'],
    ['what is left after the break', said(35), 'wear 0-20, rest 20-30, wear 30-35'],
    ['no minute', said(0), ''],
  ])('%s', (_sentence, plan, expected) => {
    expect(plan).toBe(expected);
  });

  it('follows on without a gap, within the session, and takes turns', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 480 }), fc.integer({ min: 5, max: 30 }), fc.integer({ min: 5, max: 120 }), fc.option(fc.integer({ min: 5, max: 240 })), fc.boolean(), (minutes, immersionMinutes, breakMinutes, dailyMinutes, first) => {
        const parts = immersionPlan(minutes, { ...USUAL_IMMERSION, immersionMinutes, breakMinutes, dailyMinutes }, first);
        parts.forEach(({ kind, from, until }, index) => {
          expect(from).toBe(parts[index - 1]?.until ?? 0);
          expect(until).toBeGreaterThan(from);
          expect(kind).toBe(index % 2 === 0 ? 'IMMERSION' : 'BREAK');
        });
        expect(parts.at(-1)?.until ?? 0).toBeLessThanOrEqual(minutes);
      }),
    );
  });
});

describe('limits', () => {
  it.each<[string, Partial<ImmersionLimits>, object | null]>([
    ['the usual ones go together', {}, null],
    ['no cap of the day', { dailyMinutes: null }, null],
    ['a first time as long as any', { firstTimeMinutes: 20 }, null],
    ['a longer first time', { firstTimeMinutes: 21 }, { code: 'FIRST_TIME_ABOVE_IMMERSION', field: 'firstTimeMinutes' }],
    ['a day shorter than a stretch', { dailyMinutes: 19 }, { code: 'DAILY_BELOW_IMMERSION', field: 'dailyMinutes' }],
    ['a warning that comes at once', { firstTimeMinutes: 5, warnMinutes: 5 }, { code: 'WARNING_TOO_LONG', field: 'warnMinutes' }],
  ])('%s', (_sentence, more, expected) => {
    expect(whyNotLimits({ ...USUAL_IMMERSION, ...more })).toEqual(expected);
  });
});
