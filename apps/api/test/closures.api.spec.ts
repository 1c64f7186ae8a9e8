import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OutboxRelay } from '../src/platform/outbox/outbox-relay.ts';
import { SendRerouteMail } from '../src/features/notice/send-reroute-mail.jobs.ts';
import { BookingClient } from './booking-client.ts';
import { aModel, anOffer, aPlace, aSpace, aUnit } from './builders.ts';
import { ClosureClient } from './closure-client.ts';
import { DeskClient } from './desk-client.ts';
import type { BookingAnswer } from './documents.ts';
import { ReroutingClient } from './rerouting-client.ts';
import { signedIn } from './signed-in.ts';
import { type SmtpPeer, smtpPeer } from './smtp-peer.ts';
import { ORDINARY_DAY, startApi, type TestApi } from './test-api.ts';

let api: TestApi;
let peer: SmtpPeer;
let placeId: string;
let offerId: string;
let nearbyOffer: string;
let team: ClosureClient;
let desk: DeskClient;
let learner: BookingClient;

// Thursday 5 March 2026 in Paris; the afternoon is open from two to six.
const DAY = '2026-03-05';
const TWO = '2026-03-05T13:00:00.000Z';
const THREE = '2026-03-05T14:00:00.000Z';
const afternoon = () => ({ placeId, from: DAY, fromTime: '14:00', to: DAY, toTime: '18:00' });

beforeAll(async () => {
  peer = await smtpPeer();
  api = await startApi({ config: { smtpUrl: peer.url } });
  learner = new BookingClient(api);
});
afterAll(async () => {
  await api.stop();
  await peer.stop();
});
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await api.sql(`UPDATE place SET status = 'CLOSED'`);
  const model = await aModel(api, 'VR_HEADSET', { minimum_age: 0 });
  placeId = await aPlace(api);
  const nearby = await aPlace(api, { name: 'L’Établi', latitude: 47.667, commune_name: 'Pusey' });
  for (const each of [placeId, placeId, placeId, placeId, nearby]) await aUnit(api, each, model);
  [offerId, nearbyOffer] = [await anOffer(api, placeId), await anOffer(api, nearby)];
  await signIn();
});

/** The team of the place, signed in at the hour it is. */
async function signIn(): Promise<void> {
  const browser = await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', placeId]]);
  [team, desk] = [new ClosureClient(browser, afternoon()), new DeskClient(browser)];
}

const booked = (startsAt = TWO, more: Readonly<Record<string, unknown>> = {}): Promise<BookingAnswer> => learner.hold({ offerId, startsAt }).then((held) => learner.confirm(held, more));
const stands = async (id: string) => (await api.sql<{ status: string; starts_at: Date; place_id: string }>('SELECT status, starts_at, place_id FROM booking WHERE id = $1', [id]))[0];
const promised = async () => (await api.sql<{ n: number }>(`SELECT count(*)::int AS n FROM outbox WHERE job = 'send-reroute-mail'`))[0]?.n ?? 0;
const closuresAt = () => api.sql('SELECT 1 FROM closure WHERE place_id = $1 AND lifted_at IS NULL', [placeId]);
const mails = async () => {
  const before = peer.taken.length;
  for (const { id } of await api.sql<{ id: string }>(`SELECT id FROM outbox WHERE job = 'send-reroute-mail' AND done_at IS NULL ORDER BY created_at, id`)) await api.app.get(OutboxRelay).once(id, api.app.get(SendRerouteMail, { strict: false }));
  return (await peer.parsed()).slice(before);
};

