import fc from 'fast-check';
import { idOf } from '../../kernel/id.ts';
import { mayBecome } from '../../kernel/state-machine.ts';
import { UNIT_MACHINE, type UnitStatus } from '../unit-status.ts';
import { decideUnitAct, type UnitAct, UNIT_ACTS, unitActs } from './decide-unit-act.ts';
import { INCIDENT_SEVERITIES } from './incident.ts';
import { dueOn, maintenanceState } from './maintenance.ts';
import { nextTags, readTag, tagOfScan } from './tag.ts';
import { OUTAGE_REASONS, RETIREMENT_REASONS, UNIT_EVENT_TYPES, type UnitEvent, type UnitFact } from './unit-event.ts';
import { afterEvent, isInService, needsCleaning, NEW_UNIT, shownStatus, type UnitState, unitState } from './unit-state.ts';

const t0 = new Date('2026-06-02T08:00:00Z');
const minutes = (count: number) => new Date(t0.getTime() + count * 60_000);
const lived = (facts: readonly UnitFact[], worn = true): UnitState => unitState(facts.map((fact, index) => ({ ...fact, at: minutes(index) })), worn);
const incident = idOf<'Incident'>('incident');
const booking = idOf<'Booking'>('booking');
const [here, there] = [idOf<'Place'>('here'), idOf<'Place'>('there')];
const blocking: UnitFact = { type: 'INCIDENT_REPORTED', incidentId: incident, severity: 'BLOCKING' };
const out: UnitFact = { type: 'TAKEN_OUT', reason: 'BROKEN', note: null };
const used: UnitFact[] = [{ type: 'ENROLLED' }, { type: 'CHECKED' }, { type: 'HANDED_OUT', bookingId: booking }, { type: 'SESSION_STARTED' }];

