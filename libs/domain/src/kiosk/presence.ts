import type { Booking } from '../booking/booking.ts';
import { checkInWindow } from '../booking/check-in-window.ts';
import type { BookingPolicy } from '../booking/policy.ts';
import { statusAt } from '../booking/status-at.ts';
import type { Anomaly, AnomalyCode } from './anomaly.ts';
import { annulments } from './annulled.ts';
import type { TimedEvent } from './event.ts';
import { inOrder } from './event-time.ts';

/** A booking as the kiosks' facts about it are weighed against it; null when the service knows no such booking. */
export type PresenceBooking = Pick<Booking, 'id' | 'placeId' | 'status' | 'startsAt' | 'endsAt' | 'revision' | 'cancelledAt' | 'holdExpiresAt'>;

export type PresenceFacts = {
  readonly booking: PresenceBooking | null;
  /** Where the kiosks stand. */
  readonly placeId: string;
  /** When the team noted the arrival itself; null if it did not. */
  readonly atDesk: Date | null;
  /** Whether the team made the booking for who came in place of the one they named: what was planned then is not asked any more. */
  readonly decided?: boolean;
  readonly policy: Pick<BookingPolicy, 'earlyMinutes' | 'lateMinutes' | 'ticketToleranceMinutes'>;
};

/** What kiosks saw of one booking: from the first arrival to the last departure after it. */
export type SeenVisit = {
  readonly arrivedAt: Date;
  readonly departedAt: Date | null;
  /** The event that is the arrival. */
  readonly eventId: string;
  readonly sure: boolean;
  /** Whether the time of the departure is known for sure; true where there is none. */
  readonly departureSure: boolean;
};

const first = <Event>(events: readonly Event[], is: (event: Event) => boolean): Event | null => events.find(is) ?? null;

const standingFault = ({ booking, placeId }: PresenceFacts, at: Date): AnomalyCode | null => {
  if (booking === null) return 'BOOKING_UNKNOWN';
  if (booking.placeId !== placeId) return 'MOVED_BUT_PRESENT';
  const status = statusAt(booking, at);
  if (status === 'CANCELLED') return 'CANCELLED_BUT_PRESENT';
  return status === 'HELD' || status === 'EXPIRED' ? 'NOT_CONFIRMED_BUT_PRESENT' : null;
};

const isOutside = ({ booking, policy }: PresenceFacts, at: Date): boolean => {
  if (booking === null) return false;
  const { start } = checkInWindow(booking, { earlyMinutes: policy.earlyMinutes + policy.ticketToleranceMinutes, lateMinutes: policy.lateMinutes });
  return at.getTime() < start.getTime() || at.getTime() >= booking.endsAt.getTime();
};

/** Arrivals that tell nothing new. Of a group people arrive one after another: who was not named before is new. */
const saidTwice = (arrivals: readonly TimedEvent[]): readonly string[] => {
  const seen = new Set<string>();
  return arrivals.flatMap(({ id, fact }, index) => {
    const learnerIds = fact.type === 'CHECKED_IN' ? fact.learnerIds : [];
    const isNew = index === 0 || learnerIds.some((learnerId) => !seen.has(learnerId));
    for (const learnerId of learnerIds) seen.add(learnerId);
    return isNew ? [] : [id];
  });
};

/**
 * What the kiosks of a place saw of one booking, and what of it contradicts the plan. `events` are all events that name the booking, and those that take one back, in any order: the result depends on the set alone.
 * The earliest arrival is the arrival (rule C1); a departure is one after it; a walk-in arrives as it begins.
 */
export const presenceOf = (events: readonly TimedEvent[], facts: PresenceFacts): { readonly presence: SeenVisit | null; readonly anomalies: readonly Anomaly[] } => {
  const ordered = inOrder(events);
  const { annulled, faults } = annulments(ordered);
  const standing = ordered.filter(({ id }) => !annulled.has(id));
  const bookingId = facts.booking?.id ?? null;
  const named = (code: AnomalyCode, eventId: string): Anomaly => ({ code, eventId, bookingId, unitId: null });
  const arrivals = standing.filter(({ fact }) => fact.type === 'CHECKED_IN' || fact.type === 'WALKED_IN');
  const arrival = arrivals[0] ?? null;
  const anomalies = [...faults].map(([eventId, code]) => named(code, eventId));
  if (arrival === null) return { presence: null, anomalies };

  const left = first(standing, ({ fact, at }) => fact.type === 'LEFT' && at.getTime() >= arrival.at.getTime());
  const planned = facts.decided !== true;
  const fault = arrival.fact.type === 'WALKED_IN' || !planned ? null : standingFault(facts, arrival.at);
  if (fault !== null) anomalies.push(named(fault, arrival.id));
  else if (planned && arrival.fact.type === 'CHECKED_IN' && isOutside(facts, arrival.at)) anomalies.push(named('OUTSIDE_HOURS', arrival.id));
  if (!arrival.sure) anomalies.push(named('CLOCK_UNSURE', arrival.id));
  for (const id of saidTwice(arrivals)) anomalies.push(named('DUPLICATE_CHECK_IN', id));
  if (facts.atDesk !== null && facts.atDesk.getTime() < arrival.at.getTime()) anomalies.push(named('DUPLICATE_CHECK_IN', arrival.id));
  if (planned) for (const { id, fact } of arrivals) if (fact.type === 'CHECKED_IN' && fact.revision !== null && facts.booking !== null && fact.revision !== facts.booking.revision) anomalies.push(named('STALE_TICKET', id));
  return { presence: { arrivedAt: arrival.at, departedAt: left?.at ?? null, eventId: arrival.id, sure: arrival.sure, departureSure: left?.sure ?? true }, anomalies };
};
