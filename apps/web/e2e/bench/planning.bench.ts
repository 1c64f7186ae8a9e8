// How long a large planning takes to open, and how it scrolls, in a browser; beside it, the page of the account, which shows next to nothing. Not a test: it decides nothing. docs/operations.md says how to run it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { insertRows } from '../../../../tools/data/insert/bulk.mjs';
import { openBrowser } from '../../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../../tools/journeys/places.mjs';
import { SITE, visit } from '../site.ts';

const UNITS = 60;
const BOOKINGS = 400;
const ROUNDS = 9;

let browser: Browser;
const place = randomUUID();

/** A copy of the journeys' place with many units, four hundred bookings of its week, and its demonstration manager on the team. */
beforeAll(async () => {
  browser = await openBrowser();
  const client = new pg.Client({ connectionString: process.env['ESCALE_JOURNEY_DATABASE_URL'] });
  await client.connect();
  try {
    const { rows: [own] } = await client.query<Record<string, unknown>>('SELECT * FROM place WHERE id = $1', [JOURNEY.placeId]);
    await insertRows(client, 'place', [{ ...own, id: place, number: 99_999, slug: 'banc-d-essai', source_id: 'banc-d-essai', name: 'Banc d’essai', people_capacity: null }]);
    const model = randomUUID();
    const offer = randomUUID();
    await insertRows(client, 'equipment_model', [{ id: model, category: 'VR_HEADSET', manufacturer: 'Banc', name: 'Casque', minimum_age: 0, turnaround_minutes: 15 }]);
    const units = Array.from({ length: UNITS }, (_, index) => ({ id: randomUUID(), place_id: place, model_id: model, tag: `TL99999-BE-${String(index).padStart(2, '0')}`, in_service: true }));
    await insertRows(client, 'equipment_unit', units);
    await insertRows(client, 'offer', [{ id: offer, place_id: place, title_fr: 'Séance', title_en: 'Session', grid_minutes: 15, durations_minutes: [60], notice_minutes: 0, horizon_days: 30, people_min: 1, people_max: 4, minimum_age: 0, safety_notice: false, paused: false }]);
    await insertRows(client, 'offer_need', [{ offer_id: offer, position: 0, category: 'VR_HEADSET', quantity: 1, per_person: true }]);
    const midnight = Math.floor(Date.now() / 86_400_000) * 86_400_000;
    const bookings = Array.from({ length: BOOKINGS }, (_, index) => {
      const starts = midnight + Math.floor(index / UNITS) * 86_400_000 + (8 + (index % 5) * 2) * 3_600_000;
      return { place_id: place, id: randomUUID(), offer_id: offer, starts_at: new Date(starts).toISOString(), ends_at: new Date(starts + 3_600_000).toISOString(), people: 1, status: 'CONFIRMED', token_hash: 'bench', given_name: 'Camille', family_name: `Essai ${index}`, locale: 'fr', guardian_consent_state: 'NOT_NEEDED', revision: 0, version: 0, walk_in: false, created_at: new Date().toISOString(), unit: units[index % UNITS]?.id };
    });
    await insertRows(client, 'booking', bookings.map(({ unit: _unit, ...booking }) => booking));
    await client.query(
      `INSERT INTO allocation (place_id, booking_id, unit_id, during, occupying) SELECT $1, b.id, b.unit, tstzrange(b.starts_at, b.ends_at + interval '15 minutes'), true FROM jsonb_to_recordset($2::jsonb) AS b(id uuid, unit uuid, starts_at timestamptz, ends_at timestamptz)`,
      [place, JSON.stringify(bookings)],
    );
    await client.query(`INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, created_at) SELECT $1, id, 'SITE_MANAGER', 'PLACE', $2, now() FROM account WHERE given_name || ' ' || family_name = 'Hélène Noirot'`, [randomUUID(), place]);
  } finally {
    await client.end();
  }
}, 300_000);
afterAll(() => browser.close());

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const middle = (of: readonly number[]): number => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? NaN;

/** Milliseconds from asking for a page to what it is about being on screen. */
async function opening(page: Page, path: string, seen: string): Promise<number> {
  const start = performance.now();
  await page.goto(`${SITE()}${path}`);
  await page.locator(seen).first().waitFor();
  return performance.now() - start;
}

/** The times between frames, in milliseconds, while the timeline is scrolled both ways for two seconds. */
const scrolling = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const scroller = document.querySelector('[role="region"][aria-describedby]');
    if (scroller === null) throw new Error('There is no timeline.');
    const frames: number[] = [];
    let last = performance.now();
    for (const until = last + 2_000; last < until; ) {
      const now = await new Promise<number>((next) => requestAnimationFrame(next));
      frames.push(now - last);
      last = now;
      scroller.scrollBy({ left: frames.length % 120 < 60 ? 24 : -24, top: frames.length % 90 < 45 ? 12 : -12 });
    }
    return frames.slice(1);
  });

it('opens a week of sixty units and four hundred bookings', async () => {
  const page = await visit(browser, '/demo/personnes');
  await page.getByRole('button', { name: /Hélène Noirot/ }).click();
  await page.waitForURL('**/compte');
  const day = new Date().toISOString().slice(0, 10);
  const WEEK = `/gestion/planning?lieu=banc-d-essai&jour=${day}&vue=semaine`;
  const [week, account]: [number[], number[]] = [[], []];
  await opening(page, WEEK, '[data-booking]');
  for (let round = 0; round < ROUNDS; round += 1) {
    account.push(await opening(page, '/compte', 'h1'));
    week.push(await opening(page, WEEK, '[data-booking]'));
  }
  const bars = await page.locator('[data-booking]').count();
  const frames = await scrolling(page);
  say(`${UNITS} units, ${BOOKINGS} bookings, ${bars} bars: opened in ${middle(week).toFixed(0)} ms (median of ${ROUNDS}), ${(middle(week) / middle(account)).toFixed(2)} times the page of the account (${middle(account).toFixed(0)} ms)`);
  say(`scrolling: ${frames.length} frames in 2 s, middle ${middle(frames).toFixed(1)} ms, longest ${Math.max(...frames).toFixed(0)} ms, over 50 ms: ${frames.filter((ms) => ms > 50).length}`);
}, 300_000);
