import { containsInstant, type Interval, merge, MS_PER_DAY, type OpeningDay, openMinusClosures, openStretches, type TimeZone } from '@escale/domain';

/** How far ahead the end of the present state is looked for, in days. */
export const DAYS_AHEAD = 14;

/** Whether a place is open at an instant and until when that lasts; null when that is more than {@link DAYS_AHEAD} days away or not known. */
export function openState(openings: readonly OpeningDay[], closures: readonly Interval[], zone: TimeZone, now: Date): { readonly open: boolean; readonly until: Date | null } {
  const stretches = openMinusClosures(merge(openStretches(openings, zone)), closures);
  const present = stretches.find((stretch) => containsInstant(stretch, now));
  const next = present?.end ?? stretches.find(({ start }) => start.getTime() > now.getTime())?.start ?? null;
  const soon = next !== null && next.getTime() - now.getTime() <= DAYS_AHEAD * MS_PER_DAY;
  return { open: present !== undefined, until: soon ? next : null };
}
