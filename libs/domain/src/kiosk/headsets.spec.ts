import fc from 'fast-check';
import { USUAL_IMMERSION } from '../equipment/immersion/immersion-limits.ts';
import { idOf } from '../kernel/id.ts';
import { timeZone } from '../time/time-zone.ts';
import type { TimedEvent } from './event.ts';
import type { KioskFact } from './fact.ts';
import { bestUnit, decideLabel, handOutLines, handOutNeeds } from './hand-out.ts';
import { type Complaint, handBackFacts, swapFacts } from './headset-facts.ts';
import { headsetsOut } from './headsets-out.ts';
import { localView } from './local-view.ts';
import type { KioskSnapshot, SnapshotBooking, SnapshotModel, SnapshotUnit } from './snapshot.ts';
import { CARE_STEPS, careList, unitCare } from './unit-care.ts';

const t0 = new Date('2026-06-02T08:00:00Z');
const minutes = (count: number): Date => new Date(t0.getTime() + count * 60_000);
const b = idOf<'Booking'>('b');
const other = idOf<'Booking'>('other');
const [u1, u2] = [idOf<'EquipmentUnit'>('u1'), idOf<'EquipmentUnit'>('u2')];
const welding = idOf<'Module'>('welding');

const BOOKING: SnapshotBooking = {
  id: b, placeId: idOf('here'), offerId: idOf('o'), revision: 2, status: 'CHECKED_IN', approvalState: 'NOT_NEEDED', guardianConsentState: 'NOT_NEEDED', startsAt: t0, endsAt: minutes(60), holdExpiresAt: null, checkedInAt: t0, cancelledAt: null,
  displayName: 'Camille D.', codeDigest: 'd1', people: 1, isGroup: false, minor: false, moduleId: welding, unitIds: [u1], noticeVersion: '2026-02', learners: [], worn: [],
};
const unit = (id: SnapshotUnit['id'], more: Partial<SnapshotUnit> = {}): SnapshotUnit => ({
  id, modelId: 'quest', tag: id.toUpperCase(), spaceName: null, status: 'READY', custody: null, battery: null, sanitisedAt: null, returnedAt: null, moduleIds: [welding], usedMinutes: 0, ...more,
});
const QUEST: SnapshotModel = { id: 'quest', name: 'Quest', category: 'VR_HEADSET', minimumAge: 13, batteryLeast: 30, turnaroundMinutes: 10, ...USUAL_IMMERSION, checklistOff: [], accessories: [] };
const viewOf = (units: readonly SnapshotUnit[], booking: Partial<SnapshotBooking> = {}, more: Partial<KioskSnapshot> = {}): KioskSnapshot => ({
  mark: 'm', takenAt: t0, upTo: 0, place: { id: idOf('here'), name: 'La Forge', timeZone: timeZone('Europe/Paris'), siteNumber: 7, phone: null, demo: false }, policy: { earlyMinutes: 20, lateMinutes: 30, ticketToleranceMinutes: 5 }, keys: [],
  bookings: [{ ...BOOKING, ...booking }], moved: [], openings: [], closures: [], supervision: [], units, models: [QUEST, { ...QUEST, id: 'pc', category: 'COMPUTER' }], modules: [],
  offers: [{ id: idOf('o'), titleFr: '', titleEn: '', spaceName: null, durations: [60], walkIn: false, supervised: false, safetyNotice: true, guardianConsentBelow: null, needs: [], spaceId: null, spaceCapacity: null, placeCapacity: null }], notices: [{ version: '2026-02', language: 'fr', text: 'Faites des pauses.' }], pin: null, ...more,
});
const told = (...facts: readonly (readonly [minute: number, fact: KioskFact])[]): readonly TimedEvent[] =>
  facts.map(([minute, fact], index) => ({ id: idOf(`e${index}`), kioskId: idOf('k'), sequence: index + 1, epoch: 'e', epochMs: 0, deviceAt: t0, offsetMs: 0, online: false, snapshot: 'm', by: 'PERSON', previous: null, at: minutes(minute), sure: true, fact }));
