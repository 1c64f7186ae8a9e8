import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aModel, anOffer, aPlace, aUnit } from './builders.ts';
import { startApi, type TestApi } from './test-api.ts';

let api: TestApi;
let offerId: string;

beforeAll(async () => {
  api = await startApi();
  const placeId = await aPlace(api);
  await aUnit(api, placeId, await aModel(api));
  offerId = await anOffer(api, placeId);
});
afterAll(() => api.stop());

const post = (body: string, type = 'application/json') => fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
const changes = () => api.sql<{ count: string }>('SELECT count(*) FROM booking').then(([row]) => row?.count);
const HOLD = (fields: string) => `mutation { holdSlot(input: { offerId: "${offerId}", startsAt: "2026-03-04T08:00:00Z", durationMinutes: 60, idempotencyKey: "a key of my own, long enough", ${fields} }) { __typename } }`;

describe('requests no honest client sends', () => {
  it.each([
    ['an unknown field', '{ place(slug: "x") { secrets } }', /secrets/],
    ['an unknown argument', HOLD('discount: 5'), /discount/],
    ['a wrong type', HOLD('people: "many"'), /people|Int/],
    ['an instant that is none', `{ place(slug: "x") { openingDays(from: "2026-02-30") { day } } }`, /2026-02-30/],
    ['a number out of bounds', HOLD('people: 9999'), /people must be/],
    ['an id that is none', `mutation { holdSlot(input: { offerId: "1' OR '1'='1", startsAt: "2026-03-04T08:00:00Z", durationMinutes: 60, idempotencyKey: "a key of my own, long enough" }) { __typename } }`, /offerId must be/],
    ['a query 50 levels deep', `{ place(slug: "x") { offers ${'{ place { offers '.repeat(24)} { id } ${'} }'.repeat(24)} } }`, /depth|cost/i],
    ['a thousand aliases', `{ ${Array.from({ length: 1_000 }, (_, index) => `a${index}: network { name }`).join(' ')} }`, /alias|token/i],
  ])('%s gets a clear answer and changes nothing', async (_, query, message) => {
    const before = await changes();
    const { errors } = await api.gql(query);
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions?.['code']).not.toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|at .*\.js/);
    expect(await changes()).toBe(before);
  });

  it('refuses a body of ten megabytes', async () => {
    const answer = await post(JSON.stringify({ query: '{ network { name } }', variables: { filling: 'x'.repeat(10_000_000) } }));
    expect(answer.status).toBe(413);
    expect(((await answer.json()) as { errors: { message: string }[] }).errors[0]?.message).toMatch(/larger than/);
  });

  it('refuses a body that is not JSON', async () => {
    const answer = await post('{"query": ');
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { errors: { message: string }[] }).errors[0]?.message).toMatch(/not JSON/);
  });

  it('refuses a form from another site', async () => {
    const answer = await post('query=mutation', 'application/x-www-form-urlencoded');
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it.each([["'; DROP TABLE place; --"], ['\u202Eenoz ed rueiL'], ['👩‍🏭🏭'], ['%_\\'], ['x'.repeat(10_000)], ['\u0000']])('searches for %j without harm', async (text) => {
    const { errors } = await api.gql<unknown>('query ($text: String!) { suggestLocations(text: $text) { label } searchSlots(input: { text: $text }) { placeCount } }', { text });
    for (const error of errors ?? []) expect(error.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(await api.sql('SELECT 1 FROM place')).not.toHaveLength(0);
  });

  it('serves the signs of life', async () => {
    expect(await (await fetch(`${api.url}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${api.url}/health/ready`)).json()).toEqual({ status: 'ready' });
  });
});
