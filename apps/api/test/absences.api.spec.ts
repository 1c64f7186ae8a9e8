import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isReminderDue, plusMinutes } from '@escale/domain';
import { NoteAbsences } from '../src/features/booking/absences/note-absences.ts';
import { RemindBookings } from '../src/features/booking/absences/remind-bookings.ts';
import { SendAbsenceMail } from '../src/features/notice/send-absence-mail.jobs.ts';
import { Database } from '../src/platform/database/database.ts';
import { OutboxRelay } from '../src/platform/outbox/outbox-relay.ts';
import { AbsenceClient } from './absence-client.ts';
import { BookingClient } from './booking-client.ts';
import { aBooking, aModel, anOffer, aPlace, aUnit } from './builders.ts';
import { DeskClient } from './desk-client.ts';
import type { BookingAnswer } from './documents.ts';
import { signedIn } from './signed-in.ts';
import { type SmtpPeer, smtpPeer } from './smtp-peer.ts';
import { ORDINARY_DAY, startApi, type TestApi } from './test-api.ts';

let api: TestApi;
let peer: SmtpPeer;
let placeId: string;
let offerId: string;
let desk: DeskClient;
let team: AbsenceClient;
let manager: AbsenceClient;
let learner: BookingClient;

// Thursday 5 March 2026: the session is from ten to eleven in Paris.
const TEN = '2026-03-05T09:00:00.000Z';
const after = (minutes: number): Date => plusMinutes(new Date(TEN), minutes);

