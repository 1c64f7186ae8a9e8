import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { book } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { headsetsOf, headsetsPlanned, newKiosk } from '../../../tools/journeys/kiosks.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { arrives, press, reads, scan, takes, tickAll, typeTag } from './headset-page.ts';
import { openKiosk, openPage, pairOn, TABLET } from './kiosk-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const place = (index: number) => ({ placeId: JOURNEY.headsetsPlaceIds[index] ?? '', offerId: JOURNEY.headsetsOfferIds[index] ?? '', tag: (number: 1 | 2) => `TL9080${index}-ES-0${number}` });
// A sign of life on either side: an audit takes longer than a person may stay silent.
const look = async (page: Page, screen: string) => {
  await page.keyboard.press('Shift');
  expect(await findingsOn(page, `kiosk-${screen}`)).toEqual([]);
  await page.keyboard.press('Shift');
};

test('a headset is taken after the check-in, shown at rest without a name, and comes back without a network', async () => {
  const { placeId, offerId, tag } = place(0);
  const booking = await book({ offerId, givenName: 'Maëlle', familyName: 'Tournier' });
  const page = await openKiosk(browser, placeId);
  await arrives(page, booking.shortCode);
  await takes(page, tag(1), (screen) => look(page, screen));
  await press(page, 'Terminé');
  const strip = page.getByRole('region', { name: 'Casques en cours d’utilisation' });
  await strip.getByText(tag(1)).waitFor();
  await look(page, 'welcome-with-headsets');
  expect(await page.locator('body').innerText()).not.toContain('Maëlle');
  await expect(headsetsOf(booking.id)).resolves.toMatchObject({ custodies: [`${tag(1)} OPEN`], anomalies: [] });

  await page.context().setOffline(true);
  await press(page, 'Pause, reprise ou retour d’un casque');
  await page.getByRole('button', { name: 'Taper l’étiquette' }).click();
  await typeTag(page, tag(1));
  await reads(page, 'Séance en cours');
  await look(page, 'headset');
  await press(page, 'Je rends ce casque');
  await look(page, 'accessories');
  await press(page, 'Tout est là');
  await look(page, 'condition');
  await press(page, 'Tout va bien');
  await reads(page, 'Vous sentez-vous bien ?');
  await look(page, 'well');
  await press(page, 'Oui');
  await reads(page, 'Merci');
  await page.getByText('C’est gardé ici, et sera envoyé dès que possible.').waitFor();
  await look(page, 'thanks');
  await page.context().setOffline(false);
  await page.getByText('C’est noté.').waitFor({ timeout: 40_000 });
  await expect(headsetsOf(booking.id)).resolves.toMatchObject({ custodies: [`${tag(1)} RETURN`], anomalies: [] });
});

test('a headset that does not work is swapped by its label, and the session goes on', async () => {
  const { placeId, offerId, tag } = place(1);
  const booking = await book({ offerId });
  const page = await openKiosk(browser, placeId);
  await arrives(page, booking.shortCode);
  await takes(page, tag(1));
  await press(page, 'Terminé');
  await scan(page, tag(1));
  await reads(page, 'Séance en cours');
  await press(page, 'Il ne marche pas');
  await look(page, 'kind');
  await press(page, 'L’image');
  await reads(page, 'Prenez plutôt celui-ci');
  await look(page, 'swap');
  await press(page, 'Je l’ai, je scanne son étiquette');
  await look(page, 'scan-label');
  await scan(page, tag(2));
  await reads(page, 'Échange noté');
  await page.getByText('C’est noté.').waitFor();
  await expect(headsetsOf(booking.id)).resolves.toMatchObject({ custodies: [`${tag(1)} RETURN`, `${tag(2)} OPEN`], anomalies: [] });
});

test('two kiosks hand out one headset: the later scan has it, both facts are kept, and somebody is told', async () => {
  const { placeId, offerId } = place(2);
  const [first, second] = [await book({ offerId, givenName: 'Awa' }), await book({ offerId, givenName: 'Bilal' })];
  const kiosk = await newKiosk(browser, placeId);
  await kiosk.setPin('482915');
  const online = await openKiosk(browser, placeId);
  const cut = await openPage(await browser.newContext(TABLET));
  await pairOn(cut, kiosk.code);
  await cut.context().setOffline(true);

  await arrives(online, first.shortCode);
  const own = (await headsetsPlanned(first.id))[0] ?? '';
  await takes(online, own);
  // The second tablet knows nothing of it, and keeps the headset for its own booking all the same: the team hands it out.
  await arrives(cut, second.shortCode);
  await press(cut, 'Je prends mon casque');
  await press(cut, 'Taper son étiquette');
  await typeTag(cut, own);
  await reads(cut, 'Pas ce casque');
  await cut.getByText('Il est gardé pour une autre réservation.').waitFor();
  await look(cut, 'obstacle');
  await press(cut, 'Je suis de l’équipe');
  await look(cut, 'team-code');
  await cut.getByLabel('Code de l’équipe, six chiffres').fill('482915');
  await press(cut, 'Continuer');
  await reads(cut, 'Le confier quand même ?');
  await press(cut, 'Oui, le confier');
  await tickAll(cut);
  await press(cut, 'Tout est vérifié');
  await press(cut, 'Oui, la première fois');
  await reads(cut, 'Le casque est à vous');
  await cut.getByText('C’est gardé ici, et sera envoyé dès que possible.').waitFor();
  await cut.context().setOffline(false);
  await cut.getByText('C’est noté.').waitFor({ timeout: 40_000 });
  await expect(headsetsOf(first.id)).resolves.toMatchObject({ custodies: [`${own} SUPERSEDED`] });
  const later = await headsetsOf(second.id);
  expect(later).toMatchObject({ custodies: [`${own} OPEN`], anomalies: expect.arrayContaining(['SUPERSEDED_HAND_OUT']) });
  expect(later.facts).toContain('HANDED_OUT');
});

test('the team sees what to do with each headset, behind its code, at 200 %', async () => {
  const { placeId } = place(3);
  const kiosk = await newKiosk(browser, placeId);
  await kiosk.setPin('482915');
  const page = await openPage(await browser.newContext({ ...TABLET, viewport: { width: 400, height: 640 }, deviceScaleFactor: 2 }));
  await pairOn(page, kiosk.code);
  await press(page, 'Équipe');
  await page.getByLabel('Code de l’équipe, six chiffres').fill('482915');
  await press(page, 'Continuer');
  await press(page, 'Les casques');
  await page.getByText('Tout est en ordre.').waitFor();
  await look(page, 'team-headsets');
  await page.getByRole('button', { name: /TL90803-ES-01/ }).click();
  await reads(page, 'Prêt');
  await look(page, 'team-headset');
  await press(page, 'Noter la charge');
  await page.getByRole('textbox', { name: /Casque/ }).fill('88');
  await look(page, 'team-battery');
  await press(page, 'Noter');
  await page.getByText('Charge : 88').waitFor();
});
