import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { acceptNotice, giveEmail, giveName, passAge, slotAt, titleOf, violationsOn, visit, WORDS } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LANGUAGES = [
  { language: 'fr', locale: 'fr-FR', quarters: 120, colorScheme: 'light' },
  { language: 'en', locale: 'en-GB', quarters: 130, colorScheme: 'dark' },
] as const;

describe.each(LANGUAGES)('no screen breaks WCAG in $language, $colorScheme', ({ language, locale, quarters, colorScheme }) => {
  const words = WORDS[language];
  const at = (path: string) => visit(browser, path, { locale, colorScheme });

  test.each([['search', '/'], ['place', `/lieu/${JOURNEY.slug}`], ['my bookings', '/mes-reservations'], ['mailbox', '/demo/boite-aux-lettres'], ['nothing there', '/nulle-part'], ['no slot', '/reserver/x']])('%s', async (_, path) => {
    const page = await browser.newContext({ locale, colorScheme }).then((context) => context.newPage());
    await page.goto(`${process.env['ESCALE_URL']}${path}`);
    await page.locator('main h1, main h2').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('every step, with and without something to mend, the ticket, moving it and leaving it', async () => {
    const page = await at(slotAt(quarters).path);
    await passAge(page, words);
    const next = page.getByRole('button', { name: words.go });
    await next.click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await giveName(page, words);
    await giveEmail(page, words, 'half@an-address');
    expect(await violationsOn(page)).toEqual([]);
    await giveEmail(page, words, 'axe@exemple.fr');
    await page.getByText(words.notice).waitFor();
    await next.click();
    expect(await violationsOn(page)).toEqual([]);
    await acceptNotice(page, words);
    await page.getByRole('button', { name: words.book }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: words.book }).click();
    await titleOf(page, words.ticket).waitFor();
    // What has just been said aloud is taken away after seven seconds; until then it names a button that is gone.
    await page.locator('[data-live-announcer] [role="img"]').first().waitFor({ state: 'detached' });
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: language === 'fr' ? 'Changer de créneau' : 'Change the slot' }).click();
    await page.getByRole('list', { name: language === 'fr' ? 'Jours' : 'Days' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('a slot that cannot be had', async () => {
    const page = await at(slotAt(quarters * 1000).path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
