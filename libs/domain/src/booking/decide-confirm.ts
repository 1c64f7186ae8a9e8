import type { OfferRules } from '../availability/offer-rules.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { type ApprovalState, answerDue } from './approval.ts';
import type { Booking, Locale } from './booking.ts';
import { type GuardianFacts, type GuardianPlan, type GuardianWish, planGuardian } from './checks/guardian.ts';
import { checkDayLimit } from './checks/day-limit.ts';
import { isEmail } from './email.ts';
import { cleanName, isNameTooLong } from './person-name.ts';
import type { Refusal } from './refusal.ts';
import { statusAt } from './status-at.ts';

/** What a person gives to confirm. */
export type ConfirmWish = {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly acceptsSafetyNotice: boolean;
  /** Which version they were shown; null or left out for the current one. */
  readonly safetyNoticeVersion?: string | null;
  /** Years of the youngest person, null when unknown; decided on and not kept. */
  readonly age: number | null;
  /** How the guardian of a minor is to be asked. */
  readonly guardian: GuardianWish | null;
};

export type ConfirmFacts = GuardianFacts & Pick<OfferRules, 'approval' | 'noticeMinutes' | 'perDayLimit'> & {
  readonly booking: Booking;
  /** Whether the offer's equipment asks that a notice be accepted. */
  readonly safetyNotice: boolean;
  /** The version that is current. */
  readonly noticeVersion: string;
  /** Whether somebody of the team is planned then, where the offer needs it: one who was may have been taken off meanwhile. */
  readonly teamPlanned: boolean;
  /** Sessions of the offer the person has on that local day, this one left out. */
  readonly sessionsThatDay: number;
};

/** Who to record, and whom to ask; `replay` when the booking was already confirmed with the same words and nothing is to be done. */
export type ConfirmPlan = GuardianPlan & {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly approvalState: ApprovalState;
  /** Until when the request waits for an answer; null where nobody is asked. */
  readonly holdExpiresAt: Date | null;
  readonly replay: boolean;
};

type Contact = Pick<ConfirmPlan, 'givenName' | 'familyName' | 'email' | 'locale'>;

const readContact = (wish: ConfirmWish): Result<Contact, Refusal> => {
  const givenName = cleanName(wish.givenName);
  const familyName = cleanName(wish.familyName);
  const email = wish.email?.trim() ?? '';
  if (givenName === '') return refuse({ code: 'GIVEN_NAME_MISSING', field: 'givenName' });
  if (familyName === '') return refuse({ code: 'FAMILY_NAME_MISSING', field: 'familyName' });
  if (isNameTooLong(givenName)) return refuse({ code: 'NAME_TOO_LONG', field: 'givenName' });
  if (isNameTooLong(familyName)) return refuse({ code: 'NAME_TOO_LONG', field: 'familyName' });
  if (email !== '' && !isEmail(email)) return refuse({ code: 'EMAIL_UNREADABLE', field: 'email' });
  return ok({ givenName, familyName, email: email === '' ? null : email, locale: wish.locale });
};

/** Whether a hold becomes a booking; the same confirmation sent twice is accepted twice. */
export const decideConfirm = (wish: ConfirmWish, facts: ConfirmFacts, now: Date): Result<ConfirmPlan, Refusal> => {
  const { booking } = facts;
  const contact = readContact(wish);
  if (!contact.ok) return contact;
  // Who accepted an older version reads the new one; who has confirmed already is not asked again.
  const outdated = booking.status === 'HELD' && (wish.safetyNoticeVersion ?? facts.noticeVersion) !== facts.noticeVersion;
  if (facts.safetyNotice && (!wish.acceptsSafetyNotice || outdated)) {
    return refuse({ code: 'SAFETY_NOTICE_NOT_ACCEPTED', field: 'acceptsSafetyNotice' });
  }
  const guardian = planGuardian({ ...wish, email: contact.value.email }, facts);
  if (!guardian.ok) return guardian;
  const { approval, noticeMinutes, perDayLimit, sessionsThatDay } = facts;
  const holdExpiresAt = approval === null ? null : answerDue(approval, { startsAt: booking.startsAt, noticeMinutes }, now);
  const plan = { ...contact.value, ...guardian.value, approvalState: approval === null ? ('NOT_NEEDED' as const) : ('ASKED' as const), holdExpiresAt };
  const { givenName, familyName, email } = contact.value;
  const same = booking.givenName === givenName && booking.familyName === familyName && booking.email === email;
  const again = (): Result<ConfirmPlan, Refusal> => (same ? ok({ ...plan, replay: true }) : refuse({ code: 'IDEMPOTENCY_KEY_REUSED' }));
  const status = statusAt(booking, now);
  switch (status) {
    case 'HELD': {
      if (booking.approvalState === 'ASKED') return again();
      const tooMany = checkDayLimit({ perDayLimit }, sessionsThatDay);
      if (tooMany !== null) return refuse(tooMany);
      if (!facts.teamPlanned) return refuse({ code: 'NOBODY_OF_THE_TEAM' });
      // Nobody can be asked about what has begun.
      if (approval !== null && booking.startsAt.getTime() <= now.getTime()) return refuse({ code: 'ALREADY_STARTED', at: booking.startsAt });
      return ok({ ...plan, replay: false });
    }
    case 'EXPIRED': {
      const code = booking.approvalState === 'ASKED' ? 'REQUEST_EXPIRED' : 'HOLD_EXPIRED';
      return refuse(booking.holdExpiresAt === null ? { code } : { code, at: booking.holdExpiresAt });
    }
    case 'CANCELLED':
      return refuse(booking.cancelledAt === null ? { code: 'BOOKING_CANCELLED' } : { code: 'BOOKING_CANCELLED', at: booking.cancelledAt });
    case 'CONFIRMED':
    case 'CHECKED_IN':
    case 'COMPLETED':
    case 'NO_SHOW':
      return again();
    default:
      return unreachable(status);
  }
};
