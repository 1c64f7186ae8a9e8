import type { StateMachine } from '../kernel/state-machine.ts';
import { type LocalDay, localDay } from '../time/local-day.ts';

export const LABEL_STATES = ['ACTIVE', 'RENEWAL_DUE', 'SUSPENDED', 'RENEWED', 'EXPIRED', 'WITHDRAWN', 'GIVEN_UP', 'REVOKED'] as const;
/**
 * Where a label is. It is never stored: it follows from what was done to it and from the day.
 * `GIVEN_UP`: the place renounced it, or closed. `REVOKED`: the file was opened again, and with it the decision.
 */
export type LabelState = (typeof LABEL_STATES)[number];

/** Only a suspended label can be withdrawn for what a place does; one granted on conditions falls when they are not met in time. */
export const LABEL_MACHINE: StateMachine<LabelState> = {
  name: 'label',
  initial: 'ACTIVE',
  finals: ['RENEWED', 'EXPIRED', 'WITHDRAWN', 'GIVEN_UP', 'REVOKED'],
  transitions: {
    ACTIVE: ['RENEWAL_DUE', 'SUSPENDED', 'RENEWED', 'EXPIRED', 'WITHDRAWN', 'GIVEN_UP', 'REVOKED'],
    RENEWAL_DUE: ['SUSPENDED', 'RENEWED', 'EXPIRED', 'WITHDRAWN', 'GIVEN_UP', 'REVOKED'],
    SUSPENDED: ['ACTIVE', 'RENEWAL_DUE', 'RENEWED', 'EXPIRED', 'WITHDRAWN', 'GIVEN_UP', 'REVOKED'],
    RENEWED: [],
    EXPIRED: [],
    WITHDRAWN: [],
    GIVEN_UP: [],
    REVOKED: [],
  },
};

/** What was done to a label, in the order in which it was done; nothing of it is ever taken back. `on`: from which day on it holds, in the territory's days. */
export type LabelEvent =
  /** `until`: its last day. `renewalFrom`: from which day on its renewal can be asked for. */
  | { readonly type: 'GRANTED'; readonly on: LocalDay; readonly until: LocalDay; readonly renewalFrom: LocalDay }
  /** Granted on condition of something, to be done by the end of a day. */
  | { readonly type: 'RESERVED'; readonly on: LocalDay; readonly reservation: string; readonly by: LocalDay }
  | { readonly type: 'RESERVATION_LIFTED'; readonly on: LocalDay; readonly reservation: string }
  /** A formal notice (*mise en demeure*), to be answered by the end of a day. */
  | { readonly type: 'NOTICE_SENT'; readonly on: LocalDay; readonly answerBy: LocalDay }
  | { readonly type: 'NOTICE_ANSWERED'; readonly on: LocalDay }
  | { readonly type: 'NOTICE_CLOSED'; readonly on: LocalDay }
  | { readonly type: 'SUSPENDED'; readonly on: LocalDay }
  | { readonly type: 'RESTORED'; readonly on: LocalDay }
  | { readonly type: 'WITHDRAWN'; readonly on: LocalDay }
  | { readonly type: 'GIVEN_UP'; readonly on: LocalDay; readonly because: 'WAIVED' | 'PLACE_CLOSED' }
  | { readonly type: 'REVOKED'; readonly on: LocalDay }
  | { readonly type: 'RENEWED'; readonly on: LocalDay };
export type LabelEventType = LabelEvent['type'];

/** A label on a day. `notice`: a formal notice that is not closed. `reservations`: what it still stands on condition of. */
export type LabelStanding = {
  readonly state: LabelState;
  readonly until: LocalDay;
  readonly renewalFrom: LocalDay;
  readonly reservations: readonly { readonly reservation: string; readonly by: LocalDay }[];
  readonly notice: { readonly sentOn: LocalDay; readonly answerBy: LocalDay; readonly answered: boolean } | null;
};

/** Whether a state ends a label for good. */
export const isOver = (state: LabelState): boolean => LABEL_MACHINE.finals.includes(state);

/** The last day of a label that ends by an act alone: registers of others often name none. */
export const NO_TERM = localDay('9999-12-31');