const give: KioskFact = { type: 'HANDED_OUT', bookingId: b, unitId: u1, checked: [], swapFor: null };
const start: KioskFact = { type: 'SESSION_STARTED', bookingId: b, unitId: u1 };
const stop: KioskFact = { type: 'SESSION_STOPPED', bookingId: b, unitId: u1 };
const back: KioskFact = { type: 'RETURNED', unitId: u1, missing: [] };

describe('what a scanned label means to who comes for a headset', () => {
  it.each<[string, Partial<SnapshotUnit>, string, string]>([
    ['one that is ready', {}, 'U1', 'TAKE'],
    ['none of this place', {}, 'U9', 'UNKNOWN'],
    ['what is not worn', { modelId: 'pc' }, 'U1', 'NOT_WORN'],
    ['the one they have', { custody: b, status: 'IN_SESSION' }, 'U1', 'YOURS'],
    ['one in the hands of somebody else', { custody: other, status: 'HANDED_OUT' }, 'U1', 'STOP AFTER_RETURN IN_HANDS'],
    ['one that is missing', { custody: other, status: 'MISSING' }, 'U1', 'STOP AFTER_RETURN IN_HANDS'],
    ['one that was not cleaned', { status: 'RETURNED' }, 'U1', 'STOP TEAM NOT_CLEAN'],
    ['one out of service', { status: 'OUT_OF_SERVICE' }, 'U1', 'STOP TEAM OUT_OF_SERVICE'],
    ['one that is on its way elsewhere', { status: 'IN_TRANSIT' }, 'U1', 'STOP NEVER OUT_OF_SERVICE'],
    ['one without the module', { moduleIds: [] }, 'U1', 'STOP TEAM MODULE_MISSING'],
  ])('%s', (_sentence, more, tag, expected) => {
    const view = viewOf([unit(u1, more)]);
    const answer = decideLabel(view, view.bookings[0] as SnapshotBooking, tag, t0);
    expect(answer.say === 'STOP' ? ['STOP', answer.override, ...answer.obstacles].join(' ') : answer.say).toBe(expected);
  });

  it('the best unit has nothing against it, and is not the one that goes back', () => {
    const view = viewOf([unit(u1), unit(u2)]);
    expect(bestUnit(view, BOOKING, t0)?.unit.id).toBe(u1);
    expect(bestUnit(view, BOOKING, t0, u1)?.unit.id).toBe(u2);
    expect(bestUnit(viewOf([unit(u1, { status: 'RETURNED' })]), BOOKING, t0)).toBeNull();
  });
});