beforeAll(async () => {
  peer = await smtpPeer();
  api = await startApi({ config: { smtpUrl: peer.url, rateLimits: false } });
});
afterAll(async () => {
  await api.stop();
  await peer.stop();
});
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await api.sql('DELETE FROM absence_limit');
  placeId = await aPlace(api);
  await aUnit(api, placeId, await aModel(api, 'VR_HEADSET', { minimum_age: 0, turnaround_minutes: 10 }));
  offerId = await anOffer(api, placeId, [{ category: 'VR_HEADSET' }], { absence_reminder_hours: 24, grid_minutes: 15, durations_minutes: [15, 30, 60] });
  const browser = await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', placeId]]);
  desk = new DeskClient(browser);
  team = new AbsenceClient(browser);
  manager = new AbsenceClient(await signedIn(api, `gerante-${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', placeId]]));
  learner = new BookingClient(api);
});

/** Later, with everybody still signed in. */
const at = async (when: Date): Promise<void> => {
  api.clock.set(when);
  await api.sql(`UPDATE session SET seen_at = $1, ends_at = $1::timestamptz + interval '12 hours'`, [when]);
};
const booked = (startsAt = TEN): Promise<BookingAnswer> => learner.booked({ offerId, startsAt });
const note = (): Promise<number> => api.app.get(NoteAbsences, { strict: false }).run();
const remind = (): Promise<number> => api.app.get(Database).transaction((one) => api.app.get(RemindBookings, { strict: false }).run(one));
const status = async (id: string) => (await api.sql<{ status: string; occupying: boolean; absent: boolean }>('SELECT b.status, bool_or(a.occupying) AS occupying, EXISTS (SELECT FROM absence n WHERE n.booking_id = b.id) AS absent FROM booking b JOIN allocation a ON a.booking_id = b.id WHERE b.id = $1 GROUP BY b.id, b.status', [id]))[0];
const kiosk = (device = 'une-borne-de-ce-lieu') => api.gql('mutation ($input: KioskSignalInput!) { result: kioskSignal(input: $input) }', { input: { placeId, device } });
const teamNotes = (graceMinutes = 10) => manager.change({ placeId, graceMinutes, teamNotes: true });
const seen = async (id: string) => {
  const found = (await desk.planning(placeId, '2026-03-05'))?.bookings.find((one) => one.id === id);
  if (found === undefined) throw new Error('The booking is not in the planning.');
  return found;
};
const send = async (document: string, input: object) => {
  const { data, errors } = await api.gql<{ result: { __typename: string; code?: string; status?: string } }>(document, { input });
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.result;
};
const contest = ({ id, holdToken }: BookingAnswer, reason = '') => send('mutation ($input: ContestAbsenceInput!) { result: contestAbsence(input: $input) { __typename ... on BookingRefused { code } } }', { bookingId: id, holdToken, reason });
const leave = ({ id, holdToken }: BookingAnswer) => send('mutation ($input: LeaveEarlyInput!) { result: leaveEarly(input: $input) { __typename ... on Booking { status } ... on BookingRefused { code } } }', { bookingId: id, holdToken });

/** Sends what was promised about a booking, and reads it. */
async function letters(id: string): Promise<string[]> {
  const before = peer.taken.length;
  for (const row of await api.sql<{ id: string }>(`SELECT id FROM outbox WHERE job = 'send-absence-mail' AND done_at IS NULL AND payload->>'bookingId' = $1 ORDER BY created_at, id`, [id])) await api.app.get(OutboxRelay).once(row.id, api.app.get(SendAbsenceMail, { strict: false }));
  return (await peer.parsed()).slice(before).map(({ subject, text }) => `${subject ?? ''}\n${text ?? ''}`.replaceAll(/[\u00A0\u202F]/g, ' '));
}

describe('a reminder', () => {
  it('leaves once, a day before, with a page on which one says that one is not coming', async () => {
    const booking = await booked();
    await at(after(-24 * 60 - 1));
    expect(await remind()).toBe(0);
    await at(after(-24 * 60));
    const rounds = await Promise.all([remind(), remind()]);
    expect(rounds.reduce((sum, one) => sum + one)).toBe(1);
    await at(after(-23 * 60));
    expect(await remind()).toBe(0);
    const [letter] = await letters(booking.id);
    expect(letter).toMatch(/^Rappel : Séance VR/u);
    expect(letter).toContain(`/reservation/${booking.id}/absence#${booking.holdToken}`);
    expect(await learner.cancel(booking)).toMatchObject({ status: 'CANCELLED' });
    expect(await learner.hold({ offerId, startsAt: TEN })).toMatchObject({ status: 'HELD' });
  });

  it('is not for who booked after its moment, nor where the activity does not ask', async () => {
    const plain = await anOffer(api, placeId);
    await aBooking(api, placeId, plain, { starts_at: TEN, ends_at: after(60) });
    await at(after(-24 * 60));
    await booked();
    expect(await remind()).toBe(0);
  });

  it('leaves again for another hour, and not at all for what was cancelled meanwhile', async () => {
    const booking = await booked();
    await at(after(-24 * 60));
    expect(await remind()).toBe(1);
    const moved = await learner.reschedule(booking, { startsAt: '2026-03-06T09:00:00.000Z' });
    expect(moved).toMatchObject({ revision: 1 });
    // The first is about an hour at which nobody comes any more.
    expect(await letters(booking.id)).toEqual([]);
    await at(after(0));
    expect(await remind()).toBe(1);
    await learner.cancel(moved);
    expect(await letters(booking.id)).toEqual([]);
  });

  it('is promised exactly when the domain says', async () => {
    for (const [confirmed, now] of [[-48 * 60, -24 * 60], [-24 * 60, -24 * 60], [-48 * 60, -12 * 60], [-48 * 60, -12 * 60 - 1], [-48 * 60, -24 * 60 - 1]] as const) {
      const own = await anOffer(api, placeId, [{ category: 'VR_HEADSET' }], { absence_reminder_hours: 24 });
      const id = await aBooking(api, placeId, own, { starts_at: TEN, ends_at: after(60), confirmed_at: after(confirmed) });
      await at(after(now));
      await remind();
      const promised = await api.sql(`SELECT 1 FROM outbox WHERE payload->>'bookingId' = $1`, [id]);
      expect([confirmed, now, promised.length > 0]).toEqual([confirmed, now, isReminderDue({ status: 'CONFIRMED', email: 'camille@exemple.example', startsAt: new Date(TEN), confirmedAt: after(confirmed) }, 24, after(now))]);
    }
  });
});

