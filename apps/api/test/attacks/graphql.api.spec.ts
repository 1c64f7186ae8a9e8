import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { startApi, type TestApi } from '../test-api.ts';
import { type TestDatabase, testDatabase } from '../test-database.ts';

let database: TestDatabase;
let real: TestApi;
let demo: TestApi;
beforeAll(async () => {
  database = await testDatabase();
  real = await startApi({ database, config: { demo: false } });
  demo = await startApi({ database });
});
afterAll(async () => {
  await real.stop();
  await demo.stop();
  await database.drop();
});

const post = (body: string, headers: Readonly<Record<string, string>> = {}) => fetch(`${real.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
const ask = async (query: string) => (await real.gql<unknown>(query)).errors?.[0];
const times = (count: number, of: (index: number) => string, by = ' '): string => Array.from({ length: count }, (_, index) => of(index)).join(by);

describe('a request of many operations', () => {
  it('in one array is refused, and none of them is run', async () => {
    const answer = await post(JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ network { name } }' }))));
    expect(answer.status).toBe(400);
    const text = await answer.text();
    expect(text).toMatch(/batch/i);
    expect(text).not.toContain('"data"');
  });

  it('in one document runs the one it names', async () => {
    const answer = await post(JSON.stringify({ query: 'query A { network { name } } query B { network { demo } }', operationName: 'B' }));
    expect(await answer.json()).toEqual({ data: { network: { demo: false } } });
    expect((await post(JSON.stringify({ query: 'query A { network { name } } query B { network { demo } }' }))).status).toBe(400);
  });
});

describe('a request that costs more than any screen', () => {
  it.each([
    ['aliases', `{ ${times(26, (index) => `a${index}: network { name }`)} }`, /alias/i],
    ['aliases through fragments', `{ ${times(13, (index) => `a${index}: network { ...f } b${index}: network { ...f }`)} } fragment f on Network { name }`, /alias/i],
    ['directives', `{ network { name ${times(40, () => '@include(if: true)')} } }`, /directive/i],
    ['directives nobody knows', `{ network { name ${times(40, (index) => `@x${index}`)} } }`, /directive/i],
    ['tokens', `{ network { ${times(2_100, () => 'name')} } }`, /token/i],
    ['fields of one name', `{ network { ${times(1_990, () => 'name')} } }`, /token|cost|aborted/i],
    ['levels through fragments', `{ place(slug: "x") { ...f0 } } ${times(20, (index) => `fragment f${index} on Place { offers { place { ...f${index + 1} } } }`)} fragment f20 on Place { id }`, /depth|cost/i],
    ['a fragment that holds itself', '{ place(slug: "x") { ...f } } fragment f on Place { offers { place { ...f } } }', /itself|cycle|depth|cost/i],
  ])('in %s is refused before it is run', async (_, query, message) => {
    const error = await ask(query);
    expect(error?.message).toMatch(message);
    expect(error?.extensions?.['code']).not.toBe('INTERNAL_SERVER_ERROR');
  });

  it('in bytes is refused unread', async () => {
    const answer = await post(JSON.stringify({ query: `{ network { name } } #${'x'.repeat(200 * 1024)}` }));
    expect(answer.status).toBe(413);
  });

  it('is compressed: its size unpacked is what counts', async () => {
    const answer = await fetch(`${real.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' }, body: new Uint8Array(gzipSync(JSON.stringify({ query: '{ network { name } }', filling: 'x'.repeat(20_000_000) }))) });
    expect(answer.status).toBe(413);
  });

  it('is nested JSON a parser could drown in', async () => {
    for (const variables of [`${'['.repeat(90_000)}${']'.repeat(90_000)}`, `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`]) {
      const answer = await post(`{"query":"{ network { name } }","variables":{"v":${variables}}}`);
      expect(answer.status).toBeLessThan(500);
    }
    expect((await fetch(`${real.url}/health/live`)).status).toBe(200);
  });
});

describe('what the contract says of itself outside the demonstration', () => {
  it.each(['{ __schema { types { name } } }', '{ __type(name: "Query") { name fields { name } } }', 'query IntrospectionQuery { __schema { queryType { name } } }', '{ ...f } fragment f on Query { __schema { queryType { name } } }', '{ a: __schema { queryType { name } } }'])('is nothing, to %s', async (query) => {
    const { data, errors } = await real.gql<unknown>(query);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.message).toMatch(/introspection/i);
  });

  it('nor does it help whoever guesses names', async () => {
    const WRONG = ['{ networq { name } }', '{ network { nam } }', '{ searchSlot(input: {}) { placeCount } }', 'mutation { signOutt { __typename } }', '{ suggestLocations(txt: "x") { label } }', 'query ($v: HoldSlotInputt) { network { name } }'];
    for (const query of WRONG) {
      const { errors } = await real.gql<unknown>(query);
      expect(errors?.length).toBeGreaterThan(0);
      expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
    }
    expect(JSON.stringify((await demo.gql<unknown>('{ network { nam } }')).errors)).toMatch(/did you mean/i);
  });

  it('asks for a name only: which type stands where is part of every answer a client needs', async () => {
    expect(await real.gql('{ network { __typename } }')).toEqual({ data: { network: { __typename: 'Network' } } });
  });
});

describe('an error of ours', () => {
  it('shows neither query, stack, path nor table, and gives a reference to the log', async () => {
    await real.sql('ALTER TABLE module RENAME TO module_away');
    const { errors } = await real.gql<unknown>('{ modules { id } }');
    await real.sql('ALTER TABLE module_away RENAME TO module');
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', reference: expect.stringMatching(/^[0-9a-f]{8}$/) });
    expect(JSON.stringify(errors)).not.toMatch(/SELECT|module_away|relation|does not exist|stack|node_modules|\.ts\b/);
  });
});
