import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { JOURNEY } from '../../../tools/journeys/places.mjs';

type Standing = { readonly id: string; readonly name: string; readonly timeZone: string; readonly phone: string | null; readonly demo: boolean };

export const HERE: Standing = { id: JOURNEY.placeId, name: JOURNEY.place, timeZone: 'Europe/Paris', phone: '+33380000000', demo: true };
export const ELSEWHERE: Standing = { ...HERE, id: JOURNEY.otherPlaceId, name: JOURNEY.otherPlace };

/** An upright tablet that already knows its place; a null place is a kiosk nobody has set up. */
export const openKiosk = async (browser: Browser, place: Standing | null = HERE, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 }, locale: 'fr-FR', timezoneId: 'America/Martinique', ...options });
  if (place !== null) await context.addInitScript((text) => localStorage.setItem('escale:kiosk-place', text), JSON.stringify(place));
  const page = await context.newPage();
  await page.goto(`${process.env['ESCALE_URL']}/borne/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};

export const titleOf = (page: Page) => page.getByRole('heading', { level: 1 });

/** Types a code on the keys of the screen. */
export const typeCode = async (page: Page, code: string, words = { open: 'Taper mon code', go: 'Continuer' }): Promise<void> => {
  await page.getByRole('button', { name: words.open }).click();
  for (const key of code) await page.getByRole('button', { name: key, exact: true }).click();
  await page.getByRole('button', { name: words.go, exact: true }).click();
};

/** The title once the API has answered. */
export const answerOf = async (page: Page): Promise<string> => {
  await page.locator('[data-tone]').waitFor();
  return (await titleOf(page).innerText()).replace(/[\u00A0\u202F]/g, ' ');
};

export const toneOf = (page: Page): Promise<string | null> => page.locator('[data-tone]').getAttribute('data-tone');
