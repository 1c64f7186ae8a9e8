import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aBooking } from '../../testing/builders.ts';
import { plusMinutes } from '../../time/duration.ts';
import type { Booking } from '../booking.ts';
import { checkAbsenceLimit, limitedUntil } from './absence-limit.ts';
import { absentFrom, GRACE_BOUNDS, isReminderDue } from './absent-from.ts';
import { type AbsenceFacts, type KeptExpected, whyNotAbsent, whyUnwitnessed, type Witnesses } from './automatic-absence.ts';
import { type Absence, decideAbsenceAnswer, decideContest } from './contest.ts';

const at = (time: string): Date => new Date(time);
const STARTS = at('2026-06-02T08:00:00Z');
const ENDS = at('2026-06-02T09:00:00Z');
const minute = (minutes: number): Date => plusMinutes(STARTS, minutes);
const booking = (more: Partial<Booking> = {}): Booking => aBooking({ startsAt: STARTS, endsAt: ENDS, status: 'CONFIRMED', ...more });

describe('from when somebody is missing', () => {
  it.each<[string, number, Date]>([
    ['after the minutes their place waits', 10, minute(10)],
    ['at the end, where the place would wait longer than the session lasts', 60, ENDS],
  ])('%s', (_, grace, from) => expect(absentFrom({ startsAt: STARTS, endsAt: ENDS }, grace)).toEqual(from));

  it('is never before the start nor after the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: GRACE_BOUNDS.least, max: GRACE_BOUNDS.most }), fc.integer({ min: 5, max: 720 }), (grace, length) => {
        const from = absentFrom({ startsAt: STARTS, endsAt: minute(length) }, grace).getTime();
        expect(from > STARTS.getTime() && from <= minute(length).getTime()).toBe(true);
      }),
    );
  });
});

describe('a reminder of a day before', () => {
  const day = (hours: number, minutes = 0): Date => plusMinutes(STARTS, -(hours * 60) + minutes);
  it.each<[string, Partial<Booking>, Date, Date, boolean]>([
    ['leaves at its moment', {}, day(48), day(24), true],
    ['does not leave before', {}, day(48), day(24, -1), false],
    ['leaves late, when nobody was there to send it', {}, day(48), day(13), true],
    ['does not leave so late that it helps nobody', {}, day(48), day(12), false],
    ['is not for who booked after its moment, and was told then', {}, day(24, 1), day(23), false],
    ['is not for who left no address', { email: null }, day(48), day(24), false],
    ['is not for who cancelled', { status: 'CANCELLED' }, day(48), day(24), false],
  ])('%s', (_, more, confirmedAt, now, due) => expect(isReminderDue({ ...booking({ email: 'camille@exemple.example', ...more }), confirmedAt }, 24, now)).toBe(due));
});

describe('whether somebody can say that nobody came', () => {
  const due = minute(10);
  it.each<[string, Witnesses, string | null]>([
    ['a kiosk heard since', { kiosksHeardAt: [minute(10)], teamNotes: false }, null],
    ['a kiosk not heard since: what it saw may still come', { kiosksHeardAt: [minute(9)], teamNotes: false }, 'KIOSK_UNSYNCED'],
    ['one of two kiosks not heard since', { kiosksHeardAt: [minute(11), minute(2)], teamNotes: true }, 'KIOSK_UNSYNCED'],
    ['a kiosk that was taken away a week ago beside one that is there', { kiosksHeardAt: [minute(11), plusMinutes(STARTS, -8 * 1_440)], teamNotes: false }, null],
    ['no kiosk, and a team that notes every arrival', { kiosksHeardAt: [], teamNotes: true }, null],
    ['no kiosk, and no word of the place', { kiosksHeardAt: [], teamNotes: false }, 'NOBODY_NOTES'],
    ['only a kiosk of long ago', { kiosksHeardAt: [plusMinutes(STARTS, -8 * 1_440)], teamNotes: false }, 'NOBODY_NOTES'],
  ])('%s', (_, witnesses, doubt) => expect(whyUnwitnessed(witnesses, due, minute(12))).toBe(doubt));
});

