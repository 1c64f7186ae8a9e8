import { useMemo, useSyncExternalStore } from 'react';
import type { TicketFragment } from '../../gql/graphql.ts';

/** All that a ticket shows. */
export type TicketFacts = TicketFragment;

/** A booking as this device keeps it: enough to show its ticket without a network. */
export type KeptBooking = {
  /** The secret that manages the booking. */
  readonly token: string;
  /** When the server last said so, RFC 3339. */
  readonly seenAt: string;
  readonly booking: TicketFacts;
};

// The version is part of the key: what an older page wrote otherwise is not read by a newer one.
const KEY = 'escale:bookings:1';
const CHANGED = 'escale:bookings-changed';

const read = (text: string | null): readonly KeptBooking[] => (text === null ? [] : (JSON.parse(text) as readonly KeptBooking[]));

export const keptBookings = (): readonly KeptBooking[] => read(localStorage.getItem(KEY));

export const keptBooking = (id: string): KeptBooking | null => keptBookings().find(({ booking }) => booking.id === id) ?? null;

function write(bookings: readonly KeptBooking[]): void {
  localStorage.setItem(KEY, JSON.stringify(bookings));
  dispatchEvent(new Event(CHANGED));
}

/** Keeps a booking as the server has just shown it; what was kept of it before is replaced. */
export const keepBooking = (kept: KeptBooking): void => write([...keptBookings().filter(({ booking }) => booking.id !== kept.booking.id), kept]);

/** Removes a booking from this device; it stays booked. */
export const forgetBooking = (id: string): void => write(keptBookings().filter(({ booking }) => booking.id !== id));

const subscribe = (changed: () => void) => {
  // `storage` speaks of other tabs, our own event of this one.
  addEventListener('storage', changed);
  addEventListener(CHANGED, changed);
  return () => {
    removeEventListener('storage', changed);
    removeEventListener(CHANGED, changed);
  };
};

/** The bookings of this device, followed as they change. */
export function useKeptBookings(): readonly KeptBooking[] {
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(KEY));
  return useMemo(() => read(text), [text]);
}
