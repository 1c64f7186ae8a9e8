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

// Limits so wide that they bind no other journey.
const WAYS = [
  { language: 'fr', most: 1_900, options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', most: 1_901, options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('the rules of the network, in $language at $options.viewport.width px', ({ language, most, options }) => {
  const { t } = createMessages(language);
  const press = (page: Page, words: string) => page.getByRole('button', { name: words, exact: true }).click();
  const enter = async (who: string): Promise<Page> => {
    const page = await visitAs(browser, who, '/reseau/regles', options);
    await titleOf(page, t('rules:title')).waitFor();
    await page.getByRole('heading', { name: t('rules:group.organisations') }).waitFor();
    return page;
  };
  const setLimit = async (page: Page, count: number): Promise<void> => {
    await press(page, t('rules:change'));
    const field = page.getByRole('textbox', { name: t('rules:label.organisationSessionsMost') });
    if (!(await field.isVisible())) await page.locator('label', { hasText: t('rules:label.organisationSessionsMost') }).filter({ hasText: t('rules:limit') }).click();
    await field.fill(String(count));
    await field.blur();
    await press(page, t('rules:confirm.action'));
    await page.getByRole('alertdialog').getByText(t('rules:say.organisationSessionsMost', { count })).waitFor();
  };

  test('are read in plain words, changed after their consequence was read, and not over the change of somebody else', async () => {
    const page = await enter(COORDINATOR);
    expect(await findingsOn(page, 'rules')).toEqual([]);
    const late = await enter(COORDINATOR);
    await setLimit(page, most);
    expect(await findingsOn(page, 'rules-sure')).toEqual([]);
    await press(page, t('rules:confirm.yes'));
    await page.getByText(t('rules:saved')).waitFor();
    await page.getByText(t('rules:say.organisationSessionsMost', { count: most })).waitFor();

    await setLimit(late, most - 100);
    await press(late, t('rules:confirm.yes'));
    await late.getByText(t('rules:refusal.CHANGED_MEANWHILE')).waitFor();
    expect(await findingsOn(late, 'rules-changed-meanwhile')).toEqual([]);
    await late.getByRole('alertdialog').getByRole('button', { name: t('rules:confirm.no') }).click();
    expect(await findingsOn(late, 'rules-form')).toEqual([]);
    await press(late, t('rules:confirm.no'));
    await late.getByText(t('rules:say.organisationSessionsMost', { count: most })).waitFor();
  });

  test('are read by who coordinates a department, who does not change them', async () => {
    const page = await enter(OF_A_DEPARTMENT);
    await page.getByText(t('rules:readOnly')).waitFor();
    expect(await page.getByRole('button', { name: t('rules:change') }).count()).toBe(0);
    expect(await findingsOn(page, 'rules-read-only')).toEqual([]);
  });
});
