import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApiProcess } from '../../../test/api-process.ts';
import { BookingClient } from '../../../test/booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import { builtApi } from '../../../test/built.ts';
import { countsOf, promised, QUEUE_STORES, settled } from '../../../test/mails.ts';
import type { RedisServer } from '../../../test/redis-server.ts';
import { type PeerOptions, type SmtpPeer, smtpPeer } from '../../../test/smtp-peer.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';
import { until } from '../../../test/until.ts';
import { QUICK_PACE, startWorker, type WorkerProcess } from '../../../test/worker-process.ts';

let dist: string;
beforeAll(async () => {
  dist = await builtApi();
}, 300_000);

describe.each(QUEUE_STORES)('a worker killed, its queue on $name', ({ start }) => {
  let redis: RedisServer | null = null;
  let api: TestApi;
  let peer: SmtpPeer;
  const workers: WorkerProcess[] = [];

  beforeAll(async () => {
    redis = start === null ? null : await start();
  });
  afterAll(() => redis?.down());
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.kill();
    await peer.stop();
    await api.stop();
  });

  const peerIs = async (options: PeerOptions) => {
    peer = await smtpPeer(options);
  };
  const work = () => {
    const worker = startWorker(dist, { DATABASE_URL: api.databaseUrl, SMTP_URL: peer.url, REDIS_URL: redis?.url });
    workers.push(worker);
    return worker;
  };

  test('the API itself, between the commit of a booking made over HTTP and its mail: it leaves once, after the restart', async () => {
    let asked = 0;
    let gate = new Promise<null>(() => undefined);
    await peerIs({ onRecipient: () => ((asked += 1), gate) });
    const env = { SMTP_URL: peer.url, REDIS_URL: redis?.url, PUBLIC_URL: 'https://escale.example', ESCALE_JOBS: '1', ...QUICK_PACE };
    const placeId = await aPlace(api, { opening_hours: '24/7' });
    await aUnit(api, placeId, await aModel(api));
    const offerId = await anOffer(api, placeId);
    const killed = await startApiProcess(dist, api.databaseUrl, env);
    const startsAt = new Date(Math.ceil(Date.now() / 1_800_000) * 1_800_000 + 7_200_000).toISOString();
    expect(await new BookingClient(killed).booked({ offerId, startsAt })).toMatchObject({ __typename: 'Booking', status: 'CONFIRMED' });
    await until('its mail is on the way', () => asked > 0, 60_000);
    await killed.kill();
    expect(peer.taken).toHaveLength(0);
    gate = Promise.resolve(null);
    const again = await startApiProcess(dist, api.databaseUrl, env);
    await settled(api);
    await again.stop();
    const rows = await api.sql<{ id: string }>('SELECT id FROM outbox');
    expect(await countsOf(peer, rows.map(({ id }) => id))).toEqual([1]);
  }, 180_000);

  test('between commit and sending: the mail leaves once, after the restart', async () => {
    let asked = 0;
    let gate = new Promise<null>(() => undefined);
    // The first worker gets as far as naming the recipient and no further.
    await peerIs({ onRecipient: () => ((asked += 1), gate) });
    const rows = await promised(api, 1);
    const first = work();
    await until('the first worker is at it', () => asked > 0, 60_000);
    await first.kill();
    expect(peer.taken).toHaveLength(0);
    gate = Promise.resolve(null);
    work();
    await settled(api);
    expect(await countsOf(peer, rows)).toEqual([1]);
  }, 120_000);

  test('at five moments during fifty mails: none is lost, none comes under another name, and a repeat needs a kill', async () => {
    await peerIs({ slowness: 25 });
    const rows = await promised(api, 50);
    const kills = 5;
    for (let kill = 1; kill <= kills; kill += 1) {
      const worker = work();
      await until(`${kill * 8} mails were taken`, () => peer.taken.length >= kill * 8, 60_000);
      await new Promise((later) => setTimeout(later, Math.random() * 200));
      await worker.kill();
    }
    work();
    // A row handed over often waits long before it is handed over again, and a slow machine hands over often.
    await settled(api, 240_000);
    const counts = await countsOf(peer, rows);
    const repeats = peer.taken.length - rows.length;
    process.stderr.write(`${rows.length} mails, ${kills} kills: ${repeats} acknowledged twice\n`);
    expect(counts.filter((count) => count === 0)).toEqual([]);
    expect(new Set(await peer.messageIds()).size).toBe(rows.length);
    // Only what the peer acknowledged and the killed process could not write down: at most its four jobs at hand.
    expect(repeats).toBeLessThanOrEqual(4 * kills);
  }, 480_000);

  test('none killed: two workers on one database send each of fifty mails once', async () => {
    await peerIs({ slowness: 10 });
    const [one, two] = [work(), work()];
    const rows = await promised(api, 50);
    await settled(api, 90_000);
    expect(await countsOf(peer, rows)).toEqual(rows.map(() => 1));
    expect(peer.taken).toHaveLength(50);
    expect(one.output() + two.output()).not.toMatch(/"level":50/);
    for (const { how, ms } of await Promise.all([one.terminate(), two.terminate()])) {
      expect(how).toBe('SIGTERM');
      expect(ms).toBeLessThan(3_000);
    }
  }, 180_000);
});

describe('a demo mailbox', () => {
  test('holds each mail exactly once, whenever the worker is killed', async () => {
    const api = await startApi();
    const rows = await promised(api, 40);
    const kept = async () => (await api.sql<{ id: string }>('SELECT id FROM demo_mail ORDER BY id')).map(({ id }) => id);
    for (let kill = 1; kill <= 3; kill += 1) {
      const worker = startWorker(dist, { DATABASE_URL: api.databaseUrl });
      await until('some mails came', async () => (await kept()).length >= kill * 8, 60_000);
      await worker.kill();
    }
    const last = startWorker(dist, { DATABASE_URL: api.databaseUrl });
    await settled(api, 240_000);
    await last.kill();
    expect(await kept()).toEqual([...rows].sort());
    await api.stop();
  }, 420_000);
});
