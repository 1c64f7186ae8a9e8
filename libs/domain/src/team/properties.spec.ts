import fc from 'fast-check';
import { slots } from '../availability/slots.ts';
import { decideHold } from '../booking/decide-hold.ts';
import { aWish } from '../testing/builders.ts';
import { minutesOfDay, offers, places, supervision, unitLists, zonedDays } from '../testing/generators.ts';
import { plusMinutes } from '../time/duration.ts';
import { addDays } from '../time/local-day.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import { dayInterval, instantOf, localOf } from '../time/zoned.ts';
import { planShifts } from './plan-shifts.ts';

// Half of the days are days on which the clocks change; all twelve zones.
const scenes = zonedDays().chain(({ zone, day }) => {
  const { start, end } = dayInterval(day, zone);
  return fc.record({
    offer: offers().map((offer) => ({ ...offer, supervised: true, paused: false })), place: places(zone, day, start), units: unitLists(start, 30),
    more: supervision(start, 48), now: fc.constantFrom(-30, 60, 600).map((minutes) => plusMinutes(start, minutes)), window: fc.constant({ start, end }),
  });
});
type Scene = typeof scenes extends fc.Arbitrary<infer One> ? One : never;
const wishes = (window: Scene['window']) => aWish({ window, durationMinutes: null });
const starts = ({ offer, place, units, now, window }: Omit<Scene, 'more'>): readonly string[] => slots(wishes(window), offer, place, units, now).map((slot) => `${slot.startsAt.toISOString()}/${slot.durationMinutes}×${slot.remaining}`);

describe('the slots of an offer that needs somebody of the team', () => {
  it('are among those it would have without that need', () => {
    fc.assert(fc.property(scenes, (scene) => {
      const alone = new Set(starts({ ...scene, offer: { ...scene.offer, supervised: false } }));
      for (const slot of starts(scene)) expect(alone).toContain(slot);
    }));
  });

  it('are the same where somebody is there at every hour, and none where nobody is', () => {
    fc.assert(fc.property(scenes, (scene) => {
      const always = [{ during: { start: plusMinutes(scene.window.start, -2_880), end: plusMinutes(scene.window.end, 2_880) }, offerIds: null }];
      expect(starts({ ...scene, place: { ...scene.place, supervision: always } })).toEqual(starts({ ...scene, offer: { ...scene.offer, supervised: false } }));
      expect(starts({ ...scene, place: { ...scene.place, supervision: [] } })).toEqual([]);
    }));
  });

  it('never become more because somebody is taken off', () => {
    fc.assert(fc.property(scenes, fc.nat(), (scene, which) => {
      const all = [...scene.place.supervision, ...scene.more];
      const fewer = all.filter((_, index) => index !== which % Math.max(1, all.length));
      const before = new Set(starts({ ...scene, place: { ...scene.place, supervision: all } }));
      for (const slot of starts({ ...scene, place: { ...scene.place, supervision: fewer } })) expect(before).toContain(slot);
    }));
  });

  it('are what can be held', () => {
    fc.assert(fc.property(scenes, (scene) => {
      const place = { ...scene.place, supervision: [...scene.place.supervision, ...scene.more] };
      for (const { startsAt, durationMinutes } of slots(wishes(scene.window), scene.offer, place, scene.units, scene.now)) {
        expect(decideHold({ offerId: scene.offer.id, startsAt, durationMinutes, people: 1, moduleId: null, age: null }, { ...scene, place }, scene.now).ok).toBe(true);
      }
    }));
  });
});

describe('a shift that repeats', () => {
  it('begins and ends at the same hours by the clocks, wherever these show them', () => {
    fc.assert(fc.property(zonedDays(), minutesOfDay(), fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 25 }), ({ zone, day }, from, length, weeks) => {
      const to = minuteOfDay(Math.min(1_440, from + length));
      const { start } = dayInterval(day, zone);
      const year = { start: plusMinutes(start, -2_880), end: plusMinutes(start, 400 * 1_440) };
      const plan = planShifts({ day, from, to, until: addDays(day, weeks * 7), offerIds: null, note: null }, { zone, open: [year], supervised: [], busy: [] }, plusMinutes(start, -1));
      if (!plan.ok) return expect(plan.refusal.code).toBe('SHIFT_OUT_OF_ORDER');
      expect(plan.value.planned.length + plan.value.leftAside.length).toBe(weeks + 1);
      for (const during of plan.value.planned) {
        const local = localOf(during.start, zone);
        if (instantOf(local.day, from, zone) !== null) expect(local.minute).toBe(from);
      }
    }));
  });
});
