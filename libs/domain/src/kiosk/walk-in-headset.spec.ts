import fc from 'fast-check';
import { USUAL_IMMERSION } from '../equipment/immersion/immersion-limits.ts';
import { idOf } from '../kernel/id.ts';
import { localDay } from '../time/local-day.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import { timeZone } from '../time/time-zone.ts';
import type { TimedEvent } from './event.ts';
import type { KioskFact } from './fact.ts';
import { bestUnit, decideLabel, handOutNeeds } from './hand-out.ts';
import { localView } from './local-view.ts';
import { handOutObstacles, headsetsDue } from './propose-unit.ts';
import type { KioskSnapshot, SnapshotBooking, SnapshotModel, SnapshotUnit } from './snapshot.ts';
import { walkInsPossible } from './walk-in.ts';

const now = new Date('2026-06-02T08:00:00Z');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);
const here = idOf<'Place'>('here');
const unit = (name: string, more: Partial<SnapshotUnit> = {}): SnapshotUnit => ({ id: idOf(name), modelId: 'quest', tag: name, spaceName: null, status: 'READY', custody: null, battery: null, sanitisedAt: null, returnedAt: null, moduleIds: [], usedMinutes: 0, ...more });
const booking = (name: string, from: number, to: number, more: Partial<SnapshotBooking> = {}): SnapshotBooking => ({
  id: idOf(name), placeId: here, offerId: idOf('o'), revision: 0, status: 'CONFIRMED', approvalState: 'NOT_NEEDED', guardianConsentState: 'NOT_NEEDED', startsAt: minutes(from), endsAt: minutes(to), holdExpiresAt: null, checkedInAt: null,
  cancelledAt: null, displayName: null, codeDigest: null, people: 1, isGroup: false, minor: null, moduleId: null, unitIds: [], noticeVersion: null, learners: [], worn: [], ...more,
});
const QUEST: SnapshotModel = { id: 'quest', name: 'Quest', category: 'VR_HEADSET', minimumAge: 13, batteryLeast: 30, turnaroundMinutes: 10, ...USUAL_IMMERSION, checklistOff: [], accessories: [] };
const view = (units: readonly SnapshotUnit[], bookings: readonly SnapshotBooking[] = []): KioskSnapshot => ({
  mark: 'm', takenAt: now, upTo: 0, place: { id: here, name: 'La Forge', timeZone: timeZone('Europe/Paris'), siteNumber: 7, phone: null, demo: false }, policy: { earlyMinutes: 20, lateMinutes: 30, ticketToleranceMinutes: 5 }, keys: [], bookings, units, moved: [], closures: [], supervision: [],
  openings: ['2026-06-01', '2026-06-02', '2026-06-03'].map((day) => ({ day: localDay(day), intervals: [{ opens: minuteOfDay(0), closes: minuteOfDay(1_440) }], holiday: null })),
  models: [QUEST, { ...QUEST, id: 'lens', category: 'AR_HEADSET' }, { ...QUEST, id: 'pc', category: 'COMPUTER' }], modules: [], notices: [{ version: '2026-02', language: 'fr', text: 'Faites des pauses.' }], pin: null,
  offers: [{ id: idOf('o'), titleFr: 'Casque', titleEn: 'Headset', spaceName: null, durations: [30], walkIn: true, supervised: false, safetyNotice: true, guardianConsentBelow: null, needs: [{ category: 'VR_HEADSET', quantity: 1, perPerson: true }], spaceId: null, spaceCapacity: null, placeCapacity: null }],
});
const told = (facts: readonly KioskFact[]): readonly TimedEvent[] =>
  facts.map((fact, index) => ({ id: idOf(`e${index}`), kioskId: idOf('k'), sequence: index + 1, epoch: 'e', epochMs: 0, deviceAt: now, offsetMs: 0, online: false, snapshot: 'm', by: 'PERSON', previous: null, at: now, sure: true, fact }));
const walksIn = (name: string): KioskFact => ({ type: 'WALKED_IN', bookingId: idOf(name), offerId: idOf('o'), minutes: 30, people: 1, moduleId: null, givenName: null, minor: null });
const takes = (name: string, taken: SnapshotUnit): KioskFact => ({ type: 'HANDED_OUT', bookingId: idOf(name), unitId: taken.id, checked: [], swapFor: null });
const of = (seen: KioskSnapshot, name: string): SnapshotBooking => seen.bookings.find(({ id }) => id === name) as SnapshotBooking;

