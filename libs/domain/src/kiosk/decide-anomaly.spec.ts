import { idOf } from '../kernel/id.ts';
import { ANOMALY_CODES, type AnomalyChoice, CHOICES } from './anomaly.ts';
import { type AnomalyFacts, type AnomalyPlan, type AnomalyRefusalCode, decideAnomaly, type Decided, possibleChoices, whyNotReopened } from './decide-anomaly.ts';

const t0 = new Date('2026-06-02T08:00:00Z');
const minutes = (count: number): Date => new Date(t0.getTime() + count * 60_000);
const FACTS: AnomalyFacts = {
  code: 'CANCELLED_BUT_PRESENT', isDecided: false, arrival: { eventId: 'a1', at: minutes(2) }, departedAt: null, booking: { startsAt: t0, endsAt: minutes(60) }, mayBook: true, firstUnitId: null, policy: { earlyMinutes: 20, ticketToleranceMinutes: 5 },
};
const unitId = idOf<'EquipmentUnit'>('u');

describe('deciding what a kiosk and the plan contradict', () => {
  it.each<[string, Partial<AnomalyFacts>, AnomalyChoice, number | null, number, AnomalyPlan]>([
    ['looked at, and left as it is', {}, 'NOTED', null, 30, { do: 'CLOSE' }],
    ['nobody was there', {}, 'WAS_NOT_HERE', null, 30, { do: 'SET_ASIDE', eventId: 'a1' }],
    ['a booking of their own to the planned end, with units while time is left', {}, 'MAKE_WALK_IN', null, 30, { do: 'BOOK', at: minutes(2), minutes: 58, seated: true }],
    ['the same once it is over, without units', {}, 'MAKE_WALK_IN', null, 90, { do: 'BOOK', at: minutes(2), minutes: 58, seated: false }],
    ['to the departure, where one was seen', { departedAt: minutes(40) }, 'MAKE_WALK_IN', null, 50, { do: 'BOOK', at: minutes(2), minutes: 38, seated: false }],
    ['as long as it was booked for, where they came after its end', { arrival: { eventId: 'a1', at: minutes(70) } }, 'MAKE_WALK_IN', null, 80, { do: 'BOOK', at: minutes(70), minutes: 60, seated: true }],
    ['who left at once was there for a minute', { departedAt: minutes(2) }, 'MAKE_WALK_IN', null, 50, { do: 'BOOK', at: minutes(2), minutes: 1, seated: false }],
    ['the time that was told is the time', { code: 'CLOCK_UNSURE' }, 'CONFIRM_TIME', null, 30, { do: 'BE_SURE', eventId: 'a1', countsAt: null }],
    ['it was another time', { code: 'CLOCK_UNSURE' }, 'CONFIRM_TIME', 10, 30, { do: 'BE_SURE', eventId: 'a1', countsAt: minutes(10) }],
    ['within the tolerance before the door opens', { code: 'CLOCK_UNSURE' }, 'CONFIRM_TIME', -25, 30, { do: 'BE_SURE', eventId: 'a1', countsAt: minutes(-25) }],
    ['the first unit came back', { code: 'DOUBLE_HAND_OUT', firstUnitId: unitId }, 'CAME_BACK', null, 30, { do: 'TAKE_BACK', unitId }],
  ])('%s', (_sentence, facts, choice, at, now, plan) => {
    expect(decideAnomaly({ ...FACTS, ...facts }, { choice, at: at === null ? null : minutes(at) }, minutes(now))).toEqual({ ok: true, value: plan });
  });

  it.each<[string, Partial<AnomalyFacts>, AnomalyChoice, number | null, AnomalyRefusalCode]>([
    ['a colleague chose already', { isDecided: true }, 'NOTED', null, 'ALREADY_DECIDED'],
    ['no such choice for this', { code: 'STALE_TICKET' }, 'WAS_NOT_HERE', null, 'CHOICE_NOT_POSSIBLE'],
    ['what was booked is not offered here', { code: 'MOVED_BUT_PRESENT', mayBook: false }, 'MAKE_WALK_IN', null, 'CHOICE_NOT_POSSIBLE'],
    ['what was taken back too late is no arrival', { code: 'ANNUL_TOO_LATE', arrival: null }, 'WAS_NOT_HERE', null, 'CHOICE_NOT_POSSIBLE'],
    ['one of the two units came back meanwhile', { code: 'DOUBLE_HAND_OUT' }, 'CAME_BACK', null, 'CHOICE_NOT_POSSIBLE'],
    ['a time for what asks none', {}, 'WAS_NOT_HERE', 2, 'TIME_NOT_ASKED'],
    ['before the door opens', { code: 'CLOCK_UNSURE' }, 'CONFIRM_TIME', -26, 'TIME_OUTSIDE_SESSION'],
    ['after the end', { code: 'CLOCK_UNSURE' }, 'CONFIRM_TIME', 60, 'TIME_OUTSIDE_SESSION'],
    ['in the future', { code: 'CLOCK_UNSURE' }, 'CONFIRM_TIME', 31, 'TIME_OUTSIDE_SESSION'],
    ['after they left', { code: 'CLOCK_UNSURE', departedAt: minutes(20) }, 'CONFIRM_TIME', 21, 'TIME_AFTER_DEPARTURE'],
    ['of a booking nobody knows', { code: 'CLOCK_UNSURE', booking: null }, 'CONFIRM_TIME', 10, 'TIME_NOT_ASKED'],
  ])('not: %s', (_sentence, facts, choice, at, code) => {
    expect(decideAnomaly({ ...FACTS, ...facts }, { choice, at: at === null ? null : minutes(at) }, minutes(30))).toMatchObject({ ok: false, refusal: { code } });
  });

  it('offers each choice it can carry out, and nothing once somebody chose', () => {
    const facts = { ...FACTS, firstUnitId: unitId };
    for (const code of ANOMALY_CODES) expect(possibleChoices({ ...facts, code })).toEqual(CHOICES[code]);
    for (const code of ANOMALY_CODES) expect(possibleChoices({ ...facts, code, isDecided: true })).toEqual([]);
  });
});

describe('thinking again', () => {
  const decided: Decided = { choice: 'WAS_NOT_HERE', at: t0, isMine: true, ofSignature: false };
  it.each<[string, Decided | null, number, AnomalyRefusalCode | null]>([
    ['within a quarter of an hour', decided, 14, null],
    ['a quarter of an hour later', decided, 15, 'REOPEN_TOO_LATE'],
    ['what a colleague chose', { ...decided, isMine: false }, 1, 'REOPEN_NOT_YOURS'],
    ['what was confirmed beside a signature', { ...decided, choice: 'CONFIRM_TIME', ofSignature: true }, 1, 'REOPEN_NOT_POSSIBLE'],
    ['what nobody chose', null, 1, 'NOT_DECIDED'],
    ['a unit that came back did so', { ...decided, choice: 'CAME_BACK' }, 1, 'REOPEN_NOT_POSSIBLE'],
  ])('%s', (_sentence, given, now, code) => {
    expect(whyNotReopened(given, minutes(now))?.code ?? null).toBe(code);
  });
});
