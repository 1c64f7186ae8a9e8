import { describe, expect, it } from '@jest/globals';
import { type BookingStatus, type Half, idOf, localDay, type SnapshotBooking, timeZone } from '@escale/domain';
import { createMessages, type Locale } from '@escale/messages';
import type { AttendanceHere } from '../../offline/attendance-here.ts';
import type { Answer } from '../check-in/attempt.presenter.ts';
import { bookingToSign, closedWords, halfToSign, isSignedToday, knownOf, peopleOf, toSign } from './sign.presenter.ts';

const ZONE = timeZone('Europe/Paris');
/** Nine to five in Paris. */
const session = (status: BookingStatus = 'CHECKED_IN', day = '2026-03-12'): Pick<SnapshotBooking, 'startsAt' | 'endsAt' | 'status'> => ({ startsAt: new Date(`${day}T08:00:00Z`), endsAt: new Date(`${day}T16:00:00Z`), status });
const at = (time: string) => new Date(`2026-03-12T${time}:00Z`);
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('what is signed now', () => {
  it.each<[string, string, Half | null, string, boolean]>([
    ['nothing before the session begins, though it is today', '07:30', null, 'null', true],
    ['the morning once it has begun', '08:00', null, 'MORNING', true],
    ['the afternoon once it runs', '12:30', null, 'AFTERNOON', true],
    ['the morning still, where it is chosen', '12:30', 'MORNING', 'MORNING', true],
    ['not the afternoon before it begins, whatever is chosen', '09:00', 'AFTERNOON', 'MORNING', true],
    ['the afternoon still, in the evening', '20:00', null, 'AFTERNOON', true],
    ['nothing once the day is over', '23:30', null, 'null', false],
  ])('%s', (_, time, chosen, half, offered) => {
    expect(String(halfToSign(toSign(session(), ZONE, at(time)), chosen)?.half ?? null)).toBe(half);
    expect(isSignedToday(session(), ZONE, at(time))).toBe(offered);
  });

  it.each<[BookingStatus, boolean]>([['CONFIRMED', true], ['COMPLETED', true], ['NO_SHOW', true], ['CANCELLED', false], ['HELD', false], ['EXPIRED', false]])('of a session that is %s: %s', (status, offered) => {
    expect(isSignedToday(session(status), ZONE, at('09:00'))).toBe(offered);
  });
});

describe('nothing to sign', () => {
  it.each<[string, BookingStatus, string, Locale, string]>([
    ['says which half-day is next, and when', 'CHECKED_IN', '2026-03-12', 'fr', 'La présence de ce matin se signe à partir de 9 h.'],
    ['says it in English', 'CHECKED_IN', '2026-03-12', 'en', 'Attendance this morning is signed from 9 am on.'],
    ['says the day where it is another', 'CONFIRMED', '2026-03-13', 'fr', 'La prochaine demi-journée se signe sur place, à partir de ce moment : vendredi 13 mars à 9 h.'],
    ['sends to the trainer what is over', 'COMPLETED', '2026-03-11', 'fr', 'Les demi-journées de cette séance se signaient le jour même. Demandez à votre formateur de noter votre présence.'],
    ['says that a session does not take place', 'CANCELLED', '2026-03-12', 'fr', 'Cette séance n’a pas lieu : elle est annulée ou n’est pas confirmée.'],
  ])('%s', (_, status, day, locale, words) => {
    const { t } = createMessages(locale);
    expect(plain(closedWords(toSign(session(status, day), ZONE, at('07:00')), at('07:00'), ZONE, { t, locale }))).toBe(words);
  });
});

describe('who signs', () => {
  it('is each learner of a group, or the person who booked', () => {
    expect(peopleOf({ isGroup: true, displayName: 'Ateliers', learners: [{ id: 'awa', displayName: 'Awa D.', arrivedAt: null }] })).toEqual([{ signer: { role: 'LEARNER', learnerId: 'awa' }, name: 'Awa D.' }]);
    expect(peopleOf({ isGroup: true, displayName: 'Ateliers', learners: [] })).toEqual([]);
    expect(peopleOf({ isGroup: false, displayName: 'Camille D.', learners: [] })).toEqual([{ signer: { role: 'LEARNER', learnerId: null }, name: 'Camille D.' }]);
  });

  it.each<[string, boolean]>([['ALREADY_CHECKED_IN', true], ['SESSION_OVER', true], ['TOO_LATE', true], ['TOO_EARLY', false], ['BOOKING_CANCELLED', false], ['GUARDIAN_CONSENT_MISSING', false]])('after %s: %s', (code, offered) => {
    const answer = { is: 'refused', code, at: null, displayName: null, leaving: null, bookingId: idOf('b') } as Answer;
    expect(bookingToSign(answer) !== null).toBe(offered);
  });

  const MORNING = { day: localDay('2026-03-12'), half: 'MORNING' } as const;
  const here = (is: 'SIGNED' | 'ABSENT', time: string, more: Partial<AttendanceHere> = {}): AttendanceHere => ({ is, bookingId: idOf('b'), ...MORNING, signer: { role: 'LEARNER', learnerId: 'awa' }, at: at(time), ...more });
  const awa = { role: 'LEARNER', learnerId: 'awa' } as const;

  it.each<[string, readonly AttendanceHere[], string | null]>([
    ['is not known of', [], null],
    ['has signed, the last time counts', [here('SIGNED', '08:10'), here('SIGNED', '09:00')], 'SIGNED 09:00'],
    ['is noted absent', [here('ABSENT', '08:30')], 'ABSENT 08:30'],
    ['came after all', [here('ABSENT', '08:30'), here('SIGNED', '09:00')], 'SIGNED 09:00'],
    ['signed another half-day', [here('SIGNED', '08:10', { half: 'AFTERNOON' })], null],
    ['signed another session', [here('SIGNED', '08:10', { bookingId: idOf('c') })], null],
    ['is not the trainer', [here('SIGNED', '08:10', { signer: { role: 'TRAINER' } })], null],
    ['is not somebody else', [here('SIGNED', '08:10', { signer: { role: 'LEARNER', learnerId: 'leo' } })], null],
  ])('%s', (_, attendance, expected) => {
    const known = knownOf(attendance, 'b', MORNING, awa);
    expect(known && `${known.is} ${known.at.toISOString().slice(11, 16)}`).toBe(expected);
  });
});
