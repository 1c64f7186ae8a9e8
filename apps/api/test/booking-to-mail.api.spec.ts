import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BookingClient } from './booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from './builders.ts';
import { type SmtpPeer, smtpPeer } from './smtp-peer.ts';
import { startApi, type TestApi } from './test-api.ts';
import { until } from './until.ts';

let peer: SmtpPeer;
let api: TestApi;
beforeAll(async () => {
  peer = await smtpPeer();
  api = await startApi({ config: { runsJobs: true, smtpUrl: peer.url, queuePace: { relayEveryMs: 50, offerAgainMs: 2_000, lockMs: 5_000, roundMostMs: 60_000 } } });
});
afterAll(async () => {
  await api.stop();
  await peer.stop();
});

test('what a person books, moves and cancels reaches their mailbox, through the queue as it is set up, each once', async () => {
  const placeId = await aPlace(api);
  await aUnit(api, placeId, await aModel(api));
  const offerId = await anOffer(api, placeId);
  const person = new BookingClient(api);
  const subjects = async () => (await peer.parsed()).map(({ subject }) => subject ?? '');

  const booking = await person.booked({ offerId, startsAt: '2026-03-04T08:00:00Z' });
  await until('the first mail', () => peer.taken.length === 1, 30_000);
  const moved = await person.reschedule(booking, { startsAt: '2026-03-04T09:00:00Z' });
  await until('the second', () => peer.taken.length === 2, 30_000);
  await person.cancel(moved);
  await until('the third', () => peer.taken.length === 3, 30_000);

  expect(await subjects()).toEqual([expect.stringMatching(/^C’est réservé/), expect.stringMatching(/^Votre nouveau créneau/), expect.stringMatching(/^Réservation annulée/)]);
  expect(await api.sql('SELECT count(*)::int AS n FROM outbox WHERE done_at IS NULL')).toEqual([{ n: 0 }]);
});
