import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { plusMinutes } from '@escale/domain';
import { NoteAbsences } from '../src/features/booking/absences/note-absences.ts';
import { RemindBookings } from '../src/features/booking/absences/remind-bookings.ts';
import { SendAbsenceMail } from '../src/features/notice/send-absence-mail.jobs.ts';
import { Database } from '../src/platform/database/database.ts';
import { OutboxRelay } from '../src/platform/outbox/outbox-relay.ts';
import { AbsenceClient } from './absence-client.ts';
import { arrives, kioskOf } from './at-the-door.ts';
import { BookingClient } from './booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from './builders.ts';
import { DeskClient } from './desk-client.ts';
import type { BookingAnswer } from './documents.ts';
import { signedIn } from './signed-in.ts';
import { type SmtpPeer, smtpPeer } from './smtp-peer.ts';
import { ORDINARY_DAY, startApi, type TestApi } from './test-api.ts';

export let api: TestApi;
export let peer: SmtpPeer;
export let placeId: string;
export let offerId: string;
export let desk: DeskClient;
export let team: AbsenceClient;
export let manager: AbsenceClient;
export let learner: BookingClient;

// Thursday 5 March 2026: the session is from ten to eleven in Paris.
export const TEN = '2026-03-05T09:00:00.000Z';
export const after = (minutes: number): Date => plusMinutes(new Date(TEN), minutes);

/** A place whose activity reminds and notes, with its team and somebody who books; anew before each test. */
export function onAbsenceGround(): void {
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
}

/** Later, with everybody still signed in. */
export const at = async (when: Date): Promise<void> => {
  api.clock.set(when);
  await api.sql(`UPDATE session SET seen_at = $1, ends_at = $1::timestamptz + interval '12 hours'`, [when]);
};
export const booked = (startsAt = TEN): Promise<BookingAnswer> => learner.booked({ offerId, startsAt });
export const note = (): Promise<number> => api.app.get(NoteAbsences, { strict: false }).run();
export const remind = (): Promise<number> => api.app.get(Database).transaction((one) => api.app.get(RemindBookings, { strict: false }).run(one));
export const status = async (id: string) => (await api.sql<{ status: string; occupying: boolean; absent: boolean }>('SELECT b.status, bool_or(a.occupying) AS occupying, EXISTS (SELECT FROM absence n WHERE n.booking_id = b.id) AS absent FROM booking b JOIN allocation a ON a.booking_id = b.id WHERE b.id = $1 GROUP BY b.id, b.status', [id]))[0];
/** The kiosk of the place has nothing left to tell. */
export const kioskIsHeard = async (): Promise<void> => void (await (await kioskOf(api, placeId)).send([]));
export const comes = async ({ id }: BookingAnswer) => (await arrives(api, id)).outcome;
export const teamNotes = (graceMinutes = 10) => manager.change({ placeId, graceMinutes, teamNotes: true });
export const seen = async (id: string) => {
  const found = (await desk.planning(placeId, '2026-03-05'))?.bookings.find((one) => one.id === id);
  if (found === undefined) throw new Error('The booking is not in the planning.');
  return found;
};
const send = async (document: string, input: object) => {
  const { data, errors } = await api.gql<{ result: { __typename: string; code?: string; status?: string } }>(document, { input });
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.result;
};
export const contest = ({ id, holdToken }: BookingAnswer, reason = '') => send('mutation ($input: ContestAbsenceInput!) { result: contestAbsence(input: $input) { __typename ... on BookingRefused { code } } }', { bookingId: id, holdToken, reason });
export const leave = ({ id, holdToken }: BookingAnswer) => send('mutation ($input: LeaveEarlyInput!) { result: leaveEarly(input: $input) { __typename ... on Booking { status } ... on BookingRefused { code } } }', { bookingId: id, holdToken });

/** Sends what was promised about a booking, and reads it. */
export async function letters(id: string): Promise<string[]> {
  const before = peer.taken.length;
  for (const row of await api.sql<{ id: string }>(`SELECT id FROM outbox WHERE job = 'send-absence-mail' AND done_at IS NULL AND payload->>'bookingId' = $1 ORDER BY created_at, id`, [id])) await api.app.get(OutboxRelay).once(row.id, api.app.get(SendAbsenceMail, { strict: false }));
  return (await peer.parsed()).slice(before).map(({ subject, text }) => `${subject ?? ''}\n${text ?? ''}`.replaceAll(/[\u00A0\u202F]/g, ' '));
}
