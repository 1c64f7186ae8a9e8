import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closedUntil, closedWithin, openMinusClosures } from '../../availability/closures.ts';
import { explainDay } from '../../availability/explain-day.ts';
import { slots } from '../../availability/slots.ts';
import type { UnitFacts } from '../../equipment/unit-facts.ts';
import { idOf } from '../../kernel/id.ts';
import { aBooking, aHoldWish, anOffer, aPlace, at, aUnit, aWish } from '../../testing/builders.ts';
import { contains, interval, type Interval, overlaps } from '../../time/interval.ts';
import { localDay } from '../../time/local-day.ts';
import { minuteOfDay } from '../../time/minute-of-day.ts';
import { timeZone } from '../../time/time-zone.ts';
import { claimAtDesk } from '../desk/claim-at-desk.ts';
import { decideHold } from '../decide-hold.ts';
import { decideClosure } from './decide-closure.ts';
import { isSameList, proposeTreatment, type Seen, treatmentsOf } from './treatments.ts';

const PARIS = timeZone('Europe/Paris');
const MONDAY = at('2026-06-01T06:00:00Z');
// Tuesday 2 June 2026, from ten to half past eleven in Paris.
const MORNING = interval(at('2026-06-02T08:00:00Z'), at('2026-06-02T09:30:00Z'));
const room = idOf<'Space'>('room');
const closed = (spaceId: typeof room | null = null, during: Interval = MORNING) => aPlace({ closures: [{ during, spaceId }] });
const facts = (place = closed(), spaceId: typeof room | null = null) => ({ offer: anOffer({ spaceId }), place: { ...place, spaces: [{ id: room, peopleCapacity: 10 }] }, units: [aUnit('H1')] });
const moment = (day: string, minute: number) => ({ day: localDay(day), minute: minuteOfDay(minute) });

describe('a place that is closed exceptionally', () => {
  it('offers what ends before and what begins after, on the same grid', () => {
    const { offer, place, units } = facts();
    const wish = aWish({ window: interval(at('2026-06-01T22:00:00Z'), at('2026-06-02T22:00:00Z')) });
    // Open from nine to twelve: half past nine would run into the closure; at half past eleven an hour no longer fits.
    expect(slots(wish, offer, place, units, MONDAY).map(({ startsAt }) => startsAt.toISOString())).toEqual(['2026-06-02T07:00:00.000Z']);
  });

  it.each([
    ['refuses a session within it, and says until when', facts(), { code: 'CLOSED_EXCEPTIONALLY', field: 'startsAt', at: MORNING.end }],
    ['takes one in another space', facts(closed(room)), null],
    ['refuses one in the space that is closed', facts(closed(room), room), { code: 'CLOSED_EXCEPTIONALLY', field: 'startsAt', at: MORNING.end }],
    ['takes one that ends as it begins', facts(closed(null, interval(at('2026-06-02T09:00:00Z'), at('2026-06-02T10:00:00Z')))), null],
  ])('%s', (_, given, refusal) => {
    const decision = decideHold(aHoldWish(), given, MONDAY);
    expect(decision.ok ? null : decision.refusal).toEqual(refusal);
  });

  it('lets the team insist, and nobody else', () => {
    const claim = { during: MORNING, people: 1, moduleId: null, provenAge: null, pinned: [], kept: [] };
    expect(claimAtDesk({ ...claim, evenIfClosed: false, evenIfAlone: false }, facts())).toMatchObject({ refusal: { code: 'CLOSED_EXCEPTIONALLY' } });
    expect(claimAtDesk({ ...claim, evenIfClosed: true, evenIfAlone: false }, facts()).ok).toBe(true);
  });
});

describe('equipment that stands in a space that is closed', () => {
  const [inside, outside] = [aUnit('inside', { spaceId: room, turnaroundMinutes: 15 }), aUnit('outside')];
  const given = (units: readonly UnitFacts[], place = closed(room)) => ({ ...facts(place), units });
  it.each([
    ['serves nobody then, held in whatever space', given([inside]), { code: 'CLOSED_EXCEPTIONALLY', field: 'startsAt', at: MORNING.end }],
    ['leaves what stands elsewhere', given([inside, outside]), ['outside']],
    ['is no reason where what is left is taken', given([aUnit('inside', { spaceId: room, busy: [MORNING] })]), { code: 'SLOT_TAKEN' }],
    ['serves until it closes, and is made ready afterwards', given([inside], closed(room, interval(at('2026-06-02T09:00:00Z'), at('2026-06-02T09:05:00Z')))), ['inside']],
    ['serves while another space is closed', given([inside], closed(idOf('other'))), ['inside']],
  ])('%s', (_, scene, expected) => {
    const decision = decideHold(aHoldWish(), scene, MONDAY);
    expect(decision.ok ? decision.value.assignments.map(({ unitId }) => unitId) : decision.refusal).toEqual(expected);
    const { offer, place, units } = scene;
    const tenToEleven = interval(at('2026-06-02T08:00:00Z'), at('2026-06-02T09:00:00Z'));
    expect(slots(aWish({ window: interval(tenToEleven.start, at('2026-06-02T08:01:00Z')) }), offer, place, units, MONDAY)).toHaveLength(decision.ok ? 1 : 0);
    expect(claimAtDesk({ during: tenToEleven, people: 1, moduleId: null, provenAge: null, pinned: [], kept: [], evenIfClosed: false, evenIfAlone: false }, scene)).toEqual(decision);
  });

  it('is the reason of a day without slots, and serves a team that insists', () => {
    const { offer, place, units } = given([inside], closed(room, interval(at('2026-06-02T00:00:00Z'), at('2026-06-03T00:00:00Z'))));
    expect(explainDay(aWish(), offer, place, units, localDay('2026-06-02'), MONDAY)).toBe('CLOSED_EXCEPTIONALLY');
    const claim = { during: MORNING, people: 1, moduleId: null, provenAge: null, pinned: [inside.id], kept: [] };
    expect(claimAtDesk({ ...claim, evenIfClosed: false, evenIfAlone: false }, { offer, place, units })).toMatchObject({ refusal: { code: 'CLOSED_EXCEPTIONALLY' } });
    expect(claimAtDesk({ ...claim, evenIfClosed: true, evenIfAlone: false }, { offer, place, units }).ok).toBe(true);
  });
});

