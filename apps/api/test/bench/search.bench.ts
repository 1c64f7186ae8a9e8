// How long a search takes, on a network the size of a real one. Not a test: it decides nothing. docs/search.md says how to run it.
import { afterAll, beforeAll, it } from '@jest/globals';
import { candidateParameters, candidatesSql } from '../../src/features/booking/search/candidates.sql.ts';
import { placeFactsSql } from '../../src/features/booking/availability/place-facts.sql.ts';
import { startApi, type TestApi } from '../test-api.ts';
import { aNationalNetwork } from './national-network.ts';

const PLACES = Number(process.env['BENCH_PLACES'] ?? '160');
const ROUNDS = 30;

const QUESTIONS = {
  'near, VR, 7 days, 20 hits': '{ near: { longitude: 2.35, latitude: 48.86 }, withinKm: 500, category: VR_HEADSET }',
  'near, anything, 7 days': '{ near: { longitude: 2.35, latitude: 48.86 }, withinKm: 500 }',
  'near, VR, one afternoon': '{ near: { longitude: 2.35, latitude: 48.86 }, withinKm: 500, category: VR_HEADSET, from: "2026-03-04", to: "2026-03-04", earliest: "14:00" }',
  'whole network, VR, 7 days': '{ category: VR_HEADSET }',
  'nothing fits, alternatives': '{ near: { longitude: 2.35, latitude: 48.86 }, withinKm: 100, category: VR_HEADSET, from: "2026-03-08", to: "2026-03-08", people: 2 }',
};
const DOCUMENT = `edges { node { distanceKm slotCount place { name slug communeName } slots { startsAt endsAt durationMinutes remaining offer { id title } } } }
  placeCount slotCount partial obstacles pins { placeId name longitude latitude slotCount bookable } alternatives { kind slot { startsAt } }`;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  await aNationalNetwork(api, PLACES);
}, 300_000);
afterAll(() => api.stop());

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function times(work: () => Promise<unknown>): Promise<string> {
  for (let warm = 0; warm < 5; warm += 1) await work();
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number): string => (taken[Math.floor(share * (ROUNDS - 1))] ?? 0).toFixed(1);
  return `least ${at(0)} ms, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

it('measures', async () => {
  const parameters = candidateParameters({ centre: { longitude: 2.35, latitude: 48.86 }, withinKm: 500, beyondKm: null, category: 'VR_HEADSET', moduleId: null, wheelchair: false, quiet: false, staffHelp: false, helpLanguage: null, most: 81, drafts: 200 });
  const bound = [api.clock.now(), new Date(api.clock.now().getTime() + 8 * 86_400_000), api.clock.now(), null, ...parameters];
  const sql = placeFactsSql(candidatesSql(true));
  say(`SELECT 1: ${await times(() => api.sql('SELECT 1'))}`);
  say(`the candidates query alone: ${await times(() => api.sql(sql, bound))}`);
  for (const [name, input] of Object.entries(QUESTIONS)) {
    const { data, errors } = await api.gql<{ searchSlots: { placeCount: number; slotCount: number; partial: boolean } }>(`{ searchSlots(input: ${input}) { ${DOCUMENT} } }`);
    if (errors) throw new Error(JSON.stringify(errors));
    say(`${name} (${data?.searchSlots.placeCount} places, ${data?.searchSlots.slotCount} slots): ${await times(() => api.gql(`{ searchSlots(input: ${input}) { ${DOCUMENT} } }`))}`);
  }
  for (const text of ['saint', 'vesouul', 'la', '700']) say(`suggestLocations "${text}": ${await times(() => api.gql('query($text: String!) { suggestLocations(text: $text) { kind label detail } }', { text }))}`);
  const plan = await api.sql<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY ON) ${sql}`, bound);
  say(plan.map((row) => row['QUERY PLAN']).join('\n'));
}, 300_000);