describe('a headset for who walked in', () => {
  it.each<[string, readonly SnapshotUnit[], readonly SnapshotBooking[], string | null]>([
    ['the one that is ready', [unit('a')], [], 'a'],
    ['the least worn of those', [unit('a', { usedMinutes: 90 }), unit('b')], [], 'b'],
    ['none of another kind', [unit('a', { modelId: 'lens' })], [], null],
    ['nothing that is not worn', [unit('a', { modelId: 'pc' })], [], null],
    ['none that is flat', [unit('a', { battery: { unit: 20, left: null, right: null, at: now } })], [], null],
    ['none that was not cleaned', [unit('a', { status: 'RETURNED' })], [], null],
    ['none that a booking has soon, the time to make it ready included', [unit('a'), unit('b', { usedMinutes: 90 })], [booking('x', 35, 65, { unitIds: [idOf('a')] })], 'b'],
    ['one that a booking has later', [unit('a')], [booking('x', 40, 70, { unitIds: [idOf('a')] })], 'a'],
    ['one that a hold had until it ran out', [unit('a')], [booking('x', 10, 40, { unitIds: [idOf('a')], status: 'HELD', holdExpiresAt: minutes(-1) })], 'a'],
  ])('%s', (_sentence, units, bookings, expected) => {
    const seen = localView(view(units, bookings), told([walksIn('w')]));
    expect(headsetsDue(seen, of(seen, 'w'))).toBe(1);
    expect(bestUnit(seen, of(seen, 'w'), now)?.unit.tag ?? null).toBe(expected);
  });

  it('is asked the age of the model and the notice, like whoever had a booking, and the notice once', () => {
    const seen = localView(view([unit('a')]), told([walksIn('w')]));
    expect(handOutNeeds(seen, of(seen, 'w'), unit('a'))).toEqual({ guardian: false, age: 13, notice: '2026-02' });
    const read = localView(view([unit('a')]), told([walksIn('w'), { type: 'NOTICE_ACKNOWLEDGED', bookingId: idOf('w'), version: '2026-02', language: 'ar' }]));
    expect(handOutNeeds(read, of(read, 'w'), unit('a')).notice).toBeNull();
  });

  it('of another kind is for the team to give', () => {
    const seen = localView(view([unit('a'), unit('b', { modelId: 'lens' })]), told([walksIn('w')]));
    expect(decideLabel(seen, of(seen, 'w'), 'b', now)).toMatchObject({ say: 'STOP', override: 'TEAM', obstacles: ['OTHER_MODEL'] });
  });

  it('is the one to their name once the service gave them one', () => {
    const seen = view([unit('a'), unit('b', { usedMinutes: 90 })], [booking('w', 0, 30, { status: 'CHECKED_IN', unitIds: [idOf('b')] })]);
    expect([headsetsDue(seen, of(seen, 'w')), bestUnit(seen, of(seen, 'w'), now)?.unit.tag]).toEqual([1, 'b']);
  });

  it('is none where the activity takes none', () => {
    const seen = localView({ ...view([unit('a')]), offers: view([]).offers.map((offer) => ({ ...offer, needs: [{ category: 'COMPUTER', quantity: 1, perPerson: true }] })) }, told([walksIn('w')]));
    expect(headsetsDue(seen, of(seen, 'w'))).toBe(0);
  });
});

const aUnit = fc.record({ status: fc.constantFrom<SnapshotUnit['status']>('READY', 'READY', 'READY', 'CHARGING', 'OUT_OF_SERVICE'), charge: fc.option(fc.integer({ min: 0, max: 100 })), usedMinutes: fc.nat({ max: 500 }) });
const aBooking = fc.record({ from: fc.integer({ min: -60, max: 120 }), lasts: fc.constantFrom(30, 60), unit: fc.nat({ max: 5 }), status: fc.constantFrom<SnapshotBooking['status']>('CONFIRMED', 'CHECKED_IN', 'CANCELLED', 'HELD', 'NO_SHOW'), over: fc.boolean() });

describe('however many walk in one after another, each taking a headset at once', () => {
  it('whoever is let in finds one with nothing against it, has one then, and no two have the same', () => {
    fc.assert(
      fc.property(fc.array(aUnit, { maxLength: 6 }), fc.array(aBooking, { maxLength: 6 }), (units, bookings) => {
        const snapshot = view(
          units.map(({ status, charge, usedMinutes }, index) => unit(`u${index}`, { status, usedMinutes, battery: charge === null ? null : { unit: charge, left: null, right: null, at: now } })),
          bookings.map(({ from, lasts, unit: taken, status, over }, index) => booking(`b${index}`, from, from + lasts, { status, unitIds: [idOf(`u${taken}`)], holdExpiresAt: status === 'HELD' ? minutes(over ? -1 : 5) : null })),
        );
        const facts: KioskFact[] = [];
        const tags: string[] = [];
        for (let turn = 0; walkInsPossible(localView(snapshot, told(facts)), now).length > 0; turn += 1) {
          facts.push(walksIn(`w${turn}`));
          const seen = localView(snapshot, told(facts));
          const best = bestUnit(seen, of(seen, `w${turn}`), now);
          if (best === null) throw new Error('Somebody was let in for whom there is no headset.');
          expect(handOutObstacles(seen, of(seen, `w${turn}`), best.unit, now)).toEqual([]);
          facts.push(takes(`w${turn}`, best.unit));
          tags.push(best.unit.tag);
          const after = localView(snapshot, told(facts));
          expect(headsetsDue(after, of(after, `w${turn}`))).toBe(0);
        }
        expect(new Set(tags).size).toBe(tags.length);
      }),
    );
  });
});
