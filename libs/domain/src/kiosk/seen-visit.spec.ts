import { describe, expect, it } from '@jest/globals';
import type { BookingStatus } from '../booking/booking-status.ts';
import { DEFAULT_OVERDUE_POLICY, overdueFact } from './overdue.ts';
import { needsUnitsAgain, statusSeen, sureTimes, visitTimes } from './seen-visit.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 12, 13) + minutes * 60_000);
const nobody = { arrivedAt: null, departedAt: null };

describe('the visit that follows from what kiosks saw and what was noted', () => {
  it.each([
    ['nobody came', null, nobody, null],
    ['kiosks saw it alone', { arrivedAt: at(1), departedAt: at(9) }, nobody, { arrivedAt: at(1), departedAt: at(9) }],
    ['the team noted it alone', null, { arrivedAt: at(2), departedAt: null }, { arrivedAt: at(2), departedAt: null }],
    ['the earliest arrival counts', { arrivedAt: at(5), departedAt: null }, { arrivedAt: at(2), departedAt: null }, { arrivedAt: at(2), departedAt: null }],
    ['the earliest departure counts', { arrivedAt: at(1), departedAt: at(30) }, { arrivedAt: at(2), departedAt: at(20) }, { arrivedAt: at(1), departedAt: at(20) }],
    ['no departure is before the arrival', { arrivedAt: at(10), departedAt: null }, { arrivedAt: null, departedAt: at(5) }, { arrivedAt: at(10), departedAt: null }],
  ])('%s', (_what, seen, noted, visit) => expect(visitTimes(seen, noted)).toEqual(visit));

  it.each<[string, { arrivedAt: Date; departedAt: Date | null; sure: boolean; departureSure: boolean } | null, Parameters<typeof visitTimes>[1], [boolean, boolean]]>([
    ['kiosks saw it, and are sure', { arrivedAt: at(1), departedAt: at(9), sure: true, departureSure: true }, nobody, [true, true]],
    ['C9: nobody is sure when they came', { arrivedAt: at(1), departedAt: null, sure: false, departureSure: true }, nobody, [false, true]],
    ['C9: nobody is sure when they left', { arrivedAt: at(1), departedAt: at(9), sure: true, departureSure: false }, nobody, [true, false]],
    ['the team noted it earlier', { arrivedAt: at(5), departedAt: at(9), sure: false, departureSure: false }, { arrivedAt: at(2), departedAt: at(8) }, [true, true]],
    ['the team noted it later', { arrivedAt: at(1), departedAt: null, sure: false, departureSure: true }, { arrivedAt: at(2), departedAt: at(8) }, [false, true]],
    ['the team noted it alone', null, { arrivedAt: at(2), departedAt: at(8) }, [true, true]],
  ])('counts for attendance, or not: %s', (_what, seen, noted, counts) => {
    const visit = visitTimes(seen, noted);
    const { arrivalSure, departureSure } = sureTimes(visit ?? { arrivedAt: at(0), departedAt: null }, seen);
    expect([arrivalSure, departureSure]).toEqual(counts);
  });
});

describe('the status of a booking once it is known who came', () => {
  const here = { arrivedAt: at(0), departedAt: null };
  const gone = { arrivedAt: at(0), departedAt: at(30) };
  it.each<[string, BookingStatus, typeof here | typeof gone | null, boolean, BookingStatus]>([
    ['somebody comes', 'CONFIRMED', here, false, 'CHECKED_IN'],
    ['somebody noted absent comes', 'NO_SHOW', here, false, 'CHECKED_IN'],
    ['somebody goes', 'CHECKED_IN', gone, true, 'COMPLETED'],
    ['a departure was a slip', 'COMPLETED', here, true, 'CHECKED_IN'],
    ['an arrival was a slip', 'CHECKED_IN', null, true, 'CONFIRMED'],
    ['nobody ever came', 'NO_SHOW', null, false, 'NO_SHOW'],
    ['what was cancelled stays so', 'CANCELLED', here, false, 'CANCELLED'],
    ['what ran out stays so', 'EXPIRED', gone, false, 'EXPIRED'],
    ['what waits stays so', 'HELD', here, false, 'HELD'],
  ])('%s', (_what, status, visit, had, after) => expect(statusSeen(status, visit, had)).toBe(after));

  it('asks for units where they were given back', () => {
    expect([needsUnitsAgain('NO_SHOW', 'CHECKED_IN'), needsUnitsAgain('COMPLETED', 'CHECKED_IN'), needsUnitsAgain('COMPLETED', 'CONFIRMED'), needsUnitsAgain('CONFIRMED', 'CHECKED_IN'), needsUnitsAgain('NO_SHOW', 'COMPLETED')]).toEqual([true, true, true, false, false]);
  });
});

describe('a unit that does not come back', () => {
  it.each([
    ['in time', 'IN_SESSION', 9, null],
    ['late', 'IN_SESSION', 10, 'OVERDUE_NOTED'],
    ['late and noted', 'OVERDUE', 59, null],
    ['an hour late', 'OVERDUE', 60, 'MISSING_NOTED'],
    ['missing and noted', 'MISSING', 600, null],
    ['back', 'RETURNED', 600, null],
  ] as const)('%s', (_what, status, late, fact) => expect(overdueFact(status, at(0), DEFAULT_OVERDUE_POLICY, at(late))).toBe(fact));
});
