import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BookingClient } from './booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from './builders.ts';
import type { BookingAnswer } from './documents.ts';
import { ReroutingClient, type SessionAnswer } from './rerouting-client.ts';
import { signedIn } from './signed-in.ts';
import { type SmtpPeer, smtpPeer } from './smtp-peer.ts';
import { ORDINARY_DAY, startApi, type TestApi } from './test-api.ts';
import { OutboxRelay } from '../src/platform/outbox/outbox-relay.ts';
import { SendRerouteMail } from '../src/features/notice/send-reroute-mail.jobs.ts';

let api: TestApi;
let peer: SmtpPeer;
let here: string;
let there: string;
let offerHere: string;
let offerThere: string;
let team: ReroutingClient;
let anybody: ReroutingClient;
let learner: BookingClient;
let modelId: string;

// Thursday 5 March 2026, ten in Paris.
const TEN = '2026-03-05T09:00:00.000Z';
const DAY = '2026-03-05';

beforeAll(async () => {
  peer = await smtpPeer();
  api = await startApi({ config: { smtpUrl: peer.url } });
  anybody = new ReroutingClient(api);
  learner = new BookingClient(api);
});
afterAll(async () => {
  await api.stop();
  await peer.stop();
});
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await api.sql(`UPDATE place SET status = 'CLOSED'`);
  modelId = await aModel(api, 'VR_HEADSET', { minimum_age: 0 });
  here = await aPlace(api);
  there = await aPlace(api, { name: 'L’Établi', latitude: 47.667, commune_name: 'Pusey' });
  for (const placeId of [here, there]) await aUnit(api, placeId, modelId);
  [offerHere, offerThere] = [await anOffer(api, here), await anOffer(api, there)];
  team = new ReroutingClient(await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', here]]));
});

const booked = (more: Readonly<Record<string, unknown>> = {}) => learner.booked({ offerId: offerHere, startsAt: TEN, ...more });
const shown = async (id: string, placeId = here) => (await api.sql<{ place_id: string; status: string; starts_at: Date; revision: number }>('SELECT place_id, status, starts_at, revision FROM booking WHERE id = $1 AND place_id = $2', [id, placeId]))[0];
const elsewhere = (sessions: readonly SessionAnswer[] = []): SessionAnswer => {
  const found = sessions.find(({ kind }) => kind === 'OTHER_PLACE');
  if (found === undefined) throw new Error('Nothing was proposed elsewhere.');
  return found;
};
const told = (kind: string) => api.sql(`SELECT 1 FROM outbox WHERE job = $1`, [kind]);
const mails = async () => {
  const before = peer.taken.length;
  for (const { id } of await api.sql<{ id: string }>(`SELECT id FROM outbox WHERE job = 'send-reroute-mail' AND done_at IS NULL ORDER BY created_at, id`)) await api.app.get(OutboxRelay).once(id, api.app.get(SendRerouteMail, { strict: false }));
  return (await peer.parsed()).slice(before);
};

