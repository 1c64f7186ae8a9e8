import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { walkInOf } from '../../../tools/journeys/group-at-door.mjs';
import { headsetsOf, newKiosk } from '../../../tools/journeys/kiosks.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { answerOf, openPage, pairOn, TABLET } from './kiosk-page.ts';

const PIN = '482916';
const TAG = 'TL93100-ES-01';
const PLACE = JOURNEY.walkInHeadsetPlaceId;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).click();
const reads = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
// A sign of life on either side: an audit takes longer than a person may stay silent.
const look = async (page: Page, screen: string) => {
  await page.keyboard.press('Shift');
  expect(await findingsOn(page, `kiosk-${screen}`)).toEqual([]);
  await page.keyboard.press('Shift');
};
const walksIn = async (page: Page, name: string): Promise<string> => {
  await press(page, 'Je n’ai pas réservé');
  await press(page, /Séance VR des parcours/);
  await page.getByRole('textbox', { name: 'Prénom' }).fill(name);
  await press(page, 'Continuer');
  await reads(page, 'Consignes de sécurité du casque');
  await press(page, 'J’ai lu, je commence');
  return answerOf(page);
};
/** From "je prends mon casque" to "bonne séance"; the notice was read on the way in. */
const takes = async (page: Page) => {
  await press(page, 'Je prends mon casque');
  await reads(page, 'Prenez ce casque');
  await page.getByText(TAG).waitFor();
  await press(page, 'Taper son étiquette');
  await page.getByRole('textbox', { name: 'Étiquette du casque' }).fill(TAG);
  await press(page, 'Continuer');
  await reads(page, 'L’équipe vérifie l’âge');
  await press(page, 'Je suis de l’équipe');
  await page.getByLabel('Code de l’équipe, six chiffres').fill(PIN);
  await press(page, 'Continuer');
  await press(page, /Oui, 13 ans ou plus/);
  await reads(page, 'Vérifiez ensemble');
  for (const box of await page.getByRole('checkbox').all()) await box.check({ force: true });
  await press(page, 'Tout est vérifié');
  await press(page, 'Oui, la première fois');
  await reads(page, 'Le casque est à vous');
};

test('who walks in takes a headset like whoever booked; two kiosks that give the same one away lose nothing, and somebody is told', async () => {
  const [first, second] = [await newKiosk(browser, PLACE), await newKiosk(browser, PLACE)];
  await first.setPin(PIN);
  const [online, cut] = [await openPage(await browser.newContext(TABLET)), await openPage(await browser.newContext(TABLET))];
  await pairOn(online, first.code);
  await pairOn(cut, second.code);
  await cut.context().setOffline(true);

  expect(await walksIn(online, 'Awa')).toBe('Bonjour Awa, c’est noté');
  await look(online, 'walk-in-headset');
  await takes(online);
  await press(online, 'Je commence');
  await reads(online, 'Bonne séance');
  await press(online, 'Terminé');
  await online.getByRole('region', { name: 'Casques en cours d’utilisation' }).getByText(TAG).waitFor();
  const awa = (await walkInOf(PLACE, 'Awa')) ?? '';
  await expect(headsetsOf(awa)).resolves.toMatchObject({ custodies: [`${TAG} OPEN`], anomalies: [] });
  await press(online, 'Je n’ai pas réservé');
  await reads(online, 'Rien n’est libre maintenant');

  // The second tablet heard nothing of it: what it gives is given, and kept.
  expect(await walksIn(cut, 'Bilal')).toBe('Bonjour Bilal, c’est gardé ici');
  await takes(cut);
  await cut.getByText('C’est gardé ici, et sera envoyé dès que possible.').waitFor();
  await cut.context().setOffline(false);
  await cut.getByText('C’est noté.').waitFor({ timeout: 40_000 });
  const bilal = (await walkInOf(PLACE, 'Bilal')) ?? '';
  await expect(headsetsOf(awa)).resolves.toMatchObject({ custodies: [`${TAG} SUPERSEDED`] });
  const told = await headsetsOf(bilal);
  expect(told).toMatchObject({ custodies: [`${TAG} OPEN`], anomalies: expect.arrayContaining(['SUPERSEDED_HAND_OUT', 'WALK_IN_WITHOUT_ROOM']) });
  expect(told.facts).toEqual(expect.arrayContaining(['WALKED_IN', 'NOTICE_ACKNOWLEDGED', 'HANDED_OUT']));
});
