import type { StateMachine } from '../kernel/state-machine.ts';
import { MS_PER_MINUTE, plusMinutes } from '../time/duration.ts';

export const APPROVAL_STATES = ['NOT_NEEDED', 'ASKED', 'GIVEN', 'REFUSED'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/**
 * What the team of a place says to a request. `ASKED` waits, as a held booking with a deadline, and stays `ASKED` where nobody answered in time:
 * then the booking itself reads EXPIRED. A yes confirms the booking, a no cancels it.
 */
export const APPROVAL_MACHINE: StateMachine<ApprovalState> = {
  name: 'approval',
  initial: 'NOT_NEEDED',
  finals: ['GIVEN', 'REFUSED'],
  transitions: { NOT_NEEDED: ['ASKED'], ASKED: ['GIVEN', 'REFUSED'], GIVEN: [], REFUSED: [] },
};

/** How an offer is booked that a person must agree to; the team answers within so many hours. */
export type ApprovalPolicy = { readonly deadlineHours: number };

/**
 * Until when the team may answer a request made now: within the hours it gave itself, before the notice begins that the learner was promised, and never less
 * than half of the time that is left until the start, for who asks late must be answerable too. After now and before the start, of a session that is to come.
 */
export const answerDue = (approval: ApprovalPolicy, { startsAt, noticeMinutes }: { readonly startsAt: Date; readonly noticeMinutes: number }, now: Date): Date => {
  const half = now.getTime() + (startsAt.getTime() - now.getTime()) / 2;
  const beforeNotice = Math.max(plusMinutes(startsAt, -noticeMinutes).getTime(), half);
  const due = Math.min(plusMinutes(now, approval.deadlineHours * 60).getTime(), beforeNotice, startsAt.getTime());
  // Whole minutes, for it is said to people; never down to now itself.
  const whole = Math.floor(due / MS_PER_MINUTE) * MS_PER_MINUTE;
  return new Date(whole > now.getTime() ? whole : due);
};
