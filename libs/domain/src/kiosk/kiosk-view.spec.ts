import fc from 'fast-check';
import { USUAL_IMMERSION } from '../equipment/immersion/immersion-limits.ts';
import { idOf } from '../kernel/id.ts';
import { timeZone } from '../time/time-zone.ts';
import { decideAtKiosk, type Shown } from './decide-at-kiosk.ts';
import type { TimedEvent } from './event.ts';
import type { KioskFact } from './fact.ts';
import { localView } from './local-view.ts';
import { nextBatch, retryAfterMs, standingOf } from './outbox.ts';
import { headsetsDue, proposeUnits } from './propose-unit.ts';
import type { KioskSnapshot, SnapshotBooking, SnapshotMoved, SnapshotUnit } from './snapshot.ts';

const t0 = new Date('2026-06-02T08:00:00Z');
const minutes = (count: number): Date => new Date(t0.getTime() + count * 60_000);
const here = idOf<'Place'>('here');
const b = idOf<'Booking'>('b');
const [u1, u2, u3] = ['u1', 'u2', 'u3'].map((name) => idOf<'EquipmentUnit'>(name)) as [SnapshotUnit['id'], SnapshotUnit['id'], SnapshotUnit['id']];
const welding = idOf<'Module'>('welding');

const booking: SnapshotBooking = {
  id: b, placeId: here, offerId: idOf('o'), revision: 2, status: 'CONFIRMED', approvalState: 'NOT_NEEDED', guardianConsentState: 'NOT_NEEDED', startsAt: t0, endsAt: minutes(60), holdExpiresAt: null, checkedInAt: null, cancelledAt: null,
  displayName: 'Camille D.', codeDigest: 'd1', people: 1, isGroup: false, minor: null, moduleId: welding, unitIds: [u1], noticeVersion: '2026-01', learners: [], worn: [],
};
const unit = (id: SnapshotUnit['id'], more: Partial<SnapshotUnit> = {}): SnapshotUnit => ({ id, modelId: 'quest', tag: id.toUpperCase(), spaceName: null, status: 'READY', custody: null, battery: null, sanitisedAt: null, returnedAt: null, moduleIds: [welding], usedMinutes: 0, ...more });
const VIEW: KioskSnapshot = {
  mark: 'm', takenAt: t0, upTo: 4, place: { id: here, name: 'La Forge', timeZone: timeZone('Europe/Paris'), siteNumber: 7, phone: null, demo: false }, policy: { earlyMinutes: 20, lateMinutes: 30, ticketToleranceMinutes: 5 }, keys: [],
  bookings: [booking], moved: [], openings: [], closures: [], supervision: [], units: [unit(u1), unit(u2), unit(u3)], models: [{ id: 'quest', name: 'Quest', category: 'VR_HEADSET', minimumAge: 13, batteryLeast: 30, turnaroundMinutes: 10, ...USUAL_IMMERSION, checklistOff: [], accessories: [] }, { id: 'pc', name: 'PC', category: 'COMPUTER', minimumAge: 0, batteryLeast: 0, turnaroundMinutes: 0, ...USUAL_IMMERSION, checklistOff: [], accessories: [] }],
  offers: [], modules: [], notices: [], pin: null,
};
const event = (sequence: number, minute: number, fact: KioskFact): TimedEvent => ({
  id: idOf(`e${sequence}`), kioskId: idOf('k'), sequence, epoch: 'e', epochMs: 0, deviceAt: minutes(minute), offsetMs: 0, online: false, snapshot: 'm', by: 'PERSON', previous: null, at: minutes(minute), sure: true, fact,
});
const comes: KioskFact = { type: 'CHECKED_IN', bookingId: b, knownBy: 'CODE', revision: null, learnerIds: [] };

