import type { Browser } from 'playwright-core';
import { begun, book } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { answerOf, openKiosk, toneOf, typeCode } from './kiosk-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

test('who is here shows their code again, reads what leaving frees, leaves, and is not here any more', async () => {
  const { id, shortCode } = await book({ offerId: JOURNEY.deskComputerOfferId, givenName: 'Inès', familyName: 'Marchand' });
  const page = await openKiosk(browser, JOURNEY.deskPlaceId);
  await typeCode(page, shortCode);
  expect(await answerOf(page)).toBe('Bonjour Inès M., c’est noté');
  // Going back in the browser leads nowhere, and a second time neither.
  for (let times = 0; times < 2; times += 1) await page.evaluate(() => new Promise<void>((resolve) => (addEventListener('popstate', () => resolve(), { once: true }), history.back())));
  expect(await answerOf(page)).toBe('Bonjour Inès M., c’est noté');
  await begun(id, 20);
  // The kiosk asks for the list again, as it does each minute.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByRole('button', { name: 'Terminé' }).click();

  await typeCode(page, shortCode);
  expect(await answerOf(page)).toBe('Vous êtes déjà là');
  await page.getByRole('button', { name: 'Je pars plus tôt' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vous partez plus tôt ?' }).waitFor();
  expect((await page.locator('main').innerText()).replaceAll(/[\u00A0\u202F]/g, ' ')).toMatch(/elle est libre tout de suite.*Votre équipement est rendu : Essai Poste des parcours \(TL90004-PC-0[1-3]\)\..*prépare jusqu’à .* pour la personne suivante/s);
  await page.getByRole('button', { name: 'Non, je reste' }).click();
  expect(await answerOf(page)).toBe('Vous êtes déjà là');

  // The network goes between the question and the answer: kept here, and sent when it is back.
  await page.getByRole('button', { name: 'Je pars plus tôt' }).click();
  await page.context().setOffline(true);
  await page.getByText('Hors ligne').waitFor();
  await page.getByRole('button', { name: 'Oui, je pars' }).click();
  expect(await answerOf(page)).toBe('Au revoir Inès M., c’est gardé ici');
  expect(await toneOf(page)).toBe('kept');
  await page.context().setOffline(false);
  await page.getByRole('heading', { level: 1, name: /c’est noté/ }).waitFor();
  expect(await toneOf(page)).toBe('ok');
  await page.getByRole('button', { name: 'Terminé' }).click();
  await typeCode(page, shortCode);
  expect(await answerOf(page)).toBe('Séance terminée');
});
