import type { Booking } from '../booking.ts';
import { PUT_RIGHT_HOURS } from '../desk/desk-acts.ts';
import { isConsented } from '../guardian-consent.ts';
import { plusMinutes } from '../../time/duration.ts';
import { absentFrom } from './absent-from.ts';

/** How long after it was last heard a kiosk still counts as standing at its place, in days; one that was taken away is forgotten then. */
export const KIOSK_COUNTS_DAYS = 7;

/** How long a kiosk that fell silent is waited for, from the moment the place stopped waiting for somebody, in hours: then absences are noted without it (rule C3). */
export const KIOSK_WAIT_HOURS = 24;

/** Who at a place would have seen somebody arrive. */
export type Witnesses = {
  /** When each kiosk that was ever heard at the place last told all it knew. */
  readonly kiosksHeardAt: readonly Date[];
  /** Whether the place says that its team notes every arrival, for places without a kiosk. */
  readonly teamNotes: boolean;
};

export type WitnessDoubt = 'KIOSK_UNSYNCED' | 'NOBODY_NOTES';

const countingOf = ({ kiosksHeardAt }: Witnesses, now: Date): readonly Date[] => kiosksHeardAt.filter((heard) => heard.getTime() > now.getTime() - KIOSK_COUNTS_DAYS * 86_400_000);
const waitedUntil = (due: Date): Date => plusMinutes(due, KIOSK_WAIT_HOURS * 60);

/**
 * Why nobody can say yet that a person had not come by `due`; null when somebody can. Every kiosk that counts must have been heard since: what one of them has seen may still be on its way. It is waited for
 * a day; an arrival it tells later puts the absence right by itself. A place without a kiosk is believed only where it says that its team notes every arrival.
 */
export const whyUnwitnessed = (witnesses: Witnesses, due: Date, now: Date): WitnessDoubt | null => {
  const counting = countingOf(witnesses, now);
  if (counting.length === 0) return witnesses.teamNotes ? null : 'NOBODY_NOTES';
  return counting.every((heard) => heard.getTime() >= due.getTime()) || now.getTime() >= waitedUntil(due).getTime() ? null : 'KIOSK_UNSYNCED';
};

/**
 * Whether it is too long ago to note anybody absent: half a day after the end, when the team can no longer put it right. Where kiosks stand there is one more such half day, once a silent one has been
 * waited for as long as it is: what is noted then is put right by what the kiosk tells, or excused.
 */
const isTooLongAgo = ({ booking: { endsAt }, witnesses }: Pick<AbsenceFacts, 'booking' | 'witnesses'>, due: Date, now: Date): boolean => {
  const [halfADay, waited] = [PUT_RIGHT_HOURS * 60, waitedUntil(due)];
  if (now.getTime() < plusMinutes(endsAt, halfADay).getTime()) return false;
  return countingOf(witnesses, now).length === 0 || now.getTime() < waited.getTime() || now.getTime() >= plusMinutes(waited, halfADay).getTime();
};

export type AbsenceFacts = {
  readonly booking: Pick<Booking, 'status' | 'startsAt' | 'endsAt' | 'guardianConsentState'>;
  /** Whether its activity asks for it. */
  readonly optedIn: boolean;
  readonly graceMinutes: number;
  /** Whether the team took an absence back: it knows better. */
  readonly takenBack: boolean;
  /** Whether the place was shut at any moment of the session: by its hours, a public holiday, or exceptionally. */
  readonly placeShut: boolean;
  readonly witnesses: Witnesses;
};

/** Every reason for which nobody is noted absent by itself, in the order in which they are looked at. */
export type KeptExpected = 'NOT_OPTED_IN' | 'NOT_EXPECTED' | 'TAKEN_BACK' | 'WITHIN_GRACE' | 'TOO_LONG_AGO' | 'CONSENT_MISSING' | 'PLACE_SHUT' | WitnessDoubt;

/**
 * Why a booking is not noted as an absence by itself; null when it is. Nobody is noted absent whom the place did not let in: because it was shut, or because a guardian had not agreed;
 * nor so long after the session that the team could no longer put it right.
 */
export const whyNotAbsent = (facts: AbsenceFacts, now: Date): KeptExpected | null => {
  const { booking, optedIn, graceMinutes, takenBack, placeShut, witnesses } = facts;
  if (!optedIn) return 'NOT_OPTED_IN';
  if (booking.status !== 'CONFIRMED') return 'NOT_EXPECTED';
  if (takenBack) return 'TAKEN_BACK';
  const due = absentFrom(booking, graceMinutes);
  if (now.getTime() < due.getTime()) return 'WITHIN_GRACE';
  if (isTooLongAgo(facts, due, now)) return 'TOO_LONG_AGO';
  if (!isConsented(booking.guardianConsentState)) return 'CONSENT_MISSING';
  return placeShut ? 'PLACE_SHUT' : whyUnwitnessed(witnesses, due, now);
};
