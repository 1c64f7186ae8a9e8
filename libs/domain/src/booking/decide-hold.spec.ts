import fc from 'fast-check';
import { slots } from '../availability/slots.ts';
import type { OfferRules } from '../availability/offer-rules.ts';
import type { PlaceFacts } from '../availability/place-facts.ts';
import type { HoldWish } from '../availability/wish.ts';
import type { UnitFacts } from '../equipment/unit-facts.ts';
import { idOf } from '../kernel/id.ts';
import { aHoldWish, anOffer, aPlace, at, aUnit } from '../testing/builders.ts';
import { offers, places, unitLists, zonedDays } from '../testing/generators.ts';
import { plusMinutes } from '../time/duration.ts';
import { interval } from '../time/interval.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import { addDays } from '../time/local-day.ts';
import { dayInterval, firstInstantFrom } from '../time/zoned.ts';
import { decideHold } from './decide-hold.ts';

const monday = at('2026-06-01T06:00:00Z');
const ten = at('2026-06-02T08:00:00Z');
const eleven = at('2026-06-02T09:00:00Z');
const room = { id: idOf<'Space'>('room'), peopleCapacity: 2 };
const two = [aUnit('H1'), aUnit('H2')];

type Scene = { wish?: Partial<HoldWish>; offer?: Partial<OfferRules>; place?: Partial<PlaceFacts>; units?: readonly UnitFacts[]; now?: Date };

const decide = ({ wish, offer, place, units = two, now = monday }: Scene) =>
  decideHold(aHoldWish(wish), { offer: anOffer(offer), place: aPlace(place), units }, now);

