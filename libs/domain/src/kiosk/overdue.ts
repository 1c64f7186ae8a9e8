import type { StoredUnitStatus } from '../equipment/life/unit-state.ts';
import { plusMinutes } from '../time/duration.ts';

/** How long after the end of its booking a unit that did not come back is overdue, then missing, in minutes. */
export type OverduePolicy = { readonly overdueMinutes: number; readonly missingMinutes: number };
export const DEFAULT_OVERDUE_POLICY: OverduePolicy = { overdueMinutes: 10, missingMinutes: 60 };

/** What is to be noted of a unit in somebody's hands whose booking ended; null as long as there is time, or once it was noted. */
export const overdueFact = (status: StoredUnitStatus, dueAt: Date, { overdueMinutes, missingMinutes }: OverduePolicy, now: Date): 'OVERDUE_NOTED' | 'MISSING_NOTED' | null => {
  const isPast = (minutes: number): boolean => plusMinutes(dueAt, minutes).getTime() <= now.getTime();
  if (status === 'HANDED_OUT' || status === 'IN_SESSION') return isPast(overdueMinutes) ? 'OVERDUE_NOTED' : null;
  return status === 'OVERDUE' && isPast(missingMinutes) ? 'MISSING_NOTED' : null;
};
