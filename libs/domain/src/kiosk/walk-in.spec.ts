import fc from 'fast-check';
import { USUAL_IMMERSION } from '../equipment/immersion/immersion-limits.ts';
import { idOf } from '../kernel/id.ts';
import { timeZone } from '../time/time-zone.ts';
import type { TimedEvent } from './event.ts';
import { localView } from './local-view.ts';
import type { KioskSnapshot, SnapshotBooking, SnapshotModel, SnapshotOffer, SnapshotUnit } from './snapshot.ts';
import { nextWalkIn, walkInsPossible } from './walk-in.ts';

const now = new Date('2026-06-02T08:00:00Z');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);
const here = idOf<'Place'>('here');
const unit = (name: string, more: Partial<SnapshotUnit> = {}): SnapshotUnit => ({ id: idOf(name), modelId: 'pc', tag: name, spaceName: null, status: 'READY', custody: null, battery: null, sanitisedAt: null, returnedAt: null, moduleIds: [], usedMinutes: 0, ...more });
const offer = (more: Partial<SnapshotOffer> = {}): SnapshotOffer => ({
  id: idOf('o'), titleFr: 'Poste', titleEn: 'Computer', spaceName: null, durations: [60, 30], walkIn: true, safetyNotice: false, guardianConsentBelow: null, needs: [{ category: 'COMPUTER', quantity: 1, perPerson: true }], spaceId: null,
  spaceCapacity: null, placeCapacity: null, ...more,
});
const booking = (name: string, from: number, to: number, more: Partial<SnapshotBooking> = {}): SnapshotBooking => ({
  id: idOf(name), placeId: here, offerId: idOf('o'), revision: 0, status: 'CONFIRMED', approvalState: 'NOT_NEEDED', guardianConsentState: 'NOT_NEEDED', startsAt: minutes(from), endsAt: minutes(to), holdExpiresAt: null, checkedInAt: null,
  cancelledAt: null, displayName: null, codeDigest: null, people: 1, isGroup: false, minor: null, moduleId: null, unitIds: [idOf('one')], noticeVersion: null, learners: [], worn: [], ...more,
});
const PC: SnapshotModel = { id: 'pc', name: 'PC', category: 'COMPUTER', minimumAge: 0, batteryLeast: 0, turnaroundMinutes: 5, ...USUAL_IMMERSION, checklistOff: [], accessories: [] };
const view = (more: Partial<KioskSnapshot> = {}): KioskSnapshot => ({
  mark: 'm', takenAt: now, upTo: 0, place: { id: here, name: 'La Forge', timeZone: timeZone('Europe/Paris'), siteNumber: 7, phone: null, demo: false }, policy: { earlyMinutes: 20, lateMinutes: 30, ticketToleranceMinutes: 5 }, keys: [],
  bookings: [], units: [unit('one')], models: [PC, { ...PC, id: 'quest', name: 'Quest', category: 'VR_HEADSET', minimumAge: 13, batteryLeast: 30, turnaroundMinutes: 10 }],
  offers: [offer()], modules: [], notices: [], pin: null, ...more,
});
const walksIn = (sequence: number): TimedEvent => ({
  id: idOf(`e${sequence}`), kioskId: idOf('k'), sequence, epoch: 'e', epochMs: 0, deviceAt: now, offsetMs: 0, online: false, snapshot: 'm', by: 'PERSON', previous: null, at: now, sure: true,
  fact: { type: 'WALKED_IN', bookingId: idOf(`w${sequence}`), offerId: idOf('o'), minutes: 30, people: 1, moduleId: null, givenName: null, minor: null },
});

