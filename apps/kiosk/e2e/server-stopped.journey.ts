import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { book, ticketFacts } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { fleetPlace } from '../../../tools/journeys/fleet-place.mjs';
import { arrivalOf, newKiosk } from '../../../tools/journeys/kiosks.mjs';
import { ownApi, type OwnApi } from '../../../tools/journeys/own-api.mjs';
import { writeQrVideo } from '../../../tools/journeys/qr-video.mjs';
import { answerOf, pairOn, readByHand, titleOf, toneOf } from './kiosk-page.ts';
import { isInstalled, turnOn } from './tablet.ts';
import { ticketOf } from './tickets.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'escale-stopped-'));
let browser: Browser;
let api: OwnApi;
let ground: Awaited<ReturnType<typeof fleetPlace>>;
let tablet: BrowserContext | null = null;
beforeAll(async () => {
  [browser, api] = await Promise.all([openBrowser(), ownApi()]);
  await api.start();
  ground = await fleetPlace('La Fabrique coupée', 'KC', 'Karim Besson');
});
afterEach(async () => {
  await tablet?.close();
  tablet = null;
});
afterAll(async () => {
  await Promise.all([browser.close(), api.end()]);
  fs.rmSync(scratch, { recursive: true, force: true });
});

const openAt = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${api.address}/borne/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};

/** The ticket of a booking as the service gives it once that key signs. */
const ticketSignedBy = async (keyId: number, bookingId: string): Promise<string> => ticketOf({ ...(await ticketFacts(bookingId)), keyId });

test('the service really stopped and the tablet turned on anew: app, fonts, list, keys and the reader of the camera are all there, and who came meanwhile is told once it runs again', async () => {
  const { id, ticketCode } = await book({ offerId: ground.offerId, givenName: 'Salomé', familyName: 'Perrin' });
  const film = path.join(scratch, 'ticket.y4m');
  writeQrVideo(ticketCode, film);
  const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
  const profile = path.join(scratch, 'tablet');
  tablet = await turnOn(profile, camera);
  let page = await openAt(tablet);
  await pairOn(page, (await newKiosk(browser, ground.placeId)).code);
  await isInstalled(page);
  await tablet.close();

  await api.stop();
  await expect(fetch(`${api.address}/health/live`)).rejects.toThrow('fetch failed');
  tablet = await turnOn(profile, camera);
  page = await openAt(tablet);
  expect(await titleOf(page).innerText()).toBe('Bonjour.');
  await page.getByText('Hors ligne').waitFor();
  // Both families of letters came from the tablet, none was replaced by one of the system.
  const families = await page.evaluate(async () => [...(await document.fonts.ready)].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')));
  expect(families).toEqual(expect.arrayContaining(['Atkinson Hyperlegible Next Variable', 'Bricolage Grotesque Variable']));
  await page.getByRole('button', { name: 'Montrer mon code à la caméra' }).click();
  expect(await answerOf(page)).toBe('Bonjour Salomé P., c’est gardé ici');
  expect(await toneOf(page)).toBe('kept');
  expect(await findingsOn(page, 'kiosk-kept-while-stopped')).toEqual([]);
  expect(await arrivalOf(id)).toEqual({ status: 'CONFIRMED', arrivals: 0 });

  await api.start();
  // The kiosk finds that out by itself.
  await page.getByText('En ligne').waitFor({ timeout: 60_000 });
  await page.getByText(/gardés? ici, ser/).waitFor({ state: 'detached' });
  expect(await arrivalOf(id)).toEqual({ status: 'CHECKED_IN', arrivals: 1 });
});

test('the key of tickets is changed while a tablet is cut off: it knows the next one already, sends to the team who shows a newer one, and lets them in once it has heard', async () => {
  const [next, newest] = [await book({ offerId: ground.offerId, givenName: 'Aya', familyName: 'Benali' }), await book({ offerId: ground.offerId, givenName: 'Théo', familyName: 'Garnier' })];
  tablet = await turnOn(path.join(scratch, 'before'));
  const page = await openAt(tablet);
  await pairOn(page, (await newKiosk(browser, ground.placeId)).code);
  await tablet.setOffline(true);
  await page.getByText('Hors ligne').waitFor();
  await api.stop();
  await api.start({ TICKET_KEY: '3' });
  await readByHand(page, await ticketSignedBy(2, next.id));
  expect(await answerOf(page)).toBe('Bonjour Aya B., c’est gardé ici');
  await page.getByRole('button', { name: 'Terminé' }).click();
  const ticket = await ticketSignedBy(3, newest.id);
  await readByHand(page, ticket);
  expect(await answerOf(page)).toBe('Voyez l’équipe');
  expect(await toneOf(page)).toBe('no');
  await page.getByText('La borne n’a pas encore de quoi lire votre billet.').waitFor();
  expect(await findingsOn(page, 'kiosk-key-unknown')).toEqual([]);
  await page.getByRole('button', { name: 'Terminé' }).click();

  await tablet.setOffline(false);
  await page.getByText('En ligne').waitFor();
  await readByHand(page, ticket);
  expect(await answerOf(page)).toBe('Bonjour Théo G., c’est noté');
  expect(await arrivalOf(newest.id)).toEqual({ status: 'CHECKED_IN', arrivals: 1 });
  expect(await arrivalOf(next.id)).toEqual({ status: 'CHECKED_IN', arrivals: 1 });
});
