import { idOf } from '../kernel/id.ts';
import { aBooking, at } from '../testing/builders.ts';
import type { Booking } from './booking.ts';
import { checkInWindow } from './check-in-window.ts';
import { decideCheckIn } from './decide-check-in.ts';

// Ten to eleven in Paris; 20 minutes early, 30 late.
const policy = { earlyMinutes: 20, lateMinutes: 30 };
const starts = at('2026-06-02T08:00:00Z');
const noon = at('2026-06-01T12:00:00Z');
const decide = (time: string, booking: Partial<Booking> = {}, place = 'place') =>
  decideCheckIn({ booking: aBooking(booking), placeId: idOf(place), policy }, at(`2026-06-02T${time}Z`));

describe('checking in', () => {
  it.each(['07:40:00', '08:00:00', '08:29:59'])('is possible at %s', (time) => {
    expect(decide(time)).toEqual({ ok: true, value: { checkedInAt: at(`2026-06-02T${time}Z`) } });
  });

  it('lets in who was noted absent a moment ago', () => {
    expect(decide('08:10:00', { status: 'NO_SHOW' })).toEqual({ ok: true, value: { checkedInAt: at('2026-06-02T08:10:00Z') } });
    expect(decide('08:30:00', { status: 'NO_SHOW' })).toEqual({ ok: false, refusal: { code: 'TOO_LATE', at: starts } });
  });

  it.each<[string, string, Partial<Booking>, string, object]>([
    ['too early', '07:39:59', {}, 'place', { code: 'TOO_EARLY', at: at('2026-06-02T07:40:00Z') }],
    ['too late', '08:30:00', {}, 'place', { code: 'TOO_LATE', at: starts }],
    ['after the end of a short session', '08:15:00', { endsAt: at('2026-06-02T08:15:00Z') }, 'place', { code: 'TOO_LATE', at: starts }],
    ['at another place', '08:00:00', {}, 'elsewhere', { code: 'WRONG_PLACE', at: starts }],
    ['when cancelled', '08:00:00', { status: 'CANCELLED', cancelledAt: noon }, 'place', { code: 'BOOKING_CANCELLED', at: noon }],
    ['when cancelled, even elsewhere', '08:00:00', { status: 'CANCELLED', cancelledAt: noon }, 'elsewhere', { code: 'BOOKING_CANCELLED', at: noon }],
    ['twice', '08:00:00', { status: 'CHECKED_IN', checkedInAt: noon }, 'place', { code: 'ALREADY_CHECKED_IN', at: noon }],
    ['when all is over', '08:00:00', { status: 'COMPLETED', checkedInAt: noon }, 'place', { code: 'SESSION_OVER' }],
    ['with a hold that ran out', '08:00:00', { status: 'HELD', holdExpiresAt: noon }, 'place', { code: 'HOLD_EXPIRED', at: noon }],
    ['with a hold never confirmed', '08:00:00', { status: 'HELD', holdExpiresAt: at('2026-06-02T09:00:00Z') }, 'place', { code: 'CODE_UNKNOWN' }],
    ['with a request that waits', '08:00:00', { status: 'HELD', approvalState: 'ASKED', holdExpiresAt: at('2026-06-02T09:00:00Z') }, 'place', { code: 'APPROVAL_PENDING', at: at('2026-06-02T09:00:00Z') }],
  ])('is refused %s', (_sentence, time, booking, place, refusal) => {
    expect(decide(time, booking, place)).toEqual({ ok: false, refusal });
  });

  it('is open as long as the ticket is valid', () => {
    expect(checkInWindow(aBooking(), policy)).toEqual({ start: at('2026-06-02T07:40:00Z'), end: at('2026-06-02T08:30:00Z') });
  });
});
