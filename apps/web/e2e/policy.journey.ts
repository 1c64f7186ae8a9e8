import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { policyBreaks } from '../../../tools/journeys/policy-breaks.mjs';
import { SITE, visit } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('the search with its map drawn, and back from the service worker, does nothing its policy forbids', async () => {
  const page = await visit(browser, `/?ou=${JOURNEY.commune}`);
  await page.getByRole('article', { name: JOURNEY.place }).waitFor();
  await page.locator('canvas.maplibregl-canvas').waitFor({ timeout: 60_000 });
  // The style, its worker and the tiles.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.locator('canvas.maplibregl-canvas').waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  expect(policyBreaks(page)).toEqual([]);
});

test('the page where the API is tried asks it, under the policy of the site', async () => {
  const page = await visit(browser, '/graphql');
  await page.waitForLoadState('networkidle');
  expect(policyBreaks(page)).toEqual([]);
});

test('a script or a style written into a page is refused, and so noted', async () => {
  const page = await visit(browser, '/mes-reservations');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.planted = true';
    const style = document.createElement('style');
    style.textContent = 'h1 { color: rgb(1, 2, 3) }';
    const marked = document.createElement('p');
    marked.innerHTML = '<img src="/nothing.png" onerror="globalThis.planted = true" style="color: red">';
    document.head.append(script, style);
    document.body.append(marked);
    return { planted: 'planted' in globalThis, coloured: getComputedStyle(document.querySelector('h1') ?? document.body).color === 'rgb(1, 2, 3)' };
  });
  expect(ran).toEqual({ planted: false, coloured: false });
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => 'planted' in globalThis)).toBe(false);
  const breaks = policyBreaks(page).join('\n');
  for (const directive of ['script-src-elem', 'style-src-elem', 'style-src-attr', 'script-src-attr']) expect(breaks).toContain(directive);
});

test('no page of another site shows ours in a frame', async () => {
  const page = await visit(browser);
  await page.goto('about:blank');
  await page.setContent(`<iframe src="${SITE()}/mes-reservations"></iframe>`);
  await page.waitForTimeout(1_000);
  const [, frame] = page.frames();
  expect(frame?.url()).toMatch(/^chrome-error:/);
});
