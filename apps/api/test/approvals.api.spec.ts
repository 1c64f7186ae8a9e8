import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BookingClient } from './booking-client.ts';
import { aModel, aPlace, aUnit } from './builders.ts';
import { DeskClient } from './desk-client.ts';
import type { BookingAnswer } from './documents.ts';
import { OffersClient } from './offers-client.ts';
import { signedIn } from './signed-in.ts';
import { type SmtpPeer, smtpPeer } from './smtp-peer.ts';
import { ORDINARY_DAY, startApi, type TestApi } from './test-api.ts';
import { Database } from '../src/platform/database/database.ts';
import { OutboxRelay } from '../src/platform/outbox/outbox-relay.ts';
import { SendBookingMail } from '../src/features/notice/send-booking-mail.jobs.ts';
import { SendRequestMail } from '../src/features/notice/send-request-mail.jobs.ts';
import { ExpireHolds } from '../src/features/booking/expire-holds.ts';

let api: TestApi;
let peer: SmtpPeer;
let placeId: string;
let offerId: string;
let team: OffersClient;
let learner: BookingClient;

// Thursday 5 March 2026, ten in Paris; asked on an ordinary day before, answered within six hours.
const TEN = '2026-03-05T09:00:00.000Z';
const HOURS = 6;

beforeAll(async () => {
  peer = await smtpPeer();
  api = await startApi({ config: { smtpUrl: peer.url } });
});
afterAll(async () => {
  await api.stop();
  await peer.stop();
});
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api);
  await aUnit(api, placeId, await aModel(api, 'VR_HEADSET', { minimum_age: 0 }));
  team = await teamOf(placeId);
  offerId = (await team.create(placeId, { approvalDeadlineHours: HOURS })).id;
  learner = new BookingClient(api);
});

