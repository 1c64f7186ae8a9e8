import type { Booking } from '../booking.ts';
import { whyNotRerouted } from '../reroute/reroute-state.ts';

/**
 * What becomes of a booking its place closes on: HONOUR, it is kept although the place is closed; MOVE, its person is proposed other sessions and keeps it until
 * they answer, or it is given a session at once; CANCEL, it is cancelled with an apology and other sessions nearby.
 */
export const TREATMENTS = ['HONOUR', 'MOVE', 'CANCEL'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** What can become of a booking: whoever is there, or whose session runs, can only be kept. */
export const treatmentsOf = (booking: Booking, now: Date): readonly Treatment[] => (whyNotRerouted(booking, now) === null ? TREATMENTS : ['HONOUR']);

/**
 * What is proposed to the team, who decides: to keep who is there; to let a person choose where there is something to choose; and where there is nothing,
 * to cancel who can be told, for a kept booking nobody can honour is no kindness. Whom nobody can write to is never cancelled unasked: they would come.
 */
export const proposeTreatment = (booking: Booking, options: number, now: Date): Treatment => {
  if (!treatmentsOf(booking, now).includes('MOVE')) return 'HONOUR';
  return options > 0 || booking.email === null ? 'MOVE' : 'CANCEL';
};

/** A booking as it was shown, or as it stands. */
export type Seen = { readonly id: string; readonly version: number };

/** Whether what stands is what was shown: the same bookings, none changed, in any order. Else somebody booked, moved or cancelled meanwhile. */
export const isSameList = (shown: readonly Seen[], standing: readonly Seen[]): boolean => {
  const versions = new Map(shown.map(({ id, version }) => [id, version]));
  return versions.size === shown.length && shown.length === standing.length && standing.every(({ id, version }) => versions.get(id) === version);
};
