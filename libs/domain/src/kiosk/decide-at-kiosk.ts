import { decideCheckIn } from '../booking/decide-check-in.ts';
import type { Refusal } from '../booking/refusal.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { plusMinutes } from '../time/duration.ts';
import type { KioskSnapshot, SnapshotBooking, SnapshotMoved } from './snapshot.ts';

/** What a kiosk makes of a code, without asking anybody. `ASK_TEAM`: our signature stands under it for this place and hour, but the booking is not known here: it may have been made since. `MOVED`: it was here today or tomorrow, and is another time or elsewhere now. */
export type KioskAnswer =
  | { readonly say: 'WELCOME'; readonly booking: SnapshotBooking }
  | { readonly say: 'REFUSED'; readonly refusal: Refusal; readonly booking: SnapshotBooking | null }
  | { readonly say: 'MOVED'; readonly to: SnapshotMoved }
  | { readonly say: 'ASK_TEAM'; readonly why: 'BOOKING_NOT_KNOWN' };

/** What was shown: a ticket whose signature holds, or a code known by its digest. */
export type Shown = { readonly by: 'TICKET'; readonly bookingId: string; readonly siteNumber: number; readonly notBefore: Date; readonly notAfter: Date; readonly revision: number } | { readonly by: 'CODE'; readonly digest: string };

const found = (view: KioskSnapshot, shown: Shown): SnapshotBooking | null => view.bookings.find((booking) => (shown.by === 'TICKET' ? booking.id === shown.bookingId : booking.codeDigest === shown.digest)) ?? null;

const moved = (view: KioskSnapshot, shown: Shown): SnapshotMoved | null => view.moved.find(({ bookingId, codeDigest }) => (shown.by === 'TICKET' ? bookingId === shown.bookingId : codeDigest === shown.digest)) ?? null;

const hourFault = ({ notBefore, notAfter }: { readonly notBefore: Date; readonly notAfter: Date }, tolerance: number, now: Date): Refusal | null => {
  if (now.getTime() < plusMinutes(notBefore, -tolerance).getTime()) return { code: 'TOO_EARLY', at: notBefore };
  return now.getTime() > plusMinutes(notAfter, tolerance).getTime() ? { code: 'TOO_LATE' } : null;
};

/** Whether a person may be let in, by what the kiosk holds true. The same rule as the service's (`decideCheckIn`); the service decides nothing again, it notes what contradicts it. */
export const decideAtKiosk = (view: KioskSnapshot, shown: Shown, now: Date): KioskAnswer => {
  const booking = found(view, shown);
  if (booking !== null) {
    const decision = admissionAtKiosk(view, booking, now);
    return decision.ok ? { say: 'WELCOME', booking } : { say: 'REFUSED', refusal: decision.refusal, booking };
  }
  const to = moved(view, shown);
  if (to !== null) return to.cancelled ? { say: 'REFUSED', refusal: { code: 'BOOKING_CANCELLED' }, booking: null } : { say: 'MOVED', to };
  if (shown.by === 'CODE') return { say: 'REFUSED', refusal: { code: 'CODE_UNKNOWN', field: 'code' }, booking: null };
  if (shown.siteNumber !== view.place.siteNumber) return { say: 'REFUSED', refusal: { code: 'WRONG_PLACE', at: shown.notBefore }, booking: null };
  const fault = hourFault(shown, view.policy.ticketToleranceMinutes, now);
  return fault === null ? { say: 'ASK_TEAM', why: 'BOOKING_NOT_KNOWN' } : { say: 'REFUSED', refusal: fault, booking: null };
};

/** Whether a booking that is known may be let in now. */
export const admissionAtKiosk = ({ place, policy }: KioskSnapshot, booking: SnapshotBooking, now: Date): Result<true, Refusal> => {
  const decision = decideCheckIn({ booking, placeId: place.id, policy }, now);
  return decision.ok ? ok(true) : refuse(decision.refusal);
};
