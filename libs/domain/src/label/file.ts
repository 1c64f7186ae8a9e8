import { type LocalDay, localDay } from '../time/local-day.ts';
import type { ProgrammeRules } from './programme.ts';

export const FILE_REFUSAL_CODES = [
  'OUTSIDE_YOUR_SCOPE', 'PROGRAMME_UNKNOWN', 'PROGRAMME_ELSEWHERE', 'ALREADY_OPEN', 'FILE_UNKNOWN', 'CHANGED_MEANWHILE', 'STATE_UNFIT', 'NEED_UNMET', 'VERSION_UNFIT', 'TEXT_MISSING', 'TEXT_TOO_LONG', 'IDEMPOTENCY_KEY_REUSED',
] as const;
/** Why something could not be done with the file of a place. */
export type FileRefusalCode = (typeof FILE_REFUSAL_CODES)[number];

/** Longest message about a file, in characters. */
export const FILE_MESSAGE_MOST = 4_000;

/** Acts of the history of a file beside those that move it: it was opened, or put on a newer version of its programme. */
export const FILE_ACTS = ['OPEN', 'MOVE_VERSION'] as const;

/** Whether places of a region may ask for a label; a programme without regions is for all. */
export const isForRegion = ({ regions }: Pick<ProgrammeRules, 'regions'>, region: string | null): boolean => regions.length === 0 || (region !== null && regions.includes(region));

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day so many months later, or the last of a month that is too short for it. */
const monthsAfter = (day: LocalDay, months: number): LocalDay => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return localDay(`${String(toYear).padStart(4, '0')}-${String(toMonth).padStart(2, '0')}-${String(Math.min(date, lastOfMonth(toYear, toMonth))).padStart(2, '0')}`);
};

/** The first day on which a place that was refused on a day may ask again; null where nothing keeps it from asking that very day. */
export const reapplyDay = (refusedOn: LocalDay, { reapplyMonths }: Pick<ProgrammeRules, 'reapplyMonths'>): LocalDay | null => (reapplyMonths === 0 ? null : monthsAfter(refusedOn, reapplyMonths));
