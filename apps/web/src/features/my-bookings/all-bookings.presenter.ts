import type { KeptBooking } from './kept-bookings.ts';

export type ListedBooking = KeptBooking & {
  /** Whether this device keeps it, and could forget it. */
  readonly onDevice: boolean;
};

/** Each booking once: what the account knows is fresher than what the device kept. */
export function allBookings(device: readonly KeptBooking[], account: readonly KeptBooking[]): readonly ListedBooking[] {
  const kept = new Set(device.map(({ booking }) => booking.id));
  const known = new Set(account.map(({ booking }) => booking.id));
  return [...account.map((one) => ({ ...one, onDevice: kept.has(one.booking.id) })), ...device.filter(({ booking }) => !known.has(booking.id)).map((one) => ({ ...one, onDevice: true }))];
}
