import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { mailTo } from './mailbox.ts';
import { SITE, titleOf, visit, visitAs } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WAYS = [
  { language: 'fr', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light', acceptDownloads: true } },
  { language: 'en', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark', acceptDownloads: true } },
] as const;

describe.each(WAYS)('roles, in $language at $options.viewport.width px', ({ language, options }) => {
  const { t } = createMessages(language);
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const choose = async (page: Page, label: string, option: string): Promise<void> => {
    await page.locator('form').getByRole('button', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const enterAs = (name: string, path: string): Promise<Page> => visitAs(browser, name, path, options);

  /** Finds somebody in a list that has more people than one page shows. */
  const find = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('searchbox', { name: t('roles:page.find') }).fill(name);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 3, name }).waitFor();
  };

  test('a manager invites somebody to the team; they sign in with that address, accept, and later the role is taken back', async () => {
    const email = `equipe.${language}@exemple.fr`;
    const manager = await enterAs('Hélène Noirot', '/compte');
    await manager.getByRole('link', { name: t('roles:page.link') }).click();
    await titleOf(manager, t('roles:page.title')).waitFor();
    await manager.getByRole('heading', { level: 3, name: 'Hélène Noirot' }).waitFor();
    expect(await findingsOn(manager, 'people')).toEqual([]);
    await manager.getByRole('textbox', { name: t('roles:invite.email') }).fill('lou');
    await choose(manager, t('roles:invite.role'), t('account:role.SITE_STAFF'));
    // Who answers for one place finds it chosen; cleared, it is asked for.
    const where = manager.getByRole('combobox', { name: t('roles:invite.scopeName.PLACE') });
    await manager.waitForFunction((box) => (box as HTMLInputElement).value !== '', await where.elementHandle());
    await where.fill('');
    await where.press('Escape');
    await press(manager, t('roles:invite.send'));
    await manager.getByText(t('roles:invite.scopeMissing')).waitFor();
    expect(await findingsOn(manager, 'people-wrong')).toEqual([]);
    await where.fill('a');
    const place = manager.getByRole('option').first();
    const placeName = (await place.textContent()) ?? '';
    await place.click();
    await press(manager, t('roles:invite.send'));
    await manager.getByText(t('roles:refusal.EMAIL_UNREADABLE')).waitFor();
    await manager.getByRole('textbox', { name: t('roles:invite.email') }).fill(email);
    await press(manager, t('roles:invite.send'));
    await manager.getByText(t('roles:invite.sent', { email })).waitFor();
    await manager.getByRole('heading', { level: 3, name: email }).waitFor();

    const { found: link } = await mailTo(email, /http\S+\/invitation#\S+/);
    const invited = await visit(browser, new URL(link).pathname + new URL(link).hash, options);
    await invited.getByRole('button', { name: t('roles:accept.signInAction') }).waitFor();
    expect(await findingsOn(invited, 'invitation')).toEqual([]);
    await press(invited, t('roles:accept.signInAction'));
    await invited.getByRole('textbox', { name: t('account:signIn.email') }).fill(email);
    await press(invited, t('account:signIn.send'));
    await titleOf(invited, t('account:check.title')).waitFor();
    await invited.goto((await mailTo(email, /http\S+\/connexion\/lien#\S+/)).found);
    await invited.waitForURL('**/invitation');
    await press(invited, t('roles:accept.action'));
    await invited.getByRole('button', { name: t('roles:accept.toAccount') }).waitFor();
    expect(await findingsOn(invited, 'invitation-accepted')).toEqual([]);
    await press(invited, t('roles:accept.toAccount'));
    await invited.getByText(t('account:role.SITE_STAFF')).waitFor();

    await manager.reload();
    const words = { name: email, role: t('account:role.SITE_STAFF'), scope: placeName.split(' · ')[0] ?? '' };
    await press(manager, t('roles:take.actionLabel', words));
    await manager.getByRole('alertdialog').getByText(t('roles:take.sure', { name: email })).waitFor();
    expect(await findingsOn(manager, 'people-take')).toEqual([]);
    await press(manager, t('roles:take.yes'));
    await manager.getByText(t('roles:take.done')).waitFor();
    await mailTo(email, /\/compte/);
    await invited.goto(`${SITE()}/compte`);
    await invited.getByText(t('account:mine.signedOut')).waitFor();
  });

  test('an administrator is removed by two, and the journal says who asked', async () => {
    const [asks, answers] = language === 'fr' ? ['Philippe Arnoux', 'Solène Tessier'] : ['Solène Tessier', 'Philippe Arnoux'];
    const first = await enterAs(asks, '/personnes');
    const words = { name: answers, role: t('account:role.ADMINISTRATOR'), scope: t('account:mine.wholeNetwork') };
    await find(first, answers);
    await press(first, t('roles:take.actionLabel', words));
    await first.getByText(t('roles:take.sureTwo')).waitFor();
    await press(first, t('roles:take.propose'));
    await first.getByText(t('roles:take.proposed')).waitFor();
    const second = await enterAs(answers, '/personnes');
    await find(second, answers);
    await second.getByRole('button', { name: t('roles:take.confirmLabel', words) }).waitFor();
    expect(await findingsOn(second, 'people-by-two')).toEqual([]);
    await press(second, t('roles:take.keepLabel', words));
    await second.getByText(t('roles:take.kept')).waitFor();

    await second.goto(`${SITE()}/compte`);
    await second.getByRole('link', { name: t('journal:link') }).click();
    await titleOf(second, t('journal:title')).waitFor();
    await second.getByText(t('journal:byFor', { who: asks, whom: answers })).first().waitFor();
    await press(second, t('journal:check'));
    await second.getByRole('status').filter({ hasText: /sceau|seal/ }).waitFor();
    await second.getByRole('button', { name: /(?:n°|no\.) \d+$/ }).last().click();
    expect(await findingsOn(second, 'journal')).toEqual([]);
    const waiting = second.waitForEvent('download');
    await second.getByRole('link', { name: t('journal:download') }).click();
    const file = await readFile(await (await waiting).path(), 'utf8');
    expect(file.split('\n')[0]).toContain('sequence,at,act,actorId');
    await second.getByRole('searchbox', { name: t('journal:find') }).fill('personne de ce nom');
    await second.keyboard.press('Enter');
    await second.getByText(t('journal:none')).waitFor();
    expect(await findingsOn(second, 'journal-nothing')).toEqual([]);
  });

  test('an administrator signs a person out everywhere: their open page does nothing more, and an administrator may do it to another', async () => {
    const [asks, colleague] = language === 'fr' ? ['Philippe Arnoux', 'Solène Tessier'] : ['Solène Tessier', 'Philippe Arnoux'];
    const manager = await enterAs('Hélène Noirot', '/personnes');
    await manager.getByRole('heading', { level: 3, name: 'Hélène Noirot' }).waitFor();
    expect(await manager.getByRole('button', { name: t('roles:sessions.action') }).count()).toBe(0);
    const other = await enterAs(colleague, '/compte');
    await titleOf(other, t('account:mine.title')).waitFor();
    const administrator = await enterAs(asks, '/personnes');
    await find(administrator, asks);
    expect(await administrator.getByRole('button', { name: t('roles:sessions.actionLabel', { name: asks }) }).count()).toBe(0);

    for (const [name, page] of [['Hélène Noirot', manager], [colleague, other]] as const) {
      await find(administrator, name);
      await press(administrator, t('roles:sessions.actionLabel', { name }));
      await administrator.getByRole('alertdialog').getByText(t('roles:sessions.sureText')).waitFor();
      expect(await findingsOn(administrator, 'people-sign-out')).toEqual([]);
      await press(administrator, t('roles:sessions.no'));
      await page.reload();
      await page.getByText(t('account:mine.signedOut')).waitFor({ state: 'detached' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await press(administrator, t('roles:sessions.actionLabel', { name }));
      await press(administrator, t('roles:sessions.yes'));
      await administrator.getByText(t('roles:sessions.done', { name })).waitFor();
      expect(await findingsOn(administrator, 'people-signed-out')).toEqual([]);
      await page.reload();
      await page.getByText(t('account:mine.signedOut')).waitFor();
    }
    await administrator.goto(`${SITE()}/journal`);
    await administrator.getByText(t('journal:byFor', { who: asks, whom: colleague })).first().waitFor();
  });

  test('who has no such role is told so, and a link cut short too', async () => {
    const learner = await enterAs('Amina Benali', '/personnes');
    await learner.getByText(t('roles:page.notYours')).waitFor();
    expect(await findingsOn(learner, 'people-not-yours')).toEqual([]);
    await learner.goto(`${SITE()}/journal`);
    await learner.getByText(t('journal:notYours')).waitFor();
    await learner.goto(`${SITE()}/invitation#0e5ca1e0`);
    await learner.getByText(t('roles:accept.nothing')).waitFor();
    expect(await findingsOn(learner, 'invitation-nothing')).toEqual([]);
    const nobody = await visit(browser, '/personnes', options);
    await nobody.getByText(t('account:mine.signedOut')).waitFor();
  });
});