describe('what somebody without a booking may begin', () => {
  it.each<[string, Partial<KioskSnapshot>, readonly number[]]>([
    ['what is free, for each duration, the shortest first', {}, [30, 60]],
    ['nothing where the offer takes nobody so', { offers: [offer({ walkIn: false })] }, []],
    ['only as long as nobody booked it, made ready in between', { bookings: [booking('b', 40, 100)] }, [30]],
    ['nothing while somebody has it', { bookings: [booking('b', -10, 20, { status: 'CHECKED_IN' })] }, []],
    ['nothing before it is made ready again', { bookings: [booking('b', -60, -2)] }, []],
    ['what was cancelled is free', { bookings: [booking('b', -10, 20, { status: 'CANCELLED' })] }, [30, 60]],
    ['a hold that ran out is free', { bookings: [booking('b', -10, 20, { status: 'HELD', holdExpiresAt: minutes(-1) })] }, [30, 60]],
    ['a hold that runs is not', { bookings: [booking('b', -10, 20, { status: 'HELD', holdExpiresAt: minutes(1) })] }, []],
    ['nothing of what is out of service', { units: [unit('one', { status: 'OUT_OF_SERVICE' })] }, []],
    ['nothing of another kind', { units: [unit('one', { modelId: 'quest' })] }, []],
    ['no headset that is flat', { offers: [offer({ needs: [{ category: 'VR_HEADSET', quantity: 1, perPerson: true }] })], units: [unit('one', { modelId: 'quest', battery: { unit: 10, left: null, right: null, at: now } })] }, []],
    ['an activity that needs nothing', { offers: [offer({ needs: [] })], units: [] }, [30, 60]],
    ['nothing in a full room', { offers: [offer({ needs: [], spaceId: idOf('s'), spaceCapacity: 1 })], bookings: [booking('b', -10, 20)] }, []],
    ['nothing in a full place', { offers: [offer({ needs: [], placeCapacity: 3 })], bookings: [booking('b', 10, 40, { people: 3 })] }, []],
  ])('%s', (_sentence, more, expected) => {
    expect(walkInsPossible(view(more), now).flatMap((choice) => choice.minutes)).toEqual(expected);
  });

  it('counts who walked in a moment ago, without a unit to their name', () => {
    const two = view({ units: [unit('one'), unit('two')] });
    expect(walkInsPossible(localView(two, [walksIn(1)]), now)).toHaveLength(1);
    expect(walkInsPossible(localView(two, [walksIn(1), walksIn(2)]), now)).toEqual([]);
  });

  it('never lets in more than there are units, however many come', () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), fc.nat({ max: 8 }), (units, people) => {
        const snapshot = view({ units: Array.from({ length: units }, (_, index) => unit(`u${index}`)) });
        const events: TimedEvent[] = [];
        for (let turn = 1; turn <= people; turn += 1) if (walkInsPossible(localView(snapshot, events), now).length > 0) events.push(walksIn(turn));
        expect(events).toHaveLength(Math.min(units, people));
      }),
    );
  });
});

describe('when something is free next', () => {
  it('once what is going on is over and made ready', () => {
    expect(nextWalkIn(view({ bookings: [booking('b', -10, 20, { status: 'CHECKED_IN' })] }), now)?.at).toEqual(minutes(25));
    expect(nextWalkIn(view({ bookings: [booking('b', -10, 20, { status: 'CHECKED_IN' }), booking('c', 40, 60)] }), now)?.at).toEqual(minutes(65));
  });

  it('once whoever walked in has gone, and what they used is made ready', () => {
    expect(nextWalkIn(localView(view(), [walksIn(1)]), now)?.at).toEqual(minutes(35));
  });

  it('once a headset in somebody’s hands has come back', () => {
    const busy = view({ units: [unit('one', { modelId: 'quest', status: 'HANDED_OUT', custody: idOf('b') })], offers: [offer({ needs: [{ category: 'VR_HEADSET', quantity: 1, perPerson: true }] })], bookings: [booking('b', -10, 20, { status: 'CHECKED_IN' })] });
    expect(walkInsPossible(busy, now)).toEqual([]);
    expect(nextWalkIn(busy, now)?.at).toEqual(minutes(30));
  });

  it('never, as far as is known, where nothing is in service', () => {
    expect(nextWalkIn(view({ units: [unit('one', { status: 'OUT_OF_SERVICE' })], bookings: [booking('b', 0, 20)] }), now)).toBeNull();
  });
});

it('who of a group came is kept at the first sight of them', () => {
  const group = booking('g', 0, 60, { isGroup: true, learners: [{ id: 'ana', displayName: 'Ana B.', arrivedAt: null }, { id: 'bo', displayName: 'Bo C.', arrivedAt: null }] });
  const came = (sequence: number, at: Date, learnerIds: readonly string[]): TimedEvent => ({ ...walksIn(sequence), at, fact: { type: 'CHECKED_IN', bookingId: idOf('g'), knownBy: 'LIST', revision: null, learnerIds } });
  const seen = localView(view({ bookings: [group] }), [came(1, minutes(1), ['ana']), came(2, minutes(9), ['ana', 'bo'])]).bookings[0];
  expect(seen).toMatchObject({ status: 'CHECKED_IN', checkedInAt: minutes(1), learners: [{ arrivedAt: minutes(1) }, { arrivedAt: minutes(9) }] });
});