const teamOf = async (place: string) => new OffersClient(await signedIn(api, `gerante-${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', place]]));
const asked = async (startsAt = TEN): Promise<BookingAnswer> => learner.booked({ offerId, startsAt });
const waiting = async (id: string) => {
  const found = (await team.requests(placeId)).find(({ booking }) => booking.id === id);
  if (found === undefined) throw new Error('The request is not in the queue.');
  return found.booking;
};
const due = () => new Date(ORDINARY_DAY.getTime() + HOURS * 3_600_000);
const expire = () => api.app.get(Database).transaction((manager) => api.app.get(ExpireHolds, { strict: false }).run(manager));
// What is put to the team is the next spec's.
const promised = (id: string) => api.sql<{ id: string; job: string; kind: string }>(`SELECT id, job, payload->>'kind' AS kind FROM outbox WHERE payload->>'bookingId' = $1 AND job <> 'send-team-mail' ORDER BY created_at, id`, [id]);
const standing = async (id: string) => (await api.sql<{ status: string; approval_state: string; occupying: boolean; version: number }>('SELECT b.status, b.approval_state, b.version, a.occupying FROM booking b JOIN allocation a ON a.booking_id = b.id WHERE b.id = $1', [id]))[0];

/** Sends what was promised about a booking, and reads it. */
async function letters(id: string): Promise<string[]> {
  const before = peer.taken.length;
  for (const row of await promised(id)) await api.app.get(OutboxRelay).once(row.id, api.app.get<SendBookingMail | SendRequestMail>(row.job === 'send-booking-mail' ? SendBookingMail : SendRequestMail, { strict: false }));
  return (await peer.parsed()).slice(before).map(({ subject, text }) => `${subject ?? ''}\n${text ?? ''}`.replaceAll(/[\u00A0\u202F]/g, ' '));
}

describe('a request', () => {
  it('keeps its unit until the deadline, has no ticket, and says when the place answers', async () => {
    const booking = await asked();
    expect(booking).toMatchObject({ status: 'HELD', holdExpiresAt: due().toISOString(), shortCode: null, ticket: null });
    expect(await learner.hold({ offerId, startsAt: TEN })).toMatchObject({ code: 'SLOT_TAKEN' });
    // Longer than a hold that nobody confirmed.
    api.clock.set(new Date(ORDINARY_DAY.getTime() + 3_600_000));
    await expire();
    expect(await learner.hold({ offerId, startsAt: TEN })).toMatchObject({ code: 'SLOT_TAKEN' });
    const [letter = ''] = await letters(booking.id);
    expect(letter).toContain('Votre demande est envoyée : Soudage VR, jeudi 5 mars, de 10 h à 11 h');
    expect(letter).toMatch(/vous répond avant \S+ \d+ \S+ à .*\d+ h/);
    expect(letter).toContain(`/reservation/${booking.id}#`);
  });

  it('sent again is the same request', async () => {
    const held = await learner.hold({ offerId, startsAt: TEN });
    const one = await learner.confirm(held);
    expect((await learner.confirm(held)).id).toBe(one.id);
    expect(await promised(one.id)).toHaveLength(1);
  });

  it('stands in the queue by deadline, for the team of the place alone, and in the planning with its name', async () => {
    const first = await asked('2026-03-06T09:00:00Z');
    api.clock.set(new Date(ORDINARY_DAY.getTime() + 60_000));
    const second = await asked('2026-03-06T13:00:00Z');
    expect((await team.requests()).map(({ booking }) => booking.id)).toEqual([first.id, second.id]);
    expect(await team.requests(placeId)).toMatchObject([{ placeId, placeName: 'La Forge', dueAt: due().toISOString(), booking: { givenName: 'Camille', answerDueAt: due().toISOString() } }, {}]);
    const elsewhere = await teamOf(await aPlace(api));
    expect(await elsewhere.requests(placeId)).toEqual([]);
    expect(await elsewhere.answer(await waiting(first.id), 'YES')).toMatchObject({ code: 'BOOKING_UNKNOWN' });
    expect((await team.list(placeId))[0]).toMatchObject({ waitingRequests: 2, comingBookings: 2 });
    const planning = await new DeskClient(team.browser).planning(placeId, '2026-03-06');
    expect(planning?.bookings).toMatchObject([{ id: first.id, status: 'HELD', givenName: 'Camille', acts: [] }, { id: second.id }]);
    expect(await new DeskClient(team.browser).cancel(await waiting(first.id))).toMatchObject({ code: 'APPROVAL_PENDING' });
  });

  it('that is accepted is a booking with its ticket, sent once', async () => {
    const booking = await asked();
    const shown = await waiting(booking.id);
    const key = randomUUID();
    const [yes, again] = await Promise.all([team.answer(shown, 'YES', { idempotencyKey: key }), team.answer(shown, 'YES', { idempotencyKey: key })]);
    expect(yes).toMatchObject({ status: 'CONFIRMED', approvalState: 'GIVEN' });
    expect(again.id).toBe(yes.id);
    expect(yes.shortCode).toHaveLength(8);
    expect(await promised(booking.id)).toMatchObject([{ kind: 'RECEIVED' }, { job: 'send-booking-mail', kind: 'CONFIRMED' }]);
    // What was promised before the answer is no longer so, and is not said.
    const mails = await letters(booking.id);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('C’est réservé');
    api.clock.set(due());
    await expire();
    expect(await standing(booking.id)).toMatchObject({ status: 'CONFIRMED', occupying: true });
    expect(await learner.reschedule(booking, { startsAt: '2026-03-05T13:00:00Z' })).toMatchObject({ code: 'APPROVAL_NEEDED' });
  });

  it('that is refused gives the unit back and is told, with the reason and other slots', async () => {
    const booking = await asked();
    expect(await team.answer(await waiting(booking.id), 'NO', { reason: ' Salle en travaux ' })).toMatchObject({ status: 'CANCELLED', approvalState: 'REFUSED' });
    expect((await learner.hold({ offerId, startsAt: TEN })).status).toBe('HELD');
    const mails = await letters(booking.id);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('Sa réponse : Salle en travaux');
    expect(mails[0]).toContain(`?activite=${offerId}`);
    expect(await team.answer({ id: booking.id, version: (await standing(booking.id))?.version ?? 0 }, 'YES')).toMatchObject({ code: 'REQUEST_ANSWERED' });
  });

  it('nobody answered ends at the deadline, is told why, and can no longer be answered', async () => {
    const booking = await asked();
    const shown = await waiting(booking.id);
    api.clock.set(due());
    expect(await team.requests(placeId)).toEqual([]);
    expect(await team.answer(shown, 'YES')).toMatchObject({ code: 'REQUEST_EXPIRED', at: due().toISOString() });
    expect((await learner.hold({ offerId, startsAt: TEN })).status).toBe('HELD');
    expect(await standing(booking.id)).toMatchObject({ status: 'EXPIRED', approval_state: 'ASKED', occupying: false });
    await expire();
    expect((await promised(booking.id)).filter(({ kind }) => kind === 'EXPIRED')).toHaveLength(1);
    const mails = await letters(booking.id);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('Votre demande est restée sans réponse');
  });

  it('of a minor asks the guardian once the team has said yes, and not before', async () => {
    const { id } = await team.create(placeId, { approvalDeadlineHours: HOURS, guardianConsentBelow: 18 });
    const held = await learner.hold({ offerId: id, startsAt: TEN });
    const booking = await learner.confirm(held, { age: 15, guardian: { name: 'Awa Diallo', email: 'awa@exemple.example' } });
    const asks = () => api.sql<{ job: string }>(`SELECT job FROM outbox WHERE job = 'send-guardian-mail' AND payload->>'bookingId' = $1`, [booking.id]);
    expect(booking.status).toBe('HELD');
    expect(await asks()).toEqual([]);
    expect(await team.answer(await waiting(booking.id), 'YES')).toMatchObject({ status: 'CONFIRMED' });
    expect(await asks()).toHaveLength(1);
  });

  it('taken back by the learner leaves the queue', async () => {
    const booking = await asked();
    expect(await learner.cancel(booking)).toMatchObject({ status: 'CANCELLED' });
    expect(await team.requests(placeId)).toEqual([]);
    expect((await promised(booking.id)).map(({ kind }) => kind)).toEqual(['RECEIVED', 'CANCELLED']);
  });
});

