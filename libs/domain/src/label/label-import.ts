import { ok, refuse, type Result } from '../kernel/result.ts';

export const LABEL_ROW_STATES = ['MATCHED', 'CHOSEN', 'DOUBTFUL', 'UNMATCHED', 'NO_PLACE', 'SET_ASIDE', 'REJECTED'] as const;
/** What became of a row of an imported register. `CHOSEN`: a person said which place. `NO_PLACE`: a person said that the network has none. */
export type LabelRowState = (typeof LABEL_ROW_STATES)[number];
/** Rows a person is asked to look at. */
export const LABEL_ROWS_WAITING = ['DOUBTFUL', 'UNMATCHED', 'SET_ASIDE'] as const satisfies readonly LabelRowState[];

export const LABEL_ROW_FAULTS = ['ID_MISSING', 'ID_TWICE', 'LABEL_MISSING', 'LABEL_UNKNOWN', 'DATE_UNREADABLE', 'END_BEFORE_BEGINNING', 'TOO_LONG', 'TOO_MANY_CELLS', 'PROGRAMME_WITHOUT_DATES'] as const;
/** Why a row is not taken; each has a sentence and a remedy in the messages. */
export type LabelRowFault = (typeof LABEL_ROW_FAULTS)[number];

export const LABEL_ROW_DECISIONS = ['CHOOSE', 'NO_PLACE', 'SET_ASIDE', 'UNDO'] as const;
export type LabelRowDecision = (typeof LABEL_ROW_DECISIONS)[number];
export const LABEL_ROW_REFUSAL_CODES = ['ROW_UNKNOWN', 'PLACE_UNKNOWN', 'CHANGED_MEANWHILE', 'DECIDED_ALREADY', 'NOTHING_TO_UNDO'] as const;
export type LabelRowRefusalCode = (typeof LABEL_ROW_REFUSAL_CODES)[number];

const OPEN: readonly LabelRowState[] = LABEL_ROWS_WAITING;
const BECOMES: Readonly<Record<Exclude<LabelRowDecision, 'UNDO'>, LabelRowState>> = { CHOOSE: 'CHOSEN', NO_PLACE: 'NO_PLACE', SET_ASIDE: 'SET_ASIDE' };

/** What a decision makes of a row. A match, by a person or by rule, is undone before another is made; what was rejected is mended in the file. */
export const decideLabelRow = (row: { readonly state: LabelRowState; readonly hasCandidates: boolean }, decision: LabelRowDecision): Result<LabelRowState, LabelRowRefusalCode> => {
  if (decision === 'UNDO') return ['MATCHED', 'CHOSEN', 'NO_PLACE', 'SET_ASIDE'].includes(row.state) ? ok(row.hasCandidates ? 'DOUBTFUL' : 'UNMATCHED') : refuse('NOTHING_TO_UNDO');
  return OPEN.includes(row.state) && BECOMES[decision] !== row.state ? ok(BECOMES[decision]) : refuse('DECIDED_ALREADY');
};
