import { ok, refuse, type Result } from '../kernel/result.ts';
import { addDays, type LocalDay } from '../time/local-day.ts';
import type { Actor } from './application.ts';
import { isOver, type LabelEventType, type LabelStanding } from './label.ts';

export const LABEL_NEEDS = ['NOTICE_ANSWERED_OR_OVERDUE', 'NOTICE_OPEN', 'NO_NOTICE_OPEN', 'REASON', 'RESERVATION_OPEN', 'SUSPENDED', 'NOT_SUSPENDED', 'DAY_NOT_PAST', 'RENEWAL_OPEN'] as const;
/** What must hold for an act on a label. */
export type LabelNeed = (typeof LABEL_NEEDS)[number];

export const LABEL_LETTERS = ['NOTICE', 'NOTICE_ANSWERED', 'NOTICE_CLOSED', 'SUSPENDED', 'RESTORED', 'WITHDRAWN', 'GIVEN_UP', 'RESERVATION_LIFTED', 'RENEWED', 'REVOKED'] as const;
export type LabelLetter = (typeof LABEL_LETTERS)[number];

export type LabelRule = { readonly does: LabelEventType; readonly by: readonly Actor[]; readonly needs: readonly LabelNeed[]; readonly sends: LabelLetter };

/**
 * Every act on a label that stands: what it writes, who may, what is needed, what it sends. A measure against a place is taken only after it could answer
 * (*procédure contradictoire*, code des relations entre le public et l’administration, L. 121-1 and L. 122-1); in an emergency it may be suspended before (L. 121-2, 1°), never withdrawn.
 */
export const LABEL_ACTS = {
  SEND_NOTICE: { does: 'NOTICE_SENT', by: ['COORDINATOR'], needs: ['NO_NOTICE_OPEN', 'REASON'], sends: 'NOTICE' },
  ANSWER_NOTICE: { does: 'NOTICE_ANSWERED', by: ['APPLICANT'], needs: ['NOTICE_OPEN', 'REASON'], sends: 'NOTICE_ANSWERED' },
  CLOSE_NOTICE: { does: 'NOTICE_CLOSED', by: ['COORDINATOR'], needs: ['NOTICE_OPEN', 'NOT_SUSPENDED', 'REASON'], sends: 'NOTICE_CLOSED' },
  SUSPEND: { does: 'SUSPENDED', by: ['COORDINATOR'], needs: ['NOT_SUSPENDED', 'NOTICE_ANSWERED_OR_OVERDUE', 'DAY_NOT_PAST', 'REASON'], sends: 'SUSPENDED' },
  SUSPEND_AT_ONCE: { does: 'SUSPENDED', by: ['COORDINATOR'], needs: ['NOT_SUSPENDED', 'DAY_NOT_PAST', 'REASON'], sends: 'SUSPENDED' },
  RESTORE: { does: 'RESTORED', by: ['COORDINATOR'], needs: ['SUSPENDED', 'REASON'], sends: 'RESTORED' },
  WITHDRAW: { does: 'WITHDRAWN', by: ['COORDINATOR'], needs: ['SUSPENDED', 'NOTICE_ANSWERED_OR_OVERDUE', 'REASON'], sends: 'WITHDRAWN' },
  GIVE_UP: { does: 'GIVEN_UP', by: ['APPLICANT', 'COORDINATOR'], needs: ['DAY_NOT_PAST', 'REASON'], sends: 'GIVEN_UP' },
  LIFT_RESERVATION: { does: 'RESERVATION_LIFTED', by: ['REVIEWER'], needs: ['RESERVATION_OPEN'], sends: 'RESERVATION_LIFTED' },
  RENEW: { does: 'RENEWED', by: ['COORDINATOR', 'TIME'], needs: ['RENEWAL_OPEN'], sends: 'RENEWED' },
  REVOKE: { does: 'REVOKED', by: ['COORDINATOR'], needs: ['REASON'], sends: 'REVOKED' },
} as const satisfies Record<string, LabelRule>;
export type LabelAct = keyof typeof LABEL_ACTS;
export const LABEL_ACT_NAMES = Object.keys(LABEL_ACTS) as readonly LabelAct[];

/** Shortest time a place has to answer a formal notice, in days (as C. trav. R. 6111-5 does); a programme may give more. */
export const NOTICE_DAYS_LEAST = 30;
/** Longest reason, in characters. */
export const LABEL_REASON_MOST = 4_000;

/** `on`: from which day on it holds; only a suspension, or giving up, may be for later. */
export type LabelWish = { readonly act: LabelAct; readonly actor: Actor; readonly reason: string | null; readonly on: LocalDay; readonly reservation: string | null };

const HOLDS: Readonly<Record<LabelNeed, (standing: LabelStanding, wish: LabelWish, today: LocalDay) => boolean>> = {
  DAY_NOT_PAST: (_standing, { on }, today) => on >= today,
  NOTICE_ANSWERED_OR_OVERDUE: ({ notice }, _wish, today) => notice !== null && (notice.answered || notice.answerBy < today),
  NOTICE_OPEN: ({ notice }) => notice !== null,
  NOT_SUSPENDED: ({ state }) => state !== 'SUSPENDED',
  NO_NOTICE_OPEN: ({ notice }) => notice === null,
  REASON: (_standing, { reason }) => reason !== null && reason.trim() !== '' && reason.length <= LABEL_REASON_MOST,
  RENEWAL_OPEN: ({ renewalFrom }, _wish, today) => today >= renewalFrom,
  RESERVATION_OPEN: ({ reservations }, { reservation }) => reservations.some((open) => open.reservation === reservation),
  SUSPENDED: ({ state }) => state === 'SUSPENDED',
};

/** Why not: it is over, it is not for who asks, or something it needs does not hold. */
export type LabelRefusal = { readonly code: 'LABEL_OVER' | 'NOT_YOURS' } | { readonly code: 'NEED_UNMET'; readonly needs: readonly LabelNeed[] };

const mayDo = (rule: LabelRule, actor: Actor): boolean => rule.by.includes(actor) || (actor === 'COORDINATOR' && rule.by.includes('REVIEWER'));

/** Whether an act may be done to a label now; the type of what is written when it may. */
export const decideLabelAct = (wish: LabelWish, { standing, today }: { readonly standing: LabelStanding; readonly today: LocalDay }): Result<LabelEventType, LabelRefusal> => {
  const rule: LabelRule = LABEL_ACTS[wish.act];
  if (!mayDo(rule, wish.actor)) return refuse({ code: 'NOT_YOURS' });
  if (isOver(standing.state) && wish.act !== 'REVOKE') return refuse({ code: 'LABEL_OVER' });
  const unmet = rule.needs.filter((need) => !HOLDS[need](standing, wish, today));
  return unmet.length > 0 ? refuse({ code: 'NEED_UNMET', needs: unmet }) : ok(rule.does);
};

/** The last day to answer a notice sent on a day: whole days after it, the day itself not counted. */
export const answerBy = (sentOn: LocalDay, days: number): LocalDay => addDays(sentOn, Math.max(days, NOTICE_DAYS_LEAST));