describe('what a kiosk holds true', () => {
  it.each<[string, TimedEvent[], Partial<SnapshotBooking>]>([
    ['the snapshot, where it saw nothing since', [], { status: 'CONFIRMED' }],
    ['an arrival it saw', [event(5, 2, comes)], { status: 'CHECKED_IN', checkedInAt: minutes(2) }],
    ['nothing twice: the snapshot knows', [event(4, 2, comes)], { status: 'CONFIRMED' }],
    ['an arrival and a departure', [event(5, 2, comes), event(6, 20, { type: 'LEFT', bookingId: b })], { status: 'COMPLETED' }],
    ['not what was taken back', [event(5, 2, comes), event(6, 3, { type: 'ANNULLED', eventId: idOf('e5') })], { status: 'CONFIRMED', checkedInAt: null }],
    ['the notice somebody read', [event(5, 2, { type: 'NOTICE_ACKNOWLEDGED', bookingId: b, version: '2026-02', language: 'fr' })], { noticeVersion: '2026-02' }],
  ])('%s', (_sentence, events, expected) => {
    expect(localView(VIEW, events).bookings[0]).toMatchObject(expected);
  });

  it('who came without a booking, once', () => {
    const walksIn = event(5, 2, { type: 'WALKED_IN', bookingId: idOf('w'), offerId: idOf('o'), minutes: 30, people: 1, moduleId: null, givenName: 'Awa', minor: null });
    const view = localView(VIEW, [walksIn]);
    expect(view.bookings[1]).toMatchObject({ id: 'w', status: 'CHECKED_IN', displayName: 'Awa', endsAt: minutes(32) });
    expect(localView(view, [walksIn]).bookings).toHaveLength(2);
  });

  it('whose hands a headset is in, and that it came back', () => {
    const gave = event(5, 2, { type: 'HANDED_OUT', bookingId: b, unitId: u1, checked: [], swapFor: null });
    expect(localView(VIEW, [gave]).units[0]).toMatchObject({ status: 'HANDED_OUT', custody: b });
    const back = event(6, 20, { type: 'RETURNED', unitId: u1, missing: [] });
    expect(localView(VIEW, [gave, back]).units[0]).toMatchObject({ status: 'RETURNED', custody: null, returnedAt: minutes(20) });
    expect(localView(VIEW, [gave, back]).units[1]).toBe(VIEW.units[1]);
  });
});

describe('what a kiosk answers alone', () => {
  const ticket = (more: Partial<Extract<Shown, { by: 'TICKET' }>> = {}): Shown => ({ by: 'TICKET', bookingId: 'b', siteNumber: 7, notBefore: minutes(-20), notAfter: minutes(30), revision: 2, ...more });
  it.each<[string, Shown, Partial<SnapshotBooking>, number, string]>([
    ['a ticket in time', ticket(), {}, 0, 'WELCOME'],
    ['a code in time', { by: 'CODE', digest: 'd1' }, {}, 0, 'WELCOME'],
    ['a code nobody has', { by: 'CODE', digest: 'd2' }, {}, 0, 'REFUSED CODE_UNKNOWN'],
    ['too early', ticket(), {}, -21, 'REFUSED TOO_EARLY'],
    ['too late', ticket(), {}, 30, 'REFUSED TOO_LATE'],
    ['already here', ticket(), { status: 'CHECKED_IN', checkedInAt: t0 }, 5, 'REFUSED ALREADY_CHECKED_IN'],
    ['cancelled', ticket(), { status: 'CANCELLED', cancelledAt: minutes(-60) }, 0, 'REFUSED BOOKING_CANCELLED'],
    ['moved elsewhere', ticket(), { placeId: idOf('there') }, 0, 'REFUSED WRONG_PLACE'],
    ['a ticket of before the hour was changed: the plan of now counts', ticket({ notBefore: minutes(-500), notAfter: minutes(-400), revision: 1 }), {}, 0, 'WELCOME'],
    ['noted absent, in time', ticket(), { status: 'NO_SHOW' }, 10, 'WELCOME'],
    ['a guardian has not agreed', ticket(), { guardianConsentState: 'ASKED' }, 0, 'REFUSED GUARDIAN_CONSENT_MISSING'],
    ['booked since the snapshot', ticket({ bookingId: 'new' }), {}, 0, 'ASK_TEAM BOOKING_NOT_KNOWN'],
    ['of another place', ticket({ bookingId: 'new', siteNumber: 8 }), {}, 0, 'REFUSED WRONG_PLACE'],
    ['booked since, and too early but for the tolerance', ticket({ bookingId: 'new' }), {}, -25, 'ASK_TEAM BOOKING_NOT_KNOWN'],
    ['booked since, and too early', ticket({ bookingId: 'new' }), {}, -26, 'REFUSED TOO_EARLY'],
    ['booked since, and too late', ticket({ bookingId: 'new' }), {}, 36, 'REFUSED TOO_LATE'],
  ])('%s', (_sentence, shown, change, minute, expected) => {
    const answer = decideAtKiosk({ ...VIEW, bookings: [{ ...booking, ...change }] }, shown, minutes(minute));
    expect(answer.say === 'REFUSED' ? `REFUSED ${answer.refusal.code}` : answer.say === 'ASK_TEAM' ? `ASK_TEAM ${answer.why}` : answer.say).toBe(expected);
  });
});