describe('at the same time', () => {
  it('a yes and a no: one is told that something changed', async () => {
    const booking = await asked();
    const shown = await waiting(booking.id);
    const answers = await Promise.all([team.answer(shown, 'YES'), team.answer(shown, 'NO')]);
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'CHANGED_MEANWHILE')).toHaveLength(1);
  });

  it('a yes and the deadline: the request is booked or gone, never both, and one mail says which', async () => {
    for (let round = 0; round < 5; round += 1) {
      api.clock.set(ORDINARY_DAY);
      const booking = await asked(`2026-03-0${5 + (round % 2)}T1${round + 1}:00:00Z`.replace('T11', 'T09').replace('T12', 'T10'));
      if (booking.__typename !== 'Booking') throw new Error(booking.code);
      const shown = await waiting(booking.id);
      // The yes looks at its clock just before the deadline, the job just after: whoever locks the row first decides.
      api.clock.set(new Date(due().getTime() - 1));
      const yes = team.answer(shown, 'YES');
      const late = (async () => {
        await new Promise((later) => setTimeout(later, round * 4));
        api.clock.set(due());
        await expire();
      })();
      const [answer] = await Promise.all([yes, late]);
      const row = await standing(booking.id);
      const kinds = (await promised(booking.id)).map(({ kind }) => kind).filter((kind) => kind !== 'RECEIVED');
      if (answer.code === undefined) {
        expect(row).toMatchObject({ status: 'CONFIRMED', occupying: true });
        expect(kinds).toEqual(['CONFIRMED']);
      } else {
        expect(['REQUEST_EXPIRED', 'CHANGED_MEANWHILE']).toContain(answer.code);
        expect(row).toMatchObject({ status: 'EXPIRED', occupying: false });
        expect(kinds).toEqual(['EXPIRED']);
      }
    }
  });
});