describe('the life of a unit', () => {
  it.each<[string, UnitFact[], boolean, UnitStatus]>([
    ['begins enrolled', [{ type: 'ENROLLED' }], true, 'ENROLLED'],
    ['is ready once it was checked', [{ type: 'ENROLLED' }, { type: 'CHECKED' }], true, 'READY'],
    ['goes through hands', used, true, 'IN_SESSION'],
    ['comes back to be looked at', [...used, { type: 'RETURNED' }], true, 'RETURNED'],
    ['is cleaned once looked at', [...used, { type: 'RETURNED' }, { type: 'INSPECTED' }], true, 'SANITISING'],
    ['charges once cleaned', [...used, { type: 'RETURNED' }, { type: 'INSPECTED' }, { type: 'SANITISED' }], true, 'CHARGING'],
    ['is ready once charged', [...used, { type: 'RETURNED' }, { type: 'INSPECTED' }, { type: 'SANITISED' }, { type: 'CHARGED' }], true, 'READY'],
    ['a computer is ready once looked at', [...used, { type: 'RETURNED' }, { type: 'INSPECTED' }], false, 'READY'],
    ['stays in the hands it is in when something breaks', [...used, blocking], true, 'IN_SESSION'],
    ['and is out of service when it comes back', [...used, blocking, { type: 'RETURNED' }], true, 'OUT_OF_SERVICE'],
    ['is in the hands of the last who took it', [...used, { type: 'HANDED_OUT', bookingId: idOf('other') }], true, 'HANDED_OUT'],
    ['can be handed out though it was out of service', [{ type: 'ENROLLED' }, out, { type: 'HANDED_OUT', bookingId: booking }], true, 'HANDED_OUT'],
    ['and goes back there', [{ type: 'ENROLLED' }, out, { type: 'HANDED_OUT', bookingId: booking }, { type: 'RETURNED' }], true, 'OUT_OF_SERVICE'],
    ['unless it was repaired meanwhile', [{ type: 'ENROLLED' }, out, { type: 'HANDED_OUT', bookingId: booking }, { type: 'REPAIRED' }, { type: 'RETURNED' }], true, 'RETURNED'],
    ['taken out while somebody has it goes there when it comes back', [...used, out, { type: 'RETURNED' }], true, 'OUT_OF_SERVICE'],
    ['is out of service at once when nobody has it', [{ type: 'ENROLLED' }, { type: 'CHECKED' }, blocking], true, 'OUT_OF_SERVICE'],
    ['a minor incident changes nothing', [{ type: 'ENROLLED' }, { type: 'CHECKED' }, { ...blocking, severity: 'MINOR' }], true, 'READY'],
    ['is checked again after a repair', [{ type: 'ENROLLED' }, { type: 'CHECKED' }, out, { type: 'REPAIRED' }], true, 'ENROLLED'],
    ['goes elsewhere', [{ type: 'ENROLLED' }, { type: 'CHECKED' }, { type: 'SENT', fromPlaceId: here, toPlaceId: there, arrivesAt: '2026-06-05T08:00:00Z' }], true, 'IN_TRANSIT'],
    ['is enrolled where it arrives', [{ type: 'ENROLLED' }, out, { type: 'SENT', fromPlaceId: here, toPlaceId: there, arrivesAt: '2026-06-05T08:00:00Z' }, { type: 'RECEIVED' }], true, 'ENROLLED'],
    ['is late', [...used, { type: 'OVERDUE_NOTED' }], true, 'OVERDUE'],
    ['and missed', [...used, { type: 'OVERDUE_NOTED' }, { type: 'MISSING_NOTED' }], true, 'MISSING'],
    ['and found', [...used, { type: 'OVERDUE_NOTED' }, { type: 'MISSING_NOTED' }, { type: 'RETURNED' }], true, 'RETURNED'],
    ['ends', [{ type: 'ENROLLED' }, out, { type: 'RETIRED', reason: 'LOST' }], true, 'RETIRED'],
    ['is not revived', [{ type: 'ENROLLED' }, out, { type: 'RETIRED', reason: 'LOST' }, { type: 'CHECKED' }, { type: 'REPAIRED' }], true, 'RETIRED'],
  ])('%s', (_sentence, facts, worn, status) => {
    expect(lived(facts, worn).status).toBe(status);
  });

  it('remembers what was read, by whom it is held, and what is broken', () => {
    const state = lived([...used, { type: 'BATTERY_READ', battery: { unit: 80, left: 60, right: null } }, { type: 'FIRMWARE_NOTED', version: 'v71' }, blocking, { type: 'INCIDENT_REPORTED', incidentId: idOf('other'), severity: 'MINOR' }]);
    expect(state).toMatchObject({ custody: booking, battery: { unit: 80, left: 60, right: null, at: minutes(4) }, firmware: { version: 'v71', at: minutes(5) }, blocking: [incident], minor: ['other'] });
    expect(afterEvent(state, { type: 'INCIDENT_RESOLVED', incidentId: incident, at: t0 }, true)).toMatchObject({ blocking: [], minor: ['other'] });
  });

  it('is set aside a quarter of an hour before its booking', () => {
    expect([minutes(16), minutes(15), minutes(-5), null].map((next) => shownStatus('READY', next, t0))).toEqual(['READY', 'ALLOCATED', 'ALLOCATED', 'READY']);
    expect(shownStatus('OUT_OF_SERVICE', minutes(1), t0)).toBe('OUT_OF_SERVICE');
  });

  it('can be booked for its new place while it travels, if it was fit', () => {
    const sent: UnitFact = { type: 'SENT', fromPlaceId: here, toPlaceId: there, arrivesAt: '2026-06-05T08:00:00Z' };
    expect(isInService(lived([{ type: 'ENROLLED' }, { type: 'CHECKED' }, sent]))).toBe(true);
    expect(isInService(lived([{ type: 'ENROLLED' }, out, sent]))).toBe(false);
  });
});

