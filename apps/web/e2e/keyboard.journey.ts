import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { titleOf, visit, WORDS } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

// More stops than a page ever has: past this, the thing cannot be reached.
const STOPS = 120;

/** Presses Tab until the focus is where it should be. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab never reached ${selector}`);
};

const typeInto = async (page: Page, selector: string, text: string): Promise<void> => {
  await tabTo(page, selector);
  await page.keyboard.type(text);
};

describe('with a keyboard alone', () => {
  test('a person finds a place, books it and holds a ticket', async () => {
    const page = await visit(browser);
    await typeInto(page, 'input[role="combobox"]', JOURNEY.commune);
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: JOURNEY.place }).waitFor();
    // The last one shown: the first may begin while we are on our way.
    const slot = await page.locator(`a[href^="/reserver/${JOURNEY.offerId}"]`).last().getAttribute('href');
    await tabTo(page, `a[href="${slot}"]`);
    await page.keyboard.press('Enter');
    await page.locator('form h1').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    if ((await page.getByRole('textbox', { name: WORDS.fr.age, exact: true }).count()) > 0) {
      await typeInto(page, 'form input', '30');
      await page.keyboard.press('Enter');
    }
    await page.locator('input[name="givenName"]').waitFor();
    await typeInto(page, 'input[name="givenName"]', 'Camille');
    await typeInto(page, 'input[name="familyName"]', 'Clavier');
    await page.keyboard.press('Enter');
    await page.locator('input[name="email"]').waitFor();
    await typeInto(page, 'input[name="email"]', 'clavier@exemple.fr');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: WORDS.fr.notice }).waitFor({ state: 'attached' });
    await tabTo(page, 'form input[type="checkbox"]');
    await page.keyboard.press('Space');
    await tabTo(page, 'form button[type="submit"]');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: WORDS.fr.book }).waitFor();
    await tabTo(page, 'form button[type="submit"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reservation\//);
    await titleOf(page, WORDS.fr.ticket).waitFor();
    await page.getByText('Camille Clavier').waitFor();
  });
});