describe('who comes for a session that is no longer here, or no longer now', () => {
  const to = (more: Partial<SnapshotMoved> = {}): SnapshotMoved => ({ bookingId: idOf('gone'), codeDigest: 'd9', startsAt: minutes(7 * 24 * 60), timeZone: timeZone('Europe/Paris'), placeName: null, cancelled: false, ...more });
  const ticket: Shown = { by: 'TICKET', bookingId: 'gone', siteNumber: 7, notBefore: minutes(-20), notAfter: minutes(30), revision: 0 };
  it.each<[string, Shown, SnapshotMoved]>([
    ['by their ticket of before', ticket, to()],
    ['by their ticket of before, when its hour is over', { ...ticket, notAfter: minutes(-300) }, to()],
    ['by the ticket of another place, where it is now', { ...ticket, siteNumber: 8, revision: 1 }, to({ placeName: 'Le Port' })],
    ['by the code, which is still theirs', { by: 'CODE', digest: 'd9' }, to()],
  ])('is told when and where it is: %s', (_sentence, shown, moved) => {
    expect(decideAtKiosk({ ...VIEW, moved: [to({ bookingId: idOf('other'), codeDigest: null }), moved] }, shown, t0)).toEqual({ say: 'MOVED', to: moved });
  });

  it('is told that it is cancelled, where it was since', () => {
    expect(decideAtKiosk({ ...VIEW, moved: [to({ cancelled: true })] }, ticket, t0)).toMatchObject({ say: 'REFUSED', refusal: { code: 'BOOKING_CANCELLED' } });
  });

  it('is let in, where it is of today after all', () => {
    expect(decideAtKiosk({ ...VIEW, moved: [to({ bookingId: b })] }, { ...ticket, bookingId: b }, t0).say).toBe('WELCOME');
  });
});

