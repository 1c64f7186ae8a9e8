import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { book } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { fleetPlace } from '../../../tools/journeys/fleet-place.mjs';
import { incidentsOf, wornSeconds } from '../../../tools/journeys/headset-sessions.mjs';
import { arrivalOf, headsetsOf, headsetsPlanned, newKiosk } from '../../../tools/journeys/kiosks.mjs';
import { arrives, press, reads, takes, tickAll, typeTag } from './headset-page.ts';
import { answerOf, kioskAddress, openKiosk, openPage, pairOn, TABLET, titleOf, toneOf, typeCode } from './kiosk-page.ts';

const PIN = '482916';
const MANAGER = 'Karim Besson';
let browser: Browser;
beforeAll(async () => {
  // A camera whose picture moves, and shows no code.
  browser = await openBrowser(['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']);
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

/** A tablet that runs on its battery, as the browser tells it. */
const onBattery = (context: BrowserContext, level: number) =>
  context.addInitScript((charge) => {
    const battery = Object.assign(new EventTarget(), { level: charge, charging: false, chargingTime: Infinity, dischargingTime: 1_800 });
    Object.defineProperty(navigator, 'getBattery', { value: () => Promise.resolve(battery) });
    Object.assign(globalThis, { battery });
  }, level);

/** Writes whatever fits into the storage of the browser, until not even a kilobyte does. */
const fill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('filler', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows', { autoIncrement: true }));
    await new Promise((opened) => opening.addEventListener('success', opened, { once: true }));
    for (let size = 2_000_000; size > 500; ) {
      const noise = new Uint8Array(size);
      for (let from = 0; from < size; from += 65_536) crypto.getRandomValues(noise.subarray(from, from + 65_536));
      const transaction = opening.result.transaction('rows', 'readwrite');
      transaction.objectStore('rows').add(noise);
      const fits = await new Promise<boolean>((end) => {
        transaction.addEventListener('complete', () => end(true));
        transaction.addEventListener('abort', () => end(false));
      });
      if (!fits) size = Math.floor(size / 2);
    }
    opening.result.close();
  });

test('a full storage is never green: the person is told that nothing is noted, the team what to do, and nobody is taken until there is room', async () => {
  const ground = await fleetPlace('La Fabrique pleine', 'KP', MANAGER);
  const booking = await book({ offerId: ground.offerId, givenName: 'Ombeline', familyName: 'Roche' });
  // A tablet with room for little, which something else then takes to the last bytes. Without the copy of the app, which would take room as well.
  const page = await (await browser.newContext({ ...TABLET, serviceWorkers: 'block' })).newPage();
  const storage = await page.context().newCDPSession(page);
  const [address, origin] = [kioskAddress(), new URL(kioskAddress()).origin];
  await storage.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 12_000_000 });
  await page.goto(address);
  await pairOn(page, (await newKiosk(browser, ground.placeId)).code);
  const tones: (string | null)[] = [];
  await page.exposeFunction('sawTone', (tone: string | null) => tones.push(tone));
  await page.evaluate(() => {
    const { sawTone } = globalThis as unknown as { readonly sawTone: (tone: string | null) => void };
    new MutationObserver(() => document.querySelectorAll('[data-tone]').forEach((shown) => sawTone(shown.getAttribute('data-tone')))).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-tone'] });
  });
  await fill(page);
  await typeCode(page, booking.shortCode);
  expect(await answerOf(page)).toBe('La borne ne peut rien garder');
  expect(await toneOf(page)).toBe('no');
  await page.getByText('Votre passage n’est pas noté.').waitFor();
  expect(await findingsOn(page, 'kiosk-not-kept')).toEqual([]);
  await press(page, 'Terminé');
  await page.getByText('Pour l’équipe : la mémoire de la tablette est pleine. Faites de la place, la borne reprendra seule.').waitFor();
  expect(await titleOf(page).innerText()).toBe('La borne ne peut rien garder');
  expect(await findingsOn(page, 'kiosk-full')).toEqual([]);
  expect(await arrivalOf(booking.id)).toEqual({ status: 'CONFIRMED', arrivals: 0 });
  expect(new Set(tones)).toEqual(new Set(['no']));

  await storage.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000_000 });
  await page.getByRole('heading', { level: 1, name: 'Bonjour.' }).waitFor();
  await typeCode(page, booking.shortCode);
  expect(await answerOf(page)).toBe('Bonjour Ombeline R., c’est noté');
  expect(await arrivalOf(booking.id)).toEqual({ status: 'CHECKED_IN', arrivals: 1 });
});

