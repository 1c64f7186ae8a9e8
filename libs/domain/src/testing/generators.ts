import fc from 'fast-check';
import type { OfferRules } from '../availability/offer-rules.ts';
import type { OpeningDay, PlaceFacts, Presence } from '../availability/place-facts.ts';
import type { Supervision } from '../availability/supervision.ts';
import { EQUIPMENT_CATEGORIES } from '../equipment/category.ts';
import type { Need } from '../equipment/need.ts';
import type { UnitFacts } from '../equipment/unit-facts.ts';
import { idOf } from '../kernel/id.ts';
import { MS_PER_MINUTE } from '../time/duration.ts';
import type { Interval } from '../time/interval.ts';
import { addDays, daysFrom, localDay, type LocalDay } from '../time/local-day.ts';
import { minuteOfDay, type MinuteOfDay } from '../time/minute-of-day.ts';
import type { TimeZone } from '../time/time-zone.ts';
import { CLOCK_CHANGES } from './clock-changes.ts';
import { FRENCH_ZONES } from './zones.ts';

/** The first value four times in five: what would make every scene hopeless stays rare. */
const mostly = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

/** One of the twelve zones. */
export const zones = (): fc.Arbitrary<TimeZone> => fc.constantFrom(...FRENCH_ZONES);

/** A day of 2026 or 2027. */
export const days = (): fc.Arbitrary<LocalDay> => fc.integer({ min: 0, max: 729 }).map((count) => addDays(localDay('2026-01-01'), count));

/** A zone and a day, every other one a day on which its clocks change. */
export const zonedDays = (): fc.Arbitrary<{ readonly zone: TimeZone; readonly day: LocalDay }> =>
  fc.oneof(fc.record({ zone: zones(), day: days() }), fc.constantFrom(...CLOCK_CHANGES).map(({ zone, day }) => ({ zone, day })));

/** A time of day from 00:00 to 23:59. */
export const minutesOfDay = (): fc.Arbitrary<MinuteOfDay> => fc.integer({ min: 0, max: 1_439 }).map(minuteOfDay);

/** An interval of whole quarter hours that starts within the hours after an instant. */
export const intervalsAfter = (from: Date, hours: number): fc.Arbitrary<Interval> =>
  fc.tuple(fc.integer({ min: -4, max: hours * 4 }), fc.integer({ min: 1, max: 16 })).map(([start, length]) => {
    const at = from.getTime() + start * 15 * MS_PER_MINUTE;
    return { start: new Date(at), end: new Date(at + length * 15 * MS_PER_MINUTE) };
  });

const MODELS = ['a', 'b', 'c'].map((name) => idOf<'EquipmentModel'>(name));
const MODULES = ['m', 'n'].map((name) => idOf<'Module'>(name));
const CATEGORIES = [EQUIPMENT_CATEGORIES[0], EQUIPMENT_CATEGORIES[1]] as const;

/** A need of one or two units of two categories. */
export const needs = (): fc.Arbitrary<Need> =>
  fc.record({
    category: mostly(...CATEGORIES),
    modelId: mostly<Need['modelId']>(null, ...MODELS),
    quantity: mostly(1, 2),
    perPerson: fc.boolean(),
  });

/** Up to `most` units of three models and two categories, busy at times within the hours after an instant. */
export const unitLists = (from: Date, hours: number, most = 6): fc.Arbitrary<readonly UnitFacts[]> =>
  fc
    .array(
      fc.record({
        modelId: fc.constantFrom(...MODELS),
        category: mostly(...CATEGORIES),
        minimumAge: mostly(0, 13),
        turnaroundMinutes: fc.constantFrom(0, 15),
        moduleIds: fc.subarray(MODULES),
        inService: mostly(true, false),
        spaceId: mostly<UnitFacts['spaceId']>(null, idOf<'Space'>('room')),
        busy: fc.array(intervalsAfter(from, hours), { maxLength: 3 }),
      }),
      { minLength: Math.min(3, most), maxLength: most, size: 'max' },
    )
    .map((units) => units.map((unit, index) => ({ ...unit, id: idOf<'EquipmentUnit'>(`unit-${index}`), tag: `T${index}` })));

/** An offer on any grid and durations; it may use the space `room`. */
export const offers = (): fc.Arbitrary<OfferRules> =>
  fc.record({
    id: fc.constant(idOf<'Offer'>('offer')),
    gridMinutes: fc.constantFrom(15, 30, 45, 60),
    durationsMinutes: fc.subarray([15, 30, 60, 90, 120], { minLength: 1 }),
    noticeMinutes: mostly(0, 60, 1_440),
    horizonDays: mostly(30, 0, 1),
    peopleMin: mostly(1, 2),
    peopleMax: fc.constantFrom(2, 6),
    minimumAge: mostly(0, 13),
    guardianConsentBelow: fc.constant(null),
    paused: mostly(false, true),
    audience: fc.constant('PUBLIC' as const),
    perDayLimit: fc.constant(null),
    approval: mostly<OfferRules['approval']>(null, { deadlineHours: 24 }),
    supervised: mostly(false, true),
    groups: fc.constant(null),
    needs: fc.array(needs(), { maxLength: 2, size: 'small' }),
    spaceId: fc.option(fc.constant(idOf<'Space'>('room'))),
  });

const openingDays = (day: LocalDay): fc.Arbitrary<readonly OpeningDay[]> => {
  const intervals = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 4, max: 60 }))
      .map(([opens, length]) => ({ opens: minuteOfDay(opens * 15), closes: minuteOfDay(Math.min(2_880, (opens + length) * 15)) })),
    { minLength: 1, maxLength: 2 },
  );
  return fc.tuple(intervals, intervals, intervals).map((each) =>
    daysFrom(addDays(day, -1), 3).map((one, index) => ({ day: one, intervals: each[index] ?? [], holiday: null })),
  );
};

/** People of the team there at times within the hours after an instant, most for all offers. */
export const supervision = (from: Date, hours: number): fc.Arbitrary<readonly Supervision[]> =>
  fc.array(fc.record({ during: intervalsAfter(from, hours), offerIds: mostly<Supervision['offerIds']>(null, [idOf<'Offer'>('offer')], [idOf<'Offer'>('other')]) }), { maxLength: 6 });

/** A place open at odd hours around a day, with people in it and the space `room`. */
export const places = (zone: TimeZone, day: LocalDay, from: Date): fc.Arbitrary<PlaceFacts> => {
  const presence: fc.Arbitrary<Presence> = fc.record({
    during: intervalsAfter(from, 48),
    people: fc.integer({ min: 1, max: 3 }),
    spaceId: fc.option(fc.constant(idOf<'Space'>('room'))),
  });
  return fc.record({
    bookable: mostly(true, false),
    zone: fc.constant(zone),
    openings: openingDays(day),
    closures: fc.array(fc.record({ during: intervalsAfter(from, 48), spaceId: fc.option(fc.constant(idOf<'Space'>('room'))) }), { maxLength: 2, size: 'small' }),
    peopleCapacity: fc.option(fc.integer({ min: 2, max: 12 })),
    spaces: fc.integer({ min: 2, max: 9 }).map((peopleCapacity) => [{ id: idOf<'Space'>('room'), peopleCapacity }]),
    presence: fc.array(presence, { maxLength: 6 }),
    supervision: supervision(from, 48),
  });
};