describe('which headset to hand out', () => {
  const first = (units: readonly SnapshotUnit[], change: Partial<SnapshotBooking> = {}, others: readonly SnapshotBooking[] = []) => {
    const mine = { ...booking, ...change };
    return proposeUnits({ ...VIEW, units, bookings: [mine, ...others] }, mine, t0).map(({ unit: { id }, obstacles }) => [id, ...obstacles].join(' '));
  };
  it.each<[string, readonly SnapshotUnit[], Partial<SnapshotBooking>, string[]]>([
    ['the one that was set aside', [unit(u2), unit(u1, { usedMinutes: 900 })], {}, ['u1', 'u2']],
    ['of two others, the least worn', [unit(u1, { status: 'CHARGING' }), unit(u2, { usedMinutes: 20 }), unit(u3, { usedMinutes: 10 })], {}, ['u3', 'u2', 'u1 NOT_CHARGED']],
    ['of two worn alike, the best charged', [unit(u2, { battery: { unit: 60, left: null, right: null, at: t0 } }), unit(u3, { battery: { unit: 90, left: 70, right: 80, at: t0 } })], { unitIds: [] }, ['u3', 'u2']],
    ['not one whose controller is flat', [unit(u1, { battery: { unit: 90, left: 5, right: 80, at: t0 } }), unit(u2)], {}, ['u2', 'u1 NOT_CHARGED']],
    ['an old reading says nothing', [unit(u1, { battery: { unit: 5, left: null, right: null, at: minutes(-31) } })], {}, ['u1']],
    ['not without the module', [unit(u1, { moduleIds: [] }), unit(u2)], {}, ['u2', 'u1 MODULE_MISSING']],
    ['not one in somebody’s hands', [unit(u1, { status: 'IN_SESSION', custody: idOf('other') }), unit(u2)], {}, ['u2', 'u1 IN_HANDS']],
    ['nothing that stands on a table', [unit(u1, { modelId: 'pc' })], {}, []],
    ['another model after one of the same', [unit(u1, { status: 'OUT_OF_SERVICE' }), unit(u2, { modelId: 'other' }), unit(u3)], {}, ['u3', 'u1 OUT_OF_SERVICE']],
  ])('%s', (_sentence, units, change, expected) => {
    expect(first(units, change)).toEqual(expected);
  });

  it('not one that somebody else has at that hour', () => {
    const other: SnapshotBooking = { ...booking, id: idOf('other'), unitIds: [u2] };
    expect(first([unit(u2), unit(u3)], { unitIds: [] }, [other])).toEqual(['u3', 'u2 SET_ASIDE']);
    expect(first([unit(u2), unit(u3)], { unitIds: [] }, [{ ...other, status: 'CANCELLED' }])).toEqual(['u2', 'u3']);
  });

  it('as many as were planned', () => {
    expect(headsetsDue(VIEW, booking)).toBe(1);
    expect(headsetsDue({ ...VIEW, units: [unit(u1), unit(u2, { custody: b })] }, booking)).toBe(0);
    expect(headsetsDue(VIEW, { ...booking, unitIds: [] })).toBe(0);
  });
});

describe('the queue of what is to be sent', () => {
  it('never says green of what has no answer', () => {
    expect([null, 'ACCEPTED', 'DUPLICATE', 'ACCEPTED_WITH_ANOMALY', 'REJECTED'].map((outcome) => standingOf(outcome === null ? null : ({ outcome, anomalies: [], fault: null } as Parameters<typeof standingOf>[0])))).toEqual(['KEPT', 'SENT', 'SENT', 'SENT', 'REFUSED']);
  });

  it('waits longer each time, never more than five minutes nor less than half of it', () => {
    expect([1, 2, 3, 8, 9, 50].map((failures) => retryAfterMs(failures, 0.999_999))).toEqual([2_000, 4_000, 8_000, 256_000, 300_000, 300_000]);
    fc.assert(fc.property(fc.nat(), fc.double({ min: 0, max: 0.999, noNaN: true }), (failures, random) => retryAfterMs(failures, random) >= 1_000 && retryAfterMs(failures, random) <= 300_000));
  });

  it('sends the oldest first, as many as fit, and one that is large by itself', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 30 }), fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 1_000 }), (sizes, events, bytes) => {
        const waiting = sizes.map((size, index) => ({ sequence: index + 1, bytes: size }));
        const sent: number[] = [];
        for (let left = [...waiting].reverse(); left.length > 0; ) {
          const batch = nextBatch(left, { events, bytes });
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(events);
          if (batch.length > 1) expect(batch.reduce((sum, one) => sum + one.bytes, 0)).toBeLessThanOrEqual(bytes);
          sent.push(...batch.map(({ sequence }) => sequence));
          left = left.filter((one) => !batch.includes(one));
        }
        expect(sent).toEqual(waiting.map(({ sequence }) => sequence));
      }),
    );
  });
});