describe('what is asked before it is handed out', () => {
  it.each<[string, Partial<SnapshotBooking>, Partial<SnapshotModel>, string]>([
    ['nothing of a grown-up who read the notice', {}, {}, 'no - -'],
    ['the age of a minor', { minor: true }, {}, 'no 13 -'],
    ['the age where nobody told it', { minor: null }, {}, 'no 13 -'],
    ['no age where the model has none', { minor: true }, { minimumAge: 0 }, 'no - -'],
    ['an age above majority of everybody', {}, { minimumAge: 21 }, 'no 21 -'],
    ['an earlier version of the notice is read anew', { noticeVersion: '2026-01' }, {}, 'no - 2026-02'],
    ['in a group everybody reads it', { people: 4 }, {}, 'no - 2026-02'],
    ['a guardian who took their word back', { guardianConsentState: 'ASKED' }, {}, 'yes - -'],
  ])('%s', (_sentence, booking, model, expected) => {
    const view = viewOf([unit(u1)], booking, { models: [{ ...QUEST, ...model }] });
    const { guardian, age, notice } = handOutNeeds(view, view.bookings[0] as SnapshotBooking, unit(u1));
    expect(`${guardian ? 'yes' : 'no'} ${age ?? '-'} ${notice ?? '-'}`).toBe(expected);
  });

  it.each([[13, null], [15, null], [16, 16]])('who said to have the age of 15 at which a guardian is asked for is asked no more of a headset from %i on: %s', (minimumAge, expected) => {
    const view = viewOf([unit(u1)], { minor: false }, { models: [{ ...QUEST, minimumAge }] });
    const asking = { ...view, offers: view.offers.map((offer) => ({ ...offer, guardianConsentBelow: 15 })) };
    expect(handOutNeeds(asking, view.bookings[0] as SnapshotBooking, unit(u1)).age).toBe(expected);
  });

  it('no notice where the activity shows none, or there is none', () => {
    const view = viewOf([unit(u1)], { noticeVersion: null });
    const silent = { ...view, offers: view.offers.map((offer) => ({ ...offer, safetyNotice: false })) };
    expect([handOutNeeds(silent, BOOKING, unit(u1)).notice, handOutNeeds({ ...view, notices: [] }, BOOKING, unit(u1)).notice]).toEqual([null, null]);
  });

  it.each<[string, Partial<SnapshotUnit>, Partial<SnapshotBooking>, Partial<SnapshotModel>, string]>([
    ['what nobody knows is looked at', {}, {}, {}, 'HYGIENE BATTERY CONTROLLERS MODULE_INSTALLED* BOUNDARY COVER'],
    ['a cleaning after it came back is known', { returnedAt: minutes(-60), sanitisedAt: minutes(-50) }, {}, {}, 'HYGIENE* BATTERY CONTROLLERS MODULE_INSTALLED* BOUNDARY COVER'],
    ['a cleaning before it came back is none', { returnedAt: minutes(-50), sanitisedAt: minutes(-60) }, {}, {}, 'HYGIENE BATTERY CONTROLLERS MODULE_INSTALLED* BOUNDARY COVER'],
    ['a fresh charge is known, accessories are counted', { battery: { unit: 80, left: 60, right: 60, at: t0 } }, { moduleId: null }, { accessories: [{ fr: 'Housse', en: 'Case' }], checklistOff: ['BOUNDARY', 'COVER'] }, 'HYGIENE BATTERY* CONTROLLERS ACCESSORIES'],
  ])('%s', (_sentence, more, booking, model, expected) => {
    const view = viewOf([unit(u1, more)], booking, { models: [{ ...QUEST, ...model }] });
    expect(handOutLines(view, view.bookings[0] as SnapshotBooking, view.units[0] as SnapshotUnit, t0).map(({ item, known }) => `${item.code}${known ? '*' : ''}`).join(' ')).toBe(expected);
  });
});

describe('headsets that are out', () => {
  it.each<[string, (readonly [number, KioskFact])[], number, readonly string[], string]>([
    ['handed out, not on yet', [[0, give]], 2, [], 'NOT_STARTED 20'],
    ['on', [[0, give], [1, start]], 5, [], 'RUNNING 16'],
    ['on for the first time', [[0, give], [1, start]], 5, ['u1'], 'RUNNING 6'],
    ['soon over', [[0, give], [1, start]], 19, [], 'WARNED 2'],
    ['over', [[0, give], [1, start]], 22, [], 'OVER 0'],
    ['in a break', [[0, give], [1, start], [15, stop]], 17, [], 'BREAK 6'],
    ['on again after a short pause: what was worn counts', [[0, give], [1, start], [11, stop], [13, start]], 14, [], 'RUNNING 9'],
    ['late from the end of its booking on', [[0, give], [50, start]], 63, [], 'LATE 3'],
  ])('%s', (_sentence, facts, minute, firstTimers, expected) => {
    const view = localView(viewOf([unit(u1), unit(u2)]), told(...facts));
    const shown = headsetsOut(view, minutes(minute), new Set(firstTimers)).map(({ standing, immersion, lateMinutes }) => `${standing} ${standing === 'LATE' ? lateMinutes : immersion?.minutesLeft}`);
    expect(shown).toEqual([expected]);
  });

  it('one whose booking is not of today is late, and first', () => {
    const view = viewOf([unit(u1, { custody: b, status: 'HANDED_OUT' }), unit(u2, { custody: other, status: 'HANDED_OUT' })]);
    expect(headsetsOut(view, t0, new Set()).map(({ unit: { id }, standing, lateMinutes }) => [id, standing, lateMinutes])).toEqual([['u2', 'LATE', null], ['u1', 'NOT_STARTED', 0]]);
  });

  it('in a group each their own time', () => {
    const view = viewOf([unit(u1, { custody: b, status: 'IN_SESSION' }), unit(u2, { custody: b, status: 'IN_SESSION' })], { people: 2, worn: [{ unitId: u1, start: t0, end: null }, { unitId: u2, start: minutes(10), end: null }] });
    expect(headsetsOut(view, minutes(12), new Set()).map(({ unit: { id }, immersion }) => [id, immersion?.minutesLeft])).toEqual([['u1', 8], ['u2', 18]]);
  });
});

