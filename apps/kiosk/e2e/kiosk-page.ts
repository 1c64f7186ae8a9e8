import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { newKiosk } from '../../../tools/journeys/kiosks.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';

export const HERE = JOURNEY.placeId;
export const ELSEWHERE = JOURNEY.otherPlaceId;

export const TABLET: BrowserContextOptions = { viewport: { width: 800, height: 1280 }, locale: 'fr-FR', timezoneId: 'America/Martinique' };

export const kioskAddress = (): string => `${process.env['ESCALE_URL']}/borne/`;

/** Types the code of a kiosk on the screen that asks for it, and waits until it greets. */
export const pairOn = async (page: Page, code: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Code à huit caractères' }).fill(code);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bonjour.' }).waitFor();
  // The list of bookings is there, and the first word of the service.
  await page.getByText('En ligne').waitFor();
  await page.getByText('La liste des réservations manque').waitFor({ state: 'detached' });
};

export const openPage = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(kioskAddress());
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};

/** An upright tablet that is a kiosk of the place, paired for real; with a null place nobody has paired it. */
export const openKiosk = async (browser: Browser, placeId: string | null = HERE, options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await openPage(await browser.newContext({ ...TABLET, ...options }));
  if (placeId !== null) await pairOn(page, (await newKiosk(browser, placeId)).code);
  return page;
};

export const titleOf = (page: Page) => page.getByRole('heading', { level: 1 });

/** Types a code on the keys of the screen. */
export const typeCode = async (page: Page, code: string, words = { open: 'Taper mon code', go: 'Continuer' }): Promise<void> => {
  await page.getByRole('button', { name: words.open }).click();
  for (const key of code) await page.getByRole('button', { name: key, exact: true }).click();
  await page.getByRole('button', { name: words.go, exact: true }).click();
};

/** The title once the kiosk has answered. */
export const answerOf = async (page: Page): Promise<string> => {
  await page.locator('[data-tone]').waitFor();
  return (await titleOf(page).innerText()).replace(/[\u00A0\u202F]/g, ' ');
};

export const toneOf = (page: Page): Promise<string | null> => page.locator('[data-tone]').getAttribute('data-tone');

/** A reader held in the hand presses US keys; the computer makes French characters of them. All in one go, as fast as a reader. */
export const readByHand = (page: Page, text: string): Promise<void> =>
  page.evaluate((ticket) => {
    const send = (code: string, key: string, shiftKey = false) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { code, key, shiftKey, bubbles: true, cancelable: true }));
    const signs: Readonly<Record<string, string>> = { ':': 'Semicolon', '/': 'Slash', '.': 'Period', '-': 'Minus' };
    for (const char of ticket) send(signs[char] ?? (/\d/.test(char) ? `Digit${char}` : `Key${char.toUpperCase()}`), '&', /[A-Z:]/.test(char));
    send('Enter', 'Enter');
  }, text);
