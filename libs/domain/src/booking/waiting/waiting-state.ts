import type { StateMachine } from '../../kernel/state-machine.ts';

export const WAITING_STATES = ['UNCONFIRMED', 'WAITING', 'OFFERED', 'STOPPED', 'LEFT', 'ACCEPTED', 'LAPSED'] as const;
export type WaitingState = (typeof WAITING_STATES)[number];

/**
 * The life of a wish on the waiting list. `UNCONFIRMED`: an address nobody has proved yet. `OFFERED`: a session is kept for the person until a deadline; refused or unanswered
 * it goes back to `WAITING`, or to `STOPPED` once that happened too often. Who stopped or left may come back while the days they named are not over; then it is `LAPSED`.
 */
export const WAITING_MACHINE: StateMachine<WaitingState> = {
  name: 'waiting',
  initial: 'UNCONFIRMED',
  finals: ['ACCEPTED', 'LAPSED'],
  transitions: {
    UNCONFIRMED: ['WAITING', 'LEFT', 'LAPSED'],
    WAITING: ['OFFERED', 'LEFT', 'LAPSED'],
    OFFERED: ['ACCEPTED', 'WAITING', 'STOPPED', 'LEFT'],
    STOPPED: ['WAITING', 'LEFT', 'LAPSED'],
    LEFT: ['WAITING', 'LAPSED'],
    ACCEPTED: [],
    LAPSED: [],
  },
};

/** How a turn may end: taken, refused, not answered in time, or withdrawn because the session went away or the person left. */
export const TURN_OUTCOMES = ['ACCEPTED', 'REFUSED', 'UNANSWERED', 'WITHDRAWN'] as const;
export type TurnOutcome = (typeof TURN_OUTCOMES)[number];
