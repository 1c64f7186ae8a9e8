import type { LocalDay } from '../time/local-day.ts';
import { type Answers, askedOf } from './answer.ts';
import type { Criterion, Grid } from './grid.ts';

export const PIECE_STATES = ['WAITING', 'CLEAN', 'INFECTED'] as const;
/** What the scan said of a file: not yet, nothing, or something. Where no scanner is set up every whole file is clean. */
export type PieceState = (typeof PIECE_STATES)[number];

/** A piece as the rules see it. `expiresOn`: the last day it holds; null where it says none. */
export type PieceFacts = { readonly criterion: string; readonly state: PieceState; readonly expiresOn: LocalDay | null };

export const MISSING_REASONS = ['NO_ANSWER', 'NO_PIECE', 'PIECE_EXPIRED', 'PIECE_DATE_MISSING', 'PIECE_NOT_CLEAN'] as const;
/** Why a criterion still waits. */
export type MissingReason = (typeof MISSING_REASONS)[number];
export type Missing = { readonly criterion: string; readonly reason: MissingReason };

const ofEvidence = ({ expires }: Extract<Criterion, { kind: 'EVIDENCE' }>, pieces: readonly PieceFacts[], today: LocalDay): MissingReason | null => {
  const clean = pieces.filter(({ state }) => state === 'CLEAN');
  if (clean.length === 0) return pieces.length === 0 ? 'NO_PIECE' : 'PIECE_NOT_CLEAN';
  if (!expires) return null;
  const dated = clean.filter(({ expiresOn }) => expiresOn !== null);
  if (dated.length === 0) return 'PIECE_DATE_MISSING';
  return dated.some(({ expiresOn }) => expiresOn !== null && expiresOn >= today) ? null : 'PIECE_EXPIRED';
};

const ofOne = (criterion: Criterion, answers: Answers, pieces: readonly PieceFacts[], today: LocalDay): MissingReason | null => {
  if (criterion.kind === 'EVIDENCE') return ofEvidence(criterion, pieces.filter((piece) => piece.criterion === criterion.code), today);
  const answer = answers[criterion.code];
  const empty = answer === undefined || ('text' in answer && answer.text.trim() === '');
  return empty ? 'NO_ANSWER' : null;
};

/** What a file still needs before it can be sent, in the order of the grid: every criterion that is asked has an answer, or a clean piece that holds today. */
export const missingOf = (grid: Grid, answers: Answers, pieces: readonly PieceFacts[], today: LocalDay): readonly Missing[] =>
  askedOf(grid, answers).flatMap((criterion) => {
    const reason = ofOne(criterion, answers, pieces, today);
    return reason === null ? [] : [{ criterion: criterion.code, reason }];
  });

export type FamilyProgress = { readonly family: string; readonly done: number; readonly asked: number };

/** How far each family is: so many of the criteria that are asked have what they need. */
export const progressOf = (grid: Grid, answers: Answers, pieces: readonly PieceFacts[], today: LocalDay): readonly FamilyProgress[] => {
  const asked = new Set(askedOf(grid, answers).map(({ code }) => code));
  const waiting = new Set(missingOf(grid, answers, pieces, today).map(({ criterion }) => criterion));
  return grid.families.map(({ code, criteria }) => {
    const ofFamily = criteria.filter((criterion) => asked.has(criterion.code));
    return { family: code, asked: ofFamily.length, done: ofFamily.filter((criterion) => !waiting.has(criterion.code)).length };
  });
};
