// How long a large planning takes to open, and how it scrolls, in a browser; beside it, the page of the account, which shows next to nothing. Not a test: it decides nothing. docs/architecture.md says how to run it.
import { afterAll, beforeAll, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../../tools/journeys/browser.mjs';
import { insertLargePlace, LARGE_PLACE } from '../../../../tools/journeys/large-place.mjs';
import { SITE, visit } from '../site.ts';

const UNITS = 60;
const BOOKINGS = 400;
const ROUNDS = 9;
const RUNS = 5;

let browser: Browser;
let monday: string;
beforeAll(async () => {
  browser = await openBrowser();
  monday = await insertLargePlace({ units: UNITS, bookings: BOOKINGS, manager: 'Hélène Noirot' });
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

const WAYS = { 'both ways': [24, 12], down: [0, 24], across: [48, 0] } as const;

type Scrolled = { readonly frames: readonly number[]; readonly worked: number };

/** The times between frames, in milliseconds, while something is scrolled to and fro for two seconds; and how long the page itself worked for each, on its own clock, which others on the machine do not lengthen. */
async function scrolling(page: Page, [right, down]: readonly [number, number]): Promise<Scrolled> {
  const own = await page.context().newCDPSession(page);
  await own.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => ((await own.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000;
  const before = await worked();
  const frames = await page.evaluate(
    async ([x, y]) => {
      const scroller = document.querySelector('[role="region"][aria-describedby]');
      if (scroller === null) throw new Error('There is nothing to scroll.');
      scroller.scrollTo(0, 0);
      const times: number[] = [];
      let last = performance.now();
      for (const until = last + 2_000; last < until; ) {
        const now = await new Promise<number>((next) => requestAnimationFrame(next));
        times.push(now - last);
        last = now;
        scroller.scrollBy({ left: times.length % 120 < 60 ? x : -x, top: times.length % 90 < 45 ? y : -y });
      }
      return times.slice(1);
    },
    [right, down] as const,
  );
  const after = await worked();
  await own.detach();
  return { frames, worked: (after - before) / frames.length };
}

/** In place of the page, as many lines of plain text as there are units, as wide and high as the timeline. */
const plainLines = (page: Page, lines: number): Promise<void> =>
  page.evaluate((count) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('#plain { height: 768px; overflow: auto } #plain p { width: 5000px; height: 56px; margin: 0 }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const [plain, ...texts] = ['div', ...Array.from({ length: count }, () => 'p')].map((name) => document.createElement(name));
    texts.forEach((text, index) => (text.textContent = `Line ${index}`));
    plain?.append(...texts);
    Object.entries({ id: 'plain', role: 'region', 'aria-describedby': 'plain' }).forEach(([name, value]) => plain?.setAttribute(name, value));
    document.body.replaceChildren(...(plain === undefined ? [] : [plain]));
  }, lines);

async function sayScrolling(page: Page, what: string): Promise<void> {
  for (const [way, by] of Object.entries(WAYS)) {
    const runs: Scrolled[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await scrolling(page, by));
    const frames = runs.flatMap((one) => one.frames);
    say(`scrolling ${what} ${way}: ${frames.length} frames in ${RUNS * 2} s, middle ${middle(frames).toFixed(1)} ms, longest ${Math.max(...frames).toFixed(0)} ms, over 50 ms: ${frames.filter((ms) => ms > 50).length}; the page worked ${middle(runs.map(({ worked }) => worked)).toFixed(2)} ms for each (median of ${RUNS})`);
  }
}

it('opens a week of sixty units and four hundred bookings', async () => {
  const page = await visit(browser, '/demo/personnes');
  await page.getByRole('button', { name: /Hélène Noirot/ }).click();
  await page.waitForURL('**/compte');
  const WEEK = `/gestion/planning?lieu=${LARGE_PLACE}&jour=${monday}&vue=semaine`;
  const [week, account]: [number[], number[]] = [[], []];
  await opening(page, WEEK, '[data-booking]');
  for (let round = 0; round < ROUNDS; round += 1) {
    account.push(await opening(page, '/compte', 'h1'));
    week.push(await opening(page, WEEK, '[data-booking]'));
  }
  const bars = await page.locator('[data-booking]').count();
  if (bars < BOOKINGS) throw new Error(`Only ${bars} bars are shown.`);
  say(`${UNITS} units, ${BOOKINGS} bookings, ${bars} bars: opened in ${middle(week).toFixed(0)} ms (median of ${ROUNDS}), ${(middle(week) / middle(account)).toFixed(2)} times the page of the account (${middle(account).toFixed(0)} ms)`);
  await sayScrolling(page, 'the week');
  const switches: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const view of ['Jour', 'Semaine'] as const) {
      const start = performance.now();
      await page.getByRole('radio', { name: view, exact: true }).click();
      await page.waitForFunction(([week, most]) => {
        const shown = document.querySelectorAll('[data-booking]').length;
        return week ? shown > most : shown > 0 && shown <= most;
      }, [view === 'Semaine', UNITS] as const);
      switches.push(performance.now() - start);
    }
  }
  say(`between day and week: ${middle(switches).toFixed(0)} ms (median of ${switches.length}), longest ${Math.max(...switches).toFixed(0)} ms`);
  await page.getByRole('radio', { name: 'Jour', exact: true }).click();
  await page.waitForFunction((most) => document.querySelectorAll('[data-booking]').length <= most, UNITS);
  await sayScrolling(page, 'the day');
  await plainLines(page, UNITS);
  await sayScrolling(page, 'plain lines of text');
}, 600_000);
