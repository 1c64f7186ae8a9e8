import { offeredStarts, openingsAround } from '../../availability/offered-starts.ts';
import type { EquipmentCategory } from '../../equipment/category.ts';
import type { Id } from '../../kernel/id.ts';
import { dayOf } from '../../time/zoned.ts';
import { type GroupNeed, unitsMost } from './group-need.ts';
import type { GroupSessionRefusalCode } from './group-refusal.ts';
import type { GroupHour, GroupSite, GroupSiteFacts } from './group-site.ts';

export const GROUP_WAYS = ['OTHER_HOUR', 'FEWER_UNITS', 'FEWER_PEOPLE'] as const;

/** What would fit on the same day at the same place. */
export type GroupWay =
  | { readonly kind: 'OTHER_HOUR'; readonly offerId: Id<'Offer'>; readonly startsAt: Date; readonly endsAt: Date }
  | { readonly kind: 'FEWER_UNITS'; readonly category: EquipmentCategory; readonly count: number }
  | { readonly kind: 'FEWER_PEOPLE'; readonly people: number };

const HOURS_MEND: readonly GroupSessionRefusalCode[] = ['SLOT_TAKEN', 'PLACE_FULL', 'NOTICE_TOO_SHORT', 'NOBODY_OF_THE_TEAM', 'CLOSED_EXCEPTIONALLY', 'NOT_OFFERED_THEN', 'PLACE_CLOSED'];
const UNITS_MEND: readonly GroupSessionRefusalCode[] = ['SLOT_TAKEN', 'NO_SUCH_EQUIPMENT', 'TOO_MANY_UNITS', 'MODULE_NOT_AVAILABLE'];
const PEOPLE_MEND: readonly GroupSessionRefusalCode[] = ['PLACE_FULL', 'TOO_MANY_PEOPLE'];

/** The largest number below `from` that will do, where whatever does for one does for fewer; null when none does. */
const largest = (from: number, does: (count: number) => boolean): number | null => {
  let [low, high] = [0, from - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (does(middle)) low = middle;
    else high = middle - 1;
  }
  return low >= 1 && does(low) ? low : null;
};

const withUnits = (need: GroupNeed, category: EquipmentCategory, count: number): GroupNeed => ({ ...need, units: need.units.map((wish) => (wish.category === category ? { ...wish, count } : wish)) });

/** A smaller group takes no more than the offers give it. */
const withPeople = (need: GroupNeed, people: number, { offers }: GroupSiteFacts): GroupNeed => ({
  ...need,
  people,
  units: need.units.map((wish) => ({ ...wish, count: Math.min(wish.count, Math.max(...offers.map(({ offer }) => unitsMost(offer.needs, wish, people)))) })),
});

/** What would fit where a session does not: the nearest other hour of that day, fewer units of a kind, fewer people. None of it is taken. */
export const waysToFit = (hour: GroupHour, need: GroupNeed, code: GroupSessionRefusalCode, facts: GroupSiteFacts, site: GroupSite, now: Date): readonly GroupWay[] => {
  const fits = (other: GroupNeed): boolean => site.judge(hour, other, now).ok;
  const ways: GroupWay[] = [];
  if (HOURS_MEND.includes(code)) {
    const gap = (start: Date): number => Math.abs(start.getTime() - hour.startsAt.getTime());
    const starts = facts.offers
      .filter(({ offer }) => offer.groups !== null && (hour.offerId === null || hour.offerId === offer.id))
      .flatMap(({ offer, place }) => {
        const day = dayOf(hour.startsAt, place.zone);
        return offeredStarts(openingsAround(place.openings, day), offer, hour.durationMinutes, place.zone).filter((start) => dayOf(start, place.zone) === day && gap(start) > 0);
      })
      .sort((one, other) => gap(one) - gap(other));
    for (const startsAt of starts) {
      const found = site.judge({ ...hour, startsAt }, need, now);
      if (!found.ok) continue;
      ways.push({ kind: 'OTHER_HOUR', offerId: found.value.offer.id, startsAt: found.value.startsAt, endsAt: found.value.endsAt });
      break;
    }
  }
  if (UNITS_MEND.includes(code)) {
    for (const { category, count } of need.units) {
      const fewer = largest(count, (less) => fits(withUnits(need, category, less)));
      if (fewer !== null) ways.push({ kind: 'FEWER_UNITS', category, count: fewer });
    }
  }
  if (PEOPLE_MEND.includes(code)) {
    const people = largest(need.people, (fewer) => fits(withPeople(need, fewer, facts)));
    if (people !== null) ways.push({ kind: 'FEWER_PEOPLE', people });
  }
  return ways;
};
