import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
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
  { language: 'fr', quarters: 200, options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', quarters: 210, options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

/** The mail to an address that asks to sign in: its link, its code; not the one that came before. */
const signInMail = async (email: string, before: readonly string[] = []): Promise<{ readonly link: string; readonly code: string }> => {
  const { text, found } = await mailTo(email, /http\S+\/connexion\/lien#\S+/, before);
  return { link: found, code: /\d{3} \d{3}/.exec(text)?.[0] ?? '' };
};

describe.each(WAYS)('signing in, in $language at $options.viewport.width px', ({ language, quarters, options }) => {
  const { t } = createMessages(language);
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const ask = async (page: Page, email: string) => {
    await page.goto(`${SITE()}/connexion`);
    await page.getByRole('textbox', { name: t('account:signIn.email') }).fill(email);
    await press(page, t('account:signIn.send'));
    await titleOf(page, t('account:check.title')).waitFor();
  };

  test('with the link, and what was booked before without an account is there; then out again', async () => {
    const email = `lien.${language}@exemple.fr`;
    const booker = await visit(browser, slotAt(quarters).path, options);
    await book(booker, WORDS[language], email);
    const page = await visit(browser, '/connexion', options);
    expect(await findingsOn(page, 'sign-in')).toEqual([]);
    await press(page, t('account:signIn.send'));
    await page.locator('[aria-invalid="true"]').waitFor();
    expect(await findingsOn(page, 'sign-in-wrong')).toEqual([]);
    await ask(page, email);
    expect(await findingsOn(page, 'sign-in-check')).toEqual([]);
    const { link } = await signInMail(email);
    await page.goto(link);
    await page.waitForURL('**/mes-reservations');
    await page.getByText(JOURNEY.place).first().waitFor();
    await page.goto(`${SITE()}/compte`);
    await page.getByText(t('account:mine.here')).waitFor();
    expect(await findingsOn(page, 'account')).toEqual([]);
    await press(page, t('account:mine.signOut'));
    await page.getByRole('link', { name: t('account:signIn.action') }).waitFor();
    await page.goto(link);
    await page.getByText(t('account:refusal.LINK_USED')).or(page.getByText(t('account:refusal.LINK_UNKNOWN'))).waitFor();
    expect(await findingsOn(page, 'sign-in-link-used')).toEqual([]);
  });

  test('with the code, when the link was opened on the telephone; the telephone is signed out from the desk', async () => {
    const email = `code.${language}@exemple.fr`;
    const desk = await visit(browser, '/connexion', options);
    await ask(desk, email);
    const { link, code } = await signInMail(email);
    const telephone = await visit(browser, '/', options);
    await telephone.goto(link);
    await titleOf(telephone, t('account:link.elsewhere')).waitFor();
    await telephone.getByText(code).waitFor();
    expect(await findingsOn(telephone, 'sign-in-elsewhere')).toEqual([]);
    await desk.getByRole('textbox', { name: t('account:check.code') }).fill('000000' === code.replace(' ', '') ? '111111' : '000000');
    await press(desk, t('account:check.submit'));
    await desk.getByText(t('account:refusal.CODE_WRONG')).waitFor();
    await desk.getByRole('textbox', { name: t('account:check.code') }).fill(code);
    await press(desk, t('account:check.submit'));
    await desk.waitForURL('**/mes-reservations');

    await ask(telephone, email);
    await telephone.goto((await signInMail(email, [link])).link);
    await telephone.waitForURL('**/mes-reservations');
    await desk.goto(`${SITE()}/compte`);
    await desk.getByRole('button', { name: new RegExp(`^${t('account:mine.revoke')} `) }).click();
    await desk.getByText(t('account:mine.revoked')).waitFor();
    await telephone.goto(`${SITE()}/compte`);
    await telephone.getByText(t('account:mine.signedOut')).waitFor();
    expect(await findingsOn(telephone, 'account-signed-out')).toEqual([]);
  });

  test('as somebody made up, on the demonstration', async () => {
    const page = await visit(browser, '/demo/personnes', options);
    await page.getByRole('button').nth(3).waitFor();
    expect(await findingsOn(page, 'demo-people')).toEqual([]);
    await press(page, t('account:demoPeople.enter', { name: 'Hélène Noirot' }));
    await page.waitForURL('**/compte');
    await page.getByText(t('account:role.SITE_MANAGER')).first().waitFor();
  });
});
