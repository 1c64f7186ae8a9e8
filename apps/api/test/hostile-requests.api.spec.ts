import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { arrives } from './at-the-door.ts';
import { BookingClient } from './booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from './builders.ts';
import { digestOf } from './digest-of.ts';
import { startApi, type TestApi } from './test-api.ts';

const WRITTEN = ['place', 'offer', 'booking', 'allocation', 'booking_request', 'outbox', 'unit_block', 'visit'] as const;

let api: TestApi;
let offerId: string;

beforeAll(async () => {
  api = await startApi();
  const placeId = await aPlace(api);
  await aUnit(api, placeId, await aModel(api));
  offerId = await anOffer(api, placeId);
  // Something in every table, so that a change of a row is seen as well as a new one.
  const person = new BookingClient(api);
  const booking = await person.booked({ offerId, startsAt: '2026-03-03T08:00:00Z' });
  await arrives(api, booking.id);
  await person.reschedule(await person.booked({ offerId, startsAt: '2026-03-03T10:00:00Z' }), { startsAt: '2026-03-03T13:00:00Z' });
});
afterAll(() => api.stop());

const post = (body: string, type = 'application/json') => fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
const changes = () => digestOf(api, WRITTEN);
const wish = (fields = '') => `holdSlot(input: { offerId: "${offerId}", startsAt: "2026-03-04T08:00:00Z", durationMinutes: 60, idempotencyKey: "${randomUUID()}", ${fields} })`;
const HOLD = (fields = '', answer = '__typename') => `mutation { ${wish(fields)} { ${answer} } }`;
/** Fields nested in one another, the innermost `levels` below where they stand. */
const deep = (levels: number): string => Array.from({ length: levels - 1 }, (_, level) => (level % 2 === 0 ? 'place' : 'offers')).reduceRight((inner, field) => `${field} { ${inner} }`, 'id');

/** Queries are made once the offer is known. */
const HOSTILE: readonly (readonly [string, () => string, RegExp])[] = [
  ['an unknown field', () => HOLD('', '... on Booking { secrets }'), /secrets/],
  ['an unknown argument', () => HOLD('discount: 5'), /discount/],
  ['a wrong type', () => HOLD('people: "many"'), /people|Int/],
  ['an instant that is none', () => HOLD().replace('2026-03-04T08', '2026-02-30T08'), /2026-02-30/],
  ['a day that is none', () => '{ place(slug: "x") { openingDays(from: "2026-02-30") { day } } }', /2026-02-30/],
  ['a number out of bounds', () => HOLD('people: 9999'), /people must be/],
  ['an id that is none', () => HOLD().replace(offerId, "1' OR '1'='1"), /offerId must be/],
  ['a key that can be guessed', () => HOLD().replace(/idempotencyKey: "[^"]*"/, 'idempotencyKey: "1"'), /idempotencyKey must have/],
  ['a query 50 levels deep', () => `{ place(slug: "x") { offers { ${deep(48)} } } }`, /depth|cost/i],
  ['a mutation 50 levels deep', () => HOLD('', `... on Booking { ${deep(49)} }`), /depth|cost/i],
  ['a mutation too deep, though cheap', () => HOLD('', `... on Booking { ${deep(15)} }`), /depth limit of 14/i],
  ['a thousand aliases', () => `{ ${Array.from({ length: 1_000 }, (_, index) => `a${index}: network { name }`).join(' ')} }`, /alias|token/i],
  ['thirty mutations at once', () => `mutation { ${Array.from({ length: 30 }, (_, index) => `a${index}: ${wish()} { __typename }`).join(' ')} }`, /alias/i],
];

describe('requests no honest client sends', () => {
  let before: string;
  beforeEach(async () => {
    before = await changes();
  });

  it.each(HOSTILE)('%s gets a clear answer and changes nothing', async (_, query, message) => {
    const { errors } = await api.gql(query());
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions?.['code']).not.toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|at .*\.js/);
    expect(await changes()).toBe(before);
  });

  it('refuses a hold of ten megabytes', async () => {
    const answer = await post(JSON.stringify({ query: HOLD(), variables: { filling: 'x'.repeat(10_000_000) } }));
    expect(answer.status).toBe(413);
    expect(((await answer.json()) as { errors: { message: string }[] }).errors[0]?.message).toMatch(/larger than/);
    expect(await changes()).toBe(before);
  });

  it('refuses a body that is not JSON', async () => {
    const answer = await post(JSON.stringify({ query: HOLD() }).slice(0, -1));
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { errors: { message: string }[] }).errors[0]?.message).toMatch(/not JSON/);
    expect(await changes()).toBe(before);
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', (query: string) => `query=${encodeURIComponent(query)}`],
    ['plain text', 'text/plain', (query: string) => JSON.stringify({ query })],
  ])('refuses %s from another site', async (_, type, body) => {
    const answer = await post(body(HOLD()), type);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await changes()).toBe(before);
  });

  it('refuses a mutation in an address', async () => {
    const answer = await fetch(`${api.url}/graphql?query=${encodeURIComponent(HOLD())}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(answer.status).toBe(405);
    expect(await changes()).toBe(before);
  });

  it.each([["'; DROP TABLE place; --"], ['\u202Eenoz ed rueiL'], ['👩‍🏭🏭'], ['%_\\'], ['x'.repeat(10_000)], ['\u0000']])('searches for %j without harm', async (text) => {
    const { errors } = await api.gql<unknown>('query ($text: String!) { suggestLocations(text: $text) { label } searchSlots(input: { text: $text }) { placeCount } }', { text });
    for (const error of errors ?? []) expect(error.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(await changes()).toBe(before);
  });

  it('serves the signs of life', async () => {
    expect(await (await fetch(`${api.url}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${api.url}/health/ready`)).json()).toEqual({ status: 'ready' });
    expect(await changes()).toBe(before);
  });

  it('would have held the slot, had the request been honest', async () => {
    expect(await api.gql(HOLD())).toEqual({ data: { holdSlot: { __typename: 'Booking' } } });
    expect(await changes()).not.toBe(before);
  });
});

describe('the digest of what is stored', () => {
  it.each([
    ['place', "name = name || '!'"],
    ['offer', 'people_max = people_max + 1'],
    ['booking', "given_name = 'Eve'"],
    ['allocation', 'occupying = NOT occupying'],
    ['booking_request', "request_hash = ''"],
    ['outbox', 'relays = relays + 1'],
    ['visit', "channel = 'STAFF'"],
  ] as const satisfies readonly (readonly [(typeof WRITTEN)[number], string])[])('sees a change of one row of %s', async (table, change) => {
    const before = await changes();
    await api.sql(`UPDATE ${table} SET ${change} WHERE ctid = (SELECT min(ctid) FROM ${table})`);
    expect(await changes()).not.toBe(before);
  });
});
