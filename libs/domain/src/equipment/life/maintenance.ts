import { MS_PER_DAY } from '../../time/duration.ts';

/** A care that comes back: every so many days, every so many hours of use, or whichever comes first. */
export type MaintenancePlan = {
  readonly everyDays: number | null;
  readonly everyHours: number | null;
  /** When it was last done, or planned for the first time. */
  readonly since: Date;
};

export const MAINTENANCE_DAYS_MOST = 1_826;
export const MAINTENANCE_HOURS_MOST = 10_000;
export const MAINTENANCE_TITLE_MOST = 120;

/** A unit to be cared for is announced this long before, in days, or at this share of its hours. */
export const SOON = { days: 14, share: 0.9 } as const;

export type MaintenanceState = 'LATER' | 'SOON' | 'DUE';

/** Whether a care is due, from the hours the unit was used since it was last done. */
export const maintenanceState = ({ everyDays, everyHours, since }: MaintenancePlan, usedHours: number, now: Date): MaintenanceState => {
  const dueAt = dueOn({ everyDays, since });
  const byDate = dueAt === null ? Number.POSITIVE_INFINITY : (dueAt.getTime() - now.getTime()) / MS_PER_DAY;
  const share = everyHours === null ? 0 : usedHours / everyHours;
  if (byDate <= 0 || share >= 1) return 'DUE';
  return byDate <= SOON.days || share >= SOON.share ? 'SOON' : 'LATER';
};

/** When a care falls due by date; null where only use counts. */
export const dueOn = ({ everyDays, since }: Pick<MaintenancePlan, 'everyDays' | 'since'>): Date | null => (everyDays === null ? null : new Date(since.getTime() + everyDays * MS_PER_DAY));
