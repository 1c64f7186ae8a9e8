import fc from 'fast-check';
import { aBooking, at } from '../testing/builders.ts';
import type { Booking } from './booking.ts';
import { BOOKING_STATUSES } from './booking-status.ts';
import { consentAfterMove } from './consent-after-move.ts';
import { decideCheckIn } from './decide-check-in.ts';
import { decideConfirm, type ConfirmWish } from './decide-confirm.ts';
import { decideGuardianAnswer, decidePaper, type GuardianAnswer } from './decide-guardian.ts';
import { GUARDIAN_CONSENT_MACHINE, GUARDIAN_CONSENT_STATES, isConsented } from './guardian-consent.ts';
import { mayBecome } from '../kernel/state-machine.ts';

const now = at('2026-06-01T06:00:00Z');
const starts = at('2026-06-02T08:00:00Z');
const ends = at('2026-06-02T09:00:00Z');
const noon = at('2026-06-01T12:00:00Z');
const asked: Partial<Booking> = { minor: true, guardianConsentState: 'ASKED' };

describe('booking where a guardian is asked below 18, and 13 is the least', () => {
  const mother = { by: 'LINK', name: 'Awa Diallo', email: 'awa@example.org' } as const;
  const wish: ConfirmWish = { givenName: 'Sam', familyName: 'Diallo', email: 'sam@example.org', locale: 'fr', acceptsSafetyNotice: true, age: 15, guardian: mother };
  const decide = (more: Partial<ConfirmWish>, below: number | null = 18) =>
    decideConfirm({ ...wish, ...more }, { booking: aBooking({ status: 'HELD', holdExpiresAt: noon }), safetyNotice: true, noticeVersion: '2026-01', guardianConsentBelow: below, minimumAge: 13, approval: null, noticeMinutes: 0, perDayLimit: null, sessionsThatDay: 0, teamPlanned: true }, now);

  it.each<[string, Partial<ConfirmWish>, number | null, object]>([
    ['a minor, by a link to a guardian', {}, 18, { minor: true, guardianConsentState: 'ASKED', guardian: { name: 'Awa Diallo', email: 'awa@example.org' } }],
    ['a minor, on paper, of whose guardian nothing is kept', { guardian: { by: 'PAPER' } }, 18, { minor: true, guardianConsentState: 'ASKED', guardian: null }],
    ['the day of one’s eighteenth birthday', { age: 18 }, 18, { minor: false, guardianConsentState: 'NOT_NEEDED', guardian: null }],
    ['an adult who names a guardian all the same, who is not kept', { age: 40 }, 18, { guardian: null }],
    ['where nobody is asked, without an age', { age: null, guardian: null }, null, { minor: null, guardianConsentState: 'NOT_NEEDED', guardian: null }],
    ['a minor without an address of their own', { email: null }, 18, { guardianConsentState: 'ASKED' }],
  ])('takes %s', (_sentence, more, below, expected) => {
    const plan = decide(more, below);
    expect(plan).toMatchObject({ ok: true, value: expected });
    expect(JSON.stringify(plan)).not.toContain('"age"');
  });

  it.each<[string, Partial<ConfirmWish>, object]>([
    ['without an age', { age: null }, { code: 'AGE_MISSING', field: 'age' }],
    ['one too young', { age: 12 }, { code: 'UNDER_AGE', field: 'age' }],
    ['a minor alone', { guardian: null }, { code: 'GUARDIAN_MISSING', field: 'guardianName' }],
    ['a guardian without a name', { guardian: { ...mother, name: '\u200B ' } }, { code: 'GUARDIAN_MISSING', field: 'guardianName' }],
    ['a guardian with a name too long', { guardian: { ...mother, name: 'a'.repeat(81) } }, { code: 'NAME_TOO_LONG', field: 'guardianName' }],
    ['a guardian without an address', { guardian: { ...mother, email: ' ' } }, { code: 'EMAIL_UNREADABLE', field: 'guardianEmail' }],
    ['a guardian who is the minor', { guardian: { ...mother, email: ' SAM@example.org ' } }, { code: 'GUARDIAN_EMAIL_SAME', field: 'guardianEmail' }],
    ['a minor alone who did not read the notice, which comes first', { guardian: null, acceptsSafetyNotice: false }, { code: 'SAFETY_NOTICE_NOT_ACCEPTED', field: 'acceptsSafetyNotice' }],
  ])('refuses %s', (_sentence, more, refusal) => {
    expect(decide(more)).toEqual({ ok: false, refusal });
  });
});

