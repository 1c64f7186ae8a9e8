import { unreachable } from '@escale/domain';
import type { Locale } from '@escale/messages';
import type { KeptBooking, TicketFacts } from './kept-bookings.ts';

/** What a ticket is good for now. */
export type TicketState = 'unconfirmed' | 'coming' | 'arrived' | 'past' | 'cancelled' | 'released' | 'waiting' | 'lapsed';

/** What becomes of a booking as time passes, also where no network can say it. */
export function ticketState({ status, holdExpiresAt, endsAt, approvalState }: Pick<TicketFacts, 'status' | 'holdExpiresAt' | 'endsAt' | 'approvalState'>, now: Date): TicketState {
  const over = new Date(endsAt) <= now;
  const asked = approvalState === 'ASKED';
  switch (status) {
    case 'HELD':
      if (holdExpiresAt != null && new Date(holdExpiresAt) <= now) return asked ? 'lapsed' : 'released';
      return asked ? 'waiting' : 'unconfirmed';
    case 'CONFIRMED':
      return over ? 'past' : 'coming';
    case 'CHECKED_IN':
      return over ? 'past' : 'arrived';
    case 'COMPLETED':
    case 'NO_SHOW':
      return 'past';
    case 'CANCELLED':
      return 'cancelled';
    case 'EXPIRED':
      return asked ? 'lapsed' : 'released';
    default:
      return unreachable(status);
  }
}

type Titled = { readonly titleFr: string; readonly titleEn: string };
export const titleIn = ({ titleFr, titleEn }: Titled, locale: Locale): string => (locale === 'fr' ? titleFr : titleEn);

type Addressed = { readonly addressLine?: string | null; readonly addressExtra?: string | null; readonly postcode?: string | null; readonly communeName?: string | null };
/** An address as it is written on an envelope, one line after another. */
export const addressLines = ({ addressLine, addressExtra, postcode, communeName }: Addressed): readonly string[] =>
  [addressLine, addressExtra, [postcode, communeName].filter(Boolean).join(' ')].filter((line): line is string => line != null && line !== '');

export const durationMinutes = ({ startsAt, endsAt }: Pick<TicketFacts, 'startsAt' | 'endsAt'>): number => (new Date(endsAt).getTime() - new Date(startsAt).getTime()) / 60_000;

export const fullName = ({ contact }: Pick<TicketFacts, 'contact'>): string | null => (contact == null ? null : `${contact.givenName} ${contact.familyName}`);

/** The bookings still to come, the soonest first, then all others, the latest first. */
export function upcomingThenPast<Kept extends KeptBooking>(kept: readonly Kept[], now: Date): { readonly upcoming: readonly Kept[]; readonly past: readonly Kept[] } {
  const comes = ({ booking }: KeptBooking): boolean => ['unconfirmed', 'waiting', 'coming', 'arrived'].includes(ticketState(booking, now));
  const byStart = (a: KeptBooking, b: KeptBooking): number => new Date(a.booking.startsAt).getTime() - new Date(b.booking.startsAt).getTime();
  return { upcoming: kept.filter(comes).sort(byStart), past: kept.filter((one) => !comes(one)).sort((a, b) => byStart(b, a)) };
}
