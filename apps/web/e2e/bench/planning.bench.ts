// How long a large planning takes to open, and how it scrolls, in a browser; beside it, the page of the account, which shows next to nothing. Not a test: it decides nothing. docs/architecture.md says how to run it.
import { afterAll, beforeAll, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../../tools/journeys/browser.mjs';
import { insertLargePlace, LARGE_PLACE } from '../../../../tools/journeys/large-place.mjs';
import { SITE, visit } from '../site.ts';

const UNITS = 60;
const BOOKINGS = 400;
const ROUNDS = 9;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await insertLargePlace({ units: UNITS, bookings: BOOKINGS, manager: 'Hélène Noirot' });
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
  const WEEK = `/gestion/planning?lieu=${LARGE_PLACE}&jour=${day}&vue=semaine`;
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
