import { aBooking, anOffer, aPlace, aPromisedMail } from './builders.ts';
import { hasRedis, RedisServer } from './redis-server.ts';
import type { SmtpPeer } from './smtp-peer.ts';
import type { TestApi } from './test-api.ts';
import { until } from './until.ts';

export interface QueueStore {
  readonly name: string;
  /** Null for the queue on PostgreSQL. */
  readonly start: (() => Promise<RedisServer>) | null;
}

/** The stores a queue may stand on; Redis only where a redis-server is installed. */
export const QUEUE_STORES: readonly QueueStore[] = [{ name: 'PostgreSQL', start: null }, ...(hasRedis ? [{ name: 'Redis', start: () => RedisServer.start() }] : [])];

if (!hasRedis) process.stderr.write('No redis-server on this machine: what needs one to stop and start is proved on PostgreSQL only.\n');

/** So many confirmed bookings, each with the mail that was promised; answers the outbox rows. */
export async function promised(api: TestApi, count: number): Promise<string[]> {
  const placeId = await aPlace(api);
  const offerId = await anOffer(api, placeId);
  const rows: string[] = [];
  for (let made = 0; made < count; made += 1) rows.push(await aPromisedMail(api, placeId, await aBooking(api, placeId, offerId)));
  return rows;
}

export const waiting = async (api: TestApi): Promise<number> => (await api.sql<{ n: number }>('SELECT count(*)::int AS n FROM outbox WHERE done_at IS NULL'))[0]?.n ?? 0;

/** Waits until every promise is kept, then a little longer for what should not come. */
export async function settled(api: TestApi, ms = 60_000): Promise<void> {
  await until('every mail is sent', async () => (await waiting(api)) === 0, ms);
  await new Promise((later) => setTimeout(later, 500));
}

/** How often each promised mail was acknowledged by the peer. */
export async function countsOf(peer: SmtpPeer, rows: readonly string[]): Promise<number[]> {
  const ids = await peer.messageIds();
  return rows.map((row) => ids.filter((id) => id === `<${row}@escale.example>`).length);
}
