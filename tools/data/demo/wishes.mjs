/** @import { DemoOffer, DemoPlace, DemoWish, Hours, OfferKind, Outcome, Span } from './types.ts' */
/** @import { Chance } from './random.mjs' */
/** @import { MadePlace } from './places.mjs' */
import { MODELS } from './models.mjs';
import { MODULES } from './modules.mjs';
import { addDays, isNationalHoliday, schoolFactor, wallClock, weekday } from './calendar.mjs';

export const PAST_DAYS = 90;
export const COMING_DAYS = 30;

/** What a day of the week (Monday first) and an hour of the day weigh, by kind of offer. @type {Readonly<Record<OfferKind, { share: number, days: readonly number[], hours: (hour: number) => number }>>} */
const RHYTHM = {
  VR: { share: 1, days: [0.8, 1.1, 1.3, 1.2, 0.9, 1.1, 1], hours: (h) => 0.3 + bell(h, 10.5, 1.6) + 1.1 * bell(h, 15, 1.8) + 0.4 * bell(h, 18, 1) },
  VR_GROUP: { share: 0.22, days: [0.7, 1.3, 0.5, 1.3, 0.8, 0.2, 0], hours: (h) => bell(h, 9, 0.8) + bell(h, 14, 0.7) },
  AR: { share: 0.35, days: [0.8, 1.2, 1, 1.2, 0.8, 0.6, 0], hours: (h) => bell(h, 10, 1.2) + bell(h, 15, 1.4) },
  COMPUTER: { share: 0.9, days: [1.2, 1.1, 0.9, 1, 0.9, 0.7, 0.5], hours: (h) => 0.4 + 1.2 * bell(h, 9.5, 1.4) + bell(h, 14.5, 1.6) },
  TABLET: { share: 0.35, days: [1, 1, 1.2, 1, 0.8, 0.8, 0.5], hours: (h) => 0.4 + bell(h, 10, 1.5) + bell(h, 15, 1.5) },
  VIDEO_ROOM: { share: 0.6, days: [1.2, 1.1, 0.8, 1.1, 0.7, 0.2, 0], hours: (h) => 0.2 + bell(h, 9, 1.2) + bell(h, 14, 1.5) },
  MACHINE: { share: 0.5, days: [0.5, 0.8, 1, 1, 1.2, 1.6, 1], hours: (h) => 0.3 + 0.7 * bell(h, 11, 1.5) + 1.2 * bell(h, 17, 1.8) },
  SIMULATOR: { share: 0.7, days: [0.7, 1.3, 0.9, 1.3, 0.9, 0.6, 0.3], hours: (h) => 0.2 + bell(h, 9, 1.3) + 1.1 * bell(h, 14, 1.5) },
};
const PER_DAY = { SMALL: 0.75, MIDDLE: 1.25, LARGE: 2.3 };

/** @param {number} x @param {number} centre @param {number} width */
function bell(x, centre, width) {
  return Math.exp(-(((x - centre) / width) ** 2) / 2);
}

/**
 * Everything people would have booked around `now`, place by place and in time order.
 * @param {Chance} luck
 * @param {readonly MadePlace[]} made
 * @param {{ now: number, learnerCount: number, zoneOf: (inseeCode: string) => string }} facts
 * @returns {DemoWish[]}
 */
export function makeWishes(luck, made, { now, learnerCount, zoneOf }) {
  return made.flatMap(({ place, hours, size, popularity }, placeIndex) => {
    if (place.status === 'DRAFT') return [];
    const own = luck.fork(`wishes/${place.number}`);
    const clock = wallClock(now, zoneOf(place.inseeCode));
    // People come back to the same place: each has its own circle, larger in town.
    const circle = Array.from({ length: own.whole(25, 60) }, () => own.whole(0, learnerCount - 1));
    /** @type {DemoWish[]} */
    const wishes = [];
    for (let offset = -PAST_DAYS; offset <= COMING_DAYS; offset += 1) {
      const localDay = addDays(clock.day, offset);
      if (isNationalHoliday(localDay)) continue;
      const open = openSpans(hours, localDay);
      if (open.length === 0) continue;
      // Bookings to come are thinner the further away they are.
      const eagerness = PER_DAY[size] * popularity * schoolFactor(localDay, place.regionCode) * (offset > 0 ? 1.1 * Math.exp(-offset / 14) : 1);
      place.offers.forEach((offer, offerIndex) => {
        const expected = eagerness * RHYTHM[offer.kind].share * (RHYTHM[offer.kind].days[weekday(localDay)] ?? 0) * 0.42;
        if (offset > offer.horizonDays) return;
        for (let n = poisson(own, expected); n > 0; n -= 1) {
          const wish = wishFor(own, { place, placeIndex, offer, offerIndex, localDay, open, clock, circle, offset });
          if (wish) wishes.push(wish);
        }
      });
    }
    return wishes.sort((a, b) => (a.localDay === b.localDay ? a.startMinute - b.startMinute : a.localDay < b.localDay ? -1 : 1));
  });
}

