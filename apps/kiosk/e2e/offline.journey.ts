import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { book, cancel } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { arrivalOf, newKiosk } from '../../../tools/journeys/kiosks.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { answerOf, openPage, pairOn, titleOf, toneOf, typeCode } from './kiosk-page.ts';
import { isInstalled, turnOn as turnOnTablet } from './tablet.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'escale-tablet-'));
let browser: Browser;
let tablet: BrowserContext | null = null;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  await tablet?.close();
  tablet = null;
});
afterAll(async () => {
  await browser.close();
  fs.rmSync(scratch, { recursive: true, force: true });
});

const turnOn = async (name: string): Promise<BrowserContext> => {
  tablet = await turnOnTablet(path.join(scratch, name));
  return tablet;
};

test('what happens without a network is kept, survives the tablet being turned off, and turns green when the network is back', async () => {
  const booking = await book({ offerId: JOURNEY.offerId, givenName: 'Lina', familyName: 'Morel' });
  let context = await turnOn('cut');
  let page = await openPage(context);
  await pairOn(page, (await newKiosk(browser, JOURNEY.placeId)).code);
  await isInstalled(page);

  // Cold start without a network: the app, its list and its keys are there.
  await context.setOffline(true);
  await page.reload();
  expect(await titleOf(page).innerText()).toBe('Bonjour.');
  await page.getByText('Hors ligne').waitFor();
  await typeCode(page, booking.shortCode);
  expect(await answerOf(page)).toBe('Bonjour Lina M., c’est gardé ici');
  expect(await toneOf(page)).toBe('kept');
  expect(await findingsOn(page, 'kiosk-kept')).toEqual([]);
  await page.getByText('1 gardé ici, sera envoyé').waitFor();
  expect(await arrivalOf(booking.id)).toEqual({ status: 'CONFIRMED', arrivals: 0 });

  await context.close();
  context = await turnOn('cut');
  await context.setOffline(true);
  page = await openPage(context);
  await page.getByText('1 gardé ici, sera envoyé').waitFor();
  await typeCode(page, booking.shortCode);
  expect(await answerOf(page)).toBe('Vous êtes déjà là');

  await context.setOffline(false);
  await page.getByText('En ligne').waitFor();
  await page.getByText('1 gardé ici, sera envoyé').waitFor({ state: 'detached' });
  expect(await arrivalOf(booking.id)).toEqual({ status: 'CHECKED_IN', arrivals: 1 });
});

test('an answer that is lost is asked for again under the same id: one arrival, amber that turns green before the person', async () => {
  const booking = await book({ offerId: JOURNEY.offerId, givenName: 'Paul', familyName: 'Girard' });
  const context = await turnOn('lost');
  const page = await openPage(context);
  await pairOn(page, (await newKiosk(browser, JOURNEY.placeId)).code);
  let lost = 0;
  // Past the service worker, which leaves the API alone: the service notes it, and its answer goes nowhere.
  await context.route('**/graphql', async (route) => {
    if (!(route.request().postData() ?? '').includes('syncKioskEvents') || lost >= 2) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await typeCode(page, booking.shortCode);
  expect(await answerOf(page)).toBe('Bonjour Paul G., c’est gardé ici');
  await page.getByRole('heading', { level: 1, name: /c’est noté/ }).waitFor();
  expect(await toneOf(page)).toBe('ok');
  expect(await arrivalOf(booking.id)).toEqual({ status: 'CHECKED_IN', arrivals: 1 });
});

test('who comes for what was cancelled while the kiosk was cut off is let in, and seen by the team', async () => {
  const booking = await book({ offerId: JOURNEY.offerId, givenName: 'Rose', familyName: 'Petit' });
  const context = await turnOn('cancelled');
  const page = await openPage(context);
  await pairOn(page, (await newKiosk(browser, JOURNEY.placeId)).code);
  await context.setOffline(true);
  await page.getByText('Hors ligne').waitFor();
  await cancel(booking);
  await typeCode(page, booking.shortCode);
  expect(await answerOf(page)).toBe('Bonjour Rose P., c’est gardé ici');
  await context.setOffline(false);
  await page.getByRole('heading', { level: 1, name: 'Voyez l’équipe' }).waitFor();
  expect(await toneOf(page)).toBe('no');
  expect(await findingsOn(page, 'kiosk-not-as-planned')).toEqual([]);
});
