import { describe, expect, it } from '@jest/globals';
import { atHour, cancelled, type HeldSession, isToCome } from './standing.presenter.ts';

const session = (index: number, changed = false) => ({ index, changed }) as HeldSession;

describe('a series as it stands', () => {
  it('is to come where it stands and has not begun', () => {
    const now = new Date('2026-03-03T08:00:00Z');
    expect(isToCome({ status: 'CONFIRMED', startsAt: '2026-03-03T09:00:00Z' }, now)).toBe(true);
    expect(isToCome({ status: 'CONFIRMED', startsAt: '2026-03-03T08:00:00Z' }, now)).toBe(false);
    expect(isToCome({ status: 'CANCELLED', startsAt: '2026-03-03T09:00:00Z' }, now)).toBe(false);
  });

  it('keeps what was changed by hand, unless one points at it or says so', () => {
    const all = [session(0), session(1, true), session(2)];
    expect(cancelled(all, null, false)).toEqual({ reached: 2, kept: 1 });
    expect(cancelled(all, null, true)).toEqual({ reached: 3, kept: 0 });
    expect(cancelled(all, 1, false)).toEqual({ reached: 2, kept: 0 });
  });

  it.each([
    ['14:30', '2026-03-10T13:30:00.000Z'],
    ['9:00', '2026-03-10T08:00:00.000Z'],
    ['14 h 30', '2026-03-10T13:30:00.000Z'],
    ['9 h', '2026-03-10T08:00:00.000Z'],
    ['half past two', null],
    ['25:00', null],
  ])('reads %s', (typed, expected) => {
    expect(atHour('2026-03-10T09:00:00Z', typed, 'Europe/Paris')).toBe(expected);
  });
});
