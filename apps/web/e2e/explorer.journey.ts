import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const { t } = createMessages('fr');

test('the address of the API, in a browser: nothing from elsewhere, an answer and the whole contract', async () => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));

  await page.goto(`${process.env['ESCALE_URL']}/graphql`);
  await page.getByRole('heading', { level: 1, name: t('demo:api.title') }).waitFor();
  await page.getByRole('heading', { level: 3, name: 'SearchSlotsResult', exact: true }).waitFor();
  await page.getByRole('button', { name: t('demo:api.ask') }).click();
  const answer = page.getByRole('region', { name: t('demo:api.answer') }).locator('pre');
  await answer.getByText(JOURNEY.place).waitFor();
  expect(await findingsOn(page, 'api')).toEqual([]);

  await page.getByLabel(t('demo:api.question')).fill('{ network { password } }');
  await page.getByLabel(t('demo:api.variables')).fill('{');
  await page.getByRole('button', { name: t('demo:api.ask') }).click();
  await page.getByText(t('demo:api.notJson')).waitFor();
  await page.getByLabel(t('demo:api.variables')).fill('');
  await page.keyboard.press('Control+Enter');
  await answer.getByText(/Cannot query field \\"password\\"/).waitFor();

  expect(new Set(asked.filter((url) => !/^(data|blob):/.test(url)).map((url) => new URL(url).origin))).toEqual(new Set([process.env['ESCALE_URL']]));
  // The API answers 400 to a question it does not understand, and the browser notes it.
  expect(complaints.filter((text) => !/status of 400/.test(text))).toEqual([]);
});