/** @param {Hours} hours @param {string} day @returns {readonly Span[]} */
export function openSpans(hours, day) {
  const summer = ['07', '08'].includes(day.slice(5, 7));
  return ((summer && hours.summerWeek) || hours.week)[weekday(day)] ?? [];
}

/** @param {Chance} luck @param {number} mean */
function poisson(luck, mean) {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = luck.next(); product > limit; product *= luck.next()) count += 1;
  return count;
}

/**
 * @param {Chance} luck
 * @param {{ place: DemoPlace, placeIndex: number, offer: DemoOffer, offerIndex: number, localDay: string, open: readonly Span[], clock: { day: string, minute: number }, circle: readonly number[], offset: number }} facts
 * @returns {DemoWish | null}
 */
function wishFor(luck, { place, placeIndex, offer, offerIndex, localDay, open, clock, circle, offset }) {
  const durationMinutes = luck.pick(offer.durationsMinutes);
  /** @type {(readonly [number, number])[]} */
  const starts = [];
  for (const [opens, closes] of open) {
    // The grid of an offer counts from the opening, as slots do.
    for (let start = opens; start + durationMinutes <= closes; start += offer.gridMinutes) starts.push([start, RHYTHM[offer.kind].hours(start / 60 + durationMinutes / 120) + 0.01]);
  }
  if (starts.length === 0) return null;
  const startMinute = luck.pickWeighted(starts);
  const people = luck.happens(0.78) ? offer.peopleMin : luck.whole(offer.peopleMin, offer.peopleMax);
  const minutesAway = offset * 1_440 + startMinute - clock.minute;
  const over = minutesAway + durationMinutes <= 0;
  const begun = minutesAway <= 0;
  const walkIn = begun && offer.noticeMinutes <= 120 && luck.happens(0.13);
  const lead = walkIn ? 0 : Math.round(offer.noticeMinutes + luck.next() ** 2 * Math.min(offer.horizonDays, 16) * 1_440);
  // Nobody has booked yet what they will book later.
  const bookedMinutesBefore = begun ? lead : Math.max(lead, minutesAway + luck.whole(10, 1_440));
  const cameAfter = Math.round((luck.next() + luck.next() - 1.2) * 12);
  const outcome = outcomeOf(luck, { over, begun, walkIn });
  const came = outcome === 'COMPLETED' || outcome === 'CHECKED_IN';
  // Who is here now has arrived already.
  const present = outcome === 'CHECKED_IN' ? Math.min(cameAfter, -minutesAway) : cameAfter;
  const wantsModule = offer.needs.some((n) => n.category === 'VR_HEADSET' || n.category === 'AR_HEADSET' || n.category === 'SIMULATOR') && luck.happens(0.85);
  return {
    placeIndex, offerIndex, localDay, startMinute, durationMinutes, people, outcome, walkIn, learner: luck.happens(0.75) ? luck.pick(circle) : circle[0] ?? 0,
    moduleId: wantsModule ? installedEverywhere(luck, place, offer, durationMinutes) : null, bookedMinutesBefore,
    arrivedMinutesAfterStart: came ? (walkIn ? 0 : present) : null,
    departedMinutesAfterStart: outcome === 'COMPLETED' ? Math.max(5, durationMinutes + Math.round((luck.next() - 0.7) * 15)) : null,
  };
}

/** @param {Chance} luck @param {{ over: boolean, begun: boolean, walkIn: boolean }} when @returns {Outcome} */
function outcomeOf(luck, { over, begun, walkIn }) {
  if (walkIn) return over ? 'COMPLETED' : 'CHECKED_IN';
  if (over) return luck.pickWeighted([['COMPLETED', 84], ['CANCELLED', 9.5], ['NO_SHOW', 6.5]]);
  if (begun) return luck.pickWeighted([['CHECKED_IN', 85], ['CONFIRMED', 15]]);
  return luck.pickWeighted([['CONFIRMED', 94], ['CANCELLED', 6]]);
}

/** A module that every unit in service the offer could take carries and that fits the time, so that whichever unit is allocated can play it. @param {Chance} luck @param {DemoPlace} place @param {DemoOffer} offer @param {number} minutes */
function installedEverywhere(luck, place, offer, minutes) {
  const carriers = place.units.filter((u) => u.inService && u.moduleIds.length > 0 && offer.needs.some((n) => (n.modelId === null ? carries(u.modelId, n.category) : n.modelId === u.modelId)));
  const [first, ...others] = carriers;
  const common = (first?.moduleIds ?? []).filter((id) => others.every((u) => u.moduleIds.includes(id)) && minutesOf(id) <= minutes);
  return common.length > 0 ? luck.pick(common) : null;
}

/** @param {string} modelId @param {string} category */
function carries(modelId, category) {
  return MODELS.some((m) => m.id === modelId && m.category === category);
}

/** @param {string} moduleId */
function minutesOf(moduleId) {
  return MODULES.find((m) => m.id === moduleId)?.durationMinutes ?? Infinity;
}
