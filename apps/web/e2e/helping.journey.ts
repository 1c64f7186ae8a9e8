import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { acceptNotice, giveName, passAge, SITE, slotAt, titleOf, visit, WORDS } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WAYS = [
  { language: 'fr', quarters: 340, options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', quarters: 370, options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe.each(WAYS)('booking for somebody, in $language at $options.viewport.width px', ({ language, quarters, options }) => {
  const { t } = createMessages(language);
  const words = WORDS[language];
  const as = async (name: string): Promise<Page> => {
    const page = await visit(browser, '/demo/personnes', options);
    await press(page, t('account:demoPeople.enter', { name }));
    await page.waitForURL('**/compte');
    return page;
  };

  test('a helper books on a spoken yes, prints one page, dictates the code, moves it and cancels it', async () => {
    const page = await as('Mireille Perrot');
    await page.goto(`${SITE()}${slotAt(quarters).path}`);
    await titleOf(page, t('helping:forWhom.title')).waitFor();
    await page.getByText(t('helping:forWhom.other'), { exact: true }).click();
    await press(page, words.go);
    await page.getByText(t('refusal:HELP_CONSENT_MISSING')).waitFor();
    expect(await findingsOn(page, 'for-whom')).toEqual([]);
    await page.getByText(t('helping:consent.way.SPOKEN'), { exact: true }).click();
    await press(page, words.go);
    await passAge(page, words);
    await giveName(page, { ...words, givenName: t('helping:who.givenName'), familyName: t('helping:who.familyName') } as unknown as typeof words, 'Paulette', `Roy ${language}`);
    await page.getByText(t('helping:who.noEmail'), { exact: true }).click();
    expect(await findingsOn(page, 'for-whom-email')).toEqual([]);
    await press(page, words.go);
    await acceptNotice(page, { ...words, notice: new RegExp(t('helping:who.safety')) });
    await press(page, words.book);
    await titleOf(page, t('helping:done.title', { name: `Paulette Roy ${language}` })).waitFor();
    expect(await findingsOn(page, 'helped-booked')).toEqual([]);
    // A device many people use keeps nothing of it.
    expect(await page.evaluate(() => [Object.keys(localStorage).filter((key) => key.includes('bookings')), JSON.stringify(sessionStorage).includes('Paulette')])).toEqual([[], false]);

    const said = await page.getByRole('list', { name: t('helping:done.group', { number: 1 }) }).getByRole('listitem').allInnerTexts();
    expect(said).toHaveLength(4);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText(JOURNEY.place, { exact: true }).filter({ visible: true }).count()).toBe(1);
    const printed = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
    expect(printed).toContain(said.map((line) => line.trim().charAt(0)).join(''));
    expect(printed).toContain('3 rue des Ateliers');
    for (const other of ['Paulette', t('helping:done.dictate'), t('booking:manage.cancel'), t('demo:barShort')]) expect(printed).not.toContain(other);
    const folder = process.env['ESCALE_PICTURES'];
    const paper = await page.pdf({ preferCSSPageSize: true, ...(folder === undefined ? {} : { path: join(folder, `printed.${language}.pdf`) }) });
    // One A5 page: 148 × 210 mm at 72 dots an inch.
    expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    const [, width = '0', height = '0'] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper.toString('latin1')) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([420, 595]);
    await page.emulateMedia({ media: 'screen' });

    await page.goto(`${SITE()}/mes-reservations`);
    await page.getByRole('link', { name: t('helping:mine.link') }).click();
    await page.getByRole('heading', { name: `Paulette Roy ${language}` }).waitFor();
    expect(await findingsOn(page, 'helped-list')).toEqual([]);
    await page.getByRole('link', { name: new RegExp(`Paulette Roy ${language}`) }).click();
    await press(page, t('booking:manage.reschedule'));
    await page.getByRole('list', { name: t('booking:manage.days') }).waitFor();
    await page.locator('ul[aria-label] button[aria-label]').last().click();
    await page.getByRole('button', { name: new RegExp(`^${t('booking:manage.moveTo', { when: '' }).trim()}`) }).click();
    await page.getByText(new RegExp(t('booking:manage.rescheduled', { when: '' }).slice(0, 8))).waitFor();
    await press(page, t('booking:manage.cancel'));
    await press(page, t('booking:manage.cancelConfirm'));
    await page.getByText(t('ticket:cancelled')).waitFor();
    expect(await findingsOn(page, 'helped-cancelled')).toEqual([]);
  });

  test('who does not help there is not asked; who is not signed in is told where to', async () => {
    const elsewhere = await as('Marie-Josée Payet');
    await elsewhere.goto(`${SITE()}${slotAt(quarters + 4).path}`);
    await elsewhere.locator('form').getByRole('heading', { level: 1 }).waitFor();
    expect(await elsewhere.getByText(t('helping:forWhom.other')).count()).toBe(0);
    const nobody = await visit(browser, '/accompagnement', options);
    await nobody.getByText(t('helping:mine.signedOut')).waitFor();
    expect(await findingsOn(nobody, 'helped-signed-out')).toEqual([]);
    await nobody.goto(`${SITE()}/accompagnement/0190aaaa-0000-7000-8000-000000000000`);
    await nobody.getByText(t('helping:done.unknown')).waitFor();
    expect(await findingsOn(nobody, 'helped-unknown')).toEqual([]);
  });
});
