import { ok, refuse, type Result } from '../kernel/result.ts';
import { type Actor, actsOn, type ApplicationAct, type ApplicationNeed, type ApplicationState, ruleOf } from './application.ts';

/** What is known of a file when somebody acts on it. */
export type ApplicationFacts = {
  readonly state: ApplicationState;
  /** How often it was changed: who acts says which they saw. */
  readonly revision: number;
  readonly missing: number;
  readonly corrections: { readonly open: number; readonly answered: number };
  readonly score: { readonly unmarked: number; readonly passes: boolean };
  readonly visit: { readonly required: boolean; readonly planned: boolean; readonly reported: boolean };
  readonly committee: { readonly needed: boolean; readonly onAgenda: boolean; readonly voted: 'GRANT' | 'REFUSE' | null };
  readonly silence: 'NONE' | 'ACCEPT' | 'REFUSE';
  /** The instant from which it is late; null while the clock stands. */
  readonly dueAt: Date | null;
  /** After a refusal, the first instant at which the place may ask again; null where it may. */
  readonly reapplyFrom: Date | null;
};

/** `reservations`: how many things the label is granted on condition of. */
export type ApplicationWish = { readonly act: ApplicationAct; readonly actor: Actor; readonly revision: number; readonly reason: string | null; readonly sworn: boolean; readonly reservations: number };

/** Longest reason, in characters: it is read in a letter. */
export const APPLICATION_REASON_MOST = 4_000;

const HOLDS: Readonly<Record<ApplicationNeed, (facts: ApplicationFacts, wish: ApplicationWish, now: Date) => boolean>> = {
  ALL_CORRECTIONS_ANSWERED: ({ corrections }) => corrections.open === 0,
  ALL_MARKED: ({ score }) => score.unmarked === 0,
  CORRECTION_OPEN: ({ corrections }) => corrections.open > 0,
  DEADLINE_PASSED: ({ dueAt }, _wish, now) => dueAt !== null && now >= dueAt,
  GRID_PASSED_OR_RESERVATIONS: ({ score }, { reservations }) => score.passes || reservations > 0,
  NOTHING_MISSING: ({ missing }) => missing === 0,
  NO_COMMITTEE_IN_PROGRAMME: ({ committee }) => !committee.needed,
  NO_CORRECTION_OPEN: ({ corrections }) => corrections.open === 0,
  PUT_ON_AGENDA: ({ committee }) => committee.onAgenda,
  QUORUM_AND_VOTE: ({ committee }, { act }) => committee.voted === (act === 'GRANT' ? 'GRANT' : 'REFUSE'),
  REAPPLICATION_ALLOWED: ({ reapplyFrom }, _wish, now) => reapplyFrom === null || now >= reapplyFrom,
  REASON: (_facts, { reason }) => reason !== null && reason.trim() !== '' && reason.length <= APPLICATION_REASON_MOST,
  SILENCE_ACCEPTS: ({ silence }) => silence === 'ACCEPT',
  SILENCE_REFUSES: ({ silence }) => silence === 'REFUSE',
  SWORN_STATEMENT: (_facts, { sworn }) => sworn,
  VISIT_DONE_IF_REQUIRED: ({ visit }) => !visit.required || visit.reported,
  VISIT_PLANNED: ({ visit }) => visit.planned,
  VISIT_REPORTED: ({ visit }) => visit.reported,
};

/** Why an act cannot be done: the file has moved, the act does not belong to its state or to who asks, or something it needs does not hold. */
export type ApplicationRefusal = { readonly code: 'CHANGED_MEANWHILE' | 'STATE_UNFIT' } | { readonly code: 'NEED_UNMET'; readonly needs: readonly ApplicationNeed[] };

/** Whether an act may be done now, and what becomes of the file. All that is missing is said at once. */
export const decideApplication = (wish: ApplicationWish, facts: ApplicationFacts, now: Date): Result<ApplicationState, ApplicationRefusal> => {
  if (wish.revision !== facts.revision) return refuse({ code: 'CHANGED_MEANWHILE' });
  if (!actsOn(facts.state, wish.actor).includes(wish.act)) return refuse({ code: 'STATE_UNFIT' });
  const rule = ruleOf(wish.act);
  const unmet = rule.needs.filter((need) => !HOLDS[need](facts, wish, now));
  return unmet.length > 0 ? refuse({ code: 'NEED_UNMET', needs: unmet }) : ok(rule.to);
};
