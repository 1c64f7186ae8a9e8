import { readFile } from 'node:fs/promises';
import { createMessages, formatDay } from '@escale/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { groupChangeGround } from '../../../tools/journeys/group-ground.mjs';
import { titleOf, visitAs } from './site.ts';

const TRAINER = 'Olivier Vasseur';
const MS_PER_DAY = 86_400_000;
const TUESDAY = 2;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

/** The second Tuesday from now, and weeks after it: `YYYY-MM-DD`. */
const tuesday = (weeks: number): string => {
  const start = new Date(Date.now() + 8 * MS_PER_DAY);
  const toTuesday = (TUESDAY - start.getUTCDay() + 7) % 7;
  return new Date(start.getTime() + (toTuesday + weeks * 7) * MS_PER_DAY).toISOString().slice(0, 10);
};

const WAYS = [
  { language: 'fr', letters: 'CF', number: 250_960, options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', letters: 'CE', number: 250_965, options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('a trainer and a group, in $language at $options.viewport.width px', ({ language, letters, number, options }) => {
  const { t } = createMessages(language);
  const press = (page: Page | Locator, words: string | RegExp) => page.getByRole('button', { name: words, exact: true }).click();
  const typeDay = async (page: Page, label: string, day: string): Promise<void> => {
    const [year = '', month = '', date = ''] = day.split('-');
    await page.getByRole('group', { name: t('groups:when.one') }).getByRole('group', { name: label }).getByRole('spinbutton').first().focus();
    await page.keyboard.type(`${date}${month}${year}`);
  };
  const left = (after: string, allowed: string): RegExp => new RegExp([after, allowed].map((hours) => hours.replace(' ', String.raw`\s`)).join('.*'), 'u');

  test('book where the agreement lets them, see what it leaves, move one session elsewhere and keep it in the calendar', async () => {
    const { organisationId, closedId, hall, bridge, yard } = await groupChangeGround(letters, TRAINER, number);
    const structure = `structure=${organisationId}`;
    const page = await visitAs(browser, TRAINER, `/organisme/reservations?structure=${closedId}`, options);
    // Where no agreement lets trainers book, it is said before anything is entered.
    await page.getByText(t('groups:list.readOnly')).waitFor();
    expect(await findingsOn(page, 'trainer-reads')).toEqual([]);
    await page.goto(`${new URL(page.url()).origin}/organisme/reservations/nouvelle?structure=${closedId}`);
    await page.getByRole('heading', { name: t('groups:list.readOnly') }).waitFor();

    await page.goto(`${new URL(page.url()).origin}/organisme/reservations?${structure}`);
    await page.getByText(hall).first().waitFor();
    expect(await findingsOn(page, 'trainer-books')).toEqual([]);
    await page.getByRole('link', { name: t('groups:list.new') }).click();
    await titleOf(page, t('groups:new.title')).waitFor();
    await page.getByRole('textbox', { name: t('groups:what.groupTitle') }).fill('Soudure C');
    await page.getByRole('textbox', { name: t('groups:what.people') }).fill('3');
    await press(page, t('groups:what.add'));
    await press(page, t('groups:new.go'));
    for (const day of [tuesday(0), tuesday(1)]) {
      await typeDay(page, t('groups:when.day'), day);
      await press(page, t('groups:when.addOne'));
    }
    await press(page, t('groups:new.go'));
    await page.getByText(t('groups:where.agreed')).click();
    await press(page, t('groups:new.find'));

    // Three headsets for two half-days of three hours: eighteen.
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: hall }) });
    await card.getByText(left('42 h', '60 h')).waitFor();
    expect(await findingsOn(page, 'quotas-places')).toEqual([]);
    await press(page, t('groups:places.chooseName', { name: hall }));
    await page.getByText(t('groups:left.one', { place: hall })).waitFor();
    await page.getByText(left('42 h', '60 h')).first().waitFor();
    expect(await findingsOn(page, 'quotas-choice')).toEqual([]);
    await press(page, t('groups:choice.hold', { count: 2 }));
    await page.getByRole('heading', { name: t('groups:left.title') }).waitFor();
    expect(await findingsOn(page, 'quotas-held')).toEqual([]);
    await page.getByText(t('groups:confirm.safety')).click();
    await press(page, t('groups:confirm.action', { count: 2 }));
    await page.getByText(t('groups:confirm.done')).first().waitFor();

    // One session to another place, with the keyboard alone.
    const session = (day: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: formatDay(day, 'UTC', language) }) });
    await session(tuesday(1)).getByRole('button', { name: new RegExp(`^${t('groups:elsewhere.action')}`, 'u') }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    const there = dialog.getByRole('radio', { name: new RegExp(bridge, 'u') });
    await there.waitFor();
    // Places of the network that lie near and take groups are told of too.
    await dialog.getByRole('button', { name: language === 'fr' ? /impossibles?, et pourquoi/u : /that cannot, and why/u }).click();
    await dialog.getByRole('listitem').filter({ hasText: yard }).getByText(t('groups:refusal.NOT_YOURS_TO_BOOK')).waitFor();
    expect(await findingsOn(page, 'elsewhere-choose')).toEqual([]);
    await there.focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: t('groups:elsewhere.next') }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByText(left('11 h', '20 h')).waitFor();
    // What was asked has changed under the focus, which goes on with it.
    await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]') !== null && document.activeElement?.tagName !== 'BODY');
    expect(await findingsOn(page, 'elsewhere-sure')).toEqual([]);
    for (let stop = 0; stop < 4 && !(await dialog.getByRole('button', { name: t('groups:elsewhere.yes') }).evaluate((element) => element === document.activeElement)); stop += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await session(tuesday(1)).getByText(bridge).waitFor();
    await page.getByText(t('groups:left.one', { place: bridge })).waitFor();
    expect(await findingsOn(page, 'elsewhere-done')).toEqual([]);

    await session(tuesday(0)).getByRole('button', { name: new RegExp(`^${t('groups:cancel.action')}`, 'u') }).click();
    await press(page, t('groups:cancel.yes', { count: 1 }));
    await session(tuesday(0)).getByText(t('groups:session.CANCELLED'), { exact: true }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, t('groups:page.calendar'))]);
    expect(download.suggestedFilename()).toBe('Soudure C.ics');
    const calendar = await readFile(await download.path(), 'utf8');
    expect(calendar.match(/STATUS:\w+/gu)).toEqual(['STATUS:CANCELLED', 'STATUS:CONFIRMED']);
    expect(calendar.replaceAll(/\r\n /gu, '')).toContain(bridge);
    expect(await findingsOn(page, 'group-calendar')).toEqual([]);
  });
});
