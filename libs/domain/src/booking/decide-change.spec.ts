import type { OfferRules } from '../availability/offer-rules.ts';
import { aBooking, aHoldWish, anOffer, aPlace, at, aUnit } from '../testing/builders.ts';
import { cancellableUntil } from './changeable.ts';
import type { Booking } from './booking.ts';
import { decideCancel } from './decide-cancel.ts';
import { decideReschedule } from './decide-reschedule.ts';

const now = at('2026-06-01T06:00:00Z');
const starts = at('2026-06-02T08:00:00Z');
const noon = at('2026-06-01T12:00:00Z');
const move = (booking: Partial<Booking>, when = now, wish = aHoldWish({ startsAt: at('2026-06-03T08:00:00Z') }), offer: Partial<OfferRules> = {}, sessionsThatDay = 0) =>
  decideReschedule(wish, { booking: aBooking(booking), consentBelow: null, sessionsThatDay, offer: anOffer(offer), place: aPlace(), units: [aUnit('H1')] }, when);

describe('cancelling or moving', () => {
  it.each<[string, Partial<Booking>, Date, object]>([
    ['what has started', {}, starts, { code: 'ALREADY_STARTED', at: starts }],
    ['what is cancelled', { status: 'CANCELLED', cancelledAt: noon }, now, { code: 'ALREADY_CANCELLED', at: noon }],
    ['what has expired', { status: 'EXPIRED', holdExpiresAt: noon }, now, { code: 'HOLD_EXPIRED', at: noon }],
    ['a hold whose time is over', { status: 'HELD', holdExpiresAt: now }, now, { code: 'HOLD_EXPIRED', at: now }],
    ['who is here already', { status: 'CHECKED_IN', checkedInAt: noon }, now, { code: 'ALREADY_CHECKED_IN', at: noon }],
    ['what is over', { status: 'COMPLETED' }, now, { code: 'ALREADY_STARTED', at: starts }],
    ['who did not come', { status: 'NO_SHOW' }, now, { code: 'ALREADY_STARTED', at: starts }],
  ])('is refused for %s', (_sentence, booking, when, refusal) => {
    expect(decideCancel({ booking: aBooking(booking) }, when)).toEqual({ ok: false, refusal });
    expect(move(booking, when)).toEqual({ ok: false, refusal });
    expect(cancellableUntil(aBooking(booking), when)).toBeNull();
  });

  it('is refused for a request nobody answered in time', () => {
    expect(decideCancel({ booking: aBooking({ status: 'HELD', approvalState: 'ASKED', holdExpiresAt: now }) }, now)).toEqual({ ok: false, refusal: { code: 'REQUEST_EXPIRED', at: now } });
  });

  it('does not carry a yes to another hour, nor pass the limit of a day', () => {
    const wish = aHoldWish({ startsAt: at('2026-06-03T08:00:00Z') });
    expect(move({ status: 'HELD', approvalState: 'ASKED', holdExpiresAt: noon })).toEqual({ ok: false, refusal: { code: 'APPROVAL_PENDING', at: noon } });
    expect(move({}, now, wish, { approval: { deadlineHours: 24 } })).toEqual({ ok: false, refusal: { code: 'APPROVAL_NEEDED', field: 'offerId' } });
    expect(move({}, now, wish, { perDayLimit: 1 }, 1)).toEqual({ ok: false, refusal: { code: 'DAY_LIMIT_REACHED', field: 'startsAt' } });
    expect(move({}, now, wish, { perDayLimit: 1 }, 0).ok).toBe(true);
  });

  it.each<[string, Partial<Booking>, Date]>([
    ['a confirmed booking, to the last moment', { revision: 4 }, at('2026-06-02T07:59:59Z')],
    ['a hold', { status: 'HELD', holdExpiresAt: noon, revision: 4 }, now],
  ])('cancels %s', (_sentence, booking, when) => {
    expect(decideCancel({ booking: aBooking(booking) }, when)).toEqual({ ok: true, value: { cancelledAt: when, revision: 5 } });
    expect(cancellableUntil(aBooking(booking), when)).toEqual(starts);
  });

  it('moves a confirmed booking to a free time, as a new revision', () => {
    expect(move({ revision: 4 })).toMatchObject({
      ok: true,
      value: { startsAt: at('2026-06-03T08:00:00Z'), endsAt: at('2026-06-03T09:00:00Z'), offerId: 'offer', revision: 5, assignments: [{ unitId: 'H1' }] },
    });
  });

  it('does not move to a time that cannot be held', () => {
    expect(move({}, now, aHoldWish({ startsAt: at('2026-06-03T20:00:00Z') }))).toMatchObject({ ok: false, refusal: { code: 'PLACE_CLOSED' } });
  });

  it('does not move what is not confirmed', () => {
    expect(move({ status: 'HELD', holdExpiresAt: noon })).toEqual({ ok: false, refusal: { code: 'BOOKING_UNKNOWN' } });
  });
});