describe('what the team does with a unit', () => {
  const ready = lived([{ type: 'ENROLLED' }, { type: 'CHECKED' }]);
  const dirty = lived([...used, { type: 'RETURNED' }, out]);
  const check = { sanitised: false, battery: null };
  const decided = (act: UnitAct, state: UnitState, worn = true) => {
    const result = decideUnitAct(act, state, { worn }, t0);
    return result.ok ? result.value.map(({ type }) => type).join(' ') : result.refusal;
  };

  it.each<[string, UnitAct, UnitState, boolean, unknown]>([
    ['a check that reads the charge', { act: 'CHECK', sanitised: true, battery: { unit: 90, left: 50, right: 50 } }, NEW_UNIT, true, 'BATTERY_READ SANITISED CHECKED'],
    ['back to service, cleaned', { act: 'RETURN_TO_SERVICE', sanitised: true, battery: null }, dirty, true, 'REPAIRED SANITISED CHECKED'],
    ['not back to service uncleaned', { act: 'RETURN_TO_SERVICE', ...check }, dirty, true, { code: 'UNIT_NOT_CLEANED', field: 'sanitised' }],
    ['a computer has nothing to clean', { act: 'RETURN_TO_SERVICE', ...check }, dirty, false, 'REPAIRED CHECKED'],
    ['not back to service while something is broken', { act: 'RETURN_TO_SERVICE', ...check }, lived([{ type: 'ENROLLED' }, blocking]), true, { code: 'UNIT_BLOCKED_BY_INCIDENT' }],
    ['cleaning what just came back looks at it too', { act: 'SANITISE' }, lived([...used, { type: 'RETURNED' }]), true, 'INSPECTED SANITISED'],
    ['nobody cleans a computer', { act: 'SANITISE' }, ready, false, { code: 'UNIT_NOT_IN_THAT_STATE' }],
    ['retiring what was in service takes it out first', { act: 'RETIRE', reason: 'WORN_OUT' }, ready, true, 'TAKEN_OUT RETIRED'],
    ['nothing is retired out of somebody’s hands', { act: 'RETIRE', reason: 'WORN_OUT' }, lived(used), true, { code: 'UNIT_NOT_IN_THAT_STATE' }],
    ['nothing is sent where it is', { act: 'SEND', fromPlaceId: here, toPlaceId: here, arrivesAt: minutes(60) }, ready, true, { code: 'SAME_PLACE', field: 'toPlaceId' }],
    ['nor to arrive before it leaves', { act: 'SEND', fromPlaceId: here, toPlaceId: there, arrivesAt: t0 }, ready, true, { code: 'ARRIVAL_OUT_OF_RANGE', field: 'arrivesAt' }],
    ['nor for ever', { act: 'SEND', fromPlaceId: here, toPlaceId: there, arrivesAt: minutes(93 * 24 * 60) }, ready, true, { code: 'ARRIVAL_OUT_OF_RANGE', field: 'arrivesAt' }],
    ['received and checked in one go', { act: 'RECEIVE', check: { sanitised: true, battery: null } }, lived([{ type: 'ENROLLED' }, { type: 'CHECKED' }, { type: 'SENT', fromPlaceId: here, toPlaceId: there, arrivesAt: '2026-06-05T08:00:00Z' }]), true, 'RECEIVED SANITISED CHECKED'],
    ['an incident nobody reported', { act: 'RESOLVE_INCIDENT', incidentId: incident }, ready, true, { code: 'INCIDENT_UNKNOWN', field: 'incidentId' }],
    ['a version without words', { act: 'NOTE_FIRMWARE', version: '  ' }, ready, true, { code: 'TEXT_EMPTY', field: 'version' }],
  ])('%s', (_sentence, act, state, worn, expected) => {
    expect(decided(act, state, worn)).toEqual(expected);
  });

  it('offers what is possible', () => {
    expect(unitActs(lived([{ type: 'ENROLLED' }, blocking]), { worn: true })).not.toContain('RETURN_TO_SERVICE');
    expect(unitActs(dirty, { worn: true })).toContain('RETURN_TO_SERVICE');
    expect(unitActs(ready, { worn: false })).not.toContain('SANITISE');
    expect(unitActs(lived([{ type: 'ENROLLED' }, out, { type: 'RETIRED', reason: 'LOST' }]), { worn: true })).toEqual([]);
  });
});

