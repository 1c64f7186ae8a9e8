import { describe, expect, test } from '@jest/globals';
import { aPlannedBooking } from '../../../../test/planning.ts';
import { sameAsBase, typedInstant, untouched, wishTyped } from './typed-move.ts';

const REUNION = 'Indian/Reunion';

describe('the form of a move', () => {
  const start = untouched(aPlannedBooking(), REUNION);

  test('begins with the booking, by the clocks of the place', () => {
    expect(start).toMatchObject({ day: '2035-03-14', time: '10:00', duration: 60, unitId: null });
    expect(sameAsBase(start, REUNION)).toBe(true);
    expect(sameAsBase({ ...start, time: '10:15' }, REUNION)).toBe(false);
  });

  test('asks for what was typed', () => {
    expect(wishTyped({ ...start, time: '14:15', duration: 90, unitId: 'vr2' }, REUNION)).toEqual({ startsAt: '2035-03-14T10:15:00.000Z', durationMinutes: 90, unitIds: ['vr2'] });
    expect(wishTyped({ ...start, day: '2035-03-15' }, REUNION)).toEqual({ startsAt: '2035-03-15T06:00:00.000Z', durationMinutes: 60, unitIds: null });
  });
});

describe('a typed time', () => {
  test.each(['9:05', '09:05', '9h05', '9 h 05', '9.05'])('may be %s', (time) => {
    expect(typedInstant('2035-03-14', time, REUNION)).toEqual(new Date('2035-03-14T05:05:00Z'));
  });

  test.each(['9', '9h'])('may be the hour alone: %s', (time) => {
    expect(typedInstant('2035-03-14', time, REUNION)).toEqual(new Date('2035-03-14T05:00:00Z'));
  });

  test.each(['', 'x', '25:00', '9:75', ':30'])('is not read from "%s"', (time) => {
    expect(typedInstant('2035-03-14', time, REUNION)).toBe('timeUnread');
  });

  test('that the clocks skip is said to be skipped; one they show twice is the first', () => {
    expect(typedInstant('2026-03-29', '2:30', 'Europe/Paris')).toBe('timeSkipped');
    expect(typedInstant('2026-10-25', '2:30', 'Europe/Paris')).toEqual(new Date('2026-10-25T00:30:00Z'));
  });
});