describe('an absence noted by itself', () => {
  const facts = (more: Partial<AbsenceFacts> = {}): AbsenceFacts => ({ booking: booking(), optedIn: true, graceMinutes: 10, takenBack: false, placeShut: false, witnesses: { kiosksHeardAt: [minute(10)], teamNotes: false }, ...more });
  it.each<[string, Partial<AbsenceFacts>, Date, KeptExpected | null]>([
    ['is noted once the place has waited', {}, minute(10), null],
    ['is not while it waits', {}, minute(9), 'WITHIN_GRACE'],
    ['is not where the activity does not ask for it', { optedIn: false }, minute(10), 'NOT_OPTED_IN'],
    ['is not of who is here', { booking: booking({ status: 'CHECKED_IN' }) }, minute(10), 'NOT_EXPECTED'],
    ['is not of who cancelled', { booking: booking({ status: 'CANCELLED' }) }, minute(10), 'NOT_EXPECTED'],
    ['is not noted again once the team took it back', { takenBack: true }, minute(10), 'TAKEN_BACK'],
    ['is not where the place was shut', { placeShut: true }, minute(10), 'PLACE_SHUT'],
    ['is not of a minor who was not let in', { booking: booking({ minor: true, guardianConsentState: 'ASKED' }) }, minute(10), 'CONSENT_MISSING'],
    ['is not while a kiosk is silent', { witnesses: { kiosksHeardAt: [minute(9)], teamNotes: true } }, minute(10), 'KIOSK_UNSYNCED'],
    ['is noted in the evening, once the kiosk is heard again', { witnesses: { kiosksHeardAt: [minute(700)], teamNotes: false } }, minute(701), null],
    ['is not half a day after, when the team could not put it right', { witnesses: { kiosksHeardAt: [minute(780)], teamNotes: false } }, minute(780), 'TOO_LONG_AGO'],
    ['is not while a kiosk is silent for less than a day', { witnesses: { kiosksHeardAt: [minute(9)], teamNotes: true } }, minute(10 + 24 * 60 - 1), 'TOO_LONG_AGO'],
    ['is noted without it after a day', { witnesses: { kiosksHeardAt: [minute(9)], teamNotes: false } }, minute(10 + 24 * 60), null],
    ['is noted then where it was heard again in the night', { witnesses: { kiosksHeardAt: [minute(1_200)], teamNotes: false } }, minute(10 + 24 * 60), null],
    ['is not half a day after that', { witnesses: { kiosksHeardAt: [minute(9)], teamNotes: false } }, minute(10 + 36 * 60), 'TOO_LONG_AGO'],
    ['is not a day after where no kiosk is waited for', { witnesses: { kiosksHeardAt: [], teamNotes: true } }, minute(10 + 24 * 60), 'TOO_LONG_AGO'],
    ['is not after a day where the place is not believed', { booking: booking({ endsAt: minute(30 * 60) }), witnesses: { kiosksHeardAt: [], teamNotes: false } }, minute(10 + 24 * 60), 'NOBODY_NOTES'],
    ['of a session of two days waits a day for the kiosk too', { booking: booking({ endsAt: minute(48 * 60) }), witnesses: { kiosksHeardAt: [minute(9)], teamNotes: false } }, minute(10 + 24 * 60 - 1), 'KIOSK_UNSYNCED'],
  ])('%s', (_, more, now, why) => expect(whyNotAbsent(facts(more), now)).toBe(why));

  it('is never of anybody while any kiosk that counts has not been heard since the place stopped waiting', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9_000, max: 60 }), { maxLength: 4 }), fc.boolean(), fc.integer({ min: 0, max: 700 }), (heard, teamNotes, now) => {
        const witnesses = { kiosksHeardAt: heard.map(minute), teamNotes };
        if (whyNotAbsent(facts({ witnesses }), minute(now)) !== null) return;
        expect(heard.filter((minutes) => minutes < 10 && minutes > now - 7 * 1_440)).toEqual([]);
      }),
    );
  });
});

