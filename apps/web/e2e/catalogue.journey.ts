import { createMessages, formatDay, localDay } from '@escale/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { catalogueGround, putOnUnit } from '../../../tools/journeys/catalogue-ground.mjs';
import { mailTo } from './mailbox.ts';
import { SITE, titleOf, visitAs } from './site.ts';

const MODULE = 'poser-une-ossature-bois';
const DAYS_AHEAD = 10;
const MS_PER_DAY = 86_400_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WAYS = [
  { language: 'fr', serial: 970, letters: 'FR', title: 'Poser une ossature bois', words: 'ossature', gesture: 'Assembler et poser', pathway: 'Découvrir le soudage', step: 'Souder en TIG sur acier fin', manager: 'Sandrine Cordier', email: 'sandrine.cordier@escale.example', keeper: 'Karim Besson', keeperEmail: 'karim.besson@escale.example', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', serial: 971, letters: 'EN', title: 'Raising a timber frame', words: 'timber', gesture: 'Assembling and fitting', pathway: 'Discovering welding', step: 'TIG welding on thin steel', manager: 'Sandrine Cordier', email: 'sandrine.cordier@escale.example', keeper: 'Karim Besson', keeperEmail: 'karim.besson@escale.example', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('the catalogue, in $language at $options.viewport.width px', ({ language, serial, letters, title, words, gesture, pathway, step, manager, email, keeper, keeperEmail, options }) => {
  const { t } = createMessages(language);
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const openFilters = async (page: Page): Promise<void> => {
    if (options.viewport.width < 1024) await page.getByRole('button', { name: t('catalogue:filtersOpen', { count: 0 }) }).click();
  };

  test('is narrowed to a module, which a place is asked for, plans and installs', async () => {
    const { organisation, organisationId, place, placeSlug, unitId } = await catalogueGround(serial, letters, { manager, keeper, module: MODULE });
    const page = await visitAs(browser, manager, '/', options);
    await page.getByRole('navigation', { name: t('shell:mainNavigation') }).getByRole('link', { name: t('catalogue:link'), exact: true }).click();
    await titleOf(page, t('catalogue:title')).waitFor();
    await page.getByRole('status').filter({ hasText: /\d/u }).waitFor();
    await openFilters(page);
    await page.getByText(new RegExp(`^${gesture} \\(\\d+\\)$`, 'u')).click();
    await press(page, t('catalogue:remove', { name: gesture }));
    await page.getByText(new RegExp(`^${gesture} \\(\\d+\\)$`, 'u')).click();
    await page.getByRole('button', { name: t('catalogue:remove', { name: gesture }) }).waitFor();
    expect(await findingsOn(page, 'catalogue-filtered')).toEqual([]);
    const search = page.getByRole('searchbox', { name: t('catalogue:words') });
    await search.fill('zzz');
    await search.press('Enter');
    await page.getByRole('heading', { name: t('catalogue:none') }).waitFor();
    expect(await findingsOn(page, 'catalogue-none')).toEqual([]);
    await search.fill(words);
    await search.press('Enter');
    await page.getByRole('status').filter({ hasText: t('catalogue:count', { count: 1 }) }).waitFor();
    // The address alone brings it all back.
    await page.reload();
    await page.getByRole('link', { name: title, exact: true }).click();

    await titleOf(page, title).waitFor();
    await page.getByRole('heading', { name: t('catalogue:module.where') }).waitFor();
    expect(await findingsOn(page, 'catalogue-module')).toEqual([]);
    await press(page, t('catalogue:install.ask'));
    const dialog = page.getByRole('dialog', { name: t('catalogue:install.askTitle') });
    await dialog.getByRole('button', { name: new RegExp(t('catalogue:install.name'), 'u') }).click();
    await page.getByRole('option', { name: organisation, exact: true }).click();
    await press(page, t('catalogue:install.send'));
    await dialog.getByText(t('catalogue:refusal.PLACE_UNKNOWN')).first().waitFor();
    await dialog.getByRole('combobox', { name: t('catalogue:install.place') }).fill(place);
    await page.getByRole('option', { name: new RegExp(place, 'u') }).first().click();
    await dialog.getByRole('textbox', { name: t('catalogue:install.note') }).fill('12');
    expect(await findingsOn(page, 'catalogue-asking')).toEqual([]);
    await press(page, t('catalogue:install.send'));
    await page.getByText(t('catalogue:install.sent', { place })).first().waitFor();

    // A second wish for the same is of no use, and says so.
    await press(page, t('catalogue:install.ask'));
    await press(page, t('catalogue:install.send'));
    await dialog.getByText(t('catalogue:refusal.ALREADY_ASKED')).first().waitFor();
    await press(page, t('catalogue:install.cancel'));

    await mailTo(keeperEmail, organisation);
    const desk = await visitAs(browser, keeper, `/gestion/equipements?lieu=${placeSlug}`, options);
    await desk.getByRole('link', { name: t('catalogue:install.link'), exact: true }).click();
    const card = desk.getByRole('listitem').filter({ has: desk.getByRole('heading', { name: title }) });
    await card.waitFor();
    expect(await findingsOn(desk, 'catalogue-requests')).toEqual([]);
    await card.getByRole('button', { name: t('catalogue:install.plan'), exact: true }).click();
    await press(desk, t('catalogue:install.planYes'));
    await desk.getByText(t('catalogue:refusal.DAY_MISSING')).first().waitFor();
    const day = localDay(new Date(Date.now() + DAYS_AHEAD * MS_PER_DAY), 'Europe/Paris');
    const [year = '', month = '', date = ''] = day.split('-');
    await desk.getByRole('group', { name: t('catalogue:install.day') }).getByRole('spinbutton').first().focus();
    await desk.keyboard.type(`${date}${month}${year}`);
    expect(await findingsOn(desk, 'catalogue-planning')).toEqual([]);
    await press(desk, t('catalogue:install.planYes'));
    await desk.getByText(t('catalogue:install.planned')).first().waitFor();
    await card.getByText(t('catalogue:state.PLANNED'), { exact: true }).waitFor();

    await mailTo(email, place);
    await page.goto(`${SITE()}/organisme?structure=${organisationId}`);
    await page.getByRole('link', { name: t('catalogue:install.link'), exact: true }).click();
    await page.getByText(t('catalogue:install.plannedFor', { day: formatDay(day, 'UTC', language) })).waitFor();
    expect(await findingsOn(page, 'catalogue-answered')).toEqual([]);
    await putOnUnit(unitId, MODULE);
    await page.reload();
    await page.getByText(t('catalogue:state.INSTALLED'), { exact: true }).waitFor();
  });

  test('leads to pathways, with their hours, and from their steps to modules', async () => {
    const page = await visitAs(browser, manager, '/parcours', options);
    await page.getByRole('link', { name: pathway, exact: true }).waitFor();
    expect(await findingsOn(page, 'pathways')).toEqual([]);
    await page.getByRole('link', { name: pathway, exact: true }).click();
    await titleOf(page, pathway).waitFor();
    await page.getByRole('heading', { name: t('catalogue:pathway.steps') }).waitFor();
    expect(await findingsOn(page, 'pathway')).toEqual([]);
    await page.getByRole('link', { name: t('catalogue:pathway.module', { title: step }) }).click();
    await titleOf(page, step).waitFor();
    await page.getByRole('link', { name: pathway, exact: true }).waitFor();
    await page.goto(`${SITE()}/catalogue/unknown`);
    await titleOf(page, t('catalogue:module.unknown')).waitFor();
    expect(await findingsOn(page, 'catalogue-unknown')).toEqual([]);
  });
});