describe('an absence noted by itself', () => {
  it('waits as long as the place says, frees the unit at once, and tells the person', async () => {
    await teamNotes(15);
    const booking = await booked();
    await at(after(14));
    expect(await note()).toBe(0);
    expect(await learner.hold({ offerId, startsAt: after(15).toISOString(), durationMinutes: 30 })).toMatchObject({ code: 'SLOT_TAKEN' });
    await at(after(15));
    expect(await note()).toBe(1);
    expect(await status(booking.id)).toEqual({ status: 'NO_SHOW', occupying: false, absent: true });
    expect(await learner.hold({ offerId, startsAt: after(30).toISOString(), durationMinutes: 30 })).toMatchObject({ status: 'HELD' });
    const [letter] = await letters(booking.id);
    expect(letter).toContain('attend 15 minutes');
    expect(letter).toContain(`/reservation/${booking.id}/absence#`);
    expect(await api.sql(`SELECT actor_id FROM audit_entry WHERE act = 'ABSENCE_NOTED' AND subject_id = $1`, [booking.id])).toEqual([{ actor_id: null }]);
  });

  it('is not where neither a kiosk nor the team is said to see who comes', async () => {
    const booking = await booked();
    await at(after(45));
    expect(await note()).toBe(0);
    expect(await status(booking.id)).toMatchObject({ status: 'CONFIRMED' });
  });

  it('is not while a kiosk of the place is silent, however sure the team is', async () => {
    await teamNotes(10);
    const booking = await booked();
    await at(after(5));
    await kiosk();
    await at(after(20));
    expect(await note()).toBe(0);
    await kiosk('une-autre-borne-du-lieu');
    expect(await note()).toBe(0);
    await kiosk();
    expect(await note()).toBe(1);
    expect(await status(booking.id)).toMatchObject({ status: 'NO_SHOW' });
    expect((await team.rules(placeId))?.kiosksHeardAt).toEqual([after(20).toISOString(), after(20).toISOString()]);
  });

  it('is not of a session at which the place was shut', async () => {
    await teamNotes();
    const booking = await booked();
    await api.sql(`INSERT INTO closure (place_id, id, starts_at, ends_at, reason, request_key, created_at) VALUES ($1, gen_random_uuid(), $2, $3, 'OUTAGE', gen_random_uuid()::text, $2)`, [placeId, after(30), after(120)]);
    await at(after(45));
    expect(await note()).toBe(0);
    expect((await status(booking.id))?.status).not.toBe('NO_SHOW');
  });

  it('is not of who arrives while the job runs, and not twice where two run', async () => {
    await teamNotes();
    const booking = await booked();
    await at(after(10));
    const [first, second, arrived] = await Promise.all([note(), note(), learner.checkIn(placeId, booking.shortCode ?? '')]);
    expect(first + second).toBeLessThanOrEqual(1);
    expect(arrived).toMatchObject({ status: 'CHECKED_IN' });
    expect(await status(booking.id)).toEqual({ status: 'CHECKED_IN', occupying: true, absent: false });
    const other = await learner.booked({ offerId, startsAt: '2026-03-05T14:00:00.000Z' });
    await at(new Date('2026-03-05T14:10:00Z'));
    expect((await Promise.all([note(), note(), note()])).reduce((sum, one) => sum + one)).toBe(1);
    expect(await letters(other.id)).toHaveLength(1);
  });
});

describe('who comes after all', () => {
  beforeEach(() => teamNotes());

  it('is let in at the kiosk with the unit they had, and nothing of an absence is left', async () => {
    const booking = await booked();
    await at(after(10));
    await note();
    await at(after(20));
    expect(await learner.checkIn(placeId, booking.shortCode ?? '')).toMatchObject({ status: 'CHECKED_IN' });
    expect(await status(booking.id)).toEqual({ status: 'CHECKED_IN', occupying: true, absent: false });
    expect(await letters(booking.id)).toEqual([]);
  });

  it('is told to see the team where somebody else has the unit', async () => {
    const booking = await booked();
    await at(after(10));
    await note();
    await learner.booked({ offerId, startsAt: after(15).toISOString(), durationMinutes: 30 });
    await at(after(20));
    expect(await learner.checkIn(placeId, booking.shortCode ?? '')).toMatchObject({ code: 'TOO_LATE' });
    expect(await status(booking.id)).toMatchObject({ status: 'NO_SHOW', absent: true });
  });

  it('has the unit again when the team undoes it, or another that fits, or the team is told who has it', async () => {
    const booking = await booked();
    await at(after(10));
    await note();
    const undone = await desk.undoMiss(await seen(booking.id));
    expect(undone).toMatchObject({ status: 'CONFIRMED' });
    expect(await status(booking.id)).toEqual({ status: 'CONFIRMED', occupying: true, absent: false });
    // The next round of the job leaves alone what the team decided.
    await note();
    expect(await status(booking.id)).toMatchObject({ status: 'CONFIRMED' });

    await desk.miss(await seen(booking.id));
    const taker = await learner.booked({ offerId, startsAt: after(15).toISOString(), durationMinutes: 30 });
    expect(await desk.undoMiss(await seen(booking.id))).toMatchObject({ code: 'SLOT_TAKEN', inTheWay: [{ id: taker.id }] });
    await aUnit(api, placeId, await aModel(api, 'VR_HEADSET', { minimum_age: 0 }));
    expect(await desk.undoMiss(await seen(booking.id))).toMatchObject({ status: 'CONFIRMED' });
  });

  it('is put right in the evening, when no unit is needed any more', async () => {
    const booking = await booked();
    await at(after(10));
    await note();
    await learner.booked({ offerId, startsAt: after(15).toISOString(), durationMinutes: 30 });
    await at(after(300));
    expect(await desk.undoMiss(await seen(booking.id))).toMatchObject({ status: 'CONFIRMED' });
    expect(await desk.checkIn(await seen(booking.id))).toMatchObject({ status: 'CHECKED_IN' });
  });
});

