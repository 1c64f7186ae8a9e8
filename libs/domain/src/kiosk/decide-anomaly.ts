import type { Id } from '../kernel/id.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { MS_PER_MINUTE, plusMinutes } from '../time/duration.ts';
import { type AnomalyChoice, type AnomalyCode, CHOICES } from './anomaly.ts';

/** How long whoever decided may think again, in minutes. */
export const REOPEN_MINUTES = 15;
export const ANOMALY_NOTE_MOST = 1000;

export const ANOMALY_REFUSALS = [
  'ANOMALY_UNKNOWN', 'ALREADY_DECIDED', 'CHOICE_NOT_POSSIBLE', 'TIME_NOT_ASKED', 'TIME_OUTSIDE_SESSION', 'TIME_AFTER_DEPARTURE', 'NOT_DECIDED', 'REOPEN_TOO_LATE', 'REOPEN_NOT_YOURS', 'REOPEN_NOT_POSSIBLE', 'REJECTION_UNKNOWN', 'IDEMPOTENCY_KEY_REUSED',
] as const;
export type AnomalyRefusalCode = (typeof ANOMALY_REFUSALS)[number];
export type AnomalyRefusal = { readonly code: AnomalyRefusalCode; readonly field: string };

export type AnomalyFacts = {
  readonly code: AnomalyCode;
  readonly isDecided: boolean;
  /** The arrival it is about, which may be the one that was taken back too late; null where it is about none. */
  readonly arrival: { readonly eventId: string; readonly at: Date } | null;
  readonly departedAt: Date | null;
  readonly booking: { readonly startsAt: Date; readonly endsAt: Date } | null;
  /** Whether a booking can be made for who came: what was booked is offered at this place, and none was made for it yet. */
  readonly mayBook: boolean;
  /** Of the units in the hands of one booking, the one handed out first; null unless there are several. */
  readonly firstUnitId: Id<'EquipmentUnit'> | null;
  readonly policy: { readonly earlyMinutes: number; readonly ticketToleranceMinutes: number };
};

/** What a choice does, for the store to carry out; what follows for the visit and the booking is then computed from all facts again. */
export type AnomalyPlan =
  | { readonly do: 'CLOSE' }
  | { readonly do: 'SET_ASIDE'; readonly eventId: string }
  /** `countsAt`: the time it happened at, where the team knows better than the kiosk; kept beside what the kiosk told. */
  | { readonly do: 'BE_SURE'; readonly eventId: string; readonly countsAt: Date | null }
  /** `seated`: whether units are taken for it, while some of its time is still to come. */
  | { readonly do: 'BOOK'; readonly at: Date; readonly minutes: number; readonly seated: boolean }
  | { readonly do: 'TAKE_BACK'; readonly unitId: Id<'EquipmentUnit'> };

const isPossible = ({ arrival, booking, mayBook, firstUnitId }: AnomalyFacts, choice: AnomalyChoice): boolean => {
  switch (choice) {
    case 'NOTED':
      return true;
    case 'WAS_NOT_HERE':
    case 'CONFIRM_TIME':
      return arrival !== null;
    case 'MAKE_WALK_IN':
      return arrival !== null && booking !== null && mayBook;
    case 'CAME_BACK':
      return firstUnitId !== null;
  }
};

/** What may be chosen now; nothing once it is decided. */
export const possibleChoices = (facts: AnomalyFacts): readonly AnomalyChoice[] => (facts.isDecided ? [] : CHOICES[facts.code].filter((choice) => isPossible(facts, choice)));

const walkIn = (arrivedAt: Date, booking: { readonly startsAt: Date; readonly endsAt: Date }, departedAt: Date | null, now: Date): AnomalyPlan => {
  const planned = booking.endsAt > arrivedAt ? booking.endsAt : new Date(arrivedAt.getTime() + booking.endsAt.getTime() - booking.startsAt.getTime());
  const end = departedAt ?? planned;
  const start = Math.floor(arrivedAt.getTime() / MS_PER_MINUTE) * MS_PER_MINUTE;
  return { do: 'BOOK', at: arrivedAt, minutes: Math.max(1, Math.ceil((end.getTime() - start) / MS_PER_MINUTE)), seated: end > now };
};

const timeFault = ({ booking, departedAt, policy }: AnomalyFacts, at: Date, now: Date): AnomalyRefusalCode | null => {
  if (booking === null) return 'TIME_NOT_ASKED';
  const door = plusMinutes(booking.startsAt, -(policy.earlyMinutes + policy.ticketToleranceMinutes));
  if (at < door || at >= booking.endsAt || at > now) return 'TIME_OUTSIDE_SESSION';
  return departedAt !== null && at > departedAt ? 'TIME_AFTER_DEPARTURE' : null;
};

/** What becomes of what a kiosk saw, once somebody of the team chose. `at`: the time of the arrival, where it is confirmed at another one than was told. */
export const decideAnomaly = (facts: AnomalyFacts, { choice, at }: { readonly choice: AnomalyChoice; readonly at: Date | null }, now: Date): Result<AnomalyPlan, AnomalyRefusal> => {
  if (facts.isDecided) return refuse({ code: 'ALREADY_DECIDED', field: 'anomalyId' });
  if (!possibleChoices(facts).includes(choice)) return refuse({ code: 'CHOICE_NOT_POSSIBLE', field: 'choice' });
  if (at !== null) {
    const code = choice === 'CONFIRM_TIME' ? timeFault(facts, at, now) : 'TIME_NOT_ASKED';
    if (code !== null) return refuse({ code, field: 'at' });
  }
  const { arrival, booking, departedAt, firstUnitId } = facts;
  if (choice === 'WAS_NOT_HERE' && arrival !== null) return ok({ do: 'SET_ASIDE', eventId: arrival.eventId });
  if (choice === 'CONFIRM_TIME' && arrival !== null) return ok({ do: 'BE_SURE', eventId: arrival.eventId, countsAt: at });
  if (choice === 'MAKE_WALK_IN' && arrival !== null && booking !== null) return ok(walkIn(arrival.at, booking, departedAt, now));
  if (choice === 'CAME_BACK' && firstUnitId !== null) return ok({ do: 'TAKE_BACK', unitId: firstUnitId });
  return ok({ do: 'CLOSE' });
};

/** A decision as it stands. */
export type Decided = { readonly choice: AnomalyChoice; readonly at: Date; readonly isMine: boolean; /** Whether it was made by confirming a signature, which stays confirmed. */ readonly ofSignature: boolean };

/** Why a decision cannot be taken back; null if it can. What came back did so: it is handed out again, not taken back. */
export const whyNotReopened = (decided: Decided | null, now: Date): AnomalyRefusal | null => {
  const no = (code: AnomalyRefusalCode): AnomalyRefusal => ({ code, field: 'anomalyId' });
  if (decided === null) return no('NOT_DECIDED');
  if (decided.choice === 'CAME_BACK' || decided.ofSignature) return no('REOPEN_NOT_POSSIBLE');
  if (!decided.isMine) return no('REOPEN_NOT_YOURS');
  return now.getTime() >= plusMinutes(decided.at, REOPEN_MINUTES).getTime() ? no('REOPEN_TOO_LATE') : null;
};
