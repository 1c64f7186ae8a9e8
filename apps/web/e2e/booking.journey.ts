import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { newKiosk } from '../../../tools/journeys/kiosks.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { acceptNotice, book, giveEmail, giveName, passAge, slotAt, titleOf, visit, WORDS } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const find = async (page: Page, words: (typeof WORDS)['fr' | 'en']): Promise<void> => {
  await page.getByRole('combobox', { name: words.where }).fill(JOURNEY.commune);
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: JOURNEY.place }).waitFor();
};

const bookFromSearch = async (page: Page, words: (typeof WORDS)['fr' | 'en'], email: string): Promise<void> => {
  await find(page, words);
  await page.locator(`a[href^="/reserver/${JOURNEY.offerId}"]`).last().click();
  await book(page, words, email);
};

/** The last letter to that address, opened. */
const letterTo = async (page: Page, email: string): Promise<void> => {
  await page.goto(`${process.env['ESCALE_URL']}/demo/boite-aux-lettres`);
  await page.getByRole('navigation').getByRole('link', { name: new RegExp(email) }).first().click({ timeout: 30_000 });
  await page.locator('iframe').waitFor();
};

const CODE = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/;
const CHECK_IN_OPENS_MS = 20 * 60_000;
// Long enough to answer the questions before it begins; the next one, a quarter of an hour later, is then open too.
const TO_ANSWER_MS = 60_000;

/** The address of the first slot shown for which a person may arrive now. */
const slotToArriveFor = async (page: Page): Promise<string> => {
  const shown = await page.locator(`a[href^="/reserver/${JOURNEY.offerId}"]`).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const soon = shown.find((href) => {
    const wait = Date.parse(new URLSearchParams(href.split('?')[1]).get('debut') ?? '') - Date.now();
    return wait >= TO_ANSWER_MS && wait < CHECK_IN_OPENS_MS;
  });
  if (soon === undefined) throw new Error(`No slot begins soon: ${shown.join(' ')}`);
  return soon;
};

/** A tablet that was paired as a kiosk of the place. */
const kioskOfThePlace = async (browser: Browser): Promise<Page> => {
  const { code } = await newKiosk(browser, JOURNEY.placeId);
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 }, locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(`${process.env['ESCALE_URL']}/borne/`);
  await page.getByRole('textbox', { name: 'Code à huit caractères' }).fill(code);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByText('La liste des réservations manque').waitFor({ state: 'detached' });
  return page;
};

const unspaced = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

