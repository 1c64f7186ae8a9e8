import type { BookingRefusalCode, Id } from '@escale/domain';

/** What of a booking is said to whoever comes for it. */
export type Booked = {
  readonly bookingId: Id<'Booking'>;
  readonly displayName: string | null;
  readonly endsAt: Date;
  readonly offer: { readonly titleFr: string; readonly titleEn: string; readonly spaceName: string | null } | null;
  readonly module: { readonly titleFr: string; readonly titleEn: string } | null;
  readonly units: readonly Equipment[];
  /** What to use where no unit has a name yet, by its model. */
  readonly toUse: readonly string[];
  /** Of a group: how many just came, and how many are still expected. */
  readonly group: { readonly noted: number; readonly left: number } | null;
  /** Whether they came without a booking. */
  readonly walkIn: boolean;
};
export type Equipment = { readonly tag: string; readonly model: string };

/** What leaving now would free. */
export type Leaving = { readonly bookingId: Id<'Booking'>; readonly sessionUntil: Date; readonly unitsFreeAt: Date | null; readonly people: number; readonly units: readonly Equipment[] };

/** A group that is to say who of it is here; `already`: what is said where nobody else comes. */
export type ExpectedGroup = { readonly is: 'group'; readonly bookingId: Id<'Booking'>; readonly revision: number | null; readonly by: 'PERSON' | 'TEAM'; readonly already: Extract<Answer, { is: 'refused' }> | null };

/**
 * What the kiosk answers. `welcome` says what became of the event only by its id: whether the service has it is looked up while the answer is on screen. `not-kept`: nothing could be written, so nothing
 * is said to be.
 */
export type Answer =
  | { readonly is: 'welcome'; readonly booked: Booked; readonly eventId: string }
  | { readonly is: 'refused'; readonly code: BookingRefusalCode; readonly at: Date | null; readonly displayName: string | null; readonly leaving: Leaving | null; readonly movedTo: Date | null; readonly bookingId: Id<'Booking'> | null }
  | { readonly is: 'moved'; readonly startsAt: Date; /** IANA zone of where it is now. */ readonly timeZone: string; readonly placeName: string | null }
  | ExpectedGroup
  | { readonly is: 'no-room' }
  | { readonly is: 'ask-team'; readonly why: 'NOT_KNOWN_HERE' | 'KEY_UNKNOWN' | 'NOTHING_KNOWN' }
  | { readonly is: 'label'; readonly tag: string }
  | { readonly is: 'taken-back' }
  | { readonly is: 'not-kept' };

/** One code presented once; `key` tells it from every other. */
export type Attempt = { readonly key: number } & ({ readonly state: 'asking' } | { readonly state: 'answered'; readonly answer: Answer });

export const beginAttempt = (key: number): Attempt => ({ key, state: 'asking' });

export const answered = ({ key }: Attempt, answer: Answer): Attempt => ({ key, state: 'answered', answer });

export const refusedWith = (code: BookingRefusalCode): Answer => ({ is: 'refused', code, at: null, displayName: null, leaving: null, movedTo: null, bookingId: null });

/** The answer to what cannot be one of our codes; said without looking anywhere. */
export const unknownCode: Answer = refusedWith('CODE_UNKNOWN');

/** Whose headsets may be handed out: who is welcome, or is here already. */
export const hereWith = (answer: Answer): Id<'Booking'> | null => {
  if (answer.is === 'welcome') return answer.booked.bookingId;
  return answer.is === 'refused' && answer.code === 'ALREADY_CHECKED_IN' ? answer.bookingId : null;
};
