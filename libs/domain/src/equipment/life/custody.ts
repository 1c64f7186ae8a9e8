import type { Id } from '../../kernel/id.ts';
import type { UnitEvent } from './unit-event.ts';
import { afterEvent, NEW_UNIT } from './unit-state.ts';

/** How a custody ended: the unit came back; somebody else was handed it, so that it must have come back without being seen (rule C4, after Koha's offline circulation); or it was given up. */
export type CustodyEnd = 'RETURN' | 'SUPERSEDED' | 'GIVEN_UP';

/** One stretch of immersion. `INFERRED` where nobody saw it stop: it ended when the unit came back, else with the time that was booked (rule C11). */
export type Immersion = { readonly start: Date; readonly end: Date | null; readonly closedBy: 'STOP' | 'INFERRED' | null };

/** One unit in the hands of one booking, from the hand-out until it came back. */
export type Custody = {
  readonly bookingId: Id<'Booking'>;
  readonly handedOutAt: Date;
  readonly returnedAt: Date | null;
  readonly closedBy: CustodyEnd | null;
  readonly immersions: readonly Immersion[];
  /** The kiosk's event that handed it out; null where the service noted it. */
  readonly eventId: string | null;
};

/** What happened to a unit, and the kiosk's event that told it; null where the service noted it itself. */
export type ToldEvent = UnitEvent & { readonly eventId: string | null };

const stopped = (immersions: readonly Immersion[], at: Date, closedBy: 'STOP' | 'INFERRED'): readonly Immersion[] => immersions.map((one) => (one.end === null ? { ...one, end: at, closedBy } : one));
const closed = (custody: Custody, at: Date, closedBy: CustodyEnd, worn: Date = at): Custody => ({ ...custody, returnedAt: at, closedBy, immersions: stopped(custody.immersions, worn, 'INFERRED') });

/** When each booking ends, as far as known. */
export type SlotEnds = ReadonlyMap<string, Date>;

/** Until when what nobody saw stop may have been worn by then: to the end of the booking, though not before it began. */
const wornUntil = ({ bookingId, immersions }: Custody, at: Date, ends: SlotEnds): Date => {
  const began = immersions.at(-1)?.start.getTime() ?? 0;
  return new Date(Math.min(at.getTime(), Math.max(began, ends.get(bookingId)?.getTime() ?? at.getTime())));
};

/**
 * Every custody of a unit, oldest first, from what happened to it, in order; at most the last is open. What moves nothing in its life changes no custody. A unit that is overdue is in hands, and nobody
 * wears it any more: as long as no return is told, what nobody saw stop ended with the booking.
 */
export const custodies = (events: readonly ToldEvent[], worn: boolean, ends: SlotEnds = new Map()): readonly Custody[] => {
  const found: Custody[] = [];
  const last = (change: (custody: Custody) => Custody) => {
    const open = found.pop();
    if (open !== undefined) found.push(open.closedBy === null ? change(open) : open);
  };
  let state = NEW_UNIT;
  for (const event of events) {
    const next = afterEvent(state, event, worn);
    // The same hand-out told twice, by two kiosks, is one.
    if (event.type === 'HANDED_OUT' && next.custody !== null && state.custody !== event.bookingId) {
      last((open) => closed(open, event.at, 'SUPERSEDED'));
      found.push({ bookingId: event.bookingId, handedOutAt: event.at, returnedAt: null, closedBy: null, immersions: [], eventId: event.eventId });
    } else if (state.custody !== null && next.custody === null) last((open) => (event.type === 'RETURNED' ? closed(open, event.at, 'RETURN') : closed(open, event.at, 'GIVEN_UP', wornUntil(open, event.at, ends))));
    else if (event.type === 'SESSION_STARTED' && next.status === 'IN_SESSION' && state.status !== 'IN_SESSION') last((open) => ({ ...open, immersions: [...open.immersions, { start: event.at, end: null, closedBy: null }] }));
    else if (event.type === 'SESSION_STOPPED') last((open) => ({ ...open, immersions: stopped(open.immersions, event.at, 'STOP') }));
    state = next;
  }
  const latest = events.at(-1)?.at;
  if (latest !== undefined && (state.status === 'OVERDUE' || state.status === 'MISSING')) last((open) => ({ ...open, immersions: stopped(open.immersions, wornUntil(open, latest, ends), 'INFERRED') }));
  return found;
};
