import { closedUntil } from '../availability/closures.ts';
import { isOpenDuring } from '../availability/is-open-during.ts';
import { openStretches } from '../availability/offered-starts.ts';
import { isSupervised, supervisedStretches } from '../availability/supervision.ts';
import type { EquipmentCategory } from '../equipment/category.ts';
import { MS_PER_MINUTE, plusMinutes } from '../time/duration.ts';
import type { Interval } from '../time/interval.ts';
import { freshCharge } from './propose-unit.ts';
import type { KioskSnapshot, SnapshotBooking, SnapshotModel, SnapshotOffer, SnapshotUnit } from './snapshot.ts';
import { isTaking } from './taking.ts';

/** An activity somebody may begin at once, and for how long, the shortest first. */
export type WalkInChoice = { readonly offer: SnapshotOffer; readonly minutes: readonly number[] };

const meets = (one: Interval, other: Interval): boolean => one.start < other.end && other.start < one.end;

const padded = ({ start, end }: Interval, minutes: number): Interval => ({ start: plusMinutes(start, -minutes), end: plusMinutes(end, minutes) });

const taking = (view: KioskSnapshot, during: Interval, now: Date): readonly SnapshotBooking[] =>
  view.bookings.filter((booking) => booking.placeId === view.place.id && isTaking(booking, now) && meets({ start: booking.startsAt, end: booking.endsAt }, during));

const modelOf = ({ models }: KioskSnapshot, { modelId }: SnapshotUnit): SnapshotModel | undefined => models.find(({ id }) => id === modelId);

/** Whether it can be used as it stands; of a later hour, whether it will have come back by then and been made ready. */
const isUsable = (view: KioskSnapshot, unit: SnapshotUnit, model: SnapshotModel, start: Date, now: Date): boolean => {
  if (unit.status === 'READY') return (freshCharge(unit, now) ?? 100) >= model.batteryLeast || start > now;
  const holder = view.bookings.find(({ id }) => id === unit.custody);
  return start > now && holder !== undefined && plusMinutes(holder.endsAt, model.turnaroundMinutes) <= start;
};

/** Whether a booking has it meanwhile, the time to make it ready included. */
const isSetAside = (view: KioskSnapshot, unit: SnapshotUnit, { turnaroundMinutes }: SnapshotModel, during: Interval, now: Date): boolean =>
  taking(view, padded(during, turnaroundMinutes), now).some(({ unitIds }) => unitIds.includes(unit.id));

/** How many of a kind go to people who have no unit to their name yet: whoever walked in a moment ago. */
const promised = (view: KioskSnapshot, category: EquipmentCategory, during: Interval, now: Date): number => {
  const turnaround = Math.max(0, ...view.models.filter((model) => model.category === category).map(({ turnaroundMinutes }) => turnaroundMinutes));
  return taking(view, padded(during, turnaround), now).reduce((sum, booking) => {
    const needs = booking.unitIds.length > 0 ? [] : (view.offers.find(({ id }) => id === booking.offerId)?.needs ?? []);
    const due = needs.filter((need) => need.category === category).reduce((all, { quantity, perPerson }) => all + quantity * (perPerson ? booking.people : 1), 0);
    const has = view.units.filter((unit) => unit.custody === booking.id && modelOf(view, unit)?.category === category).length;
    return sum + Math.max(0, due - has);
  }, 0);
};

/** The most people at once during an interval: somebody is always there at the start of it, or comes within it. */
const mostPeople = (bookings: readonly SnapshotBooking[], during: Interval): number => {
  const instants = [during.start, ...bookings.map(({ startsAt }) => startsAt).filter((at) => at > during.start)];
  return Math.max(0, ...instants.map((at) => bookings.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt).reduce((sum, { people }) => sum + people, 0)));
};

const hasRoom = (view: KioskSnapshot, offer: SnapshotOffer, during: Interval, now: Date): boolean => {
  const present = taking(view, during, now);
  const inSpace = present.filter(({ offerId }) => view.offers.some(({ id, spaceId }) => id === offerId && spaceId === offer.spaceId));
  return (offer.placeCapacity === null || mostPeople(present, during) < offer.placeCapacity) && (offer.spaceId === null || offer.spaceCapacity === null || mostPeople(inSpace, during) < offer.spaceCapacity);
};

/** Whether the place is open for as long as it lasts, from the minute it begins in, as the service counts walk-ins: the hours by the clocks of the place, nothing closed exceptionally, and somebody of the team there where the offer needs it. */
const isOpenFor = ({ openings, closures, supervision, place }: KioskSnapshot, offer: SnapshotOffer, { start, end }: Interval): boolean => {
  const intoMinute = start.getTime() % MS_PER_MINUTE;
  const during = { start: new Date(start.getTime() - intoMinute), end: new Date(end.getTime() - intoMinute) };
  return isOpenDuring(during, openings, place.timeZone) && closedUntil(during, offer, { closures }) === null && isSupervised(during, offer, { supervision });
};

const isPossible = (view: KioskSnapshot, offer: SnapshotOffer, minutes: number, start: Date, now: Date): boolean => {
  const during = { start, end: plusMinutes(start, minutes) };
  const wanted = new Map<EquipmentCategory, number>();
  for (const { category, quantity } of offer.needs) wanted.set(category, (wanted.get(category) ?? 0) + quantity);
  const isFree = (unit: SnapshotUnit, category: EquipmentCategory): boolean => {
    const model = modelOf(view, unit);
    return model?.category === category && isUsable(view, unit, model, start, now) && !isSetAside(view, unit, model, during, now);
  };
  return isOpenFor(view, offer, during) && hasRoom(view, offer, during, now) && [...wanted].every(([category, quantity]) => view.units.filter((unit) => isFree(unit, category)).length - promised(view, category, during, now) >= quantity);
};

const open = ({ offers }: KioskSnapshot): readonly SnapshotOffer[] => offers.filter(({ walkIn }) => walkIn);

/** What one person without a booking may begin now, by what the kiosk holds true. Whether the service finds the same is noted by it, and stops nobody. */
export const walkInsPossible = (view: KioskSnapshot, now: Date): readonly WalkInChoice[] =>
  open(view)
    .map((offer) => ({ offer, minutes: [...offer.durations].sort((one, other) => one - other).filter((minutes) => isPossible(view, offer, minutes, now, now)) }))
    .filter(({ minutes }) => minutes.length > 0);

/** When something is free next, for as short as it is offered; null where nothing will be, as far as is known. */
export const nextWalkIn = (view: KioskSnapshot, now: Date): { readonly offer: SnapshotOffer; readonly at: Date } | null => {
  const turnarounds = [...new Set([0, ...view.models.map(({ turnaroundMinutes }) => turnaroundMinutes)])];
  const opens = openStretches(view.openings, view.place.timeZone).map(({ start }) => start.getTime());
  const reopens = view.closures.map(({ during }) => during.end.getTime());
  const teams = view.offers.flatMap((offer) => supervisedStretches(offer, view.supervision)).map(({ start }) => start.getTime());
  const instants = [...new Set([...opens, ...reopens, ...teams, ...view.bookings.flatMap(({ endsAt }) => turnarounds.map((minutes) => plusMinutes(endsAt, minutes).getTime()))])].filter((at) => at > now.getTime()).sort((one, other) => one - other);
  for (const instant of instants) {
    const at = new Date(instant);
    const offer = open(view).find(({ durations, ...rest }) => durations.length > 0 && isPossible(view, { durations, ...rest }, Math.min(...durations), at, now));
    if (offer !== undefined) return { offer, at };
  }
  return null;
};
