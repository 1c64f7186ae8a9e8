import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { SITE, titleOf, visit } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WAYS = [
  { language: 'fr', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

/** The identity providers of the journeys (tools/journeys/set-up.mjs); their own pages are in English. */
const CITIZEN = { label: 'CitoyenConnect' };
const WORK = { label: 'AgentConnect' };

/** Answers the provider's form. */
const identify = async (page: Page, email: string, more: { readonly verified?: boolean; readonly givenName?: string } = {}): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: 'Identity provider' }).waitFor();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Given name').fill(more.givenName ?? '');
  if (more.verified === false) await page.getByLabel('The address is verified').uncheck();
  await page.getByRole('button', { name: 'Sign in' }).click();
};

describe.each(WAYS)('with an identity provider, in $language at $options.viewport.width px', ({ language, options }) => {
  const { t } = createMessages(language);
  const setOut = (page: Page, { label }: typeof CITIZEN) => page.getByRole('link', { name: t('identity:with', { label }) }).click();

  test('there and back to the page one came from, and out again on both sides', async () => {
    const email = `identite.${language}@exemple.fr`;
    const page = await visit(browser, '/connexion?retour=%2Fcompte', options);
    await page.getByRole('link', { name: t('identity:with', CITIZEN) }).waitFor();
    expect(await findingsOn(page, 'identity-sign-in')).toEqual([]);
    await setOut(page, CITIZEN);
    await identify(page, email, { givenName: 'Ada' });
    await page.waitForURL('**/compte');
    await page.getByText(t('account:mine.lead', { name: `Ada (${email})` })).waitFor();
    await page.getByRole('heading', { level: 3, name: CITIZEN.label }).waitFor();
    expect(await findingsOn(page, 'identity-account')).toEqual([]);
    expect(page.url()).toBe(`${SITE()}/compte`);

    await page.getByRole('button', { name: t('account:mine.signOut') }).click();
    await page.getByRole('button', { name: 'Sign out here too' }).click();
    await page.waitForURL(`${SITE()}/`);
    await page.getByRole('link', { name: t('account:signIn.action') }).waitFor();
    await page.goto(`${SITE()}/connexion`);
    await setOut(page, CITIZEN);
    // Signed out there too: it asks again who comes.
    await page.getByRole('heading', { level: 1, name: 'Identity provider' }).waitFor();
  });

  test('refused in words, with the way out', async () => {
    const page = await visit(browser, '/connexion', options);
    await setOut(page, CITIZEN);
    await identify(page, `inconnu.${language}@exemple.fr`, { verified: false });
    await page.getByText(t('identity:refusal.EMAIL_UNVERIFIED')).waitFor();
    expect(await findingsOn(page, 'identity-refused')).toEqual([]);
    await page.getByRole('textbox', { name: t('account:signIn.email') }).fill(`inconnu.${language}@exemple.fr`);
    await page.getByRole('button', { name: t('account:signIn.send') }).click();
    await titleOf(page, t('account:check.title')).waitFor();
    expect(page.url()).toBe(`${SITE()}/connexion`);
  });

  test('a second one added to the account, and taken off again', async () => {
    const page = await visit(browser, '/connexion?retour=%2Fcompte', options);
    await setOut(page, WORK);
    await identify(page, `agent.${language}@exemple.fr`);
    await page.getByRole('heading', { level: 3, name: WORK.label }).waitFor();
    await page.getByRole('link', { name: t('identity:mine.add', CITIZEN) }).click();
    await identify(page, `prive.${language}@exemple.fr`, { verified: false });
    await page.getByRole('heading', { level: 3, name: CITIZEN.label }).waitFor();
    await page.getByText(t('account:mine.lead', { name: `agent.${language}@exemple.fr` })).waitFor();
    expect(await findingsOn(page, 'identity-two')).toEqual([]);
    await page.getByRole('button', { name: new RegExp(`^${t('identity:mine.remove')} ${WORK.label}`) }).click();
    await page.getByText(t('identity:mine.removed')).waitFor();
    await page.getByRole('heading', { level: 3, name: WORK.label }).waitFor({ state: 'detached' });
    expect(await findingsOn(page, 'identity-removed')).toEqual([]);
  });
});
