import fc from 'fast-check';
import { aBooking, at } from '../testing/builders.ts';
import { plusMinutes } from '../time/duration.ts';
import { answerDue } from './approval.ts';
import type { Booking } from './booking.ts';
import { checkDayLimit } from './checks/day-limit.ts';
import { decideAnswer } from './decide-answer.ts';

const start = at('2026-06-10T08:00:00Z');

describe('the deadline of a request', () => {
  it.each<[string, string, number, number, string]>([
    ['the hours the team gave itself', '2026-06-01T08:00:00Z', 48, 60, '2026-06-03T08:00:00Z'],
    ['the beginning of the notice', '2026-06-09T20:00:00Z', 48, 120, '2026-06-10T06:00:00Z'],
    ['half of what is left, for who asks late', '2026-06-10T06:00:00Z', 48, 120, '2026-06-10T07:00:00Z'],
    ['the start, where there is no notice', '2026-06-10T06:00:00Z', 48, 0, '2026-06-10T08:00:00Z'],
  ])('is %s', (_sentence, now, deadlineHours, noticeMinutes, due) => {
    expect(answerDue({ deadlineHours }, { startsAt: start, noticeMinutes }, at(now))).toEqual(at(due));
  });

  it('lies after now, not after the start, and within the hours, always', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 * 24 * 60 }), fc.integer({ min: 1, max: 336 }), fc.integer({ min: 0, max: 20_160 }), (ahead, deadlineHours, noticeMinutes) => {
        const now = plusMinutes(start, -ahead);
        const due = answerDue({ deadlineHours }, { startsAt: start, noticeMinutes }, now).getTime();
        expect(due).toBeGreaterThan(now.getTime());
        expect(due).toBeLessThanOrEqual(start.getTime());
        expect(due).toBeLessThanOrEqual(plusMinutes(now, deadlineHours * 60).getTime());
      }),
    );
  });
});

describe('an answer', () => {
  const now = at('2026-06-01T08:00:00Z');
  const due = at('2026-06-01T20:00:00Z');
  const waiting = { status: 'HELD', approvalState: 'ASKED', holdExpiresAt: due } as const;
  const answer = (booking: Partial<Booking>, wish: Parameters<typeof decideAnswer>[0] = { answer: 'YES', reason: null }, when = now, teamPlanned = true) => decideAnswer(wish, { booking: aBooking({ ...waiting, ...booking }), teamPlanned }, when);

  it('of yes confirms; of no cancels, with its reason', () => {
    expect(answer({})).toEqual({ ok: true, value: { confirms: true } });
    expect(answer({}, { answer: 'NO', reason: ' Salle en travaux ' })).toEqual({ ok: true, value: { confirms: false, cancelledAt: now, revision: 1, reason: 'Salle en travaux' } });
    expect(answer({}, { answer: 'NO', reason: '  ' })).toMatchObject({ value: { reason: null } });
  });

  it.each<[string, Partial<Booking>, object]>([
    ['a hold somebody fills in', { approvalState: 'NOT_NEEDED' }, { code: 'STILL_BEING_MADE' }],
    ['what was confirmed', { status: 'CONFIRMED', approvalState: 'GIVEN' }, { code: 'REQUEST_ANSWERED' }],
    ['what was refused', { status: 'CANCELLED', approvalState: 'REFUSED' }, { code: 'REQUEST_ANSWERED' }],
    ['what the person took back', { status: 'CANCELLED', cancelledAt: now }, { code: 'BOOKING_CANCELLED', at: now }],
  ])('is not taken for %s', (_sentence, booking, refusal) => {
    expect(answer(booking)).toEqual({ ok: false, refusal });
  });

  it('of yes promises somebody beside the person: where nobody is planned, someone is planned first; a no needs nobody', () => {
    expect(answer({}, { answer: 'YES', reason: null }, now, false)).toEqual({ ok: false, refusal: { code: 'NOBODY_OF_THE_TEAM' } });
    expect(answer({}, { answer: 'NO', reason: null }, now, false)).toMatchObject({ ok: true });
  });

  it('comes before the deadline, and in few words', () => {
    expect(answer({}, { answer: 'YES', reason: null }, due)).toEqual({ ok: false, refusal: { code: 'REQUEST_EXPIRED', at: due } });
    expect(answer({}, { answer: 'NO', reason: 'a'.repeat(301) })).toEqual({ ok: false, refusal: { code: 'REASON_TOO_LONG', field: 'reason' } });
  });
});

describe('the limit of a day', () => {
  it.each([
    [null, 9, null],
    [2, 1, null],
    [2, 2, { code: 'DAY_LIMIT_REACHED', field: 'startsAt' }],
  ])('of %p with %p sessions', (perDayLimit, sessions, refusal) => {
    expect(checkDayLimit({ perDayLimit }, sessions)).toEqual(refusal);
  });
});
