import type { Browser } from 'playwright-core';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { answerOf, openKiosk, titleOf, toneOf } from './kiosk-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

test('starts without a network, says so, notes nothing, and asks again with the same key once the network is back', async () => {
  const page = await openKiosk(browser);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => (await caches.keys()).length > 0 && (await (await caches.open((await caches.keys())[0] ?? '')).keys()).some(({ url }) => url.endsWith('.wasm')));
  await page.context().setOffline(true);
  await page.reload();
  expect(await titleOf(page).innerText()).toBe('Bonjour.');
  await page.getByText('Hors ligne').waitFor();

  const keys: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) keys.push((request.postDataJSON() as { variables: { input: { idempotencyKey: string } } }).variables.input.idempotencyKey);
  });
  await page.getByRole('button', { name: 'Taper mon code' }).click();
  await page.keyboard.type('00000000', { delay: 60 });
  await page.keyboard.press('Enter');
  expect(await answerOf(page)).toBe('Pas encore noté');
  expect(await page.locator('main').innerText()).toContain('rien n’est gardé sur cette borne');
  expect(await toneOf(page)).toBe('no');

  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.getByRole('heading', { name: 'Code inconnu' }).waitFor();
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});
