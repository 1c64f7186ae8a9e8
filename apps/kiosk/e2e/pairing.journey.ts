import type { Browser } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { book } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { newKiosk } from '../../../tools/journeys/kiosks.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { openPage, pairOn, TABLET, titleOf, toneOf, typeCode, answerOf } from './kiosk-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

test('a new tablet is paired by its code, stays paired, and opens its state to the code of the team', async () => {
  const context = await browser.newContext(TABLET);
  const page = await openPage(context);
  expect(await titleOf(page).innerText()).toBe('Reliez cette borne');
  // A code no kiosk has, with a check character that is right.
  await page.getByRole('textbox').fill('00000000');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByText('Ce code n’est celui d’aucune borne').waitFor();
  expect(await findingsOn(page, 'kiosk-pair-refused')).toEqual([]);

  const kiosk = await newKiosk(browser, JOURNEY.otherPlaceId);
  await pairOn(page, kiosk.code);
  await page.reload();
  expect(await titleOf(page).innerText()).toBe('Bonjour.');
  expect(await page.getByRole('banner').innerText()).toContain(JOURNEY.otherPlace);

  await page.getByRole('button', { name: 'Équipe', exact: true }).click();
  await page.getByText('le lieu n’en a pas encore').waitFor();
  expect(await findingsOn(page, 'kiosk-team-without-code')).toEqual([]);
  await page.getByRole('button', { name: 'Revenir à l’accueil' }).click();
  await kiosk.setPin('258036');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByRole('button', { name: 'Équipe', exact: true }).click();
  await page.getByRole('textbox', { name: 'Code de l’équipe, six chiffres' }).waitFor();
  for (const digit of '258035') await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByText('Ce n’est pas le code').waitFor();
  expect(await findingsOn(page, 'kiosk-team-code')).toEqual([]);
  for (const digit of '258036') await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByText('Donnée par le service').waitFor();
  expect(await findingsOn(page, 'kiosk-team')).toEqual([]);
  await page.getByRole('button', { name: 'Détacher la borne' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Détacher la borne' }).click();
  await page.getByRole('heading', { level: 1, name: 'Reliez cette borne' }).waitFor();
});

test('a second tab says that the kiosk is open already, and takes over when the first is closed', async () => {
  const context = await browser.newContext(TABLET);
  const page = await openPage(context);
  await pairOn(page, (await newKiosk(browser, JOURNEY.otherPlaceId)).code);
  const second = await openPage(context);
  expect(await titleOf(second).innerText()).toBe('La borne est déjà ouverte');
  expect(await findingsOn(second, 'kiosk-second-tab')).toEqual([]);
  await page.close();
  await second.getByRole('heading', { level: 1, name: 'Bonjour.' }).waitFor();
});

test('a kiosk that was revoked hands on what it could not send, then forgets everything', async () => {
  const booking = await book({ offerId: JOURNEY.deskComputerOfferId, givenName: 'Hugo', familyName: 'Lambert' });
  const context = await browser.newContext({ ...TABLET, acceptDownloads: true });
  const page = await openPage(context);
  const kiosk = await newKiosk(browser, JOURNEY.deskPlaceId);
  await pairOn(page, kiosk.code);
  await context.setOffline(true);
  await page.getByText('Hors ligne').waitFor();
  await typeCode(page, booking.shortCode);
  expect(await answerOf(page)).toBe('Bonjour Hugo L., c’est gardé ici');
  expect(await toneOf(page)).toBe('kept');
  await kiosk.revoke();
  await context.setOffline(false);
  await page.getByRole('heading', { level: 1, name: 'Cette borne n’accueille plus' }).waitFor();
  expect(await page.locator('body').innerText()).not.toContain('Hugo');
  expect(await page.getByRole('button', { name: 'Effacer la borne' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: /Montrer en/ }).click();
  await page.getByRole('img', { name: /Carré 1 sur/ }).waitFor();
  expect(await findingsOn(page, 'kiosk-revoked')).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Enregistrer dans un fichier' }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const saved = JSON.parse(Buffer.concat(chunks).toString()) as { kioskId: string; events: { text: string; signature: string }[] };
  expect(saved.kioskId).toBe(kiosk.id);
  expect(saved.events.map(({ text }) => (JSON.parse(text) as { fact: { bookingId: string } }).fact.bookingId)).toEqual([booking.id]);
  await page.getByRole('button', { name: 'Effacer la borne' }).click();
  await page.getByRole('heading', { level: 1, name: 'Reliez cette borne' }).waitFor();
  await page.reload();
  expect(await titleOf(page).innerText()).toBe('Reliez cette borne');
});
