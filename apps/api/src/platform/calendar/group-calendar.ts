import { type BookingStatus, formatShortCode, type Locale } from '@escale/domain';
import { sessionsCalendar } from './booking-calendar.ts';
import { mailboxOf } from './mailbox.ts';

/** A session of a group, as a calendar says it. */
export interface GroupCalendarSession {
  readonly id: string;
  readonly revision: number;
  readonly status: BookingStatus;
  readonly startsAt: Date | number;
  readonly endsAt: Date | number;
  readonly shortCode: string | null;
  readonly activityFr: string;
  readonly activityEn: string;
  readonly placeName: string;
  readonly addressLine: string | null;
  readonly postcode: string | null;
  readonly communeName: string | null;
}

interface Sender {
  readonly publicUrl: string;
  readonly mailFrom: string;
}

/** Where the people of an organisation see a group. */
export const groupUrl = (publicUrl: string, id: string): string => `${publicUrl}/organisme/reservations/${id}`;

/** All sessions of a group as they stand, in one file; what waits for a yes stands in no calendar yet, and what was never confirmed in none. */
export function groupCalendar({ id, locale, sessions }: { readonly id: string; readonly locale: Locale; readonly sessions: readonly GroupCalendarSession[] }, { publicUrl, mailFrom }: Sender, now: Date): string {
  const events = sessions
    .filter(({ status, shortCode }) => status !== 'HELD' && status !== 'EXPIRED' && (status !== 'CANCELLED' || shortCode !== null))
    .map((session) => ({
      bookingId: session.id,
      revision: session.revision,
      startsAt: new Date(session.startsAt),
      endsAt: new Date(session.endsAt),
      cancelled: session.status === 'CANCELLED',
      locale,
      activity: locale === 'fr' ? session.activityFr : session.activityEn,
      place: session.placeName,
      address: [session.addressLine, [session.postcode, session.communeName].filter(Boolean).join(' ')].filter(Boolean).join(', '),
      shortCode: session.shortCode === null ? '' : formatShortCode(session.shortCode),
      manageUrl: groupUrl(publicUrl, id),
      organizer: mailboxOf(mailFrom),
      attendee: null,
      host: new URL(publicUrl).hostname,
    }));
  return sessionsCalendar(events, locale, now);
}
