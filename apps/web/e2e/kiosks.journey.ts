import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Locator, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { kioskSaid, pairByCode } from '../../../tools/journeys/kiosks.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { SITE, titleOf, visitAs } from './site.ts';

const MANAGER = 'Karim Besson';
const STAFF = 'Marie-Josée Payet';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  for (const placeId of Object.values(JOURNEY.kiosksPlaceId)) {
    await joinTeam(MANAGER, placeId);
    await joinTeam(STAFF, placeId, 'SITE_STAFF');
  }
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WAYS = [
  { language: 'fr', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('the kiosks of a place, in $language at $options.viewport.width px', ({ language, options }) => {
  const { t } = createMessages(language);
  const path = `/gestion/bornes?lieu=${JOURNEY.kiosksSlug[language]}`;
  const [door, workshop, hall] = language === 'fr' ? ['Accueil', 'Atelier', 'Hall'] : ['Entrance', 'Workshop', 'Hall'];
  const press = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  const typeName = async (page: Page, name: string): Promise<void> => {
    const field = page.getByRole('dialog').getByRole('textbox', { name: t('kiosks:name') });
    await field.fill(name);
    await field.press('Enter');
  };
  const codeOn = (page: Page): Locator => page.getByRole('dialog').getByRole('img');
  /** Adds a kiosk and reads its code from the screen. */
  const add = async (page: Page, name: string): Promise<string> => {
    await press(page, t('kiosks:add'));
    await typeName(page, name);
    await page.getByRole('dialog', { name: t('kiosks:code.title', { name }) }).waitFor();
    return codeOn(page).innerText();
  };

  test('are added with a code, are seen by the team as they are, get a name, and are revoked', async () => {
    const page = await visitAs(browser, MANAGER, path, options);
    await titleOf(page, t('kiosks:titleOf', { place: JOURNEY.kiosksPlace[language] })).waitFor();
    await page.getByText(t('kiosks:noneText')).waitFor();
    expect(await findingsOn(page, `kiosks-none-${language}`)).toEqual([]);

    const code = await add(page, door);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await page.getByText(t('kiosks:code.left', { count: 9 })).or(page.getByText(t('kiosks:code.left', { count: 10 }))).waitFor();
    expect(await findingsOn(page, `kiosks-code-${language}`)).toEqual([]);
    const kioskId = await pairByCode(code);
    await page.getByText(t('kiosks:code.paired')).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: t('kiosks:code.done'), exact: true }).last().press('Enter');
    await page.getByText(t('kiosks:seen.now')).waitFor();
    await page.getByText(t('kiosks:version', { version: '1.4.0' })).waitFor();
    expect(await findingsOn(page, `kiosks-paired-${language}`)).toEqual([]);

    // A second one, whose code nobody typed: closed and asked for anew.
    const first = await add(page, workshop);
    await page.keyboard.press('Escape');
    await press(page, t('kiosks:renewLabel', { name: workshop }));
    await page.getByRole('dialog', { name: t('kiosks:code.title', { name: workshop }) }).waitFor();
    expect(await codeOn(page).innerText()).not.toBe(first);
    await page.keyboard.press('Escape');

    await press(page, t('kiosks:renameLabel', { name: workshop }));
    await typeName(page, door);
    await page.getByText(t('kiosks:refusal.NAME_TAKEN')).waitFor();
    expect(await findingsOn(page, `kiosks-name-taken-${language}`)).toEqual([]);
    await typeName(page, hall);
    await page.getByText(t('kiosks:renamed', { name: hall })).waitFor();

    await page.getByRole('textbox', { name: t('kiosks:pin.field') }).fill('123456');
    await press(page, t('kiosks:pin.save'));
    await page.getByText(t('kiosks:refusal.PIN_EASY_TO_GUESS')).waitFor();
    await page.getByRole('textbox', { name: t('kiosks:pin.field') }).fill('471829');
    await press(page, t('kiosks:pin.save'));
    await page.getByText(t('kiosks:pin.saved')).waitFor();

    await kioskSaid(kioskId, { pending: 3, clockOffsetMs: -240_000, batteryPercent: 12, charging: false, storagePersisted: false, seenMinutesAgo: 125 });
    await page.goto(`${SITE()}${path}`);
    await page.getByText(t('kiosks:silent'), { exact: true }).waitFor();
    for (const words of [t('kiosks:seen.hours', { count: 2 }), t('kiosks:pending.some', { count: 3 }), t('kiosks:clock.behind', { length: '4\u00A0min' }), t('kiosks:battery', { percent: 12 }), t('kiosks:storageAtRisk')]) {
      await page.getByText(words).first().waitFor();
    }
    expect(await findingsOn(page, `kiosks-silent-${language}`)).toEqual([]);

    const staff = await visitAs(browser, STAFF, path, options);
    await staff.getByText(t('kiosks:pending.some', { count: 3 })).waitFor();
    for (const name of [t('kiosks:add'), t('kiosks:revokeLabel', { name: door }), t('kiosks:pin.save')]) expect(await staff.getByRole('button', { name, exact: true }).count()).toBe(0);
    expect(await findingsOn(staff, `kiosks-staff-${language}`)).toEqual([]);

    await press(page, t('kiosks:revokeLabel', { name: door }));
    await page.getByRole('alertdialog').getByText(t('kiosks:revokePending', { count: 3 })).waitFor();
    expect(await findingsOn(page, `kiosks-revoke-${language}`)).toEqual([]);
    await page.getByRole('alertdialog').getByRole('button', { name: t('kiosks:revokeYes'), exact: true }).press('Enter');
    await page.getByText(t('kiosks:revoked', { name: door })).waitFor();
    await page.getByRole('heading', { name: t('kiosks:revokedTitle') }).waitFor();
    expect(await findingsOn(page, `kiosks-revoked-${language}`)).toEqual([]);
  }, 300_000);
});
