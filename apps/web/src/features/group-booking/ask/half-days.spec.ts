import { describe, expect, it } from '@jest/globals';
import { type HalfDay, halfDaysOf, problemOf, withHalfDays } from './half-days.ts';

// 2 March 2026 is a Monday.
const EVERY_TUESDAY_AND_THURSDAY = { weekdays: ['TUESDAY', 'THURSDAY'], moments: ['MORNING'], from: '2026-03-02', until: '2026-03-13' } as const;
const morning = (day: string): HalfDay => ({ day, from: '09:00', to: '12:00' });

describe('half-days every week', () => {
  it('are those weekdays between the two days, both included', () => {
    expect(halfDaysOf(EVERY_TUESDAY_AND_THURSDAY)).toEqual(['2026-03-03', '2026-03-05', '2026-03-10', '2026-03-12'].map(morning));
    expect(halfDaysOf({ ...EVERY_TUESDAY_AND_THURSDAY, from: '2026-03-03', until: '2026-03-03' })).toEqual([morning('2026-03-03')]);
  });

  it('are two a day where both moments are meant, the morning first', () => {
    expect(halfDaysOf({ ...EVERY_TUESDAY_AND_THURSDAY, moments: ['AFTERNOON', 'MORNING'], until: '2026-03-03' })).toEqual([morning('2026-03-03'), { day: '2026-03-03', from: '14:00', to: '17:00' }]);
  });

  it('are none while a day is missing, and at most those of a year', () => {
    expect(halfDaysOf({ ...EVERY_TUESDAY_AND_THURSDAY, until: null })).toEqual([]);
    expect(halfDaysOf({ ...EVERY_TUESDAY_AND_THURSDAY, weekdays: ['MONDAY'], until: '2099-01-01' })).toHaveLength(53);
  });
});

describe('the dates of a group', () => {
  it('stay in order, and none stands twice at the same hour', () => {
    expect(withHalfDays([morning('2026-03-10')], [morning('2026-03-03'), morning('2026-03-10')])).toEqual([morning('2026-03-03'), morning('2026-03-10')]);
  });

  it.each([
    ['missing', []],
    ['outOfOrder', [{ day: '2026-03-10', from: '12:00', to: '09:00' }]],
    ['past', [morning('2026-03-01')]],
    ['most', Array.from({ length: 61 }, (_, minute) => ({ day: '2026-03-10', from: `09:${String(minute).padStart(2, '0')}`, to: '12:00' }))],
    [null, [morning('2026-03-10')]],
  ] as const)('are not searched for while they are %s', (problem, dates) => {
    expect(problemOf(dates, '2026-03-02')).toBe(problem);
  });
});
