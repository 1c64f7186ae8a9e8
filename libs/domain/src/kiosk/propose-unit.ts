import { plusMinutes } from '../time/duration.ts';
import { isWorn } from '../equipment/life/unit-state.ts';
import type { KioskSnapshot, SnapshotBooking, SnapshotModel, SnapshotOffer, SnapshotUnit } from './snapshot.ts';
import { isTaking } from './taking.ts';

/** How long a reading of the charge is believed, in minutes: an older one says nothing (reference §1.4). */
export const BATTERY_FRESH_MINUTES = 30;

/** What stands against handing a unit to a booking. A person of the team may still do so but for `IN_HANDS`: the scan of its label is the fact. */
export const HAND_OUT_OBSTACLES = ['IN_HANDS', 'OUT_OF_SERVICE', 'NOT_CLEAN', 'NOT_CHARGED', 'NOT_CHECKED', 'OTHER_MODEL', 'MODULE_MISSING', 'SET_ASIDE'] as const;
export type HandOutObstacle = (typeof HAND_OUT_OBSTACLES)[number];

/** A unit that may be handed out, and what stands against it; the charge in per cent where a fresh reading says it. */
export type UnitProposal = { readonly unit: SnapshotUnit; readonly obstacles: readonly HandOutObstacle[]; readonly charge: number | null; readonly own: boolean };

/** The charge as far as it is known now: the least of the unit and its controllers, in per cent; null where nobody read it lately. */
export const freshCharge = ({ battery }: Pick<SnapshotUnit, 'battery'>, now: Date): number | null =>
  battery === null || battery.at.getTime() < plusMinutes(now, -BATTERY_FRESH_MINUTES).getTime() ? null : Math.min(battery.unit, battery.left ?? 100, battery.right ?? 100);

const STATUS_OBSTACLE: Partial<Record<SnapshotUnit['status'], HandOutObstacle>> = {
  ENROLLED: 'NOT_CHECKED', HANDED_OUT: 'IN_HANDS', IN_SESSION: 'IN_HANDS', OVERDUE: 'IN_HANDS', MISSING: 'IN_HANDS', RETURNED: 'NOT_CLEAN', SANITISING: 'NOT_CLEAN', CHARGING: 'NOT_CHARGED', OUT_OF_SERVICE: 'OUT_OF_SERVICE', IN_TRANSIT: 'OUT_OF_SERVICE',
  RETIRED: 'OUT_OF_SERVICE',
};

/** What stands against handing this unit to this booking, the gravest first. */
export const handOutObstacles = (view: KioskSnapshot, booking: SnapshotBooking, unit: SnapshotUnit, now: Date): readonly HandOutObstacle[] => {
  const model = view.models.find(({ id }) => id === unit.modelId);
  const own = booking.unitIds.includes(unit.id);
  const wanted = modelsWanted(view, booking);
  const charge = freshCharge(unit, now);
  const found: (HandOutObstacle | false | undefined)[] = [
    STATUS_OBSTACLE[unit.status],
    unit.status === 'READY' && charge !== null && model !== undefined && charge < model.batteryLeast && 'NOT_CHARGED',
    !own && wanted.size > 0 && !wanted.has(unit.modelId) && 'OTHER_MODEL',
    booking.moduleId !== null && !unit.moduleIds.includes(booking.moduleId) && 'MODULE_MISSING',
    !own && isSetAside(view, booking, unit, now) && 'SET_ASIDE',
  ];
  return HAND_OUT_OBSTACLES.filter((obstacle) => found.includes(obstacle));
};

/** The headsets an activity takes, of each kind so many. */
const headsetsTaken = ({ offers }: KioskSnapshot, { offerId }: SnapshotBooking): SnapshotOffer['needs'] => (offers.find(({ id }) => id === offerId)?.needs ?? []).filter(({ category }) => isWorn(category));

/** The models of the units a booking has to its name; whoever walked in has none yet, and takes what the activity takes. */
const modelsWanted = (view: KioskSnapshot, booking: SnapshotBooking): ReadonlySet<string> => {
  const kinds = headsetsTaken(view, booking).map(({ category }) => category);
  const own = view.units.filter(({ id }) => booking.unitIds.includes(id)).map(({ modelId }) => modelId);
  return new Set(booking.unitIds.length > 0 ? own : view.models.filter(({ category }) => kinds.includes(category)).map(({ id }) => id));
};

/** Whether another booking that meets this one in time has it. Whoever has no unit to their name also leaves the time to make it ready. */
const isSetAside = ({ bookings, models }: KioskSnapshot, booking: SnapshotBooking, unit: SnapshotUnit, now: Date): boolean => {
  const between = booking.unitIds.length > 0 ? 0 : (models.find(({ id }) => id === unit.modelId)?.turnaroundMinutes ?? 0);
  return bookings.some(
    (other) => other.id !== booking.id && other.unitIds.includes(unit.id) && isTaking(other, now) && other.startsAt < plusMinutes(booking.endsAt, between) && plusMinutes(booking.startsAt, -between) < other.endsAt,
  );
};

const isHeadset = (models: readonly SnapshotModel[], { modelId }: SnapshotUnit): boolean => models.some(({ id, category }) => id === modelId && isWorn(category));

const isFirst = (one: UnitProposal, other: UnitProposal): number =>
  one.obstacles.length - other.obstacles.length ||
  Number(other.own) - Number(one.own) ||
  one.unit.usedMinutes - other.unit.usedMinutes ||
  (other.charge ?? 0) - (one.charge ?? 0) ||
  (one.unit.tag < other.unit.tag ? -1 : 1);

/**
 * Which units to hand to somebody who is here, the best first: without obstacle, their own, the least worn so that a fleet ages evenly, the best charged. Only what is worn is handed out; the rest stays where it stands.
 * Those with an obstacle come after, for the team to see why not.
 */
export const proposeUnits = (view: KioskSnapshot, booking: SnapshotBooking, now: Date): readonly UnitProposal[] =>
  view.units
    .filter((unit) => isHeadset(view.models, unit))
    .map((unit) => ({ unit, obstacles: handOutObstacles(view, booking, unit, now), charge: freshCharge(unit, now), own: booking.unitIds.includes(unit.id) }))
    .sort(isFirst);

/** How many headsets a booking still has to be handed: those planned for it, or what its activity takes where none is to its name yet, less those it has. */
export const headsetsDue = (view: KioskSnapshot, booking: SnapshotBooking): number => {
  const planned = view.units.filter((unit) => booking.unitIds.includes(unit.id) && isHeadset(view.models, unit)).length;
  const taken = headsetsTaken(view, booking).reduce((sum, { quantity, perPerson }) => sum + quantity * (perPerson ? booking.people : 1), 0);
  return Math.max(0, (booking.unitIds.length > 0 ? planned : taken) - view.units.filter(({ custody }) => custody === booking.id).length);
};
