import type { Booking } from '../booking.ts';
import type { Refusal } from '../refusal.ts';
import { whyUnchangeable } from '../changeable.ts';
import type { RerouteKind } from './reroute.ts';

/**
 * Where a proposal stands. Only WAITING asks somebody to do something: it is what the desk looks at. TAKEN: one of the sessions was taken. CANCELLED: the booking is
 * no more. CHANGED: it has another time or place in some other way. WITHDRAWN: a later proposal took its place, or the place opens after all. LAPSED: the hour came without an answer.
 */
export const REROUTE_STATES = ['WAITING', 'TAKEN', 'CANCELLED', 'CHANGED', 'WITHDRAWN', 'LAPSED'] as const;
export type RerouteState = (typeof REROUTE_STATES)[number];

export type RerouteFacts = {
  readonly kind: RerouteKind;
  /** That of the booking when its person was written to. */
  readonly revision: number;
  readonly takenAt: Date | null;
  readonly withdrawnAt: Date | null;
};

/** Where a proposal stands at an instant, read from what became of its booking: nobody has to write it down. */
export const rerouteState = (reroute: RerouteFacts, booking: Pick<Booking, 'status' | 'revision' | 'startsAt'>, now: Date): RerouteState => {
  if (reroute.takenAt !== null) return 'TAKEN';
  if (reroute.kind === 'APOLOGY' || booking.status === 'CANCELLED') return 'CANCELLED';
  if (reroute.withdrawnAt !== null) return 'WITHDRAWN';
  if (booking.revision !== reroute.revision) return 'CHANGED';
  return booking.startsAt.getTime() <= now.getTime() || booking.status !== 'CONFIRMED' ? 'LAPSED' : 'WAITING';
};

/** Why a person cannot be offered another session now; null when they can: they have one, and it has not begun. */
export const whyNotRerouted = (booking: Booking, now: Date): Refusal | null => (booking.status === 'HELD' ? { code: 'STILL_BEING_MADE' } : whyUnchangeable(booking, now));
