import { afterEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { Config } from '../config/config.ts';
import { countsOf, promised, QUEUE_STORES, settled, waiting } from '../../../test/mails.ts';
import { hasRedis, RedisServer } from '../../../test/redis-server.ts';
import { type SmtpPeer, smtpPeer } from '../../../test/smtp-peer.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';
import { until } from '../../../test/until.ts';
import { Queues } from './queue.ts';
import { Clock } from '../clock/clock.ts';

const PACE = { relayEveryMs: 50, offerAgainMs: 400, lockMs: 1_500, roundMostMs: 60_000 };
const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));

let api: TestApi;
let peer: SmtpPeer;
let redis: RedisServer | null = null;
const left: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const leave of left.splice(0).reverse()) await leave();
  redis = null;
});

/** An API that also runs the jobs, by the real clock. */
async function working(config: Partial<Config> = {}): Promise<void> {
  peer = await smtpPeer();
  left.push(peer.stop);
  const started = await startApi({ now: new Date(), config: { runsJobs: true, queuePace: PACE, redisUrl: redis?.url ?? null, smtpUrl: peer.url, ...config } });
  api = started;
  const ticking = setInterval(() => started.clock.set(new Clock().now()), 20);
  left.push(async () => {
    clearInterval(ticking);
    await started.stop();
  });
}

/** How long the API takes to stop, in milliseconds. */
async function stopping(): Promise<number> {
  const stop = left.pop();
  const before = performance.now();
  await stop?.();
  return performance.now() - before;
}

/** Ends every connection to the API's database, by one of our own that stays. */
async function cutter(): Promise<() => Promise<unknown>> {
  const client = new Client({ connectionString: api.databaseUrl });
  await client.connect();
  left.push(() => client.end());
  return () => client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
}

(hasRedis ? describe : describe.skip)('Redis away', () => {
  test('for a minute and back with nothing in it: every mail promised before, meanwhile and after is sent once', async () => {
    redis = await RedisServer.start();
    left.push(() => redis?.down() ?? Promise.resolve());
    await working();
    const before = await promised(api, 5);
    await redis.down();
    const meanwhile = await promised(api, 5);
    await pause(60_000);
    const unsent = await waiting(api);
    expect(unsent).toBeGreaterThanOrEqual(5);
    await redis.up();
    const after = await promised(api, 5);
    await settled(api);
    const rows = [...before, ...meanwhile, ...after];
    expect(await countsOf(peer, rows)).toEqual(rows.map(() => 1));
    expect(peer.taken).toHaveLength(15);
  }, 180_000);

  test('emptied while jobs wait in it: the outbox offers them again', async () => {
    redis = await RedisServer.start();
    left.push(() => redis?.down() ?? Promise.resolve());
    let gate: () => void = () => undefined;
    const open = new Promise<void>((resolve) => (gate = resolve));
    const slow = await smtpPeer({ onRecipient: () => open.then(() => null) });
    left.push(slow.stop);
    await working({ smtpUrl: slow.url });
    const rows = await promised(api, 12);
    await until('all are handed to the queue', async () => (await api.sql<{ n: number }>('SELECT count(*)::int AS n FROM outbox WHERE relays > 0'))[0]?.n === 12);
    await redis.down();
    await redis.up();
    gate();
    await settled(api);
    expect(await countsOf(slow, rows)).toEqual(rows.map(() => 1));
  }, 120_000);

  test('frozen: what the API is asked stays quick, and all is sent when it thaws', async () => {
    redis = await RedisServer.start();
    left.push(() => redis?.down() ?? Promise.resolve());
    await working();
    redis.freeze(true);
    const rows = await promised(api, 3);
    const { data } = await api.gql<{ demoMails: unknown[] }>('{ demoMails { id } }');
    expect(data?.demoMails).toEqual([]);
    await pause(1_000);
    redis.freeze(false);
    await settled(api);
    expect(await countsOf(peer, rows)).toEqual(rows.map(() => 1));
  }, 120_000);

  test.each(['stopped', 'frozen'])('%s: the process still leaves in under three seconds', async (how) => {
    redis = await RedisServer.start();
    left.push(() => redis?.down() ?? Promise.resolve());
    await working();
    await promised(api, 2);
    if (how === 'stopped') await redis.down();
    else redis.freeze(true);
    await pause(300);
    expect(await stopping()).toBeLessThan(3_000);
  }, 60_000);

  test('two networks on one Redis keep to themselves', async () => {
    redis = await RedisServer.start();
    left.push(() => redis?.down() ?? Promise.resolve());
    await working();
    const [ours, ourPeer] = [api, peer];
    await working();
    const rows = [await promised(ours, 5), await promised(api, 5)] as const;
    await Promise.all([settled(ours), settled(api)]);
    expect(await countsOf(ourPeer, rows[0])).toEqual([1, 1, 1, 1, 1]);
    expect(await countsOf(peer, rows[1])).toEqual([1, 1, 1, 1, 1]);
  }, 60_000);
});