test('a tablet whose battery runs low says so at its foot and to the team, until it is plugged in', async () => {
  const ground = await fleetPlace('La Fabrique à plat', 'KB', MANAGER);
  const kiosk = await newKiosk(browser, ground.placeId);
  await kiosk.setPin(PIN);
  const context = await browser.newContext(TABLET);
  await onBattery(context, 0.14);
  const page = await openPage(context);
  await pairOn(page, kiosk.code);
  await page.getByText('Batterie à 14 % : branchez la borne').waitFor();
  expect(await findingsOn(page, 'kiosk-battery-low')).toEqual([]);
  await press(page, 'Équipe');
  await page.getByLabel('Code de l’équipe, six chiffres').fill(PIN);
  await press(page, 'Continuer');
  await page.getByText('14 %', { exact: true }).waitFor();
  await press(page, 'Les casques');

  // One headset is nearly empty as well: the team reads it off, and it is not given away.
  const [flat = '', other = ''] = ground.tags;
  await page.getByRole('button', { name: new RegExp(flat) }).click();
  await press(page, 'Noter la charge');
  await page.getByRole('textbox', { name: /Casque/ }).fill('9');
  await press(page, 'Noter');
  await page.getByText('Charge : 9').waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Bonjour.' }).waitFor();
  await page.evaluate(() => {
    const { battery } = globalThis as unknown as { readonly battery: EventTarget & { charging: boolean } };
    battery.charging = true;
    battery.dispatchEvent(new Event('chargingchange'));
  });
  await page.getByText('branchez la borne').waitFor({ state: 'detached' });

  const booking = await book({ offerId: ground.offerId });
  await arrives(page, booking.shortCode);
  await press(page, 'Je prends mon casque');
  await reads(page, 'Prenez ce casque');
  expect(await page.locator('main').innerText()).not.toContain(flat);
  await press(page, 'Taper son étiquette');
  await typeTag(page, flat);
  await reads(page, 'Pas ce casque');
  await page.getByText('Il n’est pas assez chargé.').waitFor();
  expect(await findingsOn(page, 'kiosk-headset-flat')).toEqual([]);
  await page.getByRole('button', { name: /^Je prends / }).click();
  await reads(page, 'Prenez ce casque');
  await press(page, 'Taper son étiquette');
  await typeTag(page, other);
  await reads(page, 'Vérifiez ensemble');
  await tickAll(page);
  await press(page, 'Tout est vérifié');
  await press(page, 'Non, j’en ai déjà porté');
  await reads(page, 'Le casque est à vous');
  await page.getByText('C’est noté.').waitFor();
  expect((await headsetsOf(booking.id)).custodies).toEqual([`${other} OPEN`]);
});

test('the clock of the tablet is set back an hour in the middle of a session: it was worn as long as it was; and what is wrong is shown to the camera', async () => {
  const ground = await fleetPlace('La Fabrique à l’heure', 'KH', MANAGER);
  const booking = await book({ offerId: ground.offerId });
  const [tag = ''] = await headsetsPlanned(booking.id);
  const page = await openKiosk(browser, ground.placeId);
  await arrives(page, booking.shortCode);
  const begun = Date.now();
  await takes(page, tag);
  await press(page, 'Terminé');
  await page.evaluate(() => {
    const RealDate = Date;
    const back = 3_600_000;
    globalThis.Date = class extends RealDate {
      constructor(...when: readonly number[]) {
        super(...((when.length === 0 ? [RealDate.now() - back] : when) as [number]));
      }
      static override now() {
        return RealDate.now() - back;
      }
    } as DateConstructor;
  });
  await press(page, 'Pause, reprise ou retour d’un casque');
  await press(page, 'Taper l’étiquette');
  await typeTag(page, tag);
  await reads(page, 'Séance en cours');
  await press(page, 'Je rends ce casque');
  await press(page, 'Tout est là');
  await press(page, 'Quelque chose ne va pas');
  await press(page, 'Il est cassé');
  await press(page, 'Non, il faut le réparer');
  await press(page, 'Prendre une photo');
  await reads(page, 'Montrez ce qui ne va pas');
  expect(await findingsOn(page, 'kiosk-photo')).toEqual([]);
  await press(page, 'Prendre la photo');
  await page.getByRole('img', { name: 'La photo prise' }).waitFor();
  expect(await findingsOn(page, 'kiosk-photo-taken')).toEqual([]);
  await press(page, 'Continuer');
  await reads(page, 'Vous sentez-vous bien ?');
  await press(page, 'Oui');
  await reads(page, 'Merci');
  await page.getByText('C’est noté.').waitFor();
  const most = (Date.now() - begun) / 1_000;
  const [worn = null, ...others] = await wornSeconds(booking.id);
  expect(others).toEqual([]);
  expect(worn).toBeGreaterThan(0);
  expect(worn).toBeLessThan(most);
  expect(await incidentsOf(tag)).toEqual([{ kind: 'BROKEN', severity: 'BLOCKING', pictures: 1 }]);
  expect(await headsetsOf(booking.id)).toMatchObject({ custodies: [`${tag} RETURN`], anomalies: [] });
});
