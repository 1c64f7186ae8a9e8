import type { TurnOutcome, WaitingState } from './waiting-state.ts';
import type { WaitingRules } from './waiting-rules.ts';

export type TurnsTaken = { readonly refusals: number; readonly nudges: number };
export type AfterTurn = TurnsTaken & { readonly state: Extract<WaitingState, 'WAITING' | 'STOPPED' | 'ACCEPTED'> };

/** What becomes of an entry after a turn. A withdrawn turn is nobody's fault and counts for nothing; a refusal shows that somebody reads, so that unanswered turns count anew. */
export const afterTurn = ({ refusals, nudges }: TurnsTaken, outcome: TurnOutcome, { refusalsMost, nudgesMost }: Pick<WaitingRules, 'refusalsMost' | 'nudgesMost'>): AfterTurn => {
  switch (outcome) {
    case 'ACCEPTED':
      return { state: 'ACCEPTED', refusals, nudges };
    case 'REFUSED':
      return { state: refusals + 1 >= refusalsMost ? 'STOPPED' : 'WAITING', refusals: refusals + 1, nudges: 0 };
    case 'UNANSWERED':
      return { state: nudges + 1 >= nudgesMost ? 'STOPPED' : 'WAITING', refusals, nudges: nudges + 1 };
    case 'WITHDRAWN':
      return { state: 'WAITING', refusals, nudges };
  }
};