describe('a guardian’s answer', () => {
  const decide = (answer: GuardianAnswer, booking: Partial<Booking> = {}, when = now, revision = 0) => decideGuardianAnswer({ answer, revision }, { booking: aBooking({ ...asked, ...booking }) }, when);

  it.each<[string, GuardianAnswer, Partial<Booking>, object]>([
    ['agrees', 'GIVEN', {}, { state: 'GIVEN', cancels: false, replay: false }],
    ['agrees twice', 'GIVEN', { guardianConsentState: 'GIVEN' }, { replay: true }],
    ['agrees by link to what a paper said already', 'GIVEN', { guardianConsentState: 'ON_PAPER' }, { state: 'ON_PAPER', replay: true }],
    ['refuses, which cancels', 'REFUSED', {}, { state: 'REFUSED', cancels: true, replay: false }],
    ['takes back what they gave', 'REFUSED', { guardianConsentState: 'GIVEN' }, { state: 'REFUSED', cancels: true }],
    ['takes back a paper', 'REFUSED', { guardianConsentState: 'ON_PAPER' }, { state: 'REFUSED', cancels: true }],
    ['refuses twice', 'REFUSED', { status: 'CANCELLED', guardianConsentState: 'REFUSED', cancelledAt: noon }, { state: 'REFUSED', cancels: false, replay: true }],
    ['refuses a session that moved since they looked', 'REFUSED', { revision: 2 }, { cancels: true }],
  ])('%s', (_sentence, answer, booking, expected) => {
    expect(decide(answer, booking)).toMatchObject({ ok: true, value: expected });
  });

  it.each<[string, GuardianAnswer, Partial<Booking>, Date, object]>([
    ['once the session has started', 'GIVEN', {}, starts, { code: 'GUARDIAN_LINK_EXPIRED', at: starts }],
    ['once the session has started, even to refuse', 'REFUSED', {}, starts, { code: 'GUARDIAN_LINK_EXPIRED', at: starts }],
    ['once the person is there', 'REFUSED', { status: 'CHECKED_IN', guardianConsentState: 'GIVEN' }, now, { code: 'GUARDIAN_LINK_EXPIRED', at: starts }],
    ['of a cancelled booking', 'GIVEN', { status: 'CANCELLED', cancelledAt: noon }, now, { code: 'BOOKING_CANCELLED', at: noon }],
    ['after a refusal', 'GIVEN', { status: 'CANCELLED', guardianConsentState: 'REFUSED', cancelledAt: noon }, now, { code: 'BOOKING_CANCELLED', at: noon }],
    ['where nobody was asked', 'GIVEN', { guardianConsentState: 'NOT_NEEDED' }, now, { code: 'GUARDIAN_LINK_UNKNOWN' }],
    ['to a session that moved since they looked', 'GIVEN', { revision: 1 }, now, { code: 'GUARDIAN_SESSION_CHANGED' }],
  ])('is refused %s', (_sentence, answer, booking, when, refusal) => {
    expect(decide(answer, booking, when)).toEqual({ ok: false, refusal });
  });
});

describe('a paper that staff holds', () => {
  const decide = (booking: Partial<Booking> = {}, when = now) => decidePaper({ booking: aBooking({ ...asked, ...booking }) }, when);

  it.each<[string, Partial<Booking>, Date, object]>([
    ['is recorded before the day', {}, now, { state: 'ON_PAPER', replay: false }],
    ['is recorded at the door, a little late', {}, at('2026-06-02T08:10:00Z'), { state: 'ON_PAPER', replay: false }],
    ['seen by two people is recorded once', { guardianConsentState: 'ON_PAPER' }, now, { replay: true }],
    ['adds nothing to the link', { guardianConsentState: 'GIVEN' }, now, { state: 'GIVEN', replay: true }],
    ['sent again once the person is in is as it was', { guardianConsentState: 'ON_PAPER', status: 'CHECKED_IN' }, starts, { replay: true }],
  ])('%s', (_sentence, booking, when, expected) => {
    expect(decide(booking, when)).toMatchObject({ ok: true, value: expected });
  });

  it.each<[string, Partial<Booking>, Date, object]>([
    ['once all is over', {}, ends, { code: 'GUARDIAN_LINK_EXPIRED', at: ends }],
    ['after the guardian refused', { status: 'CANCELLED', guardianConsentState: 'REFUSED', cancelledAt: noon }, now, { code: 'BOOKING_CANCELLED', at: noon }],
    ['where nobody was asked', { guardianConsentState: 'NOT_NEEDED' }, now, { code: 'GUARDIAN_NOT_ASKED' }],
  ])('is refused %s', (_sentence, booking, when, refusal) => {
    expect(decide(booking, when)).toEqual({ ok: false, refusal });
  });
});