describe('openings less closures', () => {
  const T0 = MONDAY.getTime();
  const stretch = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 60 })).map(([from, length]): Interval => ({ start: new Date(T0 + from * 60_000), end: new Date(T0 + (from + length) * 60_000) }));
  const stretches = fc.array(stretch, { maxLength: 5 });
  const within = (each: readonly Interval[], instant: Date) => each.some(({ start, end }) => start <= instant && instant < end);

  it('are open exactly where the place opens and is not closed, and closed where it opens and is', () => {
    fc.assert(
      fc.property(stretches, stretches, fc.integer({ min: 0, max: 260 }), (open, closures, minute) => {
        const instant = new Date(T0 + minute * 60_000);
        expect(within(openMinusClosures(open, closures), instant)).toBe(within(open, instant) && !within(closures, instant));
        expect(within(closedWithin(open, closures), instant)).toBe(within(open, instant) && within(closures, instant));
      }),
    );
  });

  it('hold a session just where an opening does and no closure touches it', () => {
    fc.assert(
      fc.property(stretches, stretches, stretch, (open, closures, during) => {
        const place = { closures: closures.map((each) => ({ during: each, spaceId: null })) };
        const free = closedUntil(during, { spaceId: null }, place) === null;
        expect(free).toBe(!closures.some((each) => overlaps(each, during)));
        expect(openMinusClosures(open, closures).some((each) => contains(each, during))).toBe(free && open.some((each) => contains(each, during)));
      }),
    );
  });
});

describe('closing a place', () => {
  const wish = { from: moment('2026-06-02', 14 * 60), to: moment('2026-06-02', 18 * 60), spaceId: null };
  it.each([
    ['by the clocks of the place', wish, [], { ok: true, value: interval(at('2026-06-02T12:00:00Z'), at('2026-06-02T16:00:00Z')) }],
    ['never the wrong way round', { ...wish, to: moment('2026-06-02', 14 * 60) }, [], { refusal: { code: 'CLOSURE_OUT_OF_ORDER' } }],
    ['never in the past', { ...wish, from: moment('2026-05-30', 0), to: moment('2026-05-31', 0) }, [], { refusal: { code: 'CLOSURE_OVER' } }],
    ['for three months at most', { ...wish, to: moment('2026-09-03', 0) }, [], { refusal: { code: 'CLOSURE_TOO_LONG' } }],
    ['not where it is closed already', wish, [{ during: interval(at('2026-06-02T12:00:00Z'), at('2026-06-03T12:00:00Z')), spaceId: null }], { refusal: { code: 'ALREADY_CLOSED' } }],
    ['though a space of it is closed', wish, [{ during: interval(at('2026-06-02T12:00:00Z'), at('2026-06-03T12:00:00Z')), spaceId: room }], { ok: true }],
    ['longer than it is closed already', wish, [{ during: interval(at('2026-06-02T12:00:00Z'), at('2026-06-02T13:00:00Z')), spaceId: null }], { ok: true }],
  ])('%s', (_, given, closures, decision) => {
    expect(decideClosure(given, { zone: PARIS, closures }, MONDAY)).toMatchObject(decision);
  });

  it('counts a night on which the clocks change as long as it is', () => {
    const night = decideClosure({ from: moment('2026-10-24', 20 * 60), to: moment('2026-10-25', 8 * 60), spaceId: null }, { zone: PARIS, closures: [] }, MONDAY);
    expect(night).toMatchObject({ ok: true, value: interval(at('2026-10-24T18:00:00Z'), at('2026-10-25T07:00:00Z')) });
  });
});

describe('what becomes of a booking', () => {
  it.each([
    ['a choice, where there is one', { email: 'a@b.example' }, 2, 'MOVE'],
    ['an apology, where there is none', { email: 'a@b.example' }, 0, 'CANCEL'],
    ['nothing behind the back of whom nobody can write to', { email: null }, 0, 'MOVE'],
    ['it is kept for who is there', { status: 'CHECKED_IN' }, 2, 'HONOUR'],
    ['it is kept for whose session runs', { startsAt: MONDAY }, 2, 'HONOUR'],
  ] as const)('%s', (_, booking, options, treatment) => {
    const given = aBooking({ email: 'a@b.example', ...booking });
    expect(proposeTreatment(given, options, MONDAY)).toBe(treatment);
    expect(treatmentsOf(given, MONDAY)).toContain(treatment);
  });

  it('is decided on the very list that was shown', () => {
    const lists = fc.uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 9 }).map(String), version: fc.integer({ min: 0, max: 2 }) }), { selector: ({ id }) => id, maxLength: 6 });
    fc.assert(
      fc.property(lists, lists, (shown: readonly Seen[], standing: readonly Seen[]) => {
        const text = (list: readonly Seen[]) => list.map(({ id, version }) => `${id}.${String(version)}`).sort().join();
        expect(isSameList(shown, standing)).toBe(text(shown) === text(standing));
        expect(isSameList(shown, [...shown].reverse())).toBe(true);
      }),
    );
  });
});
