import fc from 'fast-check';
import { aBooking, at } from '../../testing/builders.ts';
import { leavingNow } from './leaving.ts';

// Eight to nine, in UTC.
const starts = at('2026-06-02T08:00:00Z');
const ends = at('2026-06-02T09:00:00Z');
const policy = { lateMinutes: 30 };
const here = aBooking({ status: 'CHECKED_IN', checkedInAt: starts });

describe('what leaving now would free', () => {
  it.each([
    ['a headset is made ready for a quarter of an hour', '08:20:00', [15], '08:35:00'],
    ['of several units the last one counts', '08:20:00', [5, 20, 0], '08:40:00'],
    ['a computer is free at once', '08:20:00', [0], null],
    ['so is a room', '08:20:00', [], null],
    ['what had not begun was not used', '07:50:00', [15], null],
  ])('%s', (_sentence, time, turnarounds, free) => {
    expect(leavingNow(here, turnarounds, policy, at(`2026-06-02T${time}Z`))).toEqual({ sessionUntil: ends, unitsFreeAt: free === null ? null : at(`2026-06-02T${free}Z`) });
  });

  it.each([
    ['who has not arrived', aBooking(), '08:20:00'],
    ['who left already', aBooking({ status: 'COMPLETED', checkedInAt: starts }), '08:20:00'],
    ['who stayed to the end', here, '09:00:00'],
  ])('is nothing for %s', (_sentence, booking, time) => {
    expect(leavingNow(booking, [15], policy, at(`2026-06-02T${time}Z`))).toBeNull();
  });

  it('is never a unit that nobody makes ready, nor one that is ready in the past', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 59 }), fc.array(fc.integer({ min: 0, max: 240 }), { maxLength: 6 }), (minute, turnarounds) => {
        const now = new Date(starts.getTime() + minute * 60_000);
        const free = leavingNow(here, turnarounds, policy, now)?.unitsFreeAt ?? null;
        expect(free === null || (free.getTime() > now.getTime() && turnarounds.includes((free.getTime() - now.getTime()) / 60_000))).toBe(true);
      }),
    );
  });
});