describe('holding a slot', () => {
  it('plans its time and a unit, turnaround included', () => {
    expect(decide({ units: [aUnit('H1', { turnaroundMinutes: 15 })] })).toEqual({
      ok: true,
      value: { startsAt: ten, endsAt: eleven, assignments: [{ unitId: 'H1', during: { start: ten, end: plusMinutes(eleven, 15) } }] },
    });
  });

  it.each<[string, Scene, object]>([
    ['a place that takes no bookings', { place: { bookable: false } }, { code: 'PLACE_NOT_BOOKABLE' }],
    ['a paused offer', { offer: { paused: true } }, { code: 'OFFER_PAUSED' }],
    ['nobody', { wish: { people: 0 } }, { code: 'TOO_FEW_PEOPLE', field: 'people' }],
    ['half a person', { wish: { people: 1.5 } }, { code: 'TOO_FEW_PEOPLE', field: 'people' }],
    ['fewer people than the offer takes', { offer: { peopleMin: 2 } }, { code: 'TOO_FEW_PEOPLE', field: 'people' }],
    ['more people than the offer takes', { wish: { people: 5 } }, { code: 'TOO_MANY_PEOPLE', field: 'people' }],
    ['more people than the space could ever hold', { wish: { people: 3 }, offer: { spaceId: room.id }, place: { spaces: [room] } }, { code: 'TOO_MANY_PEOPLE', field: 'people' }],
    ['more people than there is equipment for', { wish: { people: 3 } }, { code: 'TOO_MANY_PEOPLE', field: 'people' }],
    ['a duration not offered', { wish: { durationMinutes: 45 } }, { code: 'DURATION_NOT_OFFERED', field: 'durationMinutes' }],
    ['who is too young for the offer', { wish: { age: 12 }, offer: { minimumAge: 13 } }, { code: 'UNDER_AGE', field: 'age' }],
    ['who is too young for every unit', { wish: { age: 12 }, units: [aUnit('H1', { minimumAge: 13 })] }, { code: 'UNDER_AGE', field: 'age' }],
    ['a place without the equipment', { units: [] }, { code: 'NO_SUCH_EQUIPMENT' }],
    ['a module installed nowhere', { wish: { moduleId: idOf('welding') } }, { code: 'MODULE_NOT_AVAILABLE', field: 'moduleId' }],
    ['what has started', { now: plusMinutes(ten, 1) }, { code: 'ALREADY_STARTED', field: 'startsAt', at: ten }],
    ['too short a notice', { now: at('2026-06-02T07:00:00Z'), offer: { noticeMinutes: 61 } }, { code: 'NOTICE_TOO_SHORT', field: 'startsAt', at: at('2026-06-02T08:01:00Z') }],
    ['what lies beyond the horizon', { offer: { horizonDays: 0 } }, { code: 'BEYOND_HORIZON', field: 'startsAt' }],
    ['a closed hour', { wish: { startsAt: at('2026-06-02T14:00:00Z') } }, { code: 'PLACE_CLOSED', field: 'startsAt' }],
    ['what would run past closing', { wish: { startsAt: at('2026-06-02T09:30:00Z') } }, { code: 'PLACE_CLOSED', field: 'startsAt' }],
    ['a start off the grid', { wish: { startsAt: at('2026-06-02T08:10:00Z') } }, { code: 'NOT_OFFERED_THEN', field: 'startsAt' }],
    ['a start off the grid by a second', { wish: { startsAt: at('2026-06-02T08:00:01Z') } }, { code: 'NOT_OFFERED_THEN', field: 'startsAt' }],
    ['a full place', { place: { peopleCapacity: 2, presence: [{ during: interval(ten, eleven), people: 2, spaceId: null }] } }, { code: 'PLACE_FULL' }],
    ['a slot whose units are all taken', { units: two.map((unit) => ({ ...unit, busy: [interval(ten, eleven)] })) }, { code: 'SLOT_TAKEN' }],
  ])('refuses %s', (_sentence, scene, refusal) => {
    expect(decide(scene)).toEqual({ ok: false, refusal });
  });

  it('accepts exactly the starts the slots list, in every zone, on the days the clocks change too', () => {
    const scenes = zonedDays().chain(({ zone, day }) => {
      const from = firstInstantFrom(day, minuteOfDay(0), zone);
      return fc.record({
        offer: offers(),
        place: places(zone, day, from),
        units: unitLists(from, 30),
        now: fc.constantFrom(-2_880, -600, -600, 600).map((minutes) => plusMinutes(from, minutes)),
        people: fc.constantFrom(1, 1, 1, 2, 3),
        age: fc.constantFrom(null, null, 12, 40),
        moduleId: fc.constantFrom(null, null, null, idOf<'Module'>('m')),
        window: fc.constant(interval(dayInterval(addDays(day, -1), zone).start, dayInterval(addDays(day, 3), zone).end)),
      });
    });
    let scenesWithSlots = 0;
    fc.assert(
      fc.property(scenes, ({ offer, place, units, now, people, age, moduleId, window }) => {
        for (const durationMinutes of [offer.durationsMinutes[0] ?? 75, 75]) {
          const wish = { people, age, moduleId, durationMinutes };
          const listed = slots({ ...wish, window, earliest: null, latest: null }, offer, place, units, now);
          scenesWithSlots += Math.min(1, listed.length);
          const accepted: number[] = [];
          for (let start = window.start.getTime(); start < window.end.getTime(); start += 15 * 60_000) {
            const decision = decideHold({ ...wish, offerId: offer.id, startsAt: new Date(start) }, { offer, place, units }, now);
            if (decision.ok) accepted.push(start);
          }
          expect(listed.map(({ startsAt }) => startsAt.getTime())).toEqual(accepted);
        }
      }),
      { numRuns: 30 },
    );
    // A comparison of nothing with nothing would prove nothing.
    expect(scenesWithSlots).toBeGreaterThan(0);
  });

  it('leaves one fewer for the next, until none remains', () => {
    const units = ['H1', 'H2', 'H3'].map((name) => aUnit(name));
    const facts = { offer: anOffer(), place: aPlace(), units };
    const remainingAtTen = (busy: readonly UnitFacts[]): number =>
      slots({ ...aHoldWish(), window: interval(ten, eleven), earliest: null, latest: null }, facts.offer, facts.place, busy, monday)
        .find(({ startsAt }) => startsAt.getTime() === ten.getTime())?.remaining ?? 0;
    let left: readonly UnitFacts[] = units;
    for (const remaining of [3, 2, 1]) {
      expect(remainingAtTen(left)).toBe(remaining);
      const plan = decideHold(aHoldWish(), { ...facts, units: left }, monday);
      if (!plan.ok) throw new Error(plan.refusal.code);
      const taken = plan.value.assignments[0];
      left = left.map((unit) => (unit.id === taken?.unitId ? { ...unit, busy: [taken.during] } : unit));
    }
    expect(remainingAtTen(left)).toBe(0);
  });
});
