import { describe, expect, it } from '@jest/globals';
import { isNationalHoliday, wallClock } from './calendar.mjs';
import { EARLY_HOURS, HOURS, LONG_HOURS } from './hours.mjs';
import { facts, network, now, open, present } from './network-for-specs.ts';
import type { DemoWish, Outcome } from './types.ts';

const { places, modules, learners, wishes } = network;

describe('what people booked', () => {
  const dayOffset = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - Date.parse('2026-03-18T00:00:00Z')) / 86_400_000;
  const share = (list: readonly DemoWish[], outcome: Outcome): number => list.filter((w) => w.outcome === outcome).length / list.length;
  const past = wishes.filter((w) => dayOffset(w.localDay) < -1);
  const coming = wishes.filter((w) => dayOffset(w.localDay) > 1);

  it('fills three months behind and one ahead', () => {
    expect(past.length).toBeGreaterThan(8_000);
    expect(past.length).toBeLessThan(25_000);
    expect(coming.length).toBeGreaterThan(1_000);
    expect(wishes.filter((w) => Math.abs(dayOffset(w.localDay) + 30) > 62)).toEqual([]);
  });

  it('keeps to the offer, its grid, its people and the hours of the place, never on a national holiday', () => {
    const weekOf = new Map([...HOURS, ...EARLY_HOURS, LONG_HOURS].map((h) => [h.text, h.week]));
    for (const wish of wishes) {
      const place = present(places[wish.placeIndex]);
      const offer = present(place.offers[wish.offerIndex]);
      const spans = present(present(weekOf.get(place.openingHours))[(new Date(`${wish.localDay}T00:00:00Z`).getUTCDay() + 6) % 7]);
      const inside = spans.find(([opens, closes]) => wish.startMinute >= opens && wish.startMinute + wish.durationMinutes <= closes);
      if (!inside || (wish.startMinute - inside[0]) % offer.gridMinutes !== 0) throw new Error(`${place.slug} ${wish.localDay} ${wish.startMinute}: not a slot`);
      if (!offer.durationsMinutes.includes(wish.durationMinutes) || wish.people < offer.peopleMin || wish.people > offer.peopleMax) throw new Error(`${place.slug}: not what is offered`);
      if (isNationalHoliday(wish.localDay)) throw new Error(`${wish.localDay} is a holiday`);
    }
    expect(isNationalHoliday('2026-04-06')).toBe(true);
    expect(isNationalHoliday('2026-05-14')).toBe(true);
    expect(isNationalHoliday('2026-05-25')).toBe(true);
    expect(isNationalHoliday('2026-04-07')).toBe(false);
  });

  it('ends past wishes, leaves coming ones confirmed or cancelled', () => {
    expect(new Set(past.map((w) => w.outcome))).toEqual(new Set(['COMPLETED', 'NO_SHOW', 'CANCELLED']));
    expect(new Set(coming.map((w) => w.outcome))).toEqual(new Set(['CONFIRMED', 'CANCELLED']));
    expect(share(past, 'COMPLETED')).toBeGreaterThan(0.8);
    expect(share(past, 'NO_SHOW')).toBeGreaterThan(0.03);
    expect(share(past, 'CANCELLED')).toBeGreaterThan(0.05);
    const walkIns = past.filter((w) => w.walkIn).length / past.length;
    expect(walkIns).toBeGreaterThan(0.05);
    expect(walkIns).toBeLessThan(0.2);
    expect(wishes.filter((w) => (w.arrivedMinutesAfterStart !== null) !== ['COMPLETED', 'CHECKED_IN'].includes(w.outcome))).toEqual([]);
  });

  it('knows nothing of what has not happened yet', () => {
    const clock = new Map(open.map((p) => [p, wallClock(now, facts.zoneOf(p.inseeCode))]));
    for (const wish of wishes) {
      const { day, minute } = present(clock.get(present(places[wish.placeIndex])));
      const away = ((Date.parse(wish.localDay) - Date.parse(day)) / 60_000) + wish.startMinute - minute;
      if (away - wish.bookedMinutesBefore > 0) throw new Error(`${wish.localDay}: booked after now`);
      if (wish.arrivedMinutesAfterStart !== null && away + wish.arrivedMinutesAfterStart > 0) throw new Error(`${wish.localDay}: came after now`);
      if (wish.departedMinutesAfterStart !== null && away + wish.departedMinutesAfterStart > 15) throw new Error(`${wish.localDay}: left long after now`);
    }
  });

  it('asks only for a module installed at the place that fits the time', () => {
    const asked = wishes.flatMap((w) => (w.moduleId === null ? [] : [{ ...w, moduleId: w.moduleId }]));
    expect(asked.length).toBeGreaterThan(2_000);
    const minutes = new Map(modules.map((m) => [m.id, m.durationMinutes]));
    expect(asked.filter((w) => present(minutes.get(w.moduleId)) > w.durationMinutes)).toEqual([]);
    expect(asked.filter((w) => !present(places[w.placeIndex]).units.some((u) => u.inService && u.moduleIds.includes(w.moduleId)))).toEqual([]);
  });

  it('breathes with the week, the school year and fame', () => {
    const perDay = (from: string, to: string): number => wishes.filter((w) => w.localDay >= from && w.localDay <= to).length;
    expect(perDay('2025-12-29', '2025-12-31')).toBeLessThan(perDay('2026-01-12', '2026-01-14') * 0.6);
    const byPlace = open.map((p) => wishes.filter((w) => places[w.placeIndex] === p).length).sort((a, b) => b - a);
    expect(byPlace[Math.floor(byPlace.length * 0.1)]).toBeGreaterThan(2.5 * present(byPlace[Math.floor(byPlace.length * 0.75)]));
    expect(wishes.every((w) => w.learner >= 0 && w.learner < learners.length)).toBe(true);
  });
});
