import { aBooking, at } from '../testing/builders.ts';
import type { Booking } from './booking.ts';
import { type ConfirmFacts, decideConfirm, type ConfirmWish } from './decide-confirm.ts';

const now = at('2026-06-01T06:00:00Z');
const later = at('2026-06-01T06:10:00Z');
const camille: ConfirmWish = { givenName: 'Camille', familyName: 'Dupont', email: 'camille@example.org', locale: 'fr', acceptsSafetyNotice: false, age: null, guardian: null };
const held: Partial<Booking> = { status: 'HELD', holdExpiresAt: later, givenName: null, familyName: null, shortCode: null };

const decide = (wish: Partial<ConfirmWish>, booking: Partial<Booking> = held, safetyNotice = false, at = now, policies: Partial<ConfirmFacts> = {}) =>
  decideConfirm({ ...camille, ...wish }, { booking: aBooking(booking), safetyNotice, noticeVersion: '2026-02', guardianConsentBelow: null, minimumAge: 0, approval: null, noticeMinutes: 0, perDayLimit: null, sessionsThatDay: 0, teamPlanned: true, ...policies }, at);

describe('confirming', () => {
  it.each<[string, Partial<ConfirmWish>, object]>([
    ['with name and e-mail', {}, { givenName: 'Camille', familyName: 'Dupont', email: 'camille@example.org', replay: false }],
    ['without e-mail', { email: null }, { email: null }],
    ['with an empty e-mail, as without', { email: '  ' }, { email: null }],
    ['with spaces around', { givenName: '  Jean   Marc ', email: ' a@b.fr ' }, { givenName: 'Jean Marc', email: 'a@b.fr' }],
    ['with an Arabic name', { givenName: 'محمد', familyName: 'العلي' }, { givenName: 'محمد', familyName: 'العلي' }],
    ['with an apostrophe that is no SQL', { familyName: "O'; DROP TABLE booking;--" }, { familyName: "O'; DROP TABLE booking;--" }],
    ['with a name of eighty characters', { familyName: '𝒜'.repeat(80) }, { familyName: '𝒜'.repeat(80) }],
  ])('works %s', (_sentence, wish, expected) => {
    expect(decide(wish)).toMatchObject({ ok: true, value: expected });
  });

  it.each<[string, Partial<ConfirmWish>, object]>([
    ['without given name', { givenName: ' ' }, { code: 'GIVEN_NAME_MISSING', field: 'givenName' }],
    ['without family name', { familyName: '' }, { code: 'FAMILY_NAME_MISSING', field: 'familyName' }],
    ['with a name of invisible characters', { givenName: '\u202E\u200B\u0000' }, { code: 'GIVEN_NAME_MISSING', field: 'givenName' }],
    ['with a name without letter', { givenName: '🎉🎉' }, { code: 'GIVEN_NAME_MISSING', field: 'givenName' }],
    ['with a name too long', { givenName: 'a'.repeat(81) }, { code: 'NAME_TOO_LONG', field: 'givenName' }],
    ['with a name of ten thousand characters', { familyName: 'é'.repeat(10_000) }, { code: 'NAME_TOO_LONG', field: 'familyName' }],
    ['with an unreadable e-mail', { email: 'camille@' }, { code: 'EMAIL_UNREADABLE', field: 'email' }],
  ])('is refused %s', (_sentence, wish, refusal) => {
    expect(decide(wish)).toEqual({ ok: false, refusal });
  });

  it('asks that the safety notice be accepted, where there is one', () => {
    expect(decide({}, held, true)).toEqual({ ok: false, refusal: { code: 'SAFETY_NOTICE_NOT_ACCEPTED', field: 'acceptsSafetyNotice' } });
    expect(decide({ acceptsSafetyNotice: true }, held, true).ok).toBe(true);
  });

  it('has the new notice read by who was shown an older one, not by who has confirmed', () => {
    expect(decide({ acceptsSafetyNotice: true, safetyNoticeVersion: '2026-02' }, held, true).ok).toBe(true);
    expect(decide({ acceptsSafetyNotice: true, safetyNoticeVersion: '2026-01' }, held, true)).toEqual({ ok: false, refusal: { code: 'SAFETY_NOTICE_NOT_ACCEPTED', field: 'acceptsSafetyNotice' } });
    expect(decide({ acceptsSafetyNotice: true, safetyNoticeVersion: '2026-01' }, { status: 'CONFIRMED', givenName: 'Camille', familyName: 'Dupont', email: 'camille@example.org' }, true).ok).toBe(true);
  });

  it('works until the hold ends, and no longer, whatever the job has recorded', () => {
    expect(decide({}, held, false, at('2026-06-01T06:09:59.999Z')).ok).toBe(true);
    expect(decide({}, held, false, later)).toEqual({ ok: false, refusal: { code: 'HOLD_EXPIRED', at: later } });
    expect(decide({}, { ...held, status: 'EXPIRED' })).toMatchObject({ refusal: { code: 'HOLD_EXPIRED' } });
  });

  it('of a cancelled hold is refused', () => {
    expect(decide({}, { status: 'CANCELLED', cancelledAt: now })).toEqual({ ok: false, refusal: { code: 'BOOKING_CANCELLED', at: now } });
  });

  it('of an offer that a person must agree to waits for them, until the deadline', () => {
    const approval = { deadlineHours: 6 };
    expect(decide({}, held, false, now)).toMatchObject({ value: { approvalState: 'NOT_NEEDED', holdExpiresAt: null } });
    expect(decide({}, held, false, now, { approval })).toMatchObject({ value: { approvalState: 'ASKED', holdExpiresAt: at('2026-06-01T12:00:00Z'), replay: false } });
    expect(decide({}, { ...held, startsAt: now }, false, now, { approval })).toEqual({ ok: false, refusal: { code: 'ALREADY_STARTED', at: now } });
    const waiting: Partial<Booking> = { status: 'HELD', approvalState: 'ASKED', holdExpiresAt: later, email: camille.email };
    expect(decide({}, waiting, false, now, { approval, sessionsThatDay: 9, perDayLimit: 1 })).toMatchObject({ value: { replay: true } });
    expect(decide({ givenName: 'Alex' }, waiting, false, now, { approval })).toMatchObject({ refusal: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(decide({}, waiting, false, later, { approval })).toEqual({ ok: false, refusal: { code: 'REQUEST_EXPIRED', at: later } });
  });

  it('stops at the limit of sessions a day', () => {
    expect(decide({}, held, false, now, { perDayLimit: 2, sessionsThatDay: 1 }).ok).toBe(true);
    expect(decide({}, held, false, now, { perDayLimit: 2, sessionsThatDay: 2 })).toEqual({ ok: false, refusal: { code: 'DAY_LIMIT_REACHED', field: 'startsAt' } });
  });

  it.each(['CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW'] as const)('again of a booking that is %s is accepted with the same words only', (status) => {
    const booking = { status, email: camille.email };
    expect(decide({ givenName: ' Camille' }, booking)).toMatchObject({ ok: true, value: { replay: true } });
    expect(decide({ givenName: 'Alex' }, booking)).toEqual({ ok: false, refusal: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(decide({ email: null }, booking)).toMatchObject({ ok: false });
  });

  it('is refused where nobody of the team is planned any more; what was confirmed before stays', () => {
    expect(decide({}, held, false, now, { teamPlanned: false })).toEqual({ ok: false, refusal: { code: 'NOBODY_OF_THE_TEAM' } });
    expect(decide({}, { ...held, status: 'CONFIRMED', givenName: 'Camille', familyName: 'Dupont', email: 'camille@example.org' }, false, now, { teamPlanned: false })).toMatchObject({ ok: true, value: { replay: true } });
  });
});
