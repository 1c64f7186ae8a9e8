import type { StateMachine } from '../kernel/state-machine.ts';

export const CORRECTION_REASONS = ['INCORRECT', 'INCOMPLETE', 'OUTDATED'] as const;
/** What is wrong with an answer or a piece. */
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

export const CORRECTION_STATES = ['DRAFTED', 'ASKED', 'ANSWERED', 'ACCEPTED', 'DROPPED'] as const;
/** A request to correct one criterion: written by the reviewer, asked with the others, answered one by one, accepted or asked again. */
export type CorrectionState = (typeof CORRECTION_STATES)[number];

export const CORRECTION_MACHINE: StateMachine<CorrectionState> = {
  name: 'label-correction',
  initial: 'DRAFTED',
  finals: ['ACCEPTED', 'DROPPED'],
  transitions: { DRAFTED: ['ASKED', 'DROPPED'], ASKED: ['ANSWERED', 'DROPPED'], ANSWERED: ['ASKED', 'ACCEPTED', 'DROPPED'], ACCEPTED: [], DROPPED: [] },
};
