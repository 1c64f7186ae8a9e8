import { createMessages } from '@escale/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { titleOf, visitAs } from './site.ts';

const COORDINATOR = 'Nadia Raynaud';
const OF_A_DEPARTMENT = 'Céline Joly';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

// How long before the end it is said binds no other journey.
const WAYS = [
  { language: 'fr', warn: 4, options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', warn: 5, options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('what the hand-out stands on, in $language at $options.viewport.width px', ({ language, warn, options }) => {
  const { t } = createMessages(language);
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const enter = async (who: string, path: string, title: string): Promise<Page> => {
    const page = await visitAs(browser, who, path, options);
    await titleOf(page, title).waitFor();
    return page;
  };

  test('models are read with what a session gives, and changed once the change was read', async () => {
    const page = await enter(COORDINATOR, '/reseau/modeles', t('models:title'));
    const headset = page.getByRole('listitem').filter({ hasText: t('equipment:VR_HEADSET.short') }).first();
    await headset.getByRole('button').first().click();
    const plan = page.getByRole('region', { name: t('models:plan.title') });
    await plan.getByRole('listitem').first().waitFor();
    expect(await findingsOn(page, 'models')).toEqual([]);

    const first = page.getByRole('textbox', { name: t('models:label.firstTimeMinutes') });
    await first.fill('30');
    await first.blur();
    await page.getByText(t('models:refusal.FIRST_TIME_ABOVE_IMMERSION')).first().waitFor();
    expect(await findingsOn(page, 'models-refused')).toEqual([]);
    await first.fill('10');
    await first.blur();
    const field = page.getByRole('textbox', { name: t('models:label.warnMinutes') });
    await field.fill(String(warn));
    await field.blur();
    await press(page, t('models:save'));
    const sure = page.getByRole('alertdialog');
    await sure.getByText(t('models:changes.stands')).waitFor();
    expect(await findingsOn(page, 'models-sure')).toEqual([]);
    await sure.getByRole('button', { name: t('models:changes.yes') }).click();
    await page.getByText(t('models:saved')).waitFor();
    await page.reload();
    await page.getByRole('textbox', { name: t('models:label.warnMinutes') }).waitFor();
    expect(await page.getByRole('textbox', { name: t('models:label.warnMinutes') }).inputValue()).toBe(String(warn));
  });

  test('the safety notice is read in another language, and its next version published once its consequence was read', async () => {
    const page = await enter(COORDINATOR, '/reseau/consignes', t('safety:title'));
    await page.getByRole('button', { name: t('safety:write') }).waitFor();
    await page.getByRole('button', { name: new RegExp(t('safety:inLanguage')) }).click();
    await page.getByRole('option', { name: t('safety:language.ar') }).click();
    await page.locator('ul[lang="ar"][dir="rtl"]').waitFor();
    expect(await findingsOn(page, 'safety-notices')).toEqual([]);

    await press(page, t('safety:write'));
    const line = `Respirez calmement. (${language} ${String(Date.now())})`;
    const french = page.getByRole('textbox', { name: /Français/ });
    await french.fill(`${await french.inputValue()}\n${line}`);
    const seen = page.getByRole('region', { name: t('safety:asShown') });
    if (language === 'fr') await seen.getByText(line).waitFor();
    expect(await findingsOn(page, 'safety-editor')).toEqual([]);
    await press(page, t('safety:publish'));
    const sure = page.getByRole('alertdialog');
    await sure.getByRole('button', { name: t('safety:confirm.yes') }).waitFor();
    expect(await findingsOn(page, 'safety-sure')).toEqual([]);
    await sure.getByRole('button', { name: t('safety:confirm.yes') }).click();
    await page.getByText(t('safety:current'), { exact: true }).waitFor();
    if (language === 'fr') await page.getByText(line).waitFor();
  });

  test('who coordinates a department reads both, and changes neither', async () => {
    const page = await enter(OF_A_DEPARTMENT, '/reseau/modeles', t('models:title'));
    await page.getByText(t('models:readOnly')).waitFor();
    await page.goto(new URL('/reseau/consignes', page.url()).href);
    await page.getByText(t('safety:readOnly')).waitFor();
    expect(await page.getByRole('button', { name: t('safety:write') }).count()).toBe(0);
    expect(await findingsOn(page, 'safety-read-only')).toEqual([]);
  });
});
