import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type ApiProcess, startApiProcess } from './api-process.ts';
import { aPlace } from './builders.ts';
import { builtApi } from './built.ts';
import { startApi, type TestApi } from './test-api.ts';
import { until } from './until.ts';
import { startWorker } from './worker-process.ts';

/** Where 2 h to 3 h is missing on 29 March 2026, and where it is missing on another day, behind UTC. */
const HOSTS = ['Europe/Paris', 'America/Miquelon'];
const TWO_TO_FOUR = [{ opens: '02:00', closes: '04:00' }];

let api: TestApi;
let dist: string;

beforeAll(async () => {
  api = await startApi();
  dist = await builtApi();
}, 300_000);
afterAll(() => api.stop());

type Days = readonly { readonly day: string; readonly intervals: readonly { readonly opens: string; readonly closes: string }[] }[];

async function openingDays(process: ApiProcess, slug: string, from: string, days: number): Promise<Days> {
  const { data, errors } = await process.gql<{ place: { openingDays: Days } }>('query ($slug: String!, $from: LocalDay!, $days: Int!) { place(slug: $slug) { openingDays(from: $from, days: $days) { day intervals { opens closes } } } }', { slug, from, days });
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.place.openingDays;
}

const open = (days: Days) => days.filter(({ intervals }) => intervals.length > 0);

describe.each(HOSTS)('the product started on a host in %s', (TZ) => {
  let process: ApiProcess;
  beforeAll(async () => {
    process = await startApiProcess(dist, api.databaseUrl, { TZ });
  }, 90_000);
  afterAll(() => process.stop());

  // Hours that speak of no date are read once and answered for every such weekday; the others are read day by day.
  it.each([
    ['the same every week', 'Su 02:00-04:00'],
    ['of a season', 'Mar-Nov: Su 02:00-04:00'],
  ])('opens by the clock of the place: hours %s', async (_, hours) => {
    const slug = `nuit-${randomUUID()}`;
    await aPlace(api, { slug, opening_hours: hours });
    for (const sundays of [['2026-03-29', '2026-04-05'], ['2026-03-08', '2026-03-15'], ['2026-10-25', '2026-11-01']])
      expect(open(await openingDays(process, slug, sundays[0] ?? '', 8))).toEqual(sundays.map((day) => ({ day, intervals: TWO_TO_FOUR })));
  });
});

it('the worker, too, reads its clock in UTC wherever its host is', async () => {
  const told = `setInterval(() => console.error('offset ' + new Date(2026, 6, 1).getTimezoneOffset()), 20).unref()`;
  const worker = startWorker(dist, { DATABASE_URL: api.databaseUrl, TZ: 'Europe/Paris', NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(told)}` });
  try {
    await until('the worker has set its zone', () => worker.output().trim().endsWith('offset 0'), 30_000);
  } finally {
    await worker.kill();
  }
}, 60_000);
