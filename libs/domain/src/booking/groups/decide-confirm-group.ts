import type { OfferRules } from '../../availability/offer-rules.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { answerDue } from '../approval.ts';
import type { Booking } from '../booking.ts';
import { statusAt } from '../status-at.ts';
import { type GroupContact, readGroupContact } from './decide-group.ts';
import type { GroupRefusal } from './group-refusal.ts';

/** A session of a group, with what its offer asks of who confirms. */
export type GroupSessionFacts = Pick<Booking, 'id' | 'status' | 'startsAt' | 'holdExpiresAt' | 'approvalState'> & Pick<OfferRules, 'approval' | 'noticeMinutes'> & {
  readonly safetyNotice: boolean;
  /** Whether somebody of the team is planned then, where the offer needs it. */
  readonly teamPlanned: boolean;
};

/** What becomes of one session: it stands, or waits for the team of its place until a deadline. */
export type GroupSessionConfirmed = { readonly id: Booking['id']; readonly waitsUntil: Date | null; readonly safetyNotice: boolean };
export type ConfirmGroupPlan = { readonly contact: GroupContact; readonly replay: boolean; readonly sessions: readonly GroupSessionConfirmed[] };
export type ConfirmGroupWish = GroupContact & { readonly acceptsSafetyNotice: boolean };
export type ConfirmGroupFacts = { readonly confirmedAt: Date | null; readonly sessions: readonly GroupSessionFacts[] };

/**
 * Whether what is held for a group becomes its booking: all sessions that were not taken off meanwhile, or none. One that ran out, or that nobody of the team
 * would be there for, keeps the others from being confirmed: a group was promised the whole.
 */
export const decideConfirmGroup = (wish: ConfirmGroupWish, { confirmedAt, sessions }: ConfirmGroupFacts, now: Date): Result<ConfirmGroupPlan, GroupRefusal> => {
  const contact = readGroupContact(wish);
  if (!contact.ok) return contact;
  if (confirmedAt !== null) return ok({ contact: contact.value, replay: true, sessions: [] });
  const left = sessions.filter(({ status }) => status !== 'CANCELLED');
  if (left.length === 0) return refuse({ code: 'ALREADY_CANCELLED' });
  if (left.some((session) => statusAt(session, now) !== 'HELD')) return refuse({ code: 'HOLD_EXPIRED' });
  if (left.some(({ startsAt }) => startsAt.getTime() <= now.getTime())) return refuse({ code: 'ALREADY_STARTED' });
  if (left.some(({ teamPlanned }) => !teamPlanned)) return refuse({ code: 'NOBODY_OF_THE_TEAM' });
  if (!wish.acceptsSafetyNotice && left.some(({ safetyNotice }) => safetyNotice)) return refuse({ code: 'SAFETY_NOTICE_NOT_ACCEPTED', field: 'acceptsSafetyNotice' });
  return ok({
    contact: contact.value,
    replay: false,
    sessions: left.map(({ id, approval, startsAt, noticeMinutes, safetyNotice }) => ({ id, safetyNotice, waitsUntil: approval === null ? null : answerDue(approval, { startsAt, noticeMinutes }, now) })),
  });
};