describe('a headset that comes back', () => {
  const complaint: Complaint = { incidentId: idOf('i'), kind: 'PICTURE', severity: 'BLOCKING', account: '', photo: null };
  const running = localView(viewOf([unit(u1), unit(u2)]), told([0, give], [1, start]));
  const [first, next] = running.units as [SnapshotUnit, SnapshotUnit];
  const mine = running.bookings[0] as SnapshotBooking;

  it('is stopped where it ran, told what is wrong, and here', () => {
    expect(handBackFacts(first, mine, { missing: ['Housse'], complaint }).map(({ type }) => type)).toEqual(['SESSION_STOPPED', 'INCIDENT_REPORTED', 'RETURNED']);
    expect(handBackFacts(next, null, { missing: [], complaint: null })).toEqual([{ type: 'RETURNED', unitId: u2, missing: [] }]);
  });

  it('is swapped in one gesture: the next runs on for the same booking, and the time goes on', () => {
    const facts = swapFacts(first, next, mine, complaint);
    const after = localView(viewOf([unit(u1), unit(u2)]), told([0, give], [1, start], ...facts.map((fact) => [5, fact] as const)));
    expect(after.units.map(({ status, custody }) => [status, custody])).toEqual([['OUT_OF_SERVICE', null], ['IN_SESSION', b]]);
    expect(headsetsOut(after, minutes(6), new Set())[0]).toMatchObject({ standing: 'RUNNING', immersion: { minutesLeft: 15 } });
  });

  it('is worn no longer, whatever was told before', () => {
    const fact = fc.constantFrom<KioskFact[]>(give, start, stop, back, { ...give, bookingId: other }, { ...start, bookingId: other });
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 20 }), (facts) => {
        const view = localView(viewOf([unit(u1)]), told(...[...facts, back].map((each, index) => [index, each] as const)));
        expect(view.bookings[0]?.worn.every(({ start: from, end }) => end !== null && end >= from)).toBe(true);
        expect(headsetsOut(view, minutes(30), new Set())).toEqual([]);
      }),
    );
  });
});

describe('what the team does next', () => {
  it.each<[string, Partial<SnapshotUnit>, number, string]>([
    ['nothing with one that is ready', {}, 0, 'READY'],
    ['one in use', { custody: b, status: 'IN_SESSION' }, 30, 'OUT'],
    ['one in use after the end: called back', { custody: b, status: 'IN_SESSION' }, 61, 'CALL_BACK'],
    ['one the service noted late', { custody: b, status: 'OVERDUE' }, 61, 'CALL_BACK'],
    ['one that is missing', { custody: b, status: 'MISSING' }, 61, 'FIND'],
    ['one that came back is looked at', { status: 'RETURNED' }, 0, 'LOOK'],
    ['then cleaned', { status: 'SANITISING' }, 0, 'CLEAN WIPE_BODY LENS_CLOTH CHANGE_COVER'],
    ['then put on its dock', { status: 'CHARGING' }, 0, 'CHARGE DOCK'],
    ['nothing with one that left for good', { status: 'RETIRED' }, 0, ''],
    ['nothing with what is not worn', { modelId: 'pc', status: 'RETURNED' }, 0, ''],
  ])('%s', (_sentence, more, minute, expected) => {
    const view = viewOf([unit(u1, more)]);
    const care = unitCare(view, view.units[0] as SnapshotUnit, minutes(minute));
    expect(care === null ? '' : [care.step, ...care.items.map(({ code }) => code)].join(' ')).toBe(expected);
  });

  it('what cannot wait is on top', () => {
    const statuses = ['READY', 'IN_TRANSIT', 'MISSING', 'CHARGING', 'RETURNED', 'OVERDUE', 'OUT_OF_SERVICE'] as const;
    const steps = careList(viewOf(statuses.map((status, index) => unit(idOf(`x${index}`), { status }))), t0).map(({ step }) => CARE_STEPS.indexOf(step));
    expect(steps).toEqual([...steps].sort((one, another) => one - another));
  });
});