describe('leaving early', () => {
  it('frees what is left but for the turnaround, once, for the person and for the team', async () => {
    const booking = await booked();
    await at(after(0));
    expect(await leave(booking)).toMatchObject({ code: 'NOT_CHECKED_IN' });
    await learner.checkIn(placeId, booking.shortCode ?? '');
    await at(after(20));
    expect(await leave(booking)).toMatchObject({ status: 'COMPLETED' });
    expect(await leave(booking)).toMatchObject({ status: 'COMPLETED' });
    expect(await api.sql('SELECT upper(during) AS until, occupying FROM allocation WHERE booking_id = $1', [booking.id])).toEqual([{ until: after(30), occupying: true }]);
    expect(await api.sql('SELECT departed_at FROM visit WHERE booking_id = $1', [booking.id])).toEqual([{ departed_at: after(20) }]);
    expect(await learner.hold({ offerId, startsAt: after(30).toISOString(), durationMinutes: 15 })).toMatchObject({ status: 'HELD' });
  });

  it('is noted by the team, on what it saw, and not after the end', async () => {
    const booking = await booked();
    await at(after(0));
    const before = await seen(booking.id);
    const arrived = await desk.checkIn(before);
    expect(await desk.leave(before)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await desk.leave(arrived)).toMatchObject({ status: 'COMPLETED', acts: [] });
    const other = await learner.booked({ offerId, startsAt: '2026-03-05T14:00:00.000Z', durationMinutes: 30 });
    await at(new Date('2026-03-05T14:00:00Z'));
    await learner.checkIn(placeId, other.shortCode ?? '');
    await at(new Date('2026-03-05T14:30:00Z'));
    expect(await leave(other)).toMatchObject({ code: 'TOO_LATE' });
  });
});

