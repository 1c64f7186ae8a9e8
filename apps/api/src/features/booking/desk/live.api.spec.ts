import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { BookingClient } from '../../../../test/booking-client.ts';
import type { Browser } from '../../../../test/browser.ts';
import { aModel, anOffer, aPlace, aUnit } from '../../../../test/builders.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { startApi, type TestApi } from '../../../../test/test-api.ts';
import { testDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { until } from '../../../../test/until.ts';

let database: TestDatabase;
let api: TestApi;
let other: TestApi;
let placeId: string;
let offerId: string;
const clients: Client[] = [];

beforeAll(async () => {
  database = await testDatabase();
  api = await startApi({ database });
  other = await startApi({ database });
});
afterAll(async () => {
  await Promise.all([api.stop(), other.stop()]);
  await database.drop();
});
beforeEach(async () => {
  placeId = await aPlace(api);
  await aUnit(api, placeId, await aModel(api, 'VR_HEADSET', { minimum_age: 0 }));
  offerId = await anOffer(api, placeId);
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});

const addressOf = ({ url }: TestApi) => `${url.replace('http', 'ws')}/graphql`;
const cookieOf = (browser: Browser | null) => (browser === null ? {} : { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') });
const staff = (id = placeId) => signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', id]]);
const QUERY = 'subscription ($placeId: ID!) { planningChanged(placeId: $placeId) { placeId } }';

/** Listens as a browser does; keeps what it hears and how it ended. */
const listen = (process: TestApi, browser: Browser | null, { query = QUERY, origin = 'https://escale.example', place = placeId } = {}) => {
  const heard: unknown[] = [];
  const ended: unknown[] = [];
  class Socket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { origin, headers: cookieOf(browser) });
    }
  }
  const client = createClient({ url: addressOf(process), webSocketImpl: Socket, retryAttempts: 0 });
  clients.push(client);
  client.subscribe({ query, variables: { placeId: place } }, { next: (event) => heard.push(event), error: (error) => ended.push(error), complete: () => ended.push('complete') });
  return { heard, ended };
};
const change = { data: { planningChanged: expect.anything() } };
const LISTENING = 400;
const settle = () => new Promise((done) => setTimeout(done, LISTENING));

describe('the planning, live', () => {
  it('tells whoever listens, in every process, once what a learner did is committed', async () => {
    const [here, there] = [listen(api, await staff()), listen(other, await staff())];
    await settle();
    const before = [here.heard.length, there.heard.length];
    await new BookingClient(other).hold({ offerId, startsAt: '2026-03-05T09:00:00Z' });
    await until('both hear of it', () => here.heard.length > (before[0] ?? 0) && there.heard.length > (before[1] ?? 0));
    expect(here.heard.at(-1)).toMatchObject({ ...change, data: { planningChanged: { placeId } } });
    expect([...here.ended, ...there.ended]).toEqual([]);
  });

  it('tells nothing of other places, nor to other teams, nor to nobody', async () => {
    const elsewhere = await aPlace(api);
    const [mine, foreign, nobody] = [listen(api, await staff(elsewhere), { place: elsewhere }), listen(api, await staff(elsewhere)), listen(api, null)];
    await settle();
    const before = mine.heard.length;
    await new BookingClient(api).hold({ offerId, startsAt: '2026-03-05T10:00:00Z' });
    await settle();
    expect(mine.heard).toHaveLength(before);
    expect(foreign.heard).toMatchObject([{ errors: [{ message: 'You do not keep the desk of this place.' }] }]);
    expect(nobody.heard).toEqual([]);
    expect(nobody.ended).toMatchObject([{ code: 4403 }]);
  });

  it('falls silent when the role is taken away', async () => {
    const browser = await staff();
    const { heard } = listen(api, browser);
    await settle();
    await api.sql('DELETE FROM role_grant WHERE scope_id = $1', [placeId]);
    const before = heard.length;
    await new BookingClient(api).hold({ offerId, startsAt: '2026-03-05T09:00:00Z' });
    await settle();
    expect(heard).toHaveLength(before);
  });

  it.each([
    ['a page of another site', async () => listen(api, await staff(), { origin: 'https://elsewhere.example' })],
    ['a query', async () => listen(api, await staff(), { query: '{ myPlaces { id } }' })],
    ['a mutation', async () => listen(api, await staff(), { query: 'mutation { liftBlock(input: { blockId: "x" }) { __typename } }' })],
    ['more than a line', async () => listen(api, await staff(), { query: `${QUERY} # ${'x'.repeat(9_000)}` })],
    ['what is no document', async () => listen(api, await staff(), { query: 'subscription {' })],
  ])('refuses %s', async (_, begin) => {
    const { heard, ended } = await begin();
    await until('it is refused', () => ended.length > 0 || heard.length > 0);
    expect(heard.filter((event) => (event as { data?: unknown }).data != null)).toEqual([]);
  });

  it('hears again after the database sent it away, and says that word may have been missed', async () => {
    const { heard } = listen(api, await staff());
    await settle();
    const before = heard.length;
    await api.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'escale planning' AND datname = current_database()`);
    await until('word of a gap', () => heard.length > before);
    const then = heard.length;
    await new BookingClient(api).hold({ offerId, startsAt: '2026-03-05T09:00:00Z' });
    await until('the next change', () => heard.length > then);
  });
});
