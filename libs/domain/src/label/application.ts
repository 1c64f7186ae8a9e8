import type { StateMachine } from '../kernel/state-machine.ts';

export const APPLICATION_STATES = ['DRAFT', 'SUBMITTED', 'COMPLETENESS_CHECK', 'CORRECTION_REQUESTED', 'UNDER_REVIEW', 'VISIT', 'COMMITTEE', 'GRANTED', 'REFUSED', 'CLOSED_WITHOUT_ACTION'] as const;
/** Where a file (*dossier*) is. */
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** States in which somebody has decided, or nobody will: the file is read, and changes no more unless it is opened again. */
export const DECIDED_STATES = ['GRANTED', 'REFUSED', 'CLOSED_WITHOUT_ACTION'] as const satisfies readonly ApplicationState[];
/** States in which the network has to answer: the clock runs. */
export const CLOCKED_STATES = ['SUBMITTED', 'COMPLETENESS_CHECK', 'UNDER_REVIEW', 'VISIT', 'COMMITTEE'] as const satisfies readonly ApplicationState[];

export const ACTORS = ['APPLICANT', 'REVIEWER', 'COORDINATOR', 'TIME'] as const;
/** Who acts: who answers for the place; who reviews in its territory; who coordinates it; nobody, as time passes. A coordinator may all that a reviewer may. */
export type Actor = (typeof ACTORS)[number];

export const APPLICATION_NEEDS = [
  'ALL_CORRECTIONS_ANSWERED', 'ALL_MARKED', 'CORRECTION_OPEN', 'DEADLINE_PASSED', 'GRID_PASSED_OR_RESERVATIONS', 'NOTHING_MISSING', 'NO_COMMITTEE_IN_PROGRAMME', 'NO_CORRECTION_OPEN', 'PUT_ON_AGENDA', 'QUORUM_AND_VOTE', 'REAPPLICATION_ALLOWED', 'REASON', 'SILENCE_ACCEPTS',
  'SILENCE_REFUSES', 'SWORN_STATEMENT', 'VISIT_DONE_IF_REQUIRED', 'VISIT_PLANNED', 'VISIT_REPORTED',
] as const;
/** What must hold for an act. */
export type ApplicationNeed = (typeof APPLICATION_NEEDS)[number];

export const APPLICATION_LETTERS = ['RECEIPT', 'NEW_FILE', 'CORRECTIONS_ASKED', 'CORRECTIONS_ANSWERED', 'COMPLETE', 'VISIT_APPOINTMENT', 'COMMITTEE_DATE', 'GRANTED', 'REFUSED', 'CLOSED', 'WITHDRAWN', 'REOPENED', 'ADJOURNED'] as const;
/** Which letters leave with an act. */
export type ApplicationLetter = (typeof APPLICATION_LETTERS)[number];

export type ApplicationRule = {
  readonly from: readonly ApplicationState[];
  readonly to: ApplicationState;
  readonly by: readonly Actor[];
  readonly needs: readonly ApplicationNeed[];
  readonly sends: readonly ApplicationLetter[];
};