describe('contesting an absence', () => {
  it('stops it from counting until the place answers, and both are told', async () => {
    await teamNotes();
    const booking = await booked();
    await at(after(10));
    expect(await contest(booking)).toMatchObject({ code: 'ABSENCE_UNKNOWN' });
    await note();
    await letters(booking.id);
    expect(await team.answer(booking.id, 'KEPT', 'Personne.')).toMatchObject({ code: 'ABSENCE_ANSWERED' });
    expect(await contest(booking, ' J’étais là. ')).toMatchObject({ __typename: 'Booking' });
    expect(await contest(booking, 'J’étais là.')).toMatchObject({ __typename: 'Booking' });
    expect(await team.list(placeId)).toMatchObject([{ bookingId: booking.id, state: 'CONTESTED', automatic: true, contestReason: 'J’étais là.' }]);
    expect(await team.answer(booking.id, 'KEPT', ' ')).toMatchObject({ code: 'REASON_MISSING' });
    expect(await team.answer(booking.id, 'KEPT', 'La salle était vide.')).toMatchObject({ state: 'KEPT', answerReason: 'La salle était vide.' });
    expect((await letters(booking.id))[0]).toContain('La salle était vide.');
    expect(await contest(booking)).toMatchObject({ code: 'ABSENCE_ANSWERED' });
    expect(await team.answer(booking.id, 'EXCUSED')).toMatchObject({ state: 'EXCUSED' });
    expect((await letters(booking.id))[0]).toMatch(/^Votre absence ne compte pas/u);
    expect(await api.sql(`SELECT count(*)::int AS n FROM audit_entry WHERE act = 'ABSENCE_ANSWERED' AND subject_id = $1`, [booking.id])).toEqual([{ n: 2 }]);
  });

  it('is seen and answered by the team of the place alone', async () => {
    await teamNotes();
    const booking = await booked();
    await at(after(10));
    await note();
    const elsewhere = new AbsenceClient(await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', await aPlace(api)]]));
    expect(await elsewhere.list(placeId)).toEqual([]);
    expect(await elsewhere.answer(booking.id, 'EXCUSED')).toMatchObject({ code: 'BOOKING_UNKNOWN' });
    expect(await elsewhere.rules(placeId)).toBeNull();
    expect(await elsewhere.change({ placeId, graceMinutes: 5, teamNotes: true })).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
  });
});

describe('repeated absences', () => {
  const MINE = `{ result: myAbsences { countedAt limitedUntil limit { absences } } }`;

  it('leave one coming booking at a time for some days, say which and until when, and end with a contest', async () => {
    const admin = new AbsenceClient(await signedIn(api, `admin-${randomUUID()}@exemple.example`, [['ADMINISTRATOR', 'NETWORK', null]]));
    await admin.limit({ absences: 2, withinDays: 30, forDays: 20 });
    await teamNotes();
    const browser = await signedIn(api, `camille-${randomUUID()}@exemple.example`);
    const person = new BookingClient(browser as unknown as TestApi);
    const mine = new AbsenceClient(browser);
    const missed: BookingAnswer[] = [];
    for (const hour of ['09', '13']) {
      const startsAt = `2026-03-05T${hour}:00:00.000Z`;
      missed.push(await person.booked({ offerId, startsAt }));
      await at(plusMinutes(new Date(startsAt), 10));
      await note();
    }
    const [, second] = missed as [BookingAnswer, BookingAnswer];
    expect(await mine.ask(MINE, {})).toMatchObject({ countedAt: [TEN, '2026-03-05T13:00:00.000Z'], limitedUntil: '2026-03-25T13:00:00.000Z', limit: { absences: 2 } });
    expect(await person.booked({ offerId, startsAt: '2026-03-06T09:00:00.000Z' })).toMatchObject({ status: 'CONFIRMED' });
    const third = await person.hold({ offerId, startsAt: '2026-03-09T09:00:00.000Z' });
    expect(await person.confirm(third)).toMatchObject({ code: 'ABSENCE_LIMIT_REACHED', at: '2026-03-25T13:00:00.000Z' });
    // Nobody who is not signed in can be told from another.
    expect(await learner.booked({ offerId, startsAt: '2026-03-09T13:00:00.000Z' })).toMatchObject({ status: 'CONFIRMED' });
    await contest(second, 'Le bus n’est pas venu.');
    expect(await person.confirm(third)).toMatchObject({ status: 'CONFIRMED' });
    await team.answer(second.id, 'KEPT', 'Nous n’avons pas été prévenus.');
    await at(new Date('2026-03-25T13:00:00Z'));
    expect(await mine.ask(MINE, {})).toMatchObject({ limitedUntil: null });
  });

  it('limit two bookings made at once to one', async () => {
    await api.sql('INSERT INTO absence_limit (absences, within_days, for_days) VALUES (2, 30, 20)');
    await teamNotes();
    const browser = await signedIn(api, `camille-${randomUUID()}@exemple.example`);
    const person = new BookingClient(browser as unknown as TestApi);
    for (const hour of ['09', '13']) {
      await person.booked({ offerId, startsAt: `2026-03-05T${hour}:00:00.000Z` });
      await at(new Date(`2026-03-05T${hour}:10:00Z`));
      await note();
    }
    const holds = [await person.hold({ offerId, startsAt: '2026-03-06T09:00:00.000Z' }), await person.hold({ offerId, startsAt: '2026-03-06T14:00:00.000Z' })];
    const answers = await Promise.all(holds.map((held) => person.confirm(held)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Booking', 'BookingRefused']);
  });
});
