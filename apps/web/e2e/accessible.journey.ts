import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { acceptNotice, book, giveEmail, giveName, passAge, slotAt, visit, WORDS } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

// A language, a size and a colour scheme each, so that both of all three are seen on every screen.
const WAYS = [
  { language: 'fr', quarters: 120, options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', quarters: 140, options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('every screen, in $language at $options.viewport.width px, $options.colorScheme', ({ language, quarters, options }) => {
  const { t } = createMessages(language);
  const words = WORDS[language];
  const open = (path: string) => visit(browser, path, options);
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  test.each([
    ['my-bookings-none', '/mes-reservations'],
    ['not-found', '/nulle-part'],
    ['place', `/lieu/${JOURNEY.slug}`],
    ['place-unknown', '/lieu/nulle-part'],
    ['no-slot', '/reserver/x'],
    ['slot-gone', slotAt(quarters * 1000).path],
    ['sign-in-refused', '/connexion?refus=PROVIDER_AWAY'],
    ['legal-notice', '/mentions-legales'],
    ['privacy', '/confidentialite'],
    ['accessibility', '/accessibilite'],
    ['site-map', '/plan-du-site'],
    ['erase-signed-out', '/compte/supprimer'],
    ['booking-unknown', '/reservation/0190aaaa-0000-7000-8000-000000000000'],
  ])('%s', async (screen, path) => {
    const page = await open(path);
    await page.waitForLoadState('networkidle');
    expect(await findingsOn(page, screen)).toEqual([]);
  });

  test('search: nothing asked yet, suggestions, filters, results, nothing found', async () => {
    const page = await open('/');
    await page.getByRole('article').first().waitFor();
    expect(await findingsOn(page, 'search')).toEqual([]);
    await page.getByRole('combobox', { name: words.where }).fill(JOURNEY.commune);
    await page.getByRole('option').first().waitFor();
    // Meanwhile React Aria hides the rest of the page from assistive technologies, and closes the list before the focus may leave it: the list is all there is.
    expect(await findingsOn(page, 'suggestions', '[role="listbox"]')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: JOURNEY.place }).waitFor();
    expect(await findingsOn(page, 'results')).toEqual([]);
    await press(page, t('search:filters.open', { count: 0 }));
    await page.getByRole('dialog').waitFor();
    expect(await findingsOn(page, 'filters')).toEqual([]);
    await page.goto(`${process.env['ESCALE_URL']}/?ou=Xyzzyxyzzy`);
    await page.getByRole('list', { name: t('search:results.whyNone') }).waitFor();
    expect(await findingsOn(page, 'nothing-found')).toEqual([]);
  });

  test('every step of a booking, with and without something to mend', async () => {
    const page = await open(slotAt(quarters).path);
    await passAge(page, words);
    await press(page, words.go);
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await findingsOn(page, 'name-missing')).toEqual([]);
    await giveName(page, words);
    await giveEmail(page, words, 'half@an-address');
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await findingsOn(page, 'email-wrong')).toEqual([]);
    await giveEmail(page, words, 'axe@exemple.fr');
    await page.getByText(words.notice).waitFor();
    expect(await findingsOn(page, 'safety-notice')).toEqual([]);
    await acceptNotice(page, words);
    await page.getByRole('button', { name: words.book }).waitFor();
    expect(await findingsOn(page, 'review')).toEqual([]);
  });

  test('the ticket, its letter, moving it, leaving it', async () => {
    const email = `axe.${language}@exemple.fr`;
    const page = await open(slotAt(quarters + 4).path);
    await book(page, words, email);
    const ticket = page.url();
    expect(await findingsOn(page, 'ticket')).toEqual([]);
    await press(page, t('booking:manage.reschedule'));
    await page.getByRole('list', { name: t('booking:manage.days') }).waitFor();
    expect(await findingsOn(page, 'ticket-moving')).toEqual([]);
    await press(page, t('booking:manage.keepSlot'));

    await page.goto(`${process.env['ESCALE_URL']}/mes-reservations`);
    await page.locator('main a[href*="/reservation/"]').first().waitFor();
    expect(await findingsOn(page, 'my-bookings')).toEqual([]);

    await page.goto(`${process.env['ESCALE_URL']}/demo/boite-aux-lettres`);
    await page.getByRole('navigation').getByRole('link', { name: new RegExp(email) }).first().click({ timeout: 30_000 });
    await page.frameLocator('iframe').getByText('Camille').first().waitFor();
    expect(await findingsOn(page, 'letter')).toEqual([]);

    await page.goto(ticket);
    await press(page, t('booking:manage.cancel'));
    await page.getByRole('alertdialog').waitFor();
    expect(await findingsOn(page, 'cancelling')).toEqual([]);
    await press(page, t('booking:manage.cancelConfirm'));
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.getByText(t('ticket:cancelled')).waitFor();
    expect(await findingsOn(page, 'cancelled')).toEqual([]);
  });
});
