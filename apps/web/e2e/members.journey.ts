import { createMessages } from '@escale/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { groupGround } from '../../../tools/journeys/group-ground.mjs';
import { mailTo } from './mailbox.ts';
import { SITE, titleOf, visit, visitAs } from './site.ts';

const MANAGER = 'Olivier Vasseur';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

// Each language has an organisation of its own.
const WAYS = [
  { language: 'fr', letters: 'VF', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', letters: 'WE', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('the team of an organisation, in $language at $options.viewport.width px', ({ language, letters, options }) => {
  const { t } = createMessages(language);
  const organisation = `Ateliers ${letters}`;
  const trainer = t('account:role.TRAINER');
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  /** By the keyboard alone. */
  const pressKey = async (target: Locator): Promise<void> => {
    await target.focus();
    await target.press('Enter');
  };
  const invite = async (page: Page, email: string): Promise<void> => {
    await page.getByRole('textbox', { name: t('roles:invite.email') }).fill(email);
    await press(page, t('roles:invite.send'));
    await page.getByText(t('roles:invite.sent', { email })).waitFor();
    await page.getByRole('heading', { level: 3, name: email }).waitFor();
  };

  test('a manager invites a trainer, who accepts from the mail and is named; the role is ended', async () => {
    const { organisationId } = await groupGround(letters, MANAGER);
    const team = `/organisme/membres?structure=${organisationId}`;
    const email = `formation.${language}@exemple.fr`;
    const manager = await visitAs(browser, MANAGER, `/organisme?structure=${organisationId}`, options);
    await titleOf(manager, organisation).waitFor();
    await pressKey(manager.getByRole('navigation', { name: t('organisation:workspace') }).getByRole('link', { name: t('organisation:nav.team') }));
    await titleOf(manager, t('organisation:members.titleOf', { name: organisation })).waitFor();
    await manager.getByRole('heading', { level: 3, name: MANAGER }).waitFor();
    await manager.getByText(t('roles:invitations.none')).waitFor();
    expect(await findingsOn(manager, 'members')).toEqual([]);

    // A letter that was not meant is taken back; its link opens nothing.
    const other = `autre.${language}@exemple.fr`;
    await invite(manager, other);
    const { found: dead } = await mailTo(other, /http\S+\/invitation#\S+/);
    await pressKey(manager.getByRole('button', { name: t('roles:invitations.withdrawLabel', { email: other, role: trainer }) }));
    await manager.getByText(t('roles:invitations.withdrawn')).waitFor();
    await manager.getByText(t('roles:invitations.none')).waitFor();
    const late = await visit(browser, new URL(dead).pathname + new URL(dead).hash, options);
    await late.getByText(t('roles:accept.nothing')).waitFor();

    await manager.getByRole('textbox', { name: t('roles:invite.email') }).fill('formation');
    await press(manager, t('roles:invite.send'));
    await manager.getByText(t('roles:refusal.EMAIL_UNREADABLE')).waitFor();
    expect(await findingsOn(manager, 'members-refused')).toEqual([]);
    await invite(manager, email);
    expect(await manager.getByText(t('roles:invitations.withdrawn')).count()).toBe(0);
    expect(await findingsOn(manager, 'members-invited')).toEqual([]);

    const { found: link } = await mailTo(email, /http\S+\/invitation#\S+/);
    const invited = await visit(browser, new URL(link).pathname + new URL(link).hash, options);
    await press(invited, t('roles:accept.signInAction'));
    await invited.getByRole('textbox', { name: t('account:signIn.email') }).fill(email);
    await press(invited, t('account:signIn.send'));
    await titleOf(invited, t('account:check.title')).waitFor();
    await invited.goto((await mailTo(email, /http\S+\/connexion\/lien#\S+/)).found);
    await invited.waitForURL('**/invitation');
    const early = await invited.context().newPage();
    await early.goto(`${SITE()}${team}`);
    await early.getByText(t('organisation:page.none')).waitFor();
    expect(await findingsOn(early, 'members-none')).toEqual([]);
    await press(invited, t('roles:accept.action'));
    await invited.getByText(t('roles:accept.done', { role: trainer, scope: organisation })).waitFor();

    // Whom they work with, by name, and nothing to do about it.
    await invited.goto(`${SITE()}${team}`);
    await titleOf(invited, t('organisation:members.titleOf', { name: organisation })).waitFor();
    await invited.getByRole('listitem').filter({ hasText: MANAGER }).getByText(t('account:role.ORGANISATION_MANAGER')).waitFor();
    await invited.getByRole('listitem').filter({ hasText: t('roles:page.noName') }).getByText(trainer).waitFor();
    expect(await invited.locator('main').getByText('@').count()).toBe(0);
    expect(await invited.locator('main').getByRole('button').count()).toBe(0);
    expect(await findingsOn(invited, 'members-names')).toEqual([]);

    await manager.reload();
    await manager.getByText(t('roles:page.count', { count: 2 })).waitFor();
    await manager.getByText(t('roles:invitations.none')).waitFor();
    await pressKey(manager.getByRole('button', { name: t('roles:take.actionLabel', { name: email, role: trainer, scope: organisation }) }));
    await manager.getByRole('alertdialog').getByText(t('roles:take.sure', { name: email })).waitFor();
    expect(await findingsOn(manager, 'members-take')).toEqual([]);
    await pressKey(manager.getByRole('alertdialog').getByRole('button', { name: t('roles:take.yes') }));
    await manager.getByText(t('roles:take.done')).waitFor();
    await manager.getByText(t('roles:page.count', { count: 1 })).waitFor();
    await invited.reload();
    await invited.getByText(t('organisation:page.signedOut')).waitFor();
    expect(await findingsOn(invited, 'members-signed-out')).toEqual([]);
  });
});