describe('at the door', () => {
  const door = (booking: Partial<Booking>, time = '08:00:00') =>
    decideCheckIn({ booking: aBooking({ ...asked, ...booking }), placeId: aBooking().placeId, policy: { earlyMinutes: 20, lateMinutes: 30 } }, at(`2026-06-02T${time}Z`));

  it('nobody enters while a guardian has not agreed, and is told so only when it is time', () => {
    expect(door({})).toEqual({ ok: false, refusal: { code: 'GUARDIAN_CONSENT_MISSING', at: starts } });
    expect(door({}, '07:00:00')).toMatchObject({ refusal: { code: 'TOO_EARLY' } });
    expect(door({}, '08:30:00')).toMatchObject({ refusal: { code: 'TOO_LATE' } });
  });

  it.each(['NOT_NEEDED', 'GIVEN', 'ON_PAPER'] as const)('%s opens', (guardianConsentState) => {
    expect(door({ guardianConsentState }).ok).toBe(true);
  });
});

describe('a session that moves', () => {
  it.each<[string, Partial<Booking>, number | null, number | null, object]>([
    ['asks a guardian anew, whatever they had said', { minor: true, guardianConsentState: 'GIVEN' }, 18, 18, { ok: true, value: 'ASKED' }],
    ['asks nobody for an adult', { minor: false }, 18, 18, { ok: true, value: 'NOT_NEEDED' }],
    ['asks nobody where nobody is asked', { minor: true, guardianConsentState: 'ON_PAPER' }, 18, null, { ok: true, value: 'NOT_NEEDED' }],
    ['to a lower limit asks nobody for who was above the higher', { minor: false }, 18, 15, { ok: true, value: 'NOT_NEEDED' }],
    ['to a higher limit needs an age we did not keep', { minor: false }, 15, 18, { ok: false, refusal: { code: 'AGE_MISSING', field: 'offerId' } }],
    ['from where no age was asked needs one', { minor: null }, null, 18, { ok: false, refusal: { code: 'AGE_MISSING', field: 'offerId' } }],
  ])('%s', (_sentence, booking, from, to, expected) => {
    expect(consentAfterMove(aBooking(booking), { from, to })).toEqual(expected);
  });
});

describe('whatever happens in whatever order', () => {
  const bookings = fc.record({
    status: fc.constantFrom(...BOOKING_STATUSES), guardianConsentState: fc.constantFrom(...GUARDIAN_CONSENT_STATES), minor: fc.constantFrom(true, false, null), revision: fc.nat(2),
    cancelledAt: fc.constantFrom(null, noon),
  });
  const times = fc.constantFrom(now, at('2026-06-02T07:50:00Z'), starts, at('2026-06-02T08:20:00Z'), ends);

  it('a consent only ever takes a step of its table, and a refusal alone cancels', () => {
    fc.assert(
      fc.property(bookings, times, fc.constantFrom<GuardianAnswer>('GIVEN', 'REFUSED'), fc.nat(2), (more, when, answer, revision) => {
        const booking = aBooking(more);
        for (const plan of [decideGuardianAnswer({ answer, revision }, { booking }, when), decidePaper({ booking }, when)]) {
          if (!plan.ok) continue;
          expect(plan.value.replay ? plan.value.state === booking.guardianConsentState : mayBecome(GUARDIAN_CONSENT_MACHINE, booking.guardianConsentState, plan.value.state)).toBe(true);
          expect(plan.value.cancels).toBe(!plan.value.replay && plan.value.state === 'REFUSED');
        }
      }),
    );
  });

  it('the door never opens without a consent that is needed', () => {
    fc.assert(
      fc.property(bookings, times, (more, when) => {
        const booking = aBooking(more);
        const door = decideCheckIn({ booking, placeId: booking.placeId, policy: { earlyMinutes: 20, lateMinutes: 30 } }, when);
        if (door.ok) expect(isConsented(booking.guardianConsentState)).toBe(true);
      }),
    );
  });

  it('a moved session never keeps what a guardian said of another hour', () => {
    fc.assert(
      fc.property(bookings, fc.option(fc.integer({ min: 1, max: 18 })), fc.option(fc.integer({ min: 1, max: 18 })), (more, from, to) => {
        const moved = consentAfterMove(aBooking({ ...more, minor: true }), { from, to });
        expect(moved).toEqual({ ok: true, value: to === null ? 'NOT_NEEDED' : 'ASKED' });
      }),
    );
  });
});
