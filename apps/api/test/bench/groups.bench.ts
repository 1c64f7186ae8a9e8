// How long a group is searched for and held, on a network the size of a real one, beside the bare SQL of the same inserts. Not a test: it decides nothing. docs/search.md says how to run it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, it } from '@jest/globals';
import { emptyGroups, aGroupPlace, anAgreement, anOrganisation, type GroupGround, someoneOf } from '../groups-ground.ts';
import type { GroupsClient } from '../groups-client.ts';
import { startApi, type TestApi } from '../test-api.ts';
import { aNationalNetwork } from './national-network.ts';

const PLACES = Number(process.env['BENCH_PLACES'] ?? '160');
const ROUNDS = 15;
const NEAR = { longitude: 6.155, latitude: 47.622 };
/** Twelve half-days, three weeks of mornings and afternoons. */
const DATES = ['09', '10', '12', '16', '17', '19'].flatMap((day) => [{ day: `2026-03-${day}`, from: '09:00', to: '12:00' }, { day: `2026-03-${day}`, from: '14:00', to: '17:00' }]);
const NEED = { people: 16, units: [{ category: 'VR_HEADSET', count: 16 }] };

let api: TestApi;
let grounds: readonly GroupGround[];
let organisationId: string;
let manager: GroupsClient;
beforeAll(async () => {
  api = await startApi();
  await emptyGroups(api);
  await aNationalNetwork(api, PLACES);
  await api.sql(`UPDATE offer SET group_people_most = 20, group_minutes_least = 60, group_minutes_most = 240 WHERE title_fr = 'VR_HEADSET'`);
  grounds = await Promise.all([0, 1, 2].map((nth) => aGroupPlace(api, { units: 20, place: { longitude: 6.155 + nth / 10, latitude: 47.622, people_capacity: 40 } })));
  organisationId = await anOrganisation(api);
  await anAgreement(api, organisationId, null, [{ category: 'VR_HEADSET', hours: 100_000, period: 'YEAR' }]);
  manager = await someoneOf(api, organisationId);
  await api.sql('ANALYZE');
}, 300_000);
afterAll(() => api.stop());

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function times(work: () => Promise<unknown>, after: () => Promise<unknown> = async () => undefined): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
    await after();
  }
  const sorted = taken.slice(3).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const giveBack = async () => {
  for (const sql of ['DELETE FROM allocation a USING booking b WHERE b.place_id = a.place_id AND b.id = a.booking_id AND b.group_booking_id IS NOT NULL', 'DELETE FROM booking WHERE group_booking_id IS NOT NULL', 'DELETE FROM group_booking']) await api.sql(sql);
};

/** The same rows by themselves: what a hold cannot be quicker than. */
async function bare(): Promise<void> {
  const group = randomUUID();
  await api.sql(`INSERT INTO group_booking (id, organisation_id, title, people, units, request_key, request_hash, created_at) VALUES ($1, $2, 'bench', 16, '[]', $3, '', now())`, [group, organisationId, group]);
  const [agreement] = await api.sql<{ id: string }>('SELECT id FROM agreement');
  const bookings = DATES.map(({ day, from }, index) => ({ place_id: grounds[index % 3]?.placeId, id: randomUUID(), offer_id: grounds[index % 3]?.offerId, starts_at: `${day}T${from}:00+01`, ends_at: `${day}T${String(Number(from.slice(0, 2)) + 3)}:00+01`, unitIds: grounds[index % 3]?.unitIds.slice(0, 16) ?? [] }));
  await api.sql(
    `INSERT INTO booking (place_id, id, offer_id, starts_at, ends_at, people, status, hold_expires_at, token_hash, group_booking_id, agreement_id, group_name, group_needs, created_at)
     SELECT place_id, id, offer_id, starts_at, ends_at, 16, 'HELD', now() + interval '10 years', '', $2, $3, 'bench', '[]', now() FROM jsonb_populate_recordset(NULL::booking, $1::jsonb)`,
    [JSON.stringify(bookings), group, agreement?.id],
  );
  const allocations = bookings.flatMap(({ place_id, id, starts_at, ends_at, unitIds }) => unitIds.map((unit_id) => ({ place_id, booking_id: id, unit_id, during: `["${starts_at}","${ends_at}")`, occupying: true })));
  await api.sql('INSERT INTO allocation (place_id, booking_id, unit_id, during, occupying) SELECT place_id, booking_id, unit_id, during, occupying FROM jsonb_populate_recordset(NULL::allocation, $1::jsonb)', [JSON.stringify(allocations)]);
}

it('measures', async () => {
  const search = () => manager.places({ organisationId, need: NEED, dates: DATES, near: NEAR, withinKm: 300, first: 40 });
  const found = await search();
  say(`${String(found.places.length)} places, ${String(found.places.filter(({ possible }) => possible === DATES.length).length)} of them take all ${String(DATES.length)} half-days of 16 people; plan of ${String(found.plan.length)}`);
  say(`search: p50 ${(await times(search)).toFixed(0)} ms`);
  const sixty = Array.from({ length: 60 }, (_, nth) => ({ day: new Date(Date.UTC(2026, 2, 9 + Math.floor(nth / 2))).toISOString().slice(0, 10), from: nth % 2 === 0 ? '09:00' : '14:00', to: nth % 2 === 0 ? '12:00' : '17:00' }));
  say(`search of 60 half-days: p50 ${(await times(() => manager.places({ organisationId, need: NEED, dates: sixty, near: NEAR, withinKm: 300, first: 40 }))).toFixed(0)} ms`);
  // Spread over three places by hand: the plan would stay at the nearest.
  const sessions = DATES.map(({ day, from }, index) => ({ offerId: grounds[index % 3]?.offerId, startsAt: `${day}T${String(Number(from.slice(0, 2)) - 1).padStart(2, '0')}:00:00Z`, durationMinutes: 180 }));
  const hold = async () => {
    const answer = await manager.hold({ organisationId, need: NEED, sessions });
    if (answer.sessions?.length !== DATES.length) throw new Error(JSON.stringify(answer));
  };
  const held = await times(hold, giveBack);
  const inserts = await times(bare, giveBack);
  say(`hold of 12 half-days × 16 headsets at three places: p50 ${held.toFixed(0)} ms; the bare SQL of the same inserts: p50 ${inserts.toFixed(0)} ms; ratio ${(held / inserts).toFixed(1)}`);
}, 300_000);
