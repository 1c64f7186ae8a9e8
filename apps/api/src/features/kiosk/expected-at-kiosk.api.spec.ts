import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { idOf } from '@escale/domain';
import { aBooking, aModel, anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import { KioskClient } from '../../../test/kiosk-events-client.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';

/** Ten minutes before the booking, which goes from two to three in Paris. */
const TEN_TO = new Date('2026-03-12T12:50:00Z');
const minutes = (count: number) => new Date(TEN_TO.getTime() + count * 60_000);
const SNAPSHOT = 'query { result: kioskSnapshot { ... on KioskSnapshot { offers { id walkIn needs { category quantity perPerson } spaceId spaceCapacity placeCapacity } bookings { id learners { id displayName arrivedAt } } } } }';

type Told = {
  readonly offers: readonly { readonly id: string; readonly walkIn: boolean; readonly needs: readonly object[]; readonly spaceId: string | null; readonly spaceCapacity: number | null; readonly placeCapacity: number | null }[];
  readonly bookings: readonly { readonly id: string; readonly learners: readonly { readonly id: string; readonly displayName: string; readonly arrivedAt: string | null }[] }[];
};

let api: TestApi;
let placeId: string;
let offerId: string;
let kiosk: KioskClient;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(TEN_TO);
  placeId = await aPlace(api);
  await aUnit(api, placeId, await aModel(api));
  offerId = await anOffer(api, placeId);
  kiosk = await KioskClient.at(api, placeId);
});
const told = async (): Promise<Told> => {
  const { data, errors } = await kiosk.gql<{ result: Told }>(SNAPSHOT);
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.result;
};

it('a kiosk knows what an activity takes, and how many people fit', async () => {
  await api.sql('UPDATE place SET people_capacity = 12 WHERE id = $1', [placeId]);
  const needs = await api.sql<object>('SELECT category, quantity, per_person AS "perPerson" FROM offer_need WHERE offer_id = $1 ORDER BY position', [offerId]);
  expect(needs).not.toEqual([]);
  expect((await told()).offers).toEqual([{ id: offerId, walkIn: true, needs, spaceId: null, spaceCapacity: null, placeCapacity: 12 }]);
});

it('who of a group came is known to every kiosk of the place, at the first sight of them, until it is taken back', async () => {
  const bookingId = idOf<'Booking'>(await aBooking(api, placeId, offerId));
  const [cohortId, organisationId, awa, leo] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await api.sql(`INSERT INTO organisation (id, name, kind, standing, contact_name, contact_email, created_at) VALUES ($1, 'Ateliers', 'TRAINING_ORGANISATION', 'VERIFIED', 'Anne', 'anne@ateliers.example', now())`, [organisationId]);
  await api.sql(`INSERT INTO cohort (id, organisation_id, title, expected_size, hours_on_site, hours_vr, hours_remote, request_key, created_at, changed_at) VALUES ($1, $2, 'Soir', 2, 0, 0, 0, 'cohort', now(), now())`, [cohortId, organisationId]);
  for (const [id, given, family] of [[awa, 'Awa', 'Diallo'], [leo, 'Léo', 'Martin']]) {
    await api.sql(`INSERT INTO cohort_learner (cohort_id, id, given_name, family_name, guardian_consent, access_requests, request_key, added_at) VALUES ($1, $2, $3, $4, 'NOT_NEEDED', '{}', 'learner', now())`, [cohortId, id, given, family]);
    await api.sql('INSERT INTO session_learner (place_id, booking_id, cohort_id, learner_id) VALUES ($1, $2, $3, $4)', [placeId, bookingId, cohortId, id]);
  }
  const arrives = (learnerIds: readonly string[]) => ({ type: 'CHECKED_IN', bookingId, knownBy: 'LIST', revision: null, learnerIds }) as const;
  const first = kiosk.write(arrives([awa]), minutes(1));
  const second = kiosk.write(arrives([awa, leo]), minutes(8));
  api.clock.set(minutes(9));
  await kiosk.send([first, second]);
  const list = async () => (await told()).bookings.find(({ id }) => id === bookingId)?.learners.map(({ displayName, arrivedAt }) => [displayName, arrivedAt === null ? null : new Date(arrivedAt)]);
  expect(await list()).toEqual([['Awa D.', minutes(1)], ['Léo M.', minutes(8)]]);
  await kiosk.tell({ type: 'ANNULLED', eventId: idOf<'KioskEvent'>(second.eventId) });
  expect(await list()).toEqual([['Awa D.', minutes(1)], ['Léo M.', null]]);
});

it('a kiosk knows in which language to greet somebody, and nothing else of how they are written to', async () => {
  const [mine, forAnother, walkedIn, accountId] = [await aBooking(api, placeId, offerId), await aBooking(api, placeId, offerId), await aBooking(api, placeId, offerId), randomUUID()];
  await api.sql(`INSERT INTO account (id, email, locale, created_at) VALUES ($1, $2, 'en', now())`, [accountId, `en-${accountId}@exemple.example`]);
  await api.sql(`UPDATE booking SET locale = 'en', made_by_account_id = NULL WHERE id = $1`, [mine]);
  await api.sql(`UPDATE booking SET locale = 'fr', made_by_account_id = $2, account_id = $2 WHERE id = $1`, [forAnother, accountId]);
  await api.sql(`UPDATE booking SET walk_in = true WHERE id = $1`, [walkedIn]);
  const { data } = await kiosk.gql<{ result: { bookings: readonly { readonly id: string; readonly language: string | null }[] } }>('query { result: kioskSnapshot { ... on KioskSnapshot { bookings { id language } } } }');
  expect(new Map(data?.result.bookings.map(({ id, language }) => [id, language]))).toEqual(new Map([[mine, 'en'], [forAnother, 'en'], [walkedIn, null]]));
});