describe('what closing would do', () => {
  it('is shown for each booking, and nothing is done', async () => {
    const [plain, silent] = [await booked(), await booked(THREE, { email: null })];
    await booked('2026-03-05T09:00:00.000Z');
    await learner.hold({ offerId, startsAt: THREE });
    const before = await promised();
    const preview = await team.preview();
    expect(preview).toMatchObject({ __typename: 'ClosurePreview', startsAt: TWO, endsAt: '2026-03-05T17:00:00.000Z', beingMade: 1 });
    expect(preview.hits).toMatchObject([
      { booking: { id: plain.id }, proposed: 'MOVE', treatments: ['HONOUR', 'MOVE', 'CANCEL'], noAddress: false },
      { booking: { id: silent.id }, proposed: 'MOVE', noAddress: true },
    ]);
    const inside = preview.hits.flatMap(({ sessions }) => sessions).filter(({ startsAt, offer }) => offer.id === offerId && startsAt >= TWO && startsAt < '2026-03-05T17:00:00.000Z');
    expect(inside).toEqual([]);
    expect(preview.hits[0]?.nearby[0]).toMatchObject({ kind: 'OTHER_PLACE', offer: { id: nearbyOffer } });
    expect(await promised()).toBe(before);
    expect(await closuresAt()).toEqual([]);
  });

  it('keeps who is there, and is for the team alone', async () => {
    const booking = await booked();
    api.clock.set(new Date('2026-03-05T13:10:00Z'));
    await signIn();
    const [seen] = (await desk.planning(placeId, DAY))?.bookings ?? [];
    if (seen === undefined) throw new Error('The booking is not in the planning.');
    await desk.checkIn(seen);
    expect((await team.preview()).hits).toMatchObject([{ booking: { id: booking.id, status: 'CHECKED_IN' }, proposed: 'HONOUR', treatments: ['HONOUR'] }]);
    const elsewhere = new ClosureClient(await signedIn(api, `ailleurs-${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', await aPlace(api)]]), afternoon());
    expect(await elsewhere.preview()).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
    expect(await elsewhere.close({ hits: [] })).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
    expect(await elsewhere.list()).toEqual([]);
  });

  it.each([
    ['the wrong way round', { toTime: '14:00' }, 'CLOSURE_OUT_OF_ORDER'],
    ['in the past', { from: '2026-01-05', to: '2026-01-05' }, 'CLOSURE_OVER'],
    ['for ever', { to: '2027-03-05' }, 'CLOSURE_TOO_LONG'],
  ])('is refused %s', async (_, when, code) => {
    expect(await team.preview(when)).toMatchObject({ __typename: 'ClosureRefused', code });
  });
});

describe('closing a place', () => {
  it('honours one, proposes to one, gives one another session and cancels one, all at once', async () => {
    const [kept, asked, given, gone] = [await booked(), await booked(), await booked(THREE), await booked(THREE)];
    const preview = await team.preview();
    const session = { offerId: nearbyOffer, startsAt: THREE, durationMinutes: 60 };
    const closed = await team.close(preview, { [kept.id]: { treatment: 'HONOUR' }, [asked.id]: { treatment: 'MOVE' }, [given.id]: { treatment: 'MOVE', session }, [gone.id]: { treatment: 'CANCEL' } });
    expect(closed).toMatchObject({ __typename: 'Closure', startsAt: TWO, standing: 2 });
    expect(await stands(kept.id)).toMatchObject({ status: 'CONFIRMED' });
    expect(await stands(asked.id)).toMatchObject({ status: 'CONFIRMED' });
    expect(await stands(given.id)).toMatchObject({ status: 'CONFIRMED', starts_at: new Date(THREE) });
    expect((await stands(given.id))?.place_id).not.toBe(placeId);
    expect(await stands(gone.id)).toMatchObject({ status: 'CANCELLED' });
    const answers = new Map(closed.answers.map((answer) => [answer.bookingId, answer]));
    expect([asked, given, gone, kept].map(({ id }) => answers.get(id)?.state)).toEqual(['WAITING', 'TAKEN', 'CANCELLED', undefined]);

    const sent = await mails();
    expect(sent.map(({ subject }) => subject?.split(':')[0]?.trim()).sort()).toEqual(['Séance annulée, avec nos excuses', 'Votre séance change']);
    const apology = sent.find(({ subject }) => subject?.includes('excuses'));
    expect(apology?.text).toContain('Nous sommes désolés');
    expect(apology?.text).toContain('La chaudière est changée.');
    expect(apology?.text).toMatch(/\/reserver\/[0-9a-f-]{36}\?debut=/);
    expect(apology?.text?.replaceAll(/\s/g, ' ')).toContain('L’Établi');
    expect(sent.find(({ subject }) => subject?.includes('change'))?.text).toContain(`/reservation/${asked.id}/autre-seance`);

    await new ReroutingClient(api).take(asked, { startsAt: '2026-03-05T09:00:00.000Z', offer: { id: offerId } });
    expect((await team.list())[0]?.answers.find(({ bookingId }) => bookingId === asked.id)).toMatchObject({ state: 'TAKEN', startsAt: '2026-03-05T09:00:00.000Z' });
  });

  it('is felt everywhere: holds, search, the desk, the planning and the page of the place', async () => {
    expect(await team.close({ hits: [] })).toMatchObject({ __typename: 'Closure' });
    expect(await learner.hold({ offerId, startsAt: TWO })).toMatchObject({ code: 'CLOSED_EXCEPTIONALLY', at: '2026-03-05T17:00:00.000Z' });
    const morning = await booked('2026-03-05T09:00:00.000Z');
    expect(await learner.reschedule(morning, { startsAt: TWO })).toMatchObject({ code: 'CLOSED_EXCEPTIONALLY' });
    const seen = (await desk.planning(placeId, DAY))?.bookings.find(({ id }) => id === morning.id);
    if (seen === undefined) throw new Error('The booking is not in the planning.');
    const refused = await desk.move(seen, { startsAt: TWO, durationMinutes: 60 });
    expect(refused).toMatchObject({ code: 'CLOSED_EXCEPTIONALLY', canInsist: true });
    expect(await desk.move(seen, { startsAt: TWO, durationMinutes: 60, evenIfClosed: true })).toMatchObject({ __typename: 'DeskBooking', startsAt: TWO });

    const { data } = await api.gql<{ place: { closures: unknown[]; availability: { slots: { startsAt: string }[]; obstacle: string | null }[] } }>(
      'query ($id: ID!, $input: PlaceAvailabilityInput!) { place(id: $id) { closures { startsAt endsAt reason wordsFr spaceName } availability(input: $input) { slots { startsAt } obstacle } } }',
      { id: placeId, input: { from: DAY, days: 1 } },
    );
    expect(data?.place.closures).toEqual([{ startsAt: TWO, endsAt: '2026-03-05T17:00:00.000Z', reason: 'WORKS', wordsFr: 'La chaudière est changée.', spaceName: null }]);
    expect(data?.place.availability[0]?.slots.filter(({ startsAt }) => startsAt >= TWO)).toEqual([]);
  });

  it('says so on a day it is closed all day, and tells whether it is open now', async () => {
    expect(await team.close({ hits: [] }, {}, { from: DAY, fromTime: '00:00', to: DAY, toTime: '24:00' })).toMatchObject({ __typename: 'Closure' });
    api.clock.set(new Date('2026-03-05T09:30:00Z'));
    const { data } = await api.gql<{ place: { openNow: { open: boolean }; availability: { obstacle: string | null }[] } }>(
      'query ($id: ID!, $input: PlaceAvailabilityInput!) { place(id: $id) { openNow { open until } availability(input: $input) { obstacle } } }',
      { id: placeId, input: { from: DAY, days: 1 } },
    );
    expect(data?.place).toEqual({ openNow: { open: false, until: '2026-03-06T08:00:00.000Z' }, availability: [{ obstacle: 'CLOSED_EXCEPTIONALLY' }] });
  });

  it('of a space closes what happens in it, and nothing else', async () => {
    const spaceId = await aSpace(api, placeId);
    const inSpace = await anOffer(api, placeId, [{ category: 'VR_HEADSET' }], { space_id: spaceId });
    const [inside, outside] = [await learner.booked({ offerId: inSpace, startsAt: TWO }), await booked()];
    const preview = await team.preview({ spaceId });
    expect(preview.hits.map(({ booking }) => booking.id)).toEqual([inside.id]);
    expect(await team.close(preview, {}, { spaceId })).toMatchObject({ spaceName: 'Atelier' });
    expect(await learner.hold({ offerId: inSpace, startsAt: THREE })).toMatchObject({ code: 'CLOSED_EXCEPTIONALLY' });
    expect(await learner.hold({ offerId, startsAt: THREE })).toMatchObject({ status: 'HELD' });
    expect(await stands(outside.id)).toMatchObject({ status: 'CONFIRMED' });
    expect(await team.preview({ spaceId: await aSpace(api, await aPlace(api)) })).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
  });

  it('does nothing when somebody booked, moved or cancelled since the list was shown, and shows the new one', async () => {
    const first = await booked();
    const preview = await team.preview();
    const second = await booked(THREE);
    const before = await promised();
    const refused = await team.close(preview, { [first.id]: { treatment: 'CANCEL' } });
    expect(refused).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(refused.current?.hits.map(({ booking }) => booking.id)).toEqual([first.id, second.id]);
    expect(await stands(first.id)).toMatchObject({ status: 'CONFIRMED' });
    expect([await promised(), (await closuresAt()).length]).toEqual([before, 0]);
    await learner.cancel(second);
    await learner.cancel(first);
    expect(await team.close(preview)).toMatchObject({ code: 'CHANGED_MEANWHILE', current: { hits: [] } });
  });

  it('does nothing at all when one booking cannot be treated as decided', async () => {
    const [first, second] = [await booked(), await booked(THREE)];
    const preview = await team.preview();
    await learner.hold({ offerId: nearbyOffer, startsAt: THREE });
    const refused = await team.close(preview, { [first.id]: { treatment: 'CANCEL' }, [second.id]: { treatment: 'MOVE', session: { offerId: nearbyOffer, startsAt: THREE, durationMinutes: 60 } } });
    expect(refused).toMatchObject({ code: 'SLOT_TAKEN', bookingId: second.id });
    expect(await stands(first.id)).toMatchObject({ status: 'CONFIRMED' });
    expect(await closuresAt()).toEqual([]);
    // Nobody is moved into the very hours that close.
    expect(await team.close(preview, { [second.id]: { treatment: 'MOVE', session: { offerId, startsAt: '2026-03-05T15:00:00.000Z', durationMinutes: 60 } } })).toMatchObject({ code: 'CLOSED_EXCEPTIONALLY', bookingId: second.id });
  });

  it('tells whoever is filling in a booking when they confirm', async () => {
    const held = await learner.hold({ offerId, startsAt: TWO });
    expect(await team.close({ hits: [] })).toMatchObject({ __typename: 'Closure' });
    expect(await learner.confirm(held)).toMatchObject({ __typename: 'BookingRefused', code: 'BOOKING_CANCELLED' });
  });
});

describe('many at once', () => {
  it('two managers close the same afternoon: one does, the other is told', async () => {
    const booking = await booked();
    const preview = await team.preview();
    const other = new ClosureClient(await signedIn(api, `autre-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', placeId]]), afternoon());
    const before = await promised();
    const answers = await Promise.all([team.close(preview, { [booking.id]: { treatment: 'CANCEL' } }), other.close(preview, { [booking.id]: { treatment: 'CANCEL' } })]);
    expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual(['ALREADY_CLOSED', 'Closure']);
    expect([await promised(), (await closuresAt()).length]).toEqual([before + 1, 1]);
  });

  it('the same request sent three times at once is done once', async () => {
    const booking = await booked();
    const preview = await team.preview();
    const idempotencyKey = randomUUID();
    const before = await promised();
    const send = () => team.close(preview, { [booking.id]: { treatment: 'CANCEL' } }, { idempotencyKey });
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set([...answers, await send()].map(({ id }) => id)).size).toBe(1);
    expect(await promised()).toBe(before + 1);
    expect(await team.close(preview, {}, { idempotencyKey, reason: 'EVENT' })).toMatchObject({ code: 'ALREADY_CLOSED' });
  });

  it('learners book, confirm, move and cancel while it closes: nobody is left within it unseen', async () => {
    for (let round = 0; round < 4; round += 1) {
      const day = `2026-03-${String(9 + round).padStart(2, '0')}`;
      const at = (hour: number) => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;
      const when = { from: day, to: day };
      const [stays, moves, leaves, held] = [await booked(at(13)), await booked(at(8)), await booked(at(14)), await learner.hold({ offerId, startsAt: at(15) })];
      const preview = await team.preview(when);
      const [closed] = await Promise.all([team.close(preview, {}, when), learner.confirm(held), learner.hold({ offerId, startsAt: at(16) }), learner.reschedule(moves, { startsAt: at(15) }), learner.cancel(leaves)]);
      const within = await api.sql<{ id: string }>(`SELECT id FROM booking WHERE place_id = $1 AND status IN ('HELD', 'CONFIRMED') AND starts_at >= $2 AND starts_at < $3`, [placeId, at(13), at(17)]);
      const known = new Set(closed.__typename === 'Closure' ? closed.answers.map(({ bookingId }) => bookingId) : within.map(({ id }) => id));
      expect(within.filter(({ id }) => !known.has(id))).toEqual([]);
      if (closed.__typename !== 'Closure') expect(closed).toMatchObject({ code: 'CHANGED_MEANWHILE' });
      expect(await stands(stays.id)).toMatchObject({ status: 'CONFIRMED' });
    }
  });
});

describe('opening again', () => {
  it('tells whoever has not answered that their session takes place, and leaves what was cancelled', async () => {
    const [asked, gone] = [await booked(), await booked(THREE)];
    const closed = await team.close(await team.preview(), { [asked.id]: { treatment: 'MOVE' }, [gone.id]: { treatment: 'CANCEL' } });
    await mails();
    const reopened = await team.reopen(closed.id);
    expect(reopened.answers.map(({ state }) => state)).toEqual(['WITHDRAWN', 'CANCELLED']);
    expect(await team.reopen(closed.id)).toMatchObject({ id: closed.id });
    const sent = await mails();
    expect(sent.map(({ subject }) => subject?.split(':')[0]?.trim())).toEqual(['Finalement ouvert']);
    expect(await learner.hold({ offerId, startsAt: TWO })).toMatchObject({ status: 'HELD' });
  });

  it('is for the team alone, and not for what is over', async () => {
    const closed = await team.close({ hits: [] });
    const elsewhere = new ClosureClient(await signedIn(api, `ailleurs-${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', await aPlace(api)]]), afternoon());
    expect(await elsewhere.reopen(closed.id)).toMatchObject({ code: 'CLOSURE_UNKNOWN' });
    api.clock.set(new Date('2026-03-06T08:00:00Z'));
    await signIn();
    expect(await team.reopen(closed.id)).toMatchObject({ code: 'CLOSURE_OVER' });
  });
});