const battery = fc.record({ unit: fc.integer({ min: 0, max: 100 }), left: fc.constant(null), right: fc.integer({ min: 0, max: 100 }) });
const incidents = fc.constantFrom('a', 'b', 'c').map((name) => idOf<'Incident'>(name));
const acts: fc.Arbitrary<UnitAct> = fc.oneof(
  fc.record({ act: fc.constantFrom('CHECK' as const, 'RETURN_TO_SERVICE' as const), sanitised: fc.boolean(), battery: fc.option(battery) }),
  fc.record({ act: fc.constantFrom('INSPECT' as const, 'SANITISE' as const, 'CHARGE' as const) }),
  fc.record({ act: fc.constant('RECEIVE' as const), check: fc.option(fc.record({ sanitised: fc.boolean(), battery: fc.option(battery) })) }),
  fc.record({ act: fc.constant('REPORT_INCIDENT' as const), incidentId: incidents, severity: fc.constantFrom(...INCIDENT_SEVERITIES) }),
  fc.record({ act: fc.constant('RESOLVE_INCIDENT' as const), incidentId: incidents }),
  fc.record({ act: fc.constant('TAKE_OUT' as const), reason: fc.constantFrom(...OUTAGE_REASONS), note: fc.constant(null) }),
  fc.record({ act: fc.constant('SEND' as const), fromPlaceId: fc.constant(here), toPlaceId: fc.constantFrom(here, there), arrivesAt: fc.constantFrom(minutes(0), minutes(5_000)) }),
  fc.record({ act: fc.constant('RETIRE' as const), reason: fc.constantFrom(...RETIREMENT_REASONS) }),
);
/** What a kiosk sees, at any time. */
const seen: fc.Arbitrary<UnitFact> = fc.oneof(
  fc.record({ type: fc.constant('HANDED_OUT' as const), bookingId: fc.constantFrom('x', 'y').map((name) => idOf<'Booking'>(name)) }),
  fc.record({ type: fc.constantFrom('SESSION_STARTED' as const, 'SESSION_STOPPED' as const, 'RETURNED' as const, 'OVERDUE_NOTED' as const, 'MISSING_NOTED' as const) }),
);

describe('whatever is done and seen, in any order', () => {
  const lives = fc.array(fc.oneof(acts.map((act) => ({ act })), seen.map((fact) => ({ fact }))), { maxLength: 40 });
  const IN_HANDS: readonly UnitStatus[] = ['HANDED_OUT', 'IN_SESSION', 'OVERDUE', 'MISSING'];

  /** A status may pass through what is derived or lasts no time: set aside, back, not worn. */
  const reaches = (from: UnitStatus, to: UnitStatus): boolean =>
    from === to || mayBecome<UnitStatus>(UNIT_MACHINE, from, to) || (['ALLOCATED', 'RETURNED'] as const).some((by) => mayBecome<UnitStatus>(UNIT_MACHINE, from, by) && mayBecome<UnitStatus>(UNIT_MACHINE, by, to));

  it('moves only as its machine allows, and is ready only when clean and whole', () => {
    fc.assert(
      fc.property(lives, fc.boolean(), (life, worn) => {
        const events: UnitEvent[] = [{ type: 'ENROLLED', at: t0 }];
        let state = unitState(events, worn);
        for (const [index, step] of life.entries()) {
          const now = minutes(index + 1);
          const facts = 'fact' in step ? [step.fact] : [decideUnitAct(step.act, state, { worn }, now)].flatMap((result) => (result.ok ? result.value : []));
          for (const fact of facts) {
            const event = { ...fact, at: now };
            const next = afterEvent(state, event, worn);
            expect(`${state.status} → ${next.status} ${String(reaches(state.status, next.status))}`).toBe(`${state.status} → ${next.status} true`);
            state = next;
            events.push(event);
          }
          if (state.status === 'READY') expect(worn && needsCleaning(state)).toBe(false);
          if (state.status === 'READY') expect(state.blocking).toEqual([]);
          expect(state.custody !== null).toBe(IN_HANDS.includes(state.status));
          if (!IN_HANDS.includes(state.status)) expect(['OUT_OF_SERVICE', 'RETIRED', 'IN_TRANSIT', 'ENROLLED'].includes(state.status) || state.blocking.length === 0).toBe(true);
        }
        expect(unitState(events, worn)).toEqual(state);
      }),
      { numRuns: 1_000 },
    );
  });

  it('offers no act that its state refuses', () => {
    expect(new Set(UNIT_EVENT_TYPES).size).toBe(UNIT_EVENT_TYPES.length);
    for (const status of ['ENROLLED', 'READY', 'HANDED_OUT', 'OUT_OF_SERVICE', 'RETIRED'] as const) {
      const state = { ...NEW_UNIT, status };
      for (const act of UNIT_ACTS) {
        const simple = act === 'INSPECT' || act === 'SANITISE' || act === 'CHARGE' ? ({ act } as const) : null;
        if (simple !== null) expect(decideUnitAct(simple, state, { worn: true }, t0).ok).toBe(unitActs(state, { worn: true }).includes(act));
      }
    }
  });
});

