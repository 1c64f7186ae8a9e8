import { ok, refuse, type Result } from '../../kernel/result.ts';
import { ANSWER_REASON_MOST } from '../decide-answer.ts';
import type { Refusal } from '../refusal.ts';

/** What a place says to somebody who contests an absence. */
export const ABSENCE_ANSWERS = ['EXCUSED', 'KEPT'] as const;
export type AbsenceAnswer = (typeof ABSENCE_ANSWERS)[number];

/** Whether an absence counts: it does until it is contested, does not while nobody answered, and then as the place says. */
export const ABSENCE_STATES = ['COUNTED', 'CONTESTED', ...ABSENCE_ANSWERS] as const;
export type AbsenceState = (typeof ABSENCE_STATES)[number];

/** How long after the session an absence can be contested, in days. */
export const CONTEST_DAYS = 30;

export type Absence = {
  /** When the session began. */
  readonly startsAt: Date;
  readonly contestedAt: Date | null;
  readonly answer: AbsenceAnswer | null;
};

export const absenceState = ({ contestedAt, answer }: Omit<Absence, 'startsAt'>): AbsenceState => answer ?? (contestedAt === null ? 'COUNTED' : 'CONTESTED');

/** Whether an absence in this state counts towards a limit. */
export const doesCount = (state: AbsenceState): boolean => state === 'COUNTED' || state === 'KEPT';

const text = (value: string): Result<string | null, Refusal> => {
  const words = value.trim();
  if ([...words].length > ANSWER_REASON_MOST) return refuse({ code: 'REASON_TOO_LONG', field: 'reason' });
  return ok(words === '' ? null : words);
};

/** Whether the person may say that an absence is a mistake, once, and how it is kept; they need not say why. */
export const decideContest = (absence: Absence | null, reason: string, now: Date): Result<string | null, Refusal> => {
  if (absence === null) return refuse({ code: 'ABSENCE_UNKNOWN' });
  if (absenceState(absence) !== 'COUNTED') return refuse({ code: 'ABSENCE_ANSWERED' });
  const until = new Date(absence.startsAt.getTime() + CONTEST_DAYS * 86_400_000);
  return now.getTime() >= until.getTime() ? refuse({ code: 'TOO_LATE', at: until }) : text(reason);
};

/** Whether the team may answer so: it excuses whenever it sees why, also unasked; it keeps an absence only when asked, and says why. */
export const decideAbsenceAnswer = (absence: Absence | null, answer: AbsenceAnswer, reason: string): Result<string | null, Refusal> => {
  if (absence === null) return refuse({ code: 'ABSENCE_UNKNOWN' });
  const state = absenceState(absence);
  if (state === 'EXCUSED' || (answer === 'KEPT' && state !== 'CONTESTED')) return refuse({ code: 'ABSENCE_ANSWERED' });
  const words = text(reason);
  return words.ok && words.value === null && answer === 'KEPT' ? refuse({ code: 'REASON_MISSING', field: 'reason' }) : words;
};
