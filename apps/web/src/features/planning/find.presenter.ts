import { folded } from '../find-a-place/what-fits.ts';
import type { PlannedBooking } from './facts.ts';

/** Where a booking is, as the desk speaks of it. */
export const DESK_STATES = ['making', 'waiting', 'expected', 'arrived', 'missed', 'over'] as const;
export type DeskState = (typeof DESK_STATES)[number];

export function deskState({ status, approvalState }: Pick<PlannedBooking, 'status' | 'approvalState'>): DeskState {
  switch (status) {
    case 'HELD':
      return approvalState === 'ASKED' ? 'waiting' : 'making';
    case 'CONFIRMED':
      return 'expected';
    case 'CHECKED_IN':
      return 'arrived';
    case 'NO_SHOW':
      return 'missed';
    case 'COMPLETED':
    case 'CANCELLED':
    case 'EXPIRED':
      return 'over';
  }
}

export type Wanted = { readonly text: string; readonly state: DeskState | null };

const compact = (text: string): string => folded(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether a booking is one of those looked for: each typed word begins one of its names, or the whole is in its code; accents, capitals and dashes forgiven. */
export function isWanted(booking: PlannedBooking, { text, state }: Wanted): boolean {
  if (state !== null && deskState(booking) !== state) return false;
  const typed = folded(text).split(/\s+/u).filter((word) => word !== '');
  if (typed.length === 0) return true;
  const code = compact(booking.shortCode ?? '');
  if (code !== '' && code.includes(compact(text))) return true;
  const names = folded(`${booking.givenName ?? ''} ${booking.familyName ?? ''}`).split(/[^\p{L}\p{N}]+/u);
  return typed.every((word) => word.split(/[^\p{L}\p{N}]+/u).every((part) => names.some((name) => name.startsWith(part))));
}

/** The ids of bookings that are not looked for; null when nothing is. */
export const dimmedIds = (bookings: readonly PlannedBooking[], wanted: Wanted): ReadonlySet<string> | null =>
  wanted.text.trim() === '' && wanted.state === null ? null : new Set(bookings.filter((booking) => !isWanted(booking, wanted)).map(({ id }) => id));
