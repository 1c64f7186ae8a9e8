import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Config, readConfig } from '../../src/platform/config/config.ts';
import { type ApiProcess, startApiProcess } from '../api-process.ts';
import { Browser } from '../browser.ts';
import { builtApi } from '../built.ts';
import { signedIn } from '../signed-in.ts';
import { type Answer, ORDINARY_DAY, startApi, type TestApi } from '../test-api.ts';
import { until } from '../until.ts';
import { TEST_SECRET } from '../test-secret.ts';

const SEARCH = '{ suggestLocations(text: "Vesoul") { label } }';
const HOLD = `mutation { holdSlot(input: { offerId: "${randomUUID()}", startsAt: "2026-03-04T08:00:00Z", durationMinutes: 60, idempotencyKey: "${randomUUID()}" }) { __typename } }`;
const SIGN_OUT = 'mutation { signOut { __typename } }';

const usual = readConfig({ DATABASE_URL: 'postgres://localhost/x', ESCALE_SECRET: TEST_SECRET }).limits;
const limits: Config['limits'] = { ...usual, SEARCH: { address: { hits: 6, minutes: 1 }, account: { hits: 3, minutes: 1 } }, CHANGE: { address: { hits: 4, minutes: 10 }, account: { hits: 2, minutes: 10 } } };

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ config: { limits } });
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await api.sql('TRUNCATE rate_window');
});

const refused = ({ errors }: Answer<unknown>): boolean => errors?.[0]?.extensions?.['code'] === 'TOO_MANY_REQUESTS';
const inARow = async (ask: () => Promise<Answer<unknown>>, times: number): Promise<boolean[]> => {
  const answers: boolean[] = [];
  for (let time = 0; time < times; time += 1) answers.push(refused(await ask()));
  return answers;
};
const flags = (taken: number, turnedAway: number): boolean[] => [...Array<boolean>(taken).fill(false), ...Array<boolean>(turnedAway).fill(true)];

describe('what costs something', () => {
  it('is answered so often to one address, then refused until the window ends', async () => {
    expect(await inARow(() => api.gql(SEARCH), 8)).toEqual(flags(6, 2));
    api.clock.advance(1);
    expect(refused(await api.gql(SEARCH))).toBe(false);
  });

  it('is refused in words and in the head of the answer, with the seconds to wait', async () => {
    api.clock.set('2026-03-03T08:00:20Z');
    await inARow(() => api.gql(SEARCH), 6);
    const response = await new Browser(api).send(SEARCH);
    expect(response.headers.get('retry-after')).toBe('40');
    const { errors } = (await response.json()) as Answer<unknown>;
    expect(errors?.[0]).toMatchObject({ message: 'This is asked for more often than it may be. Try again in 40 s.', extensions: { code: 'TOO_MANY_REQUESTS', retryAfter: 40, http: { status: 429 } } });
  });

  it('is counted each time it stands in one request', async () => {
    expect(refused(await api.gql(`{ ${Array.from({ length: 8 }, (_, index) => `a${index}: suggestLocations(text: "Vesoul") { label }`).join(' ')} }`))).toBe(true);
    await until('all eight are counted', async () => (await api.sql<{ hits: number }>('SELECT hits FROM rate_window'))[0]?.hits === 8);
  });

  it('is counted for each operation by itself', async () => {
    await inARow(() => api.gql(SEARCH), 6);
    expect(refused(await api.gql(SIGN_OUT))).toBe(false);
    expect(await inARow(() => api.gql(SIGN_OUT), 4)).toEqual(flags(3, 1));
    expect(refused(await api.gql(HOLD))).toBe(false);
  });

  it('is counted for an account wherever it comes from, and others of the same address go on', async () => {
    const [one, other] = [await signedIn(api, 'one@exemple.example'), await signedIn(api, 'other@exemple.example')];
    expect(await inARow(() => one.gql(SEARCH), 4)).toEqual(flags(3, 1));
    expect(refused(await other.gql(SEARCH))).toBe(false);
    const elsewhere = new Browser(api, { 'x-forwarded-for': '198.51.100.7' });
    one.cookies.forEach((value, name) => elsewhere.cookies.set(name, value));
    expect(refused(await elsewhere.gql(SEARCH))).toBe(true);
  });

  it('is not what costs nothing', async () => {
    expect(await inARow(() => api.gql('{ network { name } }'), 12)).toEqual(flags(12, 0));
  });
});

describe('where a caller comes from', () => {
  const from = (address: string, on: TestApi = api) => new Browser(on, { 'x-forwarded-for': address });

  it('is what the trusted proxy says: two addresses have a count each', async () => {
    await inARow(() => from('198.51.100.7').gql(SEARCH), 6);
    expect(refused(await from('198.51.100.7').gql(SEARCH))).toBe(true);
    expect(refused(await from('198.51.100.8').gql(SEARCH))).toBe(false);
  });

  it('is one connection of IPv6, whichever of its addresses is used', async () => {
    await inARow(() => from('2001:db8:1:2::1').gql(SEARCH), 6);
    expect(refused(await from('2001:db8:1:2:ffff::9').gql(SEARCH))).toBe(true);
    expect(refused(await from('2001:db8:1:3::1').gql(SEARCH))).toBe(false);
  });

  it('is not what a caller writes before what the proxy adds', async () => {
    const asked = await inARow(() => from(`${Math.floor(Math.random() * 200)}.0.113.5, 198.51.100.9`).gql(SEARCH), 7);
    expect(asked).toEqual(flags(6, 1));
  });

  it.each([['none', []], ['another proxy', ['10.0.0.0/8']]] as const)('is the connection itself when %s is trusted, whatever it says of itself', async (_, trustedProxies) => {
    const strict = await startApi({ database: { url: api.databaseUrl, drop: async () => undefined }, config: { limits, trustedProxies: [...trustedProxies] } });
    let serial = 0;
    expect(await inARow(() => from(`198.51.100.${(serial += 1)}`, strict).gql(SEARCH), 7)).toEqual(flags(6, 1));
    await strict.stop();
  });

  it('is not told to the database in clear', async () => {
    await from('198.51.100.77').gql(SEARCH);
    expect(JSON.stringify(await api.sql('SELECT r::text FROM rate_window r'))).not.toContain('198.51');
  });
});

describe('two processes of the API', () => {
  let processes: readonly ApiProcess[];
  beforeAll(async () => {
    const dist = await builtApi();
    // A window of a day, so that no run meets its end.
    processes = await Promise.all([1, 2].map(() => startApiProcess(dist, api.databaseUrl, { LIMIT_SEARCH: '20/1440', TRUST_PROXY: 'none' })));
  }, 300_000);
  afterAll(() => Promise.all(processes.map((one) => one.stop())));

  it('count the same calls, even those that come at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 15 }, () => processes.map((one) => one.gql<unknown>(SEARCH))).flat());
    expect(answers.filter(refused)).toHaveLength(10);
  });
});
