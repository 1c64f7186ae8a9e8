import { randomBytes } from 'node:crypto';
import { shortCode } from '@escale/domain';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { book, cancel, nextStart } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { groupAtDoor, walkInsAt } from '../../../tools/journeys/group-at-door.mjs';
import { arrivalOf, newKiosk } from '../../../tools/journeys/kiosks.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { answerOf, openKiosk, openPage, pairOn, TABLET, toneOf, typeCode } from './kiosk-page.ts';
import { isInstalled } from './tablet.ts';

const PIN = '482913';
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
// A sign of life on either side: an audit takes longer than a person may stay silent.
const look = async (page: Page, screen: string) => {
  await page.keyboard.press('Shift');
  expect(await findingsOn(page, `kiosk-${screen}`)).toEqual([]);
  await page.keyboard.press('Shift');
};
/** A kiosk whose team has a code. */
const withPin = async (placeId: string): Promise<Page> => {
  const kiosk = await newKiosk(browser, placeId);
  await kiosk.setPin(PIN);
  const page = await openPage(await browser.newContext(TABLET));
  await pairOn(page, kiosk.code);
  return page;
};

test('a group arrives by its list, some first and the rest later', async () => {
  const code = shortCode(randomBytes(5));
  const { bookingId } = await groupAtDoor({ placeId: JOURNEY.arrivalsGroupPlaceId, offerId: JOURNEY.arrivalsGroupOfferId, shortCode: code, people: [['Awa', 'Diallo'], ['Léo', 'Martin'], ['Maximilienne-Constance', 'Vandenbroucke']] });
  const page = await openKiosk(browser, JOURNEY.arrivalsGroupPlaceId);
  await typeCode(page, code);
  await title(page, 'Qui est là ?');
  await page.getByText('Personne n’est encore là, sur 3 attendues').waitFor();
  await page.getByRole('checkbox', { name: 'Awa D.' }).press('Space');
  await look(page, 'group');
  await press(page, 'Noter 1 arrivée');
  expect(await answerOf(page)).toBe('Bonjour Ateliers de la porte, c’est noté');
  await page.getByText('2 personnes sont encore attendues').waitFor();
  await press(page, 'Terminé');

  await typeCode(page, code);
  await title(page, 'Qui est là ?');
  await page.getByText(/Là depuis/).waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(2);
  await press(page, 'Quelqu’un n’est pas sur la liste');
  await title(page, 'La borne sonne');
  await press(page, 'Retour');
  await press(page, 'Tout le monde est là');
  await page.getByText('2 arrivées notées').waitFor();
  await press(page, 'Terminé');
  await typeCode(page, code);
  expect(await answerOf(page)).toBe('Vous êtes déjà là');
  expect(await arrivalOf(bookingId)).toEqual({ status: 'CHECKED_IN', arrivals: 2 });
});

test('who has not booked takes what is free, with the network and without, until nothing is left', async () => {
  const page = await openKiosk(browser, JOURNEY.arrivalsWalkInPlaceId);
  const begin = async (name: string | null) => {
    await press(page, 'Je n’ai pas réservé');
    await press(page, /Poste des parcours/);
    await press(page, /30 minutes/);
    if (name === null) await press(page, 'Sans prénom');
    else {
      await page.getByRole('textbox', { name: 'Prénom' }).fill(name);
      await press(page, 'Continuer');
    }
    await title(page, 'Consignes de sécurité du casque');
  };
  await press(page, 'Je n’ai pas réservé');
  await look(page, 'walk-in-offers');
  await press(page, 'Retour');
  await begin('Awa');
  await look(page, 'walk-in-notice');
  await press(page, 'J’ai lu, je commence');
  expect(await answerOf(page)).toBe('Bonjour Awa, c’est noté');
  expect(await page.locator('main').innerText()).toMatch(/Poste des parcours, jusqu’à/);
  expect(await walkInsAt(JOURNEY.arrivalsWalkInPlaceId)).toEqual([{ status: 'CHECKED_IN', givenName: 'Awa' }]);
  await press(page, 'Terminé');

  await page.context().setOffline(true);
  await begin(null);
  await press(page, 'J’ai lu, je commence');
  expect(await answerOf(page)).toBe('Bonjour, c’est gardé ici');
  expect(await toneOf(page)).toBe('kept');
  await look(page, 'walk-in-kept');
  await press(page, 'Terminé');

  await press(page, 'Je n’ai pas réservé');
  await title(page, 'Rien n’est libre maintenant');
  await page.getByText(/La prochaine place\s: Poste des parcours, à/).waitFor();
  await look(page, 'walk-in-none');
  await page.context().setOffline(false);
  await page.getByText('En ligne').waitFor();
  await page.getByText(/gardés? ici, ser/).waitFor({ state: 'detached' });
  expect(await walkInsAt(JOURNEY.arrivalsWalkInPlaceId)).toHaveLength(2);
});