describe('contesting an absence', () => {
  const absence = (more: Partial<Absence> = {}): Absence => ({ startsAt: STARTS, contestedAt: null, answer: null, ...more });
  const later = (days: number): Date => plusMinutes(STARTS, days * 1_440);
  it.each<[string, Absence | null, string, Date, object]>([
    ['with a word', absence(), ' J’étais là. ', later(1), { ok: true, value: 'J’étais là.' }],
    ['without one', absence(), ' ', later(1), { ok: true, value: null }],
    ['what does not exist', null, '', later(1), { ok: false, refusal: { code: 'ABSENCE_UNKNOWN' } }],
    ['twice', absence({ contestedAt: later(1) }), '', later(2), { ok: false, refusal: { code: 'ABSENCE_ANSWERED' } }],
    ['after a month', absence(), '', later(30), { ok: false, refusal: { code: 'TOO_LATE', at: later(30) } }],
    ['at length', absence(), 'a'.repeat(301), later(1), { ok: false, refusal: { code: 'REASON_TOO_LONG', field: 'reason' } }],
  ])('%s', (_, one, reason, now, expected) => expect(decideContest(one, reason, now)).toMatchObject(expected));

  it.each<[string, Absence | null, 'EXCUSED' | 'KEPT', string, object]>([
    ['excused when asked', absence({ contestedAt: STARTS }), 'EXCUSED', '', { ok: true, value: null }],
    ['excused unasked', absence(), 'EXCUSED', '', { ok: true }],
    ['excused after all', absence({ contestedAt: STARTS, answer: 'KEPT' }), 'EXCUSED', '', { ok: true }],
    ['kept, with the reason', absence({ contestedAt: STARTS }), 'KEPT', 'Personne ne vous a vu.', { ok: true, value: 'Personne ne vous a vu.' }],
    ['kept without a reason', absence({ contestedAt: STARTS }), 'KEPT', ' ', { ok: false, refusal: { code: 'REASON_MISSING' } }],
    ['kept unasked', absence(), 'KEPT', 'x', { ok: false, refusal: { code: 'ABSENCE_ANSWERED' } }],
    ['excused twice', absence({ answer: 'EXCUSED' }), 'EXCUSED', '', { ok: false, refusal: { code: 'ABSENCE_ANSWERED' } }],
  ])('is answered: %s', (_, one, answer, reason, expected) => expect(decideAbsenceAnswer(one, answer, reason)).toMatchObject(expected));
});

describe('repeated absences', () => {
  const LIMIT = { absences: 3, withinDays: 60, forDays: 30 };
  const day = (days: number): Date => plusMinutes(STARTS, days * 1_440);
  const absences = (...days: readonly number[]): readonly Absence[] => days.map((one) => ({ startsAt: day(one), contestedAt: null, answer: null }));
  it.each<[string, readonly Absence[], Date, Date | null]>([
    ['three within sixty days: for thirty days from the last', absences(0, 20, 40), day(41), day(70)],
    ['two: not', absences(0, 20), day(21), null],
    ['three further apart: not', absences(0, 30, 61), day(62), null],
    ['three, thirty days ago: no longer', absences(0, 20, 40), day(70), null],
    ['three, one of them contested: not', [...absences(0, 20), { startsAt: day(40), contestedAt: day(40), answer: null }], day(41), null],
    ['three, one of them excused: not', [...absences(0, 20), { startsAt: day(40), contestedAt: day(40), answer: 'EXCUSED' }], day(41), null],
    ['three, one of them kept: so', [...absences(0, 20), { startsAt: day(40), contestedAt: day(40), answer: 'KEPT' }], day(41), day(70)],
  ])('%s', (_, list, now, until) => expect(limitedUntil(LIMIT, list, now)).toEqual(until));

  it('limit nobody where the network has no such rule, and leave everybody one booking', () => {
    expect(checkAbsenceLimit(null, absences(0, 1, 2), 5, day(3))).toBeNull();
    expect(checkAbsenceLimit(LIMIT, absences(0, 1, 2), 0, day(3))).toBeNull();
    expect(checkAbsenceLimit(LIMIT, absences(0, 1, 2), 1, day(3))).toEqual({ code: 'ABSENCE_LIMIT_REACHED', at: day(32) });
  });

  it('limit less when an absence is excused, whichever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 8 }), fc.nat(7), (days, which) => {
        const all = absences(...days);
        const excused = all.map((absence, index) => (index === which % all.length ? { ...absence, answer: 'EXCUSED' as const } : absence));
        const until = (list: readonly Absence[]): number => limitedUntil(LIMIT, list, day(91))?.getTime() ?? 0;
        expect(until(excused) <= until(all)).toBe(true);
      }),
    );
  });
});
