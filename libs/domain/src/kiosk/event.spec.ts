import fc from 'fast-check';
import { idOf } from '../kernel/id.ts';
import { localDay } from '../time/local-day.ts';
import type { KioskEvent } from './event.ts';
import { KIOSK_FACT_TYPES, type KioskFact } from './fact.ts';
import { readEvent, writeEvent } from './read-event.ts';

const uuid = (last: number): string => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const booking = idOf<'Booking'>(uuid(1));
const unit = idOf<'EquipmentUnit'>(uuid(2));

const FACTS: readonly KioskFact[] = [
  { type: 'CHECKED_IN', bookingId: booking, knownBy: 'TICKET', revision: 3, learnerIds: [uuid(3)] },
  { type: 'LEFT', bookingId: booking },
  { type: 'WALKED_IN', bookingId: booking, offerId: idOf(uuid(4)), minutes: 60, people: 1, moduleId: null, givenName: 'Awa', minor: null },
  { type: 'NOTICE_ACKNOWLEDGED', bookingId: booking, version: '2026-01', language: 'ar' },
  { type: 'HANDED_OUT', bookingId: booking, unitId: unit, checked: ['HYGIENE', 'CONTROLLERS'], swapFor: null },
  { type: 'SESSION_STARTED', bookingId: booking, unitId: unit },
  { type: 'SESSION_STOPPED', bookingId: booking, unitId: unit },
  { type: 'RETURNED', unitId: unit, missing: ['câble'] },
  { type: 'INSPECTED', unitId: unit },
  { type: 'SANITISED', unitId: unit },
  { type: 'CHARGED', unitId: unit },
  { type: 'BATTERY_READ', unitId: unit, battery: { unit: 80, left: 50, right: null } },
  { type: 'INCIDENT_REPORTED', unitId: unit, incidentId: idOf(uuid(5)), kind: 'PICTURE', severity: 'MINOR', account: 'Image floue à gauche', photo: 'data:image/jpeg;base64,AAAA' },
  { type: 'SIGNED', bookingId: booking, day: localDay('2026-06-02'), half: 'MORNING', signer: { role: 'LEARNER', learnerId: uuid(3) }, means: 'STROKES', strokes: [[0, 0, 0, 500, 20, 16]] },
  { type: 'ABSENCE_NOTED', bookingId: booking, day: localDay('2026-06-02'), half: 'AFTERNOON', learnerId: uuid(3), reason: 'AT_WORK' },
  { type: 'ANNULLED', eventId: idOf(uuid(6)) },
  { type: 'TURNED_AWAY', bookingId: null, code: 'CODE_UNKNOWN' },
];
const eventOf = (fact: KioskFact): KioskEvent => ({
  id: idOf(uuid(7)), kioskId: idOf(uuid(8)), sequence: 1, epoch: uuid(9), epochMs: 1_200, deviceAt: new Date('2026-06-02T08:00:00.000Z'), offsetMs: -312, online: false, snapshot: 'abc', by: 'PERSON', previous: 'a'.repeat(64), fact,
});

describe('the text of an event', () => {
  it('has every kind of fact', () => {
    expect(FACTS.map(({ type }) => type).sort()).toEqual([...KIOSK_FACT_TYPES].sort());
  });

  it.each(FACTS.map((fact) => [fact.type, fact] as const))('of %s is read as it was written', (_type, fact) => {
    const event = eventOf(fact);
    expect(readEvent(writeEvent(event))).toEqual({ ok: true, value: event });
  });

  const written = (change: (event: Record<string, unknown>) => unknown): string => JSON.stringify(change(JSON.parse(writeEvent(eventOf(FACTS[0] as KioskFact))) as Record<string, unknown>));
  const inFact = (change: Record<string, unknown>) => written((event) => ({ ...event, fact: { ...(event['fact'] as object), ...change } }));

  it.each<[string, string, string, string | null]>([
    ['no JSON', '{"v":1', 'NOT_JSON', null],
    ['a list', '[]', 'NOT_JSON', null],
    ['null', 'null', 'NOT_JSON', null],
    ['a version of tomorrow', written((event) => ({ ...event, v: 2 })), 'VERSION_UNKNOWN', 'v'],
    ['no version', written(({ v: _v, ...event }) => event), 'VERSION_UNKNOWN', 'v'],
    ['a fact nobody knows', inFact({ type: 'DANCED' }), 'TYPE_UNKNOWN', 'fact.type'],
    ['a fact of an inherited name', inFact({ type: 'constructor' }), 'TYPE_UNKNOWN', 'fact.type'],
    ['no fact', written(({ fact: _fact, ...event }) => event), 'FIELD_WRONG', 'fact'],
    ['a booking that is no UUID', inFact({ bookingId: '42' }), 'FIELD_WRONG', 'fact.bookingId'],
    ['more than the fact has', inFact({ diagnosis: 'migraine' }), 'FIELD_WRONG', 'fact.diagnosis'],
    ['more than an event has', written((event) => ({ ...event, name: 'Awa' })), 'FIELD_WRONG', 'name'],
    ['a sequence of nought', written((event) => ({ ...event, sequence: 0 })), 'FIELD_WRONG', 'sequence'],
    ['half a millisecond', written((event) => ({ ...event, epochMs: 0.5 })), 'FIELD_WRONG', 'epochMs'],
    ['an hour in words', written((event) => ({ ...event, deviceAt: 'ten past eight' })), 'FIELD_WRONG', 'deviceAt'],
    ['a zone other than UTC', written((event) => ({ ...event, deviceAt: '2026-06-02T10:00:00.000+02:00' })), 'FIELD_WRONG', 'deviceAt'],
    ['a chain that is none', written((event) => ({ ...event, previous: 'A'.repeat(64) })), 'FIELD_WRONG', 'previous'],
  ])('with %s is set aside with the reason', (_sentence, text, code, field) => {
    expect(readEvent(text)).toEqual({ ok: false, refusal: { code, field } });
  });

  it('may be anything and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.object().map((value) => JSON.stringify({ v: 1, ...value }))), (text) => {
        expect(readEvent(text).ok).toBe(false);
      }),
    );
  });
});
