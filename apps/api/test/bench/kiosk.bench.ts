// How long a day of 300 events takes to sync, beside the bare SQL of the same inserts. Not a test: it decides nothing. docs/search.md says how benches run.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, it } from '@jest/globals';
import { idOf, type KioskFact } from '@escale/domain';
import { aBooking, aModel, anOffer, aPlace, aUnit } from '../builders.ts';
import { KioskClient, type SentText } from '../kiosk-events-client.ts';
import { startApi, type TestApi } from '../test-api.ts';

const ROUNDS = 5;
const PEOPLE = 50;
const NOON = new Date('2026-03-12T11:00:00Z');

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
}, 300_000);
afterAll(() => api.stop());

/** Fifty people, six events each: in, notice, hand-out, return, cleaned, out. */
async function aDay(): Promise<{ readonly kiosk: KioskClient; readonly sent: readonly SentText[] }> {
  api.clock.set(NOON);
  const placeId = await aPlace(api);
  const model = await aModel(api);
  const units = await Promise.all(Array.from({ length: 8 }, () => aUnit(api, placeId, model)));
  const offerId = await anOffer(api, placeId);
  const kiosk = await KioskClient.at(api, placeId);
  const sent: SentText[] = [];
  for (let nth = 0; nth < PEOPLE; nth += 1) {
    const bookingId = idOf<'Booking'>(await aBooking(api, placeId, offerId));
    const unitId = idOf<'EquipmentUnit'>(units[nth % units.length] ?? '');
    const facts: readonly KioskFact[] = [
      { type: 'CHECKED_IN', bookingId, knownBy: 'CODE', revision: 0, learnerIds: [] },
      { type: 'NOTICE_ACKNOWLEDGED', bookingId, version: '2026-01', language: 'fr' },
      { type: 'HANDED_OUT', bookingId, unitId, checked: [], swapFor: null },
      { type: 'RETURNED', unitId, missing: [] },
      { type: 'SANITISED', unitId },
      { type: 'LEFT', bookingId },
    ];
    facts.forEach((fact, index) => sent.push(kiosk.write(fact, new Date(NOON.getTime() + (nth * 6 + index) * 30_000))));
  }
  api.clock.set(new Date(NOON.getTime() + 4 * 3_600_000));
  return { kiosk, sent };
}

const bare = async ({ kiosk, sent }: Awaited<ReturnType<typeof aDay>>) =>
  api.sql(
    `INSERT INTO kiosk_event (place_id, kiosk_id, id, sequence, type, at, sure, device_at, text, digest, signature, online, received_at)
     SELECT $1, $2, e.id, e.n, 'LEFT', now(), true, now(), e.text, repeat('0', 64), e.signature, true, now() FROM jsonb_to_recordset($3::jsonb) AS e(id uuid, n bigint, text text, signature text)`,
    [kiosk.placeId, kiosk.id, JSON.stringify(sent.map(({ text, signature }, index) => ({ id: randomUUID(), n: index + 1, text, signature })))],
  );

it('says how long 300 events take', async () => {
  const taken: number[] = [];
  const inserted: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [day, other] = [await aDay(), await aDay()];
    const start = performance.now();
    for (let from = 0; from < day.sent.length; from += 100) await day.kiosk.send(day.sent.slice(from, from + 100));
    taken.push(performance.now() - start);
    const begun = performance.now();
    await bare(other);
    inserted.push(performance.now() - begun);
  }
  const middle = (list: readonly number[]) => Math.round([...list].sort((one, two) => one - two)[Math.floor(list.length / 2)] ?? 0);
  process.stdout.write(`300 events: median ${middle(taken)} ms, most ${Math.round(Math.max(...taken))} ms; bare insert ${middle(inserted)} ms\n`);
}, 300_000);