describe('proposing other sessions', () => {
  it('finds other times here and other places, tells the person, and keeps the booking', async () => {
    const booking = await booked();
    const [answer] = await team.propose([booking.id]);
    expect(answer).toMatchObject({ __typename: 'ProposedTo', bookingId: booking.id, outcome: 'PROPOSED' });
    expect(answer?.sessions?.map(({ kind }) => kind)).toEqual(['OTHER_TIME', 'OTHER_TIME', 'OTHER_PLACE']);
    expect(elsewhere(answer?.sessions)).toMatchObject({ startsAt: TEN, offer: { id: offerThere, place: { id: there } } });
    expect(await shown(booking.id)).toMatchObject({ status: 'CONFIRMED', revision: 0 });
    expect(await team.state(here, DAY, booking.id)).toBe('WAITING');

    const [mail] = await mails();
    expect(mail?.subject).toContain('choisissez un autre créneau');
    expect(mail?.text).toContain('L’équipement prévu pour vous n’est plus disponible');
    expect(mail?.text).toContain(`/reservation/${booking.id}/autre-seance?offre=${offerThere}&debut=${encodeURIComponent(TEN)}#${booking.holdToken}`);
    expect(mail?.text).toContain('Annuler ma réservation');
    expect(mail?.html).toContain('L’Établi');
  });

  it('says who is to be phoned, and for whom nothing is free', async () => {
    const alone = await learner.confirm(await learner.hold({ offerId: offerHere, startsAt: TEN }), { email: null });
    expect(await team.propose([alone.id])).toMatchObject([{ outcome: 'NO_ADDRESS' }]);
    await api.sql('UPDATE offer SET paused = true WHERE id = ANY ($1)', [[offerHere, offerThere]]);
    await api.sql(`UPDATE booking SET email = 'nadia@exemple.example' WHERE id = $1`, [alone.id]);
    expect(await team.propose([alone.id])).toMatchObject([{ outcome: 'NOTHING_FREE', sessions: [] }]);
    const found = await mails();
    expect(found).toHaveLength(1);
    expect(found[0]?.text).toContain('Nous n’avons pas trouvé de créneau libre');
  });

  it('answers for each booking alone: what is not theirs, cancelled or begun is refused', async () => {
    const [mine, cancelled] = [await booked(), await booked({ startsAt: '2026-03-05T13:00:00Z' })];
    await learner.cancel(cancelled);
    const foreign = await learner.booked({ offerId: offerThere, startsAt: TEN });
    expect(await team.propose([mine.id, cancelled.id, foreign.id, randomUUID()])).toMatchObject([
      { __typename: 'ProposedTo' },
      { __typename: 'ProposalRefused', code: 'ALREADY_CANCELLED' },
      { code: 'BOOKING_UNKNOWN' },
      { code: 'BOOKING_UNKNOWN' },
    ]);
  });

  it('is done once per key, however many send it at a time', async () => {
    const booking = await booked();
    const key = randomUUID();
    const before = (await told('send-reroute-mail')).length;
    const answers = await Promise.all([1, 2, 3].map(() => team.propose([booking.id], 'EQUIPMENT', key)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await told('send-reroute-mail')).length - before).toBe(1);
    expect(await team.propose([booking.id], 'CLOSURE', key)).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('proposes no equipment for which nobody asked the age', async () => {
    await api.sql('UPDATE equipment_model SET minimum_age = 16 WHERE id = (SELECT model_id FROM equipment_unit WHERE place_id = $1)', [there]);
    const other = await aModel(api, 'VR_HEADSET', { minimum_age: 0 });
    await api.sql('UPDATE equipment_unit SET model_id = $2 WHERE place_id = $1', [here, other]);
    const [answer] = await team.propose([(await booked()).id]);
    expect(answer?.sessions?.map(({ kind }) => kind)).not.toContain('OTHER_PLACE');
  });
});

describe('taking another session', () => {
  it('at another place moves the one booking there: a new ticket, the same link, the old units free', async () => {
    const booking = await booked();
    const [answer] = await team.propose([booking.id]);
    expect(await anybody.proposal(booking)).toMatchObject({ state: 'WAITING', booking: { id: booking.id } });
    const taken = await anybody.take(booking, elsewhere(answer?.sessions));
    expect(taken).toMatchObject({ __typename: 'Booking', id: booking.id, status: 'CONFIRMED', place: { id: there } });
    expect(await shown(booking.id)).toBeUndefined();
    expect(await shown(booking.id, there)).toMatchObject({ status: 'CONFIRMED', revision: 1 });
    expect(await anybody.proposal(booking)).toMatchObject({ state: 'TAKEN' });
    expect(await told('send-booking-mail')).not.toHaveLength(0);
    expect(await learner.hold({ offerId: offerHere, startsAt: TEN })).toMatchObject({ status: 'HELD' });
  });

  it('is only for whoever holds the secret', async () => {
    const [booking, other] = [await booked(), await booked({ startsAt: '2026-03-05T13:00:00Z' })];
    const [answer] = await team.propose([booking.id]);
    const thief = { id: booking.id, holdToken: other.holdToken };
    expect(await anybody.proposal(thief)).toBeNull();
    expect(await anybody.take(thief, elsewhere(answer?.sessions))).toMatchObject({ code: 'BOOKING_UNKNOWN' });
  });

  it('refuses what was taken meanwhile, with what is free now, and leaves the booking', async () => {
    const booking = await booked();
    const session = elsewhere((await team.propose([booking.id]))[0]?.sessions);
    await learner.hold({ offerId: offerThere, startsAt: TEN });
    const refused = await anybody.take(booking, session);
    expect(refused).toMatchObject({ __typename: 'BookingRefused', code: 'SLOT_TAKEN' });
    expect(refused.alternatives.length).toBeGreaterThan(0);
    expect(await shown(booking.id)).toMatchObject({ status: 'CONFIRMED', revision: 0 });
  });

  it('never leaves anybody with two sessions or none, when many answer at once in both directions', async () => {
    for (const placeId of [here, there]) for (let unit = 0; unit < 3; unit += 1) await aUnit(api, placeId, modelId);
    const pairs = await Promise.all([1, 2, 3].map(async () => [await booked(), await learner.booked({ offerId: offerThere, startsAt: TEN })] as const));
    const answers = await Promise.all(
      pairs.flatMap(([a, b]) => [
        anybody.take(a, { startsAt: TEN, offer: { id: offerThere } }),
        anybody.take(b, { startsAt: TEN, offer: { id: offerHere } }),
        anybody.take(a, { startsAt: '2026-03-05T10:00:00.000Z', offer: { id: offerHere } }),
      ]),
    );
    expect(answers.map(({ __typename }) => __typename)).toHaveLength(9);
    const rows = await api.sql<{ id: string }>(`SELECT id FROM booking WHERE id = ANY ($1) AND status = 'CONFIRMED'`, [pairs.flat().map(({ id }) => id)]);
    expect(rows).toHaveLength(6);
    const claims = await api.sql<{ n: number }>('SELECT count(*)::int AS n FROM allocation WHERE booking_id = ANY ($1) AND occupying GROUP BY booking_id', [pairs.flat().map(({ id }) => id)]);
    expect(claims.map(({ n }) => n)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('is done once per key', async () => {
    const booking: BookingAnswer = await booked();
    const session = elsewhere((await team.propose([booking.id]))[0]?.sessions);
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => anybody.take(booking, session, key)));
    expect(new Set(answers.map(({ revision }) => revision))).toEqual(new Set([1]));
  });
});