test('by name: nothing is listed without the code of the team; whoever is too early comes in all the same', async () => {
  const soon = await book({ offerId: JOURNEY.arrivalsNameOfferId, givenName: 'Élise', familyName: 'Roy' });
  const gone = await book({ offerId: JOURNEY.arrivalsNameOfferId, givenName: 'Bruno', familyName: 'Petit' });
  await cancel(gone);
  const page = await withPin(JOURNEY.arrivalsNamePlaceId);
  await press(page, 'L’équipe vous aide');
  await title(page, 'Une personne de l’équipe');
  expect(await page.getByText('Élise R.').count()).toBe(0);
  await page.getByLabel('Code de l’équipe').fill(PIN);
  await press(page, 'Continuer');
  await title(page, 'Qui est là ?');
  await look(page, 'by-name');
  await page.getByRole('group', { name: /Première lettre/ }).getByRole('button', { name: 'B', exact: true }).click();
  expect(await page.getByText('Élise R.').count()).toBe(0);
  await press(page, /Bruno P\./);
  await page.getByText(/Cette réservation est annulée/).waitFor();
  await look(page, 'by-name-cancelled');
  await press(page, 'Choisir quelqu’un d’autre');
  await press(page, /Élise R\./);
  await press(page, 'Noter l’arrivée');
  expect(await answerOf(page)).toBe('Bonjour Élise R., c’est noté');
  expect(await arrivalOf(soon.id)).toEqual({ status: 'CHECKED_IN', arrivals: 1 });
  await press(page, 'Recommencer');
  await press(page, 'L’équipe vous aide');
  // The next person needs the code again.
  await title(page, 'Une personne de l’équipe');
});

test('in Arabic, right to left; every language is there without a network', async () => {
  const later = await book({ offerId: JOURNEY.arrivalsNameOfferId, startsAt: nextStart(120), givenName: 'Samir', familyName: 'Haddad' });
  const page = await openKiosk(browser, JOURNEY.arrivalsNamePlaceId);
  await isInstalled(page);
  await page.context().setOffline(true);
  await page.reload();
  for (const [language, greeting] of [['Español', 'Hola.'], ['Português', 'Bom dia.'], ['Українська', 'Добрий день.'], ['العربية', 'مرحبًا.']] as const) {
    await press(page, language);
    await title(page, greeting);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === 'العربية' ? 'rtl' : 'ltr');
    await look(page, `welcome-${language}`);
  }
  await typeCode(page, later.shortCode, { open: 'كتابة رمزي', go: 'متابعة' });
  expect(await answerOf(page)).toBe('وصلت مبكرًا');
  await look(page, 'too-early-ar');
  const [back, call] = await Promise.all(['البدء من جديد', 'نداء شخص'].map((name) => page.getByRole('button', { name }).boundingBox()));
  expect(call?.x ?? 0).toBeLessThan(back?.x ?? 0);
});

test('larger text, strong contrast and lower buttons, at twice the zoom, until nobody is there', async () => {
  const page = await openKiosk(browser, JOURNEY.arrivalsNamePlaceId);
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  const before = await size();
  const lowest = async () => (await page.getByRole('button', { name: 'Taper mon code' }).boundingBox())?.y ?? 0;
  const high = await lowest();
  await press(page, 'Boutons plus bas');
  expect(await lowest()).toBeGreaterThanOrEqual(high);
  await press(page, 'Contraste fort');
  await press(page, 'Texte plus grand');
  expect(await size()).toBeGreaterThan(before * 1.3);
  await look(page, 'comfort');
  // Twice the zoom is half the window.
  await page.setViewportSize({ width: 400, height: 640 });
  await look(page, 'comfort-zoomed');
  await press(page, 'Taper mon code');
  await look(page, 'comfort-zoomed-type');
  await press(page, 'Recommencer');
  // Nobody answers: all of it goes.
  await page.waitForFunction(() => !document.documentElement.hasAttribute('data-larger'), undefined, { timeout: 60_000 });
  expect(await size()).toBe(before);
});

test('after the silence nothing of anybody is left in page, history or storage of the screen', async () => {
  const { shortCode: code } = await book({ offerId: JOURNEY.arrivalsNameOfferId, givenName: 'Zéphyrine', familyName: 'Quintard' });
  const page = await openKiosk(browser, JOURNEY.arrivalsNamePlaceId);
  const entries = await page.evaluate(() => history.length);
  await press(page, 'English');
  await typeCode(page, code, { open: 'Type my code', go: 'Continue' });
  expect(await answerOf(page)).toBe('Hello Zéphyrine Q., you are checked in');
  await page.getByRole('heading', { level: 1, name: 'Bonjour.' }).waitFor({ timeout: 60_000 });
  const left = await page.evaluate(() => [document.documentElement.outerHTML, JSON.stringify(history.state), location.href, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), String(document.getSelection())].join());
  for (const trace of ['Zéphyrine', code, `${code.slice(0, 4)}-${code.slice(4)}`]) expect(left).not.toContain(trace);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  expect(await page.evaluate(() => [document.documentElement.lang, window.scrollY])).toEqual(['fr', 0]);
});
