import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { book, nextStart } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { fleetPlace } from '../../../tools/journeys/fleet-place.mjs';
import { SITE, titleOf, visit, visitAs } from './site.ts';

const MANAGER = 'Karim Besson';
/** A green dot, for pictures of incidents. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WIDE = { viewport: { width: 1280, height: 900 } } as const;
const WAYS = [
  { language: 'fr', letters: 'STOCKA', options: { locale: 'fr-FR', ...WIDE, colorScheme: 'light' } },
  { language: 'en', letters: 'STOCKB', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('the equipment, in $language at $options.viewport.width px', ({ language, letters, options }) => {
  const { t } = createMessages(language);
  const wide = { ...options, ...WIDE };
  let here: Awaited<ReturnType<typeof fleetPlace>>;
  let there: Awaited<ReturnType<typeof fleetPlace>>;
  beforeAll(async () => {
    here = await fleetPlace(`Le Stock ${language}`, letters, MANAGER);
    there = await fleetPlace(`La Remise ${language}`, `${letters}R`, MANAGER);
  });

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const enter = (path: string, how: typeof options | typeof wide = options): Promise<Page> => visitAs(browser, MANAGER, path, how);
  const inventory = () => `/gestion/equipements?lieu=${here.slug}`;
  const tagOf = async (bookingId: string): Promise<string> => {
    const page = await enter(inventory());
    const found = await page.evaluate(async (placeId) => {
      const answer = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: 'query($id: ID!) { fleet(placeId: $id) { units { tag nextBookingAt } } }', variables: { id: placeId } }) });
      return ((await answer.json()) as { data: { fleet: { units: { tag: string; nextBookingAt: string | null }[] } } }).data.fleet.units.find(({ nextBookingAt }) => nextBookingAt !== null)?.tag;
    }, here.placeId);
    if (found === undefined) throw new Error(`No unit has the booking ${bookingId}.`);
    return found;
  };

  test('is for teams: who is signed out is told so and brought back', async () => {
    const page = await visit(browser, inventory(), options);
    await page.getByText(t('fleet:signedOut')).waitFor();
    expect(await page.getByRole('link', { name: t('account:signIn.action') }).first().getAttribute('href')).toBeTruthy();
    expect(await findingsOn(page, 'equipment-signed-out')).toEqual([]);
  });

  test('a headset breaks: what it would move is said before, done, and shown; the repair brings it back', async () => {
    const { id } = await book({ offerId: here.offerId, startsAt: nextStart(180), givenName: 'Inès', familyName: 'Garnier' });
    const tag = await tagOf(id);
    const page = await enter(inventory());
    await titleOf(page, t('fleet:titleOf', { place: here.name })).waitFor();
    expect(await findingsOn(page, 'equipment-inventory')).toEqual([]);
    await page.getByRole('link', { name: tag, exact: true }).click();
    await titleOf(page, tag).waitFor();
    await press(page, t('fleet:act.TAKE_OUT'));
    const asked = page.getByRole('dialog');
    await asked.getByText(t('fleet:out.moved', { count: 1 })).waitFor();
    expect(await findingsOn(page, 'equipment-out', '[role="dialog"]')).toEqual([]);
    await press(page, t('fleet:act.cancel'));

    await press(page, t('fleet:act.REPORT_INCIDENT'));
    await page.getByRole('textbox', { name: t('fleet:incident.account') }).waitFor();
    await press(page, t('fleet:incident.send'));
    await page.getByText(t('fleet:incident.accountEmpty')).waitFor();
    expect(await findingsOn(page, 'equipment-incident-form', '[role="dialog"]')).toEqual([]);
    await page.getByRole('textbox', { name: t('fleet:incident.account') }).fill('Écran noir au démarrage');
    await press(page, t('fleet:incident.send'));
    await page.getByText(t('fleet:done.moved', { count: 1 })).waitFor();
    await page.getByText('Écran noir au démarrage').first().waitFor();

    const chooser = page.waitForEvent('filechooser');
    await press(page, t('fleet:incident.photo'));
    await (await chooser).setFiles({ name: 'ecran.png', mimeType: 'image/png', buffer: PICTURE });
    await press(page, t('fleet:incident.photoSend'));
    await page.getByText(t('fleet:incident.photoTextNeeded')).waitFor();
    await page.getByRole('textbox', { name: t('fleet:incident.photoText') }).fill('L’écran noir');
    await press(page, t('fleet:incident.photoSend'));
    await page.getByRole('img', { name: 'L’écran noir' }).waitFor();
    expect(await findingsOn(page, 'equipment-unit')).toEqual([]);

    await press(page, t('fleet:incident.resolve'));
    await page.getByRole('textbox', { name: t('fleet:incident.repair') }).fill('Nappe rebranchée');
    await page.getByText(t('fleet:check.sanitised')).click();
    expect(await findingsOn(page, 'equipment-resolve', '[role="dialog"]')).toEqual([]);
    await press(page, t('fleet:incident.resolveSend'));
    await page.getByText(t('fleet:incident.repaired', { what: 'Nappe rebranchée' })).waitFor();
    await page.getByText(t('fleet:status.READY'), { exact: true }).waitFor();
    await page.getByRole('listitem').filter({ hasText: t('fleet:life.event.REPAIRED') }).first().waitFor();
  });

  test('nothing equivalent is free: who is left is named, and offered other sessions at one press', async () => {
    const startsAt = nextStart(240);
    for (const [index, givenName] of ['Alma', 'Basile', 'Chloé'].entries()) await book({ offerId: there.offerId, startsAt, givenName, familyName: 'Roy', more: { email: `stock-${language}-${String(index)}@exemple.fr` } });
    const page = await enter(`/gestion/equipements/${there.unitIds[0] ?? ''}`);
    await press(page, t('fleet:act.TAKE_OUT'));
    await page.getByRole('dialog').getByText(t('fleet:out.stranded', { count: 1 })).waitFor();
    expect(await findingsOn(page, 'equipment-out-stranded', '[role="dialog"]')).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: t('fleet:out.send'), exact: true }).click();
    await page.getByText(t('fleet:done.left', { count: 1 })).waitFor();
    await page.goto(`${SITE()}/gestion/equipements?lieu=${there.slug}`);
    await page.getByText(t('fleet:stranded.title', { count: 1 })).waitFor();
    await press(page, t('fleet:stranded.propose', { count: 1 }));
    await page.getByText(t('fleet:stranded.proposed', { count: 1 })).waitFor();
    await page.getByText(new RegExp(t('fleet:stranded.told', { when: '' }).trim(), 'u')).first().waitFor();
    expect(await findingsOn(page, 'equipment-stranded')).toEqual([]);
    await page.getByRole('link', { name: t('fleet:stranded.move') }).click();
    await page.waitForURL('**/gestion/planning**');
  });

  test('many at once: cleaned together, sent elsewhere, received there', async () => {
    const page = await enter(inventory());
    const [one, two] = here.tags;
    for (const tag of [one, two]) await page.getByText(t('fleet:select.one', { tag: tag ?? '' })).locator('xpath=ancestor::label').click();
    await page.getByText(t('fleet:select.chosen', { count: 2 })).waitFor();
    expect(await findingsOn(page, 'equipment-chosen')).toEqual([]);
    await page.getByRole('region', { name: t('fleet:select.label') }).getByRole('button', { name: t('fleet:act.SANITISE'), exact: true }).click();
    await page.getByRole('dialog').getByText(t('fleet:tend.text.SANITISE', { count: 2 })).waitFor();
    await press(page, t('fleet:tend.send'));
    await page.getByText(t('fleet:done.sanitised', { count: 2 })).waitFor();

    await page.getByText(t('fleet:select.one', { tag: two ?? '' })).locator('xpath=ancestor::label').click();
    await page.getByRole('region', { name: t('fleet:select.label') }).getByRole('button', { name: t('fleet:act.SEND'), exact: true }).click();
    await press(page, t('fleet:send.send'));
    await page.getByText(t('fleet:send.choose')).first().waitFor();
    await page.getByRole('combobox', { name: t('fleet:send.to') }).fill('remise');
    await page.getByRole('option', { name: new RegExp(there.name, 'u') }).click();
    const day = new Date(Date.now() + 3 * 86_400_000);
    const part = (type: 'day' | 'month' | 'year') => page.getByRole('dialog').locator(`[data-type="${type}"]`);
    await part('day').fill(String(day.getUTCDate()));
    await part('month').fill(String(day.getUTCMonth() + 1));
    await part('year').fill(String(day.getUTCFullYear()));
    await press(page, t('fleet:send.send'));
    await page.getByText(t('fleet:done.sent', { count: 1 })).waitFor();
    await page.getByText(t('fleet:status.IN_TRANSIT'), { exact: true }).waitFor();

    await page.goto(`${SITE()}/gestion/equipements?lieu=${there.slug}`);
    await page.getByRole('link', { name: two ?? '', exact: true }).click();
    await press(page, t('fleet:act.RECEIVE'));
    await page.getByText(t('fleet:check.sanitised')).click();
    await press(page, t('fleet:check.send'));
    await page.getByText(t('fleet:done.received', { count: 1 })).waitFor();
    await page.getByRole('listitem').filter({ hasText: t('fleet:life.event.RECEIVED') }).first().waitFor();
    expect(await findingsOn(page, 'equipment-received')).toEqual([]);
  });

  test('by the keyboard alone: new equipment comes, its care is planned and given', async () => {
    const page = await enter(inventory(), wide);
    const go = async (name: string, within = page.locator('body')): Promise<void> => {
      await within.getByRole('button', { name, exact: true }).first().focus();
      await page.keyboard.press('Enter');
    };
    await page.getByRole('link', { name: here.tags[0] ?? '', exact: true }).waitFor();
    await go(t('fleet:act.add'));
    const form = page.getByRole('dialog');
    await form.waitFor();
    await form.getByRole('combobox', { name: t('fleet:add.model') }).focus();
    await page.keyboard.type(here.modelName);
    await page.getByRole('option', { name: new RegExp(here.modelName, 'u') }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await form.getByRole('textbox', { name: t('fleet:add.series') }).fill(`${letters}-CA`);
    await form.getByText(t('fleet:add.seriesHint', { example: `${letters}-CA-04` })).waitFor();
    expect(await findingsOn(page, 'equipment-add', '[role="dialog"]')).toEqual([]);
    await go(t('fleet:add.send'), form);
    await page.getByRole('link', { name: `${letters}-CA-04`, exact: true }).waitFor();
    await page.getByRole('link', { name: `${letters}-CA-04`, exact: true }).focus();
    await page.keyboard.press('Enter');
    await titleOf(page, `${letters}-CA-04`).waitFor();
    await go(t('fleet:act.CHECK'));
    await page.getByRole('dialog').waitFor();
    await go(t('fleet:check.send'), page.getByRole('dialog'));
    await page.getByText(t('fleet:status.READY'), { exact: true }).waitFor();
    await go(t('fleet:act.plan'));
    await page.getByRole('dialog').getByRole('textbox', { name: t('fleet:care.what') }).fill('Changer la mousse');
    await page.getByRole('dialog').getByRole('textbox', { name: t('fleet:care.everyDays') }).fill('10');
    await go(t('fleet:care.send'), page.getByRole('dialog'));
    await page.getByText(t('fleet:care.state.SOON'), { exact: true }).waitFor();
    expect(await findingsOn(page, 'equipment-care')).toEqual([]);
    await page.getByRole('button', { name: new RegExp(t('fleet:care.done'), 'u') }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').filter({ hasText: t('fleet:life.event.MAINTAINED') }).first().waitFor();
  });

  test('two people write the sheet of a unit: the second sees what changed and loses no letter', async () => {
    const path = `/gestion/equipements/${here.unitIds[2] ?? ''}`;
    const [first, second] = [await enter(path, wide), await enter(path, wide)];
    for (const page of [first, second]) await press(page, t('fleet:act.CHANGE_DETAILS'));
    const note = (page: Page) => page.getByRole('textbox', { name: t('fleet:sheet.note') });
    await note(first).fill('Sangle neuve');
    await note(second).fill('À surveiller');
    await press(first, t('fleet:sheet.send'));
    await first.getByText(t('fleet:done.changed')).waitFor();
    await press(second, t('fleet:sheet.send'));
    await second.getByText(t('fleet:sheet.theirs', { what: t('fleet:sheet.note'), value: 'Sangle neuve' })).waitFor();
    expect(await note(second).inputValue()).toBe('À surveiller');
    expect(await findingsOn(second, 'equipment-sheet', '[role="dialog"]')).toEqual([]);
    await press(second, t('fleet:sheet.keepMine'));
    await press(second, t('fleet:sheet.send'));
    await second.getByText(t('fleet:done.changed')).waitFor();
    await second.getByText('À surveiller').first().waitFor();
  });
});
