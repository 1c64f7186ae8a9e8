import { daysBetween, type LocalDay } from '../time/local-day.ts';

export const EVIDENCE_STATES = ['HOLDS', 'SOON', 'EXPIRED'] as const;
/** Whether a piece still holds: for some time, not for long, or no more. */
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** How many days before a piece expires its place is reminded: two months, one, a week; and the day after it has. */
export const EVIDENCE_REMINDERS = [60, 30, 7, -1] as const;

/** How a piece stands on a day; its last day still holds. What says no end holds. */
export const evidenceState = (expiresOn: LocalDay | null, today: LocalDay): EvidenceState => {
  if (expiresOn === null) return 'HOLDS';
  const left = daysBetween(today, expiresOn);
  return left < 0 ? 'EXPIRED' : left <= EVIDENCE_REMINDERS[0] ? 'SOON' : 'HOLDS';
};

/** The reminder that is due, as days before the end: the latest whose day has come and none was sent since. Null where none is. */
export const reminderDue = (expiresOn: LocalDay, sent: readonly number[], today: LocalDay): number | null => {
  const left = daysBetween(today, expiresOn);
  const due = EVIDENCE_REMINDERS.filter((days) => left <= days).at(-1);
  return due === undefined || sent.some((days) => days <= due) ? null : due;
};
