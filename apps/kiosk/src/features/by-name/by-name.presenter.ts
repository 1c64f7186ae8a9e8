import { admissionAtKiosk, type BookingRefusalCode, type KioskSnapshot, type SnapshotBooking } from '@escale/domain';
import { daysFromNow, formatTime } from '@escale/messages';
import type { AnswerWords } from '../check-in/answer-view.ts';

type Booking = SnapshotBooking;
export type DayRow = { readonly id: string; readonly time: string; readonly name: string; readonly state: string; readonly people: string | null };

/** A hold is nobody's yet; one that waits for the team's answer is somebody's. */
const isSomebodys = ({ status, approvalState }: Booking): boolean => status !== 'EXPIRED' && (status !== 'HELD' || approvalState === 'ASKED');

/** Today's bookings of the place, by hour. */
export const bookingsOfDay = ({ bookings, place }: KioskSnapshot, now: Date): readonly Booking[] =>
  bookings
    .filter((booking) => isSomebodys(booking) && daysFromNow(booking.startsAt, now, place.timeZone) === 0)
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime() || (one.displayName ?? '').localeCompare(other.displayName ?? ''));

/** The first letter of a name, without its accent: É is looked for under E. */
export const letterOf = ({ displayName }: Pick<Booking, 'displayName'>): string | null => /\p{L}/u.exec((displayName ?? '').normalize('NFD'))?.[0]?.toUpperCase() ?? null;

export const lettersOf = (bookings: readonly Booking[]): readonly string[] => [...new Set(bookings.flatMap((booking) => letterOf(booking) ?? []))].sort((one, other) => one.localeCompare(other));

const stateOf = (booking: Booking, { t, locale, zone }: AnswerWords): string => {
  switch (booking.status) {
    case 'CHECKED_IN':
      return t('kioskByName:state.HERE', { time: formatTime(booking.checkedInAt ?? booking.startsAt, zone, locale) });
    case 'COMPLETED':
      return t('kioskByName:state.LEFT');
    case 'CANCELLED':
      return t('kioskByName:state.CANCELLED');
    case 'NO_SHOW':
      return t('kioskByName:state.ABSENT');
    case 'HELD':
      return t('kioskByName:state.WAITING');
    default:
      return t('kioskByName:state.EXPECTED');
  }
};

export const rowOf = (booking: Booking, words: AnswerWords): DayRow => ({
  id: booking.id,
  time: formatTime(booking.startsAt, words.zone, words.locale),
  name: booking.displayName ?? words.t('kioskByName:noName'),
  state: stateOf(booking, words),
  people: booking.people > 1 ? words.t('kioskByName:people', { count: booking.people }) : null,
});

const SAID = ['TOO_EARLY', 'TOO_LATE', 'BOOKING_CANCELLED', 'HOLD_EXPIRED', 'APPROVAL_PENDING', 'GUARDIAN_CONSENT_MISSING', 'WRONG_PLACE', 'ALREADY_CHECKED_IN', 'SESSION_OVER'] as const;
/** Where nothing is left to note. */
const NOTHING_TO_DO: readonly BookingRefusalCode[] = ['ALREADY_CHECKED_IN', 'SESSION_OVER'];

/** What the team may do with a booking now: note the arrival, or do so all the same and know what that means. */
export type Admission = { readonly may: 'yes' | 'even-so' | 'no'; readonly why: string | null };

export const admissionOf = (view: KioskSnapshot, booking: Booking, { t, locale, zone, now }: AnswerWords): Admission => {
  const decision = admissionAtKiosk(view, booking, now);
  if (decision.ok) return { may: 'yes', why: null };
  const { code, at } = decision.refusal;
  const said = SAID.find((known) => known === code) ?? 'OTHER';
  return { may: NOTHING_TO_DO.includes(code) ? 'no' : 'even-so', why: t(`kioskByName:why.${said}`, { time: formatTime(at ?? booking.startsAt, zone, locale) }) };
};
