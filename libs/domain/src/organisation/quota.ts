import { type EquipmentCategory } from '../equipment/category.ts';
import { addDays, type LocalDay, weekdayOf, WEEKDAYS } from '../time/local-day.ts';

export const QUOTA_PERIODS = ['WEEK', 'MONTH', 'YEAR', 'AGREEMENT'] as const;
/** Over which stretch hours are counted: the week from Monday (ISO 8601), the calendar month or year, or the whole agreement. */
export type QuotaPeriod = (typeof QUOTA_PERIODS)[number];

/** So many hours, over each period, of one kind of equipment: two headsets for three hours are six. Without a kind, hours of the place whatever is used there. */
export type Quota = { readonly category: EquipmentCategory | null; readonly hours: number; readonly period: QuotaPeriod };

/** One session that counts, by the clocks of its place; without turnaround. */
export type QuotaUse = { readonly day: LocalDay; readonly minutes: number; readonly units: Readonly<Partial<Record<EquipmentCategory, number>>> };

/** A quota over one of its periods, which begins on `from`; minutes of the kind it counts. */
export type QuotaStand = { readonly quota: Quota; readonly from: LocalDay; readonly usedMinutes: number; readonly askedMinutes: number; readonly allowedMinutes: number };

const firstOf: Readonly<Record<QuotaPeriod, (day: LocalDay, begins: LocalDay) => LocalDay>> = {
  WEEK: (day) => addDays(day, -WEEKDAYS.indexOf(weekdayOf(day))),
  MONTH: (day) => `${day.slice(0, 8)}01` as LocalDay,
  YEAR: (day) => `${day.slice(0, 4)}-01-01` as LocalDay,
  AGREEMENT: (_day, begins) => begins,
};

/** The first day of the period a day lies in; of an agreement that begins on `begins`. A session counts whole on the local day it starts. */
export const periodOf = (period: QuotaPeriod, day: LocalDay, begins: LocalDay): LocalDay => firstOf[period](day, begins);

/** The minutes of one session that a quota counts. */
export const minutesCounted = ({ category }: Pick<Quota, 'category'>, { minutes, units }: QuotaUse): number => (category === null ? minutes : minutes * (units[category] ?? 0));

const sum = (quota: Quota, uses: readonly QuotaUse[]): number => uses.reduce((total, use) => total + minutesCounted(quota, use), 0);

/**
 * How each quota stands over each period that is asked for: what was used, what is asked for now. Quotas by their order, periods by their day.
 * `used` holds what occupies already, without what is asked for again (a session that moves).
 */
export const quotaStands = (quotas: readonly Quota[], begins: LocalDay, used: readonly QuotaUse[], asked: readonly QuotaUse[]): readonly QuotaStand[] =>
  quotas.flatMap((quota) => {
    const inPeriod = (from: LocalDay) => (use: QuotaUse) => periodOf(quota.period, use.day, begins) === from;
    const periods = [...new Set(asked.map(({ day }) => periodOf(quota.period, day, begins)))].sort();
    return periods.map((from) => ({
      quota,
      from,
      usedMinutes: sum(quota, used.filter(inPeriod(from))),
      askedMinutes: sum(quota, asked.filter(inPeriod(from))),
      allowedMinutes: quota.hours * 60,
    }));
  });

/** The quotas that what is asked for would exceed; none where it is within all. What asks for nothing of a kind never exceeds its quota. */
export const exceededQuotas = (quotas: readonly Quota[], begins: LocalDay, used: readonly QuotaUse[], asked: readonly QuotaUse[]): readonly QuotaStand[] =>
  quotaStands(quotas, begins, used, asked).filter(({ usedMinutes, askedMinutes, allowedMinutes }) => askedMinutes > 0 && usedMinutes + askedMinutes > allowedMinutes);

/** The quotas of one agreement while sessions are taken under it one after the other; says what {@link exceededQuotas} says of each. */
export type QuotaLedger = {
  /** The first quota that one more session would exceed; null where it is within all. */
  readonly exceeded: (use: QuotaUse) => QuotaStand | null;
  readonly take: (use: QuotaUse) => void;
};

export const quotaLedger = (quotas: readonly Quota[], begins: LocalDay, used: readonly QuotaUse[]): QuotaLedger => {
  const sums = quotas.map(() => new Map<LocalDay, number>());
  const take = (use: QuotaUse): void => {
    for (const [index, quota] of quotas.entries()) {
      const from = periodOf(quota.period, use.day, begins);
      sums[index]?.set(from, (sums[index].get(from) ?? 0) + minutesCounted(quota, use));
    }
  };
  for (const use of used) take(use);
  return {
    take,
    exceeded: (use) => {
      for (const [index, quota] of quotas.entries()) {
        const from = periodOf(quota.period, use.day, begins);
        const stand = { quota, from, usedMinutes: sums[index]?.get(from) ?? 0, askedMinutes: minutesCounted(quota, use), allowedMinutes: quota.hours * 60 };
        if (stand.askedMinutes > 0 && stand.usedMinutes + stand.askedMinutes > stand.allowedMinutes) return stand;
      }
      return null;
    },
  };
};
