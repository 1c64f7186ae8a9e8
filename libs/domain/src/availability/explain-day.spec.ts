import { idOf } from '../kernel/id.ts';
import { anOffer, aPlace, at, aUnit, aWish } from '../testing/builders.ts';
import { places, offers, unitLists, zonedDays } from '../testing/generators.ts';
import fc from 'fast-check';
import { interval } from '../time/interval.ts';
import { localDay } from '../time/local-day.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import { dayInterval } from '../time/zoned.ts';
import { plusMinutes } from '../time/duration.ts';
import type { UnitFacts } from '../equipment/unit-facts.ts';
import { explainDay } from './explain-day.ts';
import { nearestObstacle, type Obstacle } from './obstacle.ts';
import type { OfferRules } from './offer-rules.ts';
import type { PlaceFacts } from './place-facts.ts';
import { slots } from './slots.ts';
import type { Wish } from './wish.ts';

const monday = at('2026-06-01T06:00:00Z');
const tuesday = localDay('2026-06-02');
const morning = interval(at('2026-06-02T06:00:00Z'), at('2026-06-02T11:00:00Z'));
const units = ['1', '2', '3', '4'].map((name) => aUnit(name));

type Scene = { wish?: Partial<Wish>; offer?: Partial<OfferRules>; place?: Partial<PlaceFacts>; units?: readonly UnitFacts[]; now?: Date; day?: string };

describe('a day without slot', () => {
  it.each<[string, Scene, Obstacle | null]>([
    ['does not exist while something is free', {}, null],
    ['is full when every unit is taken', { units: [aUnit('1', { busy: [morning] })] }, 'FULL'],
    ['is full when the place is', { place: { peopleCapacity: 1, presence: [{ during: morning, people: 1, spaceId: null }] } }, 'FULL'],
    ['is closed when the place is', { day: '2026-07-01', offer: { horizonDays: 60 } }, 'CLOSED'],
    ['is closed when nothing there can be booked', { place: { bookable: false } }, 'CLOSED'],
    ['is closed while the offer is paused', { offer: { paused: true } }, 'CLOSED'],
    ['is closed at the hours wished for', { wish: { earliest: minuteOfDay(840) } }, 'CLOSED'],
    ['asks more notice', { now: at('2026-06-02T06:00:00Z'), offer: { noticeMinutes: 1_440 } }, 'NOTICE_TOO_SHORT'],
    ['lies beyond the horizon', { offer: { horizonDays: 0 } }, 'BEYOND_HORIZON'],
    ['lies beyond the horizon, its hours not yet known', { day: '2026-08-01' }, 'BEYOND_HORIZON'],
    ['is over when it is before today', { day: '2026-05-31' }, 'IN_THE_PAST'],
    ['is over when its last slot has begun', { now: at('2026-06-02T16:00:00Z') }, 'IN_THE_PAST'],
    ['has no equipment of the kind', { units: [] }, 'NO_SUCH_EQUIPMENT'],
    ['has no unit with the module', { wish: { moduleId: idOf('welding') } }, 'NO_SUCH_EQUIPMENT'],
    ['is for people who are older', { wish: { age: 9 }, offer: { minimumAge: 13 } }, 'UNDER_AGE'],
    ['is for fewer people', { wish: { people: 5 } }, 'TOO_MANY_PEOPLE'],
    ['has other durations', { wish: { durationMinutes: 45 } }, 'DURATION_NOT_OFFERED'],
    ['is open for less than any duration', { offer: { durationsMinutes: [240] }, wish: { durationMinutes: null } }, 'DURATION_NOT_OFFERED'],
  ])('%s', (_sentence, scene, expected) => {
    const { window: _window, ...wish } = aWish(scene.wish);
    const day = localDay(scene.day ?? tuesday);
    expect(explainDay(wish, anOffer(scene.offer), aPlace(scene.place), scene.units ?? units, day, scene.now ?? monday)).toBe(expected);
  });

  it('is one of which the slots list none, and no other', () => {
    const scenes = zonedDays().chain(({ zone, day }) => {
      const whole = dayInterval(day, zone);
      return fc.record({
        day: fc.constant(day),
        offer: offers(),
        place: places(zone, day, whole.start),
        units: unitLists(whole.start, 30),
        now: fc.constantFrom(-2_880, -600, 0, 600).map((minutes) => plusMinutes(whole.start, minutes)),
        wish: fc.record({
          people: fc.constantFrom(1, 2),
          durationMinutes: fc.constantFrom(null, 60),
          age: fc.constantFrom(null, 12),
          moduleId: fc.constantFrom(null, idOf<'Module'>('m')),
          earliest: fc.constantFrom(null, minuteOfDay(600)),
          latest: fc.constantFrom(null, minuteOfDay(1_200)),
        }),
      });
    });
    fc.assert(
      fc.property(scenes, ({ day, offer, place, units: some, now, wish }) => {
        const listed = slots({ ...wish, window: dayInterval(day, place.zone) }, offer, place, some, now);
        expect(explainDay(wish, offer, place, some, day, now) === null).toBe(listed.length > 0);
      }),
    );
  });
});

it('the obstacle told of several is the one nearest to success', () => {
  expect(nearestObstacle(['CLOSED', 'NO_SUCH_EQUIPMENT', 'FULL'])).toBe('FULL');
  expect(nearestObstacle([])).toBeNull();
});
