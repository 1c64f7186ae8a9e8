import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { makeSessionsOlder } from '../../../tools/journeys/sessions.mjs';
import { SITE, titleOf, visit } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

// A person of the demonstration each, whom no other journey signs in: a new key ends the others' sessions.
const WAYS = [
  { language: 'fr', name: 'Nadia Raynaud', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', name: 'Karim Besson', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

/** A device of the browser's own making, which says yes by itself. */
async function withDevice(page: Page): Promise<void> {
  // It would say yes, too, to what waits in the address field for a person to choose; here the button is what is pressed.
  await page.addInitScript('PublicKeyCredential.isConditionalMediationAvailable = async () => false');
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
}

describe.each(WAYS)('the keys of staff, in $language at $options.viewport.width px', ({ language, name, options }) => {
  const { t } = createMessages(language);
  const press = (page: Page, label: string) => page.getByRole('button', { name: label, exact: true }).click();
  const enter = async (page: Page): Promise<void> => {
    await page.goto(`${SITE()}/demo/personnes`);
    await press(page, t('account:demoPeople.enter', { name }));
    await page.waitForURL('**/compte');
    await page.getByRole('heading', { level: 2, name: t('keys:passkeys.title') }).waitFor();
  };

  test('a passkey is added, signs in once signed out, gets another name, and goes', async () => {
    const page = await visit(browser, '/', options);
    await withDevice(page);
    await enter(page);
    expect(await findingsOn(page, 'keys-none')).toEqual([]);
    await press(page, t('keys:passkeys.add'));
    await press(page, t('keys:passkeys.create'));
    await page.getByText(t('keys:refusal.NAME_MISSING')).waitFor();
    expect(await findingsOn(page, 'passkey-name-missing')).toEqual([]);
    await page.getByRole('textbox', { name: t('keys:passkeys.name') }).fill('Ordinateur');
    await press(page, t('keys:passkeys.create'));
    await page.getByText(t('keys:passkeys.added', { name: 'Ordinateur' })).waitFor();
    await page.getByText(t('keys:passkeys.neverUsed')).waitFor();
    expect(await findingsOn(page, 'passkey-added')).toEqual([]);

    await press(page, t('account:mine.signOut'));
    await page.getByRole('link', { name: t('account:signIn.action') }).waitFor();
    await page.goto(`${SITE()}/connexion?retour=/compte`);
    await titleOf(page, t('account:signIn.title')).waitFor();
    expect(await findingsOn(page, 'sign-in-ways')).toEqual([]);
    await press(page, t('keys:signIn.passkey'));
    await page.waitForURL('**/compte');
    await page.getByText(t('keys:passkeys.used', { when: '' }).trim(), { exact: false }).first().waitFor();

    await press(page, t('keys:passkeys.renameLabel', { name: 'Ordinateur' }));
    await page.getByRole('textbox', { name: t('keys:passkeys.name') }).fill('Bureau');
    await press(page, t('keys:passkeys.save'));
    await page.getByText(t('keys:passkeys.renamed', { name: 'Bureau' })).waitFor();
    const dialog = page.getByRole('alertdialog');
    const remove = async (): Promise<void> => {
      await press(page, t('keys:passkeys.removeLabel', { name: 'Bureau' }));
      await dialog.waitFor();
      expect(await findingsOn(page, 'passkey-removing')).toEqual([]);
      await dialog.getByRole('button', { name: t('keys:passkeys.remove'), exact: true }).click();
    };
    await makeSessionsOlder(name);
    await remove();
    await page.getByText(t('keys:proveAgain.text')).waitFor();
    expect(await findingsOn(page, 'prove-again')).toEqual([]);
    await page.getByRole('link', { name: t('keys:proveAgain.action') }).click();
    await titleOf(page, t('account:signIn.title')).waitFor();
    await press(page, t('keys:signIn.passkey'));
    await page.waitForURL('**/compte');
    await remove();
    await page.getByText(t('keys:passkeys.removed', { name: 'Bureau' })).waitFor();
    await page.getByText(t('keys:passkeys.none')).waitFor();
  });

  test('a password is chosen with the meter, signs in, and is refused where it is wrong', async () => {
    const page = await visit(browser, '/', options);
    await enter(page);
    await press(page, t('keys:password.choose'));
    const field = page.getByLabel(t('keys:password.next'));
    const meter = page.getByRole('progressbar', { name: t('keys:password.meter') });
    await meter.waitFor();
    await field.fill('azertyuiop12');
    await page.getByText(t('keys:password.strength.s1')).or(page.getByText(t('keys:password.strength.s0'))).first().waitFor();
    await press(page, t('keys:password.save'));
    await page.getByText(t('keys:refusal.PASSWORD_GUESSABLE')).waitFor();
    expect(await findingsOn(page, 'password-guessable')).toEqual([]);
    await field.fill('quatre vélos verts dorment');
    await page.getByText(t('keys:password.strength.s4')).waitFor();
    expect(await findingsOn(page, 'password-strong')).toEqual([]);
    await press(page, t('keys:password.save'));
    await page.getByText(t('keys:password.saved')).waitFor();
    expect(await findingsOn(page, 'password-chosen')).toEqual([]);
    const [, email = ''] = /\((\S+@\S+)\)/.exec(await page.getByRole('main').innerText()) ?? [];

    await press(page, t('account:mine.signOut'));
    await page.getByRole('link', { name: t('account:signIn.action') }).waitFor();
    await page.goto(`${SITE()}/connexion?retour=/compte`);
    await press(page, t('keys:signIn.password'));
    await titleOf(page, t('keys:signIn.passwordTitle')).waitFor();
    await page.getByRole('textbox', { name: t('account:signIn.email') }).fill(email);
    await page.getByLabel(t('keys:signIn.passwordField')).fill('not this one, surely');
    await press(page, t('keys:signIn.submit'));
    await page.getByText(t('keys:refusal.SIGN_IN_WRONG')).waitFor();
    expect(await findingsOn(page, 'sign-in-password-wrong')).toEqual([]);
    await page.getByLabel(t('keys:signIn.passwordField')).fill('quatre vélos verts dorment');
    await press(page, t('keys:signIn.submit'));
    await page.waitForURL('**/compte');
    await press(page, t('keys:password.remove'));
    await page.getByRole('alertdialog').getByRole('button', { name: t('keys:password.remove'), exact: true }).click();
    await page.getByText(t('keys:password.removed')).waitFor();
  });
});