/** Every act that moves a file: from where to where, who may, what is needed, what it sends. The state machine is read from this table. */
export const APPLICATION_ACTS = {
  SUBMIT: { from: ['DRAFT'], to: 'SUBMITTED', by: ['APPLICANT'], needs: ['NOTHING_MISSING', 'SWORN_STATEMENT', 'REAPPLICATION_ALLOWED'], sends: ['RECEIPT', 'NEW_FILE'] },
  TAKE: { from: ['SUBMITTED'], to: 'COMPLETENESS_CHECK', by: ['REVIEWER'], needs: [], sends: [] },
  ASK_CORRECTIONS: { from: ['COMPLETENESS_CHECK', 'UNDER_REVIEW'], to: 'CORRECTION_REQUESTED', by: ['REVIEWER'], needs: ['CORRECTION_OPEN'], sends: ['CORRECTIONS_ASKED'] },
  SEND_CORRECTIONS: { from: ['CORRECTION_REQUESTED'], to: 'COMPLETENESS_CHECK', by: ['APPLICANT'], needs: ['ALL_CORRECTIONS_ANSWERED', 'NOTHING_MISSING'], sends: ['CORRECTIONS_ANSWERED'] },
  FIND_COMPLETE: { from: ['COMPLETENESS_CHECK'], to: 'UNDER_REVIEW', by: ['REVIEWER'], needs: ['NO_CORRECTION_OPEN'], sends: ['COMPLETE'] },
  PLAN_VISIT: { from: ['UNDER_REVIEW'], to: 'VISIT', by: ['REVIEWER'], needs: ['VISIT_PLANNED'], sends: ['VISIT_APPOINTMENT'] },
  END_VISIT: { from: ['VISIT'], to: 'UNDER_REVIEW', by: ['REVIEWER'], needs: ['VISIT_REPORTED'], sends: [] },
  PUT_BEFORE_COMMITTEE: { from: ['UNDER_REVIEW'], to: 'COMMITTEE', by: ['REVIEWER'], needs: ['NO_CORRECTION_OPEN', 'ALL_MARKED', 'VISIT_DONE_IF_REQUIRED', 'PUT_ON_AGENDA'], sends: ['COMMITTEE_DATE'] },
  ADJOURN: { from: ['COMMITTEE'], to: 'UNDER_REVIEW', by: ['COORDINATOR'], needs: ['REASON'], sends: ['ADJOURNED'] },
  GRANT: { from: ['COMMITTEE'], to: 'GRANTED', by: ['COORDINATOR'], needs: ['QUORUM_AND_VOTE', 'GRID_PASSED_OR_RESERVATIONS'], sends: ['GRANTED'] },
  REFUSE: { from: ['COMMITTEE'], to: 'REFUSED', by: ['COORDINATOR'], needs: ['QUORUM_AND_VOTE', 'REASON'], sends: ['REFUSED'] },
  GRANT_ALONE: { from: ['UNDER_REVIEW'], to: 'GRANTED', by: ['COORDINATOR'], needs: ['NO_COMMITTEE_IN_PROGRAMME', 'NO_CORRECTION_OPEN', 'ALL_MARKED', 'VISIT_DONE_IF_REQUIRED', 'GRID_PASSED_OR_RESERVATIONS'], sends: ['GRANTED'] },
  REFUSE_ALONE: { from: ['UNDER_REVIEW'], to: 'REFUSED', by: ['COORDINATOR'], needs: ['NO_COMMITTEE_IN_PROGRAMME', 'NO_CORRECTION_OPEN', 'REASON'], sends: ['REFUSED'] },
  GRANT_BY_SILENCE: { from: ['SUBMITTED', 'COMPLETENESS_CHECK', 'UNDER_REVIEW', 'VISIT', 'COMMITTEE'], to: 'GRANTED', by: ['TIME'], needs: ['SILENCE_ACCEPTS', 'DEADLINE_PASSED', 'NO_CORRECTION_OPEN'], sends: ['GRANTED'] },
  REFUSE_BY_SILENCE: { from: ['SUBMITTED', 'COMPLETENESS_CHECK', 'UNDER_REVIEW', 'VISIT', 'COMMITTEE'], to: 'REFUSED', by: ['TIME'], needs: ['SILENCE_REFUSES', 'DEADLINE_PASSED', 'NO_CORRECTION_OPEN'], sends: ['REFUSED'] },
  CLOSE: { from: ['SUBMITTED', 'COMPLETENESS_CHECK', 'CORRECTION_REQUESTED', 'UNDER_REVIEW', 'VISIT', 'COMMITTEE'], to: 'CLOSED_WITHOUT_ACTION', by: ['REVIEWER'], needs: ['REASON'], sends: ['CLOSED'] },
  WITHDRAW: { from: ['SUBMITTED', 'COMPLETENESS_CHECK', 'CORRECTION_REQUESTED', 'UNDER_REVIEW', 'VISIT', 'COMMITTEE'], to: 'CLOSED_WITHOUT_ACTION', by: ['APPLICANT'], needs: [], sends: ['WITHDRAWN'] },
  REOPEN: { from: ['GRANTED', 'REFUSED', 'CLOSED_WITHOUT_ACTION'], to: 'UNDER_REVIEW', by: ['COORDINATOR'], needs: ['REASON'], sends: ['REOPENED'] },
} as const satisfies Record<string, ApplicationRule>;
export type ApplicationAct = keyof typeof APPLICATION_ACTS;
export const APPLICATION_ACT_NAMES = Object.keys(APPLICATION_ACTS) as readonly ApplicationAct[];

/** The rule of an act. */
export const ruleOf = (act: ApplicationAct): ApplicationRule => APPLICATION_ACTS[act];

const nextOf = (state: ApplicationState): readonly ApplicationState[] => [...new Set(APPLICATION_ACT_NAMES.map(ruleOf).filter(({ from }) => from.includes(state)).map(({ to }) => to))];

/** No state is final: what was decided can be opened again with a reason, and the decision before it stays in the history. */
export const APPLICATION_MACHINE: StateMachine<ApplicationState> = {
  name: 'label-application',
  initial: 'DRAFT',
  finals: [],
  transitions: Object.fromEntries(APPLICATION_STATES.map((state) => [state, nextOf(state)])) as unknown as Record<ApplicationState, readonly ApplicationState[]>,
};

/** The acts somebody may do on a file in this state, whatever else they need. */
export const actsOn = (state: ApplicationState, actor: Actor): readonly ApplicationAct[] =>
  APPLICATION_ACT_NAMES.filter((act) => ruleOf(act).from.includes(state) && (ruleOf(act).by.includes(actor) || (actor === 'COORDINATOR' && ruleOf(act).by.includes('REVIEWER'))));