describe('care that comes back', () => {
  it.each([
    ['long before', 30, null, 0, -10, 'LATER'],
    ['two weeks before', 30, null, 0, -16, 'SOON'],
    ['on the day', 30, null, 0, -30, 'DUE'],
    ['by use alone', null, 50, 44.9, -500, 'LATER'],
    ['with a tenth of its hours left', null, 50, 45, -500, 'SOON'],
    ['all used up', null, 50, 50, 0, 'DUE'],
    ['whichever comes first', 365, 50, 51, 0, 'DUE'],
  ] as const)('%s', (_sentence, everyDays, everyHours, usedHours, sinceDays, expected) => {
    const since = new Date(t0.getTime() + sinceDays * 86_400_000);
    expect(maintenanceState({ everyDays, everyHours, since }, usedHours, t0)).toBe(expected);
    expect(dueOn({ everyDays, since }) === null).toBe(everyDays === null);
  });
});

describe('tags', () => {
  it.each([
    [' tl0342-q3-07 ', 'TL0342-Q3-07'], ['TL0342 Q3 07', 'TL0342-Q3-07'], ['TL0342–Q3–07', 'TL0342-Q3-07'], ['PC1', 'PC1'], ['A', null], ['-A1', null], ['A--1', null], ['É12', null], ['<script>', null], ['A'.repeat(33), null],
  ])('%j is read as %j', (typed, tag) => {
    expect(readTag(typed)).toBe(tag);
  });

  it('go on in their series', () => {
    expect(nextTags('TL0342-Q3', ['TL0342-Q3-07', 'TL0342-Q3-02', 'TL0342-PC-31', 'TL0342-Q3-X'], 2)).toEqual(['TL0342-Q3-08', 'TL0342-Q3-09']);
    expect(nextTags('TL0342-Q3', ['TL0342-Q3-099'], 2)).toEqual(['TL0342-Q3-100', 'TL0342-Q3-101']);
    expect(nextTags('PC', [], 1)).toEqual(['PC-01']);
  });

  it.each([
    ['https://escale.example/e/TL0342-Q3-07', 'TL0342-Q3-07'], ['http://localhost:3000/e/tl0342-q3-07?x=1', 'TL0342-Q3-07'], ['TL0342-Q3-07', 'TL0342-Q3-07'], ['https://elsewhere.example/f/TL0342-Q3-07', null], ['TL1:abc', null],
  ])('%j is scanned as %j', (text, tag) => {
    expect(tagOfScan(text)).toBe(tag);
  });
});
