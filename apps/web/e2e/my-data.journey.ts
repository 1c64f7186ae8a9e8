import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { mailTo } from './mailbox.ts';
import { book, SITE, slotAt, titleOf, visit, WORDS } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WAYS = [
  { language: 'fr', quarters: 300, options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light', acceptDownloads: true } },
  { language: 'en', quarters: 310, options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark', acceptDownloads: true } },
] as const;

describe.each(WAYS)('what is held of me, in $language at $options.viewport.width px', ({ language, quarters, options }) => {
  const { t } = createMessages(language);

  const signIn = async (page: Page, email: string): Promise<void> => {
    await page.goto(`${SITE()}/connexion?retour=/compte`);
    await page.getByRole('textbox', { name: t('account:signIn.email') }).fill(email);
    await page.getByRole('button', { name: t('account:signIn.send'), exact: true }).click();
    await titleOf(page, t('account:check.title')).waitFor();
    const { found: link } = await mailTo(email, /http\S+\/connexion\/lien#\S+/);
    await page.goto(link);
    await page.getByText(email).first().waitFor();
  };

  const saved = async (page: Page, name: string): Promise<{ readonly file: string; readonly bytes: Buffer }> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()]);
    return { file: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };

  test('is taken away in two files, then forgotten; no address of a page or request ever says who', async () => {
    const email = `adieu.${language}@exemple.fr`;
    const booker = await visit(browser, slotAt(quarters).path, options);
    const asked: string[] = [];
    const watch = (page: Page) => page.on('request', (request) => asked.push(request.url()));
    watch(booker);
    await book(booker, WORDS[language], email);
    const page = await visit(browser, '/', options);
    watch(page);
    await signIn(page, email);
    await page.goto(`${SITE()}/compte`);
    await page.getByRole('heading', { name: t('privacy:mine.title') }).waitFor();
    expect(await findingsOn(page, 'account-my-data')).toEqual([]);

    const json = await saved(page, t('privacy:mine.json'));
    expect(json.file).toBe('my-data.json');
    const data = JSON.parse(json.bytes.toString('utf8')) as { sections: { account: { email: string }[]; bookings: { givenName: string }[] } };
    expect(data.sections.account.map((account) => account.email)).toEqual([email]);
    expect(data.sections.bookings.map((booking) => booking.givenName)).toEqual(['Camille']);
    const pdf = await saved(page, t('privacy:mine.pdf'));
    expect(pdf.file).toBe('my-data.pdf');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.bytes.toString('latin1')).toContain(language === 'fr' ? '(fr-FR)' : '(en-GB)');

    await page.getByRole('link', { name: t('privacy:mine.erase'), exact: true }).click();
    await titleOf(page, t('privacy:erase.title')).waitFor();
    await page.getByText(t('privacy:erase.cancels', { count: 1 })).waitFor();
    expect(await findingsOn(page, 'erase')).toEqual([]);
    const field = page.getByRole('textbox', { name: t('privacy:erase.confirm') });
    await field.fill('somebody@exemple.fr');
    await page.getByRole('button', { name: t('privacy:erase.submit') }).click();
    await page.getByText(t('privacy:erase.refusal.ADDRESS_DIFFERS')).waitFor();
    expect(await findingsOn(page, 'erase-wrong')).toEqual([]);
    await field.fill(email);
    await page.getByRole('button', { name: t('privacy:erase.submit') }).click();
    await titleOf(page, t('privacy:erase.done')).waitFor();
    expect(await findingsOn(page, 'erase-done')).toEqual([]);
    // As long as the first, whichever language: the letter speaks that of the sign-in.
    await mailTo(email, t('privacy:farewell.last'));
    await page.goto(`${SITE()}/compte`);
    await page.getByText(t('account:mine.signedOut')).waitFor();

    const telling = asked.filter((url) => /adieu|exemple\.fr|camille|durand/i.test(decodeURIComponent(url)));
    expect(telling).toEqual([]);
    // Secrets stand behind the #, which no browser sends.
    expect(asked.filter((url) => /[?&](token|code|secret|email|name|nom)=/i.test(url))).toEqual([]);
  });

  test('is told on pages that the foot of every page leads to', async () => {
    const page = await visit(browser, '/mes-reservations', options);
    const foot = page.getByRole('navigation', { name: t('shell:footerNavigation') });
    for (const [link, title] of [
      [t('legal:footer.notice'), t('legal:notice.title')],
      [t('legal:footer.privacy'), t('legal:privacyPage.title')],
      [t('legal:footer.conformity.NONE'), t('legal:declaration.title')],
      [t('legal:footer.siteMap'), t('legal:siteMap.title')],
    ] as const) {
      await foot.getByRole('link', { name: link, exact: true }).click();
      await titleOf(page, title).waitFor();
      await page.getByText(t('legal:notice.demo')).waitFor();
    }
    // The plan leads to every page, and each has a title.
    const paths = await page.getByRole('main').getByRole('link').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(paths.length).toBeGreaterThan(8);
    for (const path of paths.filter((one) => !one.startsWith('/borne') && one !== '/graphql')) {
      await page.goto(`${SITE()}${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect({ path, missing: await titleOf(page, t('shell:notFound.title')).count() }).toEqual({ path, missing: 0 });
    }
  });
});
