import type { StateMachine } from '../kernel/state-machine.ts';

export const OPINION_STATES = ['INVITED', 'GIVEN', 'DECLINED', 'REVOKED'] as const;
/** An expert's opinion (*avis*): asked by mail, given or declined once. What was given stays, even when the invitation is taken back afterwards. */
export type OpinionState = (typeof OPINION_STATES)[number];

export const OPINION_MACHINE: StateMachine<OpinionState> = {
  name: 'label-opinion',
  initial: 'INVITED',
  finals: ['GIVEN', 'DECLINED', 'REVOKED'],
  transitions: { INVITED: ['GIVEN', 'DECLINED', 'REVOKED'], GIVEN: [], DECLINED: [], REVOKED: [] },
};
