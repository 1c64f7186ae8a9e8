import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { openKiosk, typeCode, violationsOn } from './kiosk-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// Ten audits a size.
jest.setTimeout(240_000);

const SIZES = [{ width: 800, height: 1280 }, { width: 1280, height: 800 }, { width: 390, height: 844 }];

test.each(SIZES)('every screen is without violation and fits $width × $height', async (viewport) => {
  const page = await openKiosk(browser, undefined, { viewport });
  const look = async (screen: string) => {
    // A sign of life: an audit on a slow machine takes longer than a person may stay silent.
    await page.keyboard.press('Shift');
    expect({ screen, violations: await violationsOn(page), tooWide: await wide(page) }).toEqual({ screen, violations: [], tooWide: 0 });
    await page.keyboard.press('Shift');
  };
  await look('welcome');
  await page.getByRole('button', { name: 'Je n’ai pas réservé' }).click();
  await look('no booking');
  await page.getByRole('button', { name: 'Recommencer' }).click();
  await page.getByRole('button', { name: 'Montrer mon code à la caméra' }).click();
  await page.getByText('La caméra n’est pas disponible').waitFor();
  await look('no camera');
  await page.getByRole('button', { name: 'Appeler quelqu’un' }).click();
  await look('call');
  await page.getByRole('button', { name: 'Recommencer' }).click();
  await page.getByRole('button', { name: 'Taper mon code' }).click();
  await look('type');
  await page.keyboard.type('00000001', { delay: 60 });
  await look('slip');
  await page.getByRole('button', { name: 'Recommencer' }).click();
  await page.getByRole('button', { name: 'Changer de lieu' }).click();
  await look('change place');
  await page.getByRole('button', { name: 'Non, la borne reste ici' }).click();
  await page.route('**/graphql', (route) => route.abort());
  await typeCode(page, '00000000');
  await page.locator('[data-tone]').waitFor();
  await look('unconfirmed');

  const fresh = await openKiosk(browser, null, { viewport });
  await fresh.getByLabel('Nom du lieu ou commune').fill('toujours');
  await fresh.getByRole('button', { name: 'La Forge toujours ouverte' }).waitFor();
  expect(await violationsOn(fresh)).toEqual([]);
});

test('dark screens keep their contrast', async () => {
  const page = await openKiosk(browser, undefined, { colorScheme: 'dark' });
  expect(await violationsOn(page)).toEqual([]);
  await typeCode(page, '00000000');
  await page.locator('[data-tone]').waitFor();
  expect(await violationsOn(page)).toEqual([]);
});