describe('the queue on PostgreSQL', () => {
  test('every connection cut, three times, while mails are promised: each is sent once', async () => {
    await working();
    const cut = await cutter();
    const rows: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      rows.push(...(await promised(api, 5)));
      await settled(api);
      await cut();
      await until('the API answers again', () => api.sql('SELECT 1').then(() => true, () => false));
    }
    rows.push(...(await promised(api, 5)));
    await settled(api);
    expect(await countsOf(peer, rows)).toEqual(rows.map(() => 1));
  }, 120_000);

  test('cut at any moment: none is lost, none comes under another name', async () => {
    await working();
    const cut = await cutter();
    const rows = await promised(api, 20);
    for (let time = 0; time < 4; time += 1) {
      await pause(Math.random() * 150);
      await cut();
    }
    // A pool may still lend a connection that was cut, to us as to anyone.
    await until('the API answers again', () => api.sql('SELECT 1').then(() => true, () => false));
    await settled(api);
    expect((await countsOf(peer, rows)).filter((count) => count === 0)).toEqual([]);
    expect(new Set(await peer.messageIds()).size).toBe(rows.length);
  }, 120_000);

  test('two processes that come first at the same moment make its tables once', async () => {
    await working();
    const second = await Promise.all([1, 2].map(() => startApi({ database: { url: api.databaseUrl, drop: async () => undefined }, config: { runsJobs: true, queuePace: PACE, smtpUrl: peer.url } })));
    for (const other of second) left.push(other.stop);
    const rows = await promised(api, 10);
    await settled(api);
    expect(await countsOf(peer, rows)).toEqual(rows.map(() => 1));
  }, 120_000);
});

describe.each(QUEUE_STORES)('on $name', ({ start }) => {
  test('a job handed over ten times is done once, and a job at hand is ended before the process leaves', async () => {
    redis = start === null ? null : await start();
    if (redis !== null) left.push(() => redis?.down() ?? Promise.resolve());
    let atHand = 0;
    const slow = await smtpPeer({ slowness: 600, onRecipient: async () => ((atHand += 1), null) });
    left.push(slow.stop);
    await working({ smtpUrl: slow.url });
    const rows = await promised(api, 1);
    await until('it is at hand', () => atHand === 1);
    const queue = api.app.get(Queues, { strict: false }).queue();
    await queue.waitUntilReady();
    await queue.addBulk(Array.from({ length: 10 }, () => ({ name: 'send-booking-mail' as const, data: {}, opts: { jobId: rows[0] as string } })));
    await queue.close();
    if (redis === null) expect(await api.sql('SELECT count(*)::int AS n FROM bullmq.job WHERE id = $1', [rows[0]])).toEqual([{ n: 1 }]);
    expect(await stopping()).toBeLessThan(3_000);
    expect(await countsOf(slow, rows)).toEqual([1]);
  }, 60_000);
});
