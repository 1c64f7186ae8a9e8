import { createMessages } from '@escale/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
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
  { language: 'fr', name: 'Label tiers-lieu', criterion: 'Bail en cours', when: /Demandé si : « À quel titre occupez-vous les locaux \? » Bail/u, options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', name: 'Third place label', criterion: 'Current lease', when: /Asked if: “By what right do you use the premises\?” Lease/u, options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('labels, in $language at $options.viewport.width px', ({ language, name, criterion, when, options }) => {
  const { t } = createMessages(language);

  test('are found at the foot of every page, and say all they ask before anybody asks for one', async () => {
    const page = await visit(browser, '/', options);
    const link = page.getByRole('contentinfo').getByRole('link', { name: t('labels:link'), exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    await titleOf(page, t('labels:title')).waitFor();
    await page.getByRole('link', { name, exact: true }).waitFor();
    expect(await findingsOn(page, 'labels')).toEqual([]);
    await page.getByRole('link', { name, exact: true }).click();
    await titleOf(page, name).waitFor();
    await page.getByRole('heading', { level: 3, name: criterion }).waitFor();
    expect((await page.locator('main').innerText()).replaceAll(/[\u00A0\u202F]/gu, ' ')).toMatch(when);
    expect(await findingsOn(page, 'label')).toEqual([]);

    await page.goto(`${SITE()}/labels/aucun`);
    await titleOf(page, t('labels:unknown')).waitFor();
    await page.getByRole('main').getByRole('link', { name: t('labels:back') }).first().click();
    await titleOf(page, t('labels:title')).waitFor();
  });
});