describe('find, book, read the letter, open the ticket', () => {
  test('in French, on a wide screen, up to the greeting of the kiosk', async () => {
    const page = await visit(browser);
    await find(page, WORDS.fr);
    await page.locator(`a[href="${await slotToArriveFor(page)}"]`).click();
    await book(page, WORDS.fr, 'camille.wide@exemple.fr');
    await titleOf(page, WORDS.fr.ticket).waitFor();
    const code = await page.locator('strong', { hasText: CODE }).innerText();

    await letterTo(page, 'camille.wide@exemple.fr');
    const letter = page.frameLocator('iframe');
    const written = await letter.getByText(CODE).first().innerText();
    expect(written).toBe(code);
    await letter.locator('a[href*="/reservation/"]').first().click();
    await page.waitForURL(/\/reservation\//);
    await page.getByText(code).first().waitFor();

    const kiosk = await kioskOfThePlace(browser);
    await kiosk.getByRole('button', { name: 'Taper mon code' }).click();
    for (const key of written.replace('-', '')) await kiosk.getByRole('button', { name: key, exact: true }).click();
    await kiosk.getByRole('button', { name: 'Continuer', exact: true }).click();
    await kiosk.locator('[data-tone="ok"]').waitFor();
    expect(unspaced(await kiosk.getByRole('heading', { level: 1 }).innerText())).toBe('Bonjour Camille D., c’est noté');
  });

  test('in English', async () => {
    const page = await visit(browser, '/', { locale: 'en-GB' });
    await bookFromSearch(page, WORDS.en, 'camille.english@exemple.fr');
    await titleOf(page, WORDS.en.ticket).waitFor();
    await letterTo(page, 'camille.english@exemple.fr');
    await page.frameLocator('iframe').getByText(/Camille/).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  test('on a phone, where nothing is wider than the screen', async () => {
    const page = await visit(browser, '/', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await bookFromSearch(page, WORDS.fr, 'camille.phone@exemple.fr');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('without any drawing of maps', async () => {
    const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
    await context.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
      Object.assign(globalThis, { WebGLRenderingContext: undefined, WebGL2RenderingContext: undefined });
    });
    const page = await context.newPage();
    await page.goto(`${process.env['ESCALE_URL']}/`);
    await bookFromSearch(page, WORDS.fr, 'camille.mapless@exemple.fr');
    await titleOf(page, WORDS.fr.ticket).waitFor();
  });
});

describe('on the way', () => {
  test('back, and a reload, lose nothing', async () => {
    const page = await visit(browser, slotAt(40).path);
    await passAge(page, WORDS.fr);
    await giveName(page, WORDS.fr, 'Zoé', 'Nguyễn');
    await page.getByRole('textbox', { name: WORDS.fr.email }).fill('zoe@exemple.fr');
    await page.goBack();
    expect(await page.getByRole('textbox', { name: WORDS.fr.familyName, exact: true }).inputValue()).toBe('Nguyễn');
    await page.reload();
    expect(await page.getByRole('textbox', { name: WORDS.fr.givenName, exact: true }).inputValue()).toBe('Zoé');
    await page.getByRole('button', { name: WORDS.fr.go }).click();
    expect(await page.getByRole('textbox', { name: WORDS.fr.email }).inputValue()).toBe('zoe@exemple.fr');
  });

  test('who comes second to the last place keeps what they typed and books another', async () => {
    const { path, startsAt } = slotAt(60, JOURNEY.otherOfferId);
    const first = await visit(browser, path);
    await passAge(first, WORDS.fr);
    // The second has typed all there is to type, for a slot of their own, before choosing the one that is gone.
    const second = await visit(browser, slotAt(70, JOURNEY.otherOfferId).path);
    await passAge(second, WORDS.fr);
    await giveName(second, WORDS.fr, 'Inès', 'Garnier');
    await giveEmail(second, WORDS.fr, 'ines@exemple.fr');
    await second.goto(`${process.env['ESCALE_URL']}${path}`);
    const alternatives = second.getByRole('list', { name: 'Créneaux proches' }).getByRole('button');
    await alternatives.first().waitFor();
    await alternatives.first().click();
    await passAge(second, WORDS.fr);
    expect(await second.getByRole('textbox', { name: WORDS.fr.givenName, exact: true }).inputValue()).toBe('Inès');
    expect(second.url()).not.toContain(encodeURIComponent(startsAt));
    await second.getByRole('button', { name: WORDS.fr.go }).click();
    await second.getByRole('button', { name: WORDS.fr.go }).click();
    await acceptNotice(second, WORDS.fr);
    await second.getByRole('button', { name: WORDS.fr.book }).click();
    await second.waitForURL(/\/reservation\//);
    await second.getByText('Inès Garnier').waitFor();
  });

  test('the ticket goes on paper without its buttons, and still opens once the network is gone', async () => {
    const page = await visit(browser, slotAt(90).path);
    await book(page, WORDS.fr, 'hors-ligne@exemple.fr');
    const code = await page.locator('strong', { hasText: CODE }).innerText();
    await page.emulateMedia({ media: 'print' });
    await page.getByText(code).waitFor();
    await page.getByRole('img', { name: 'Code à présenter à l’accueil' }).waitFor();
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBeGreaterThan(2);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText(code).waitFor();
    await page.getByText(/voici votre billet tel qu’il était/).waitFor();
    expect(await page.getByRole('img', { name: 'Code à présenter à l’accueil' }).count()).toBe(1);
  });
});
