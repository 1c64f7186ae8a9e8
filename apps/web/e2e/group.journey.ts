import { createMessages, formatDay } from '@escale/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { groupGround } from '../../../tools/journeys/group-ground.mjs';
import { titleOf, visitAs } from './site.ts';

const MANAGER = 'Marie-Josée Payet';
const MS_PER_DAY = 86_400_000;
const TUESDAY = 2;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

/** The second Tuesday from now, and days after it: `YYYY-MM-DD`. */
const dayAfter = (days: number): string => {
  const start = new Date(Date.now() + 8 * MS_PER_DAY);
  const toTuesday = (TUESDAY - start.getUTCDay() + 7) % 7;
  return new Date(start.getTime() + (toTuesday + days) * MS_PER_DAY).toISOString().slice(0, 10);
};

const WAYS = [
  { language: 'fr', letters: 'FR', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', letters: 'EN', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('a group, in $language at $options.viewport.width px', ({ language, letters, options }) => {
  const { t } = createMessages(language);
  const press = (page: Page, words: string | RegExp) => page.getByRole('button', { name: words, exact: true }).click();
  const typeDay = async (page: Page, within: string, label: string, day: string): Promise<void> => {
    const [year = '', month = '', date = ''] = day.split('-');
    const group = page.getByRole('group', { name: within }).getByRole('group', { name: label });
    await group.getByRole('spinbutton').first().focus();
    await page.keyboard.type(`${date}${month}${year}`);
  };
  const weekday = (day: string): string => {
    return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(day));
  };

  test('is found partly, put together by hand, held, confirmed, moved and cancelled in part', async () => {
    const { organisationId, hall, thursdays } = await groupGround(letters, MANAGER);
    const structure = `structure=${organisationId}`;
    const page = await visitAs(browser, MANAGER, `/organisme/reservations?${structure}`, options);
    await page.getByRole('heading', { name: t('groups:list.none') }).waitFor();
    expect(await findingsOn(page, 'groups-none')).toEqual([]);
    await page.getByRole('link', { name: t('groups:list.new') }).click();

    await titleOf(page, t('groups:new.title')).waitFor();
    await press(page, t('groups:new.go'));
    await page.getByText(t('groups:what.titleMissing')).waitFor();
    await page.getByRole('textbox', { name: t('groups:what.groupTitle') }).fill('Soudure B');
    await page.getByRole('textbox', { name: t('groups:what.people') }).fill('6');
    await press(page, t('groups:what.add'));
    expect(await findingsOn(page, 'groups-what')).toEqual([]);
    await press(page, t('groups:new.go'));

    await page.getByRole('heading', { name: t('groups:when.dates') }).waitFor();
    for (const day of [dayAfter(0), dayAfter(2)]) await page.getByRole('group', { name: t('groups:when.repeat') }).getByRole('button', { name: weekday(day) }).click();
    await typeDay(page, t('groups:when.repeat'), t('groups:when.from'), dayAfter(0));
    await typeDay(page, t('groups:when.repeat'), t('groups:when.until'), dayAfter(9));
    await press(page, t('groups:when.addMany', { count: 4 }));
    await typeDay(page, t('groups:when.one'), t('groups:when.day'), dayAfter(11));
    await press(page, t('groups:when.addOne'));
    await page.getByText(t('groups:count.halfDays', { count: 5 })).waitFor();
    expect(await findingsOn(page, 'groups-when')).toEqual([]);
    // What was entered is still there after a reload.
    await page.reload();
    await page.getByText(t('groups:count.halfDays', { count: 5 })).waitFor();
    await press(page, t('groups:new.go'));

    if (language === 'fr') {
      await page.getByRole('combobox').first().fill(hall);
      await page.getByRole('option', { name: new RegExp(hall, 'u') }).first().click();
    } else await page.getByText(t('groups:where.agreed')).click();
    expect(await findingsOn(page, 'groups-where')).toEqual([]);
    await press(page, t('groups:new.find'));

    await page.getByRole('heading', { name: t('groups:places.plan') }).waitFor();
    await page.getByText(t('groups:places.planLine', { name: thursdays, dates: t('groups:count.dates', { count: 2 }) })).waitFor();
    await press(page, `${t('groups:places.impossible', { count: 3 })} ${hall}`);
    await page.getByText(t('groups:refusal.PLACE_CLOSED')).first().waitFor();
    expect(await findingsOn(page, 'groups-places')).toEqual([]);
    await press(page, t('groups:places.planChoose'));

    await page.getByText(t('groups:choice.left', { count: 1 })).waitFor();
    expect(await findingsOn(page, 'groups-choice')).toEqual([]);
    await page.getByRole('button', { name: new RegExp(`^${t('groups:way.take', { hours: hall })}`, 'u') }).click();
    expect(await findingsOn(page, 'groups-choice-whole')).toEqual([]);
    await press(page, t('groups:choice.hold', { count: 5 }));

    await page.getByRole('heading', { name: t('groups:confirm.title') }).waitFor();
    await press(page, t('groups:confirm.action', { count: 5 }));
    await page.getByText(t('groups:refusal.SAFETY_NOTICE_NOT_ACCEPTED')).waitFor();
    expect(await findingsOn(page, 'groups-held')).toEqual([]);
    await page.getByText(t('groups:confirm.safety')).click();
    await press(page, t('groups:confirm.action', { count: 5 }));
    await page.getByText(t('groups:confirm.done')).first().waitFor();
    await page.getByText(t('groups:state.CONFIRMED'), { exact: true }).first().waitFor();
    expect(await findingsOn(page, 'groups-confirmed')).toEqual([]);

    const session = (day: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: formatDay(day, 'UTC', language) }) });
    await session(dayAfter(7)).getByRole('button', { name: new RegExp(`^${t('groups:change.action')}`, 'u') }).first().click();
    await page.getByText(t('groups:change.FROM_HERE_ON', { count: 3 })).click();
    for (const [label, time] of [[t('groups:change.start'), '9:30'], [t('groups:change.end'), '12:30']] as const) {
      await page.getByRole('textbox', { name: label }).fill(time);
      await page.keyboard.press('Tab');
    }
    expect(await findingsOn(page, 'groups-change')).toEqual([]);
    await press(page, t('groups:change.save'));
    await page.getByText(t('groups:change.done', { count: 3 })).first().waitFor();
    await session(dayAfter(11)).getByRole('heading', { name: language === 'fr' ? '13 h 30' : '1:30' }).waitFor();

    await session(dayAfter(0)).getByRole('button', { name: new RegExp(`^${t('groups:cancel.action')}`, 'u') }).click();
    await page.getByText(t('groups:cancel.text', { count: 1, stay: 4 })).waitFor();
    expect(await findingsOn(page, 'groups-cancel')).toEqual([]);
    await press(page, t('groups:cancel.yes', { count: 1 }));
    await page.getByText(t('groups:cancel.done', { count: 1 })).first().waitFor();
    await session(dayAfter(0)).getByText(t('groups:session.CANCELLED'), { exact: true }).waitFor();
    expect(await findingsOn(page, 'groups-moved')).toEqual([]);

    await page.getByRole('link', { name: t('groups:page.back') }).click();
    await page.getByRole('heading', { name: 'Soudure B' }).waitFor();
    expect(await findingsOn(page, 'groups-list')).toEqual([]);
  });
});

describe('with a keyboard alone', () => {
  const { t } = createMessages('fr');
  // More stops than a page ever has: past this, the thing cannot be reached.
  const STOPS = 120;
  /** Presses Tab until the focus is on what is called so, perhaps in the part of the page with that title. */
  const tabTo = async (page: Page, selector: string, name = '', within = ''): Promise<void> => {
    for (let stop = 0; stop < STOPS; stop += 1) {
      await page.keyboard.press('Tab');
      const there = await page.evaluate(
        ([wanted, called, title]) => {
          const { activeElement: at } = document;
          if (at === null || !at.matches(wanted)) return false;
          const legend = at.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
          return `${at.getAttribute('aria-label') ?? ''} ${at.textContent}`.includes(called) && legend.includes(title);
        },
        [selector, name, within] as const,
      );
      if (there) return;
    }
    throw new Error(`Tab never reached ${selector} ${name}`);
  };
  const pressOn = async (page: Page, name: string): Promise<void> => {
    await tabTo(page, 'button', name);
    await page.keyboard.press('Enter');
  };
  const arrived = async (page: Page, step: 'quand' | 'ou' | 'lieux' | 'choix'): Promise<void> => {
    await titleOf(page, `Clavier, ${t(`groups:new.step.${step}`).toLowerCase()}`).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  };

  test('a group is asked for, held and confirmed', async () => {
    const { organisationId, hall } = await groupGround('KB', MANAGER);
    const page = await visitAs(browser, MANAGER, `/organisme/reservations/nouvelle?structure=${organisationId}`);
    await titleOf(page, t('groups:new.title')).waitFor();
    await tabTo(page, 'form input');
    await page.keyboard.type('Clavier');
    await tabTo(page, 'form button[type="submit"]');
    await page.keyboard.press('Enter');
    await arrived(page, 'quand');
    await tabTo(page, '[role="spinbutton"]', '', t('groups:when.one'));
    const [year = '', month = '', date = ''] = dayAfter(0).split('-');
    await page.keyboard.type(`${date}${month}${year}`);
    await pressOn(page, t('groups:when.addOne'));
    await pressOn(page, t('groups:new.go'));
    await arrived(page, 'ou');
    await tabTo(page, 'input[type="radio"]');
    await page.keyboard.press('ArrowDown');
    await pressOn(page, t('groups:new.find'));
    await arrived(page, 'lieux');
    await page.getByRole('heading', { name: hall }).waitFor();
    await pressOn(page, t('groups:places.chooseName', { name: hall }));
    await arrived(page, 'choix');
    await page.getByRole('button', { name: t('groups:choice.hold', { count: 1 }) }).waitFor();
    await pressOn(page, t('groups:choice.hold', { count: 1 }));
    await page.getByRole('heading', { name: t('groups:confirm.title') }).waitFor();
    await tabTo(page, 'form input[type="checkbox"]');
    await page.keyboard.press('Space');
    await pressOn(page, t('groups:confirm.action', { count: 1 }));
    await page.getByText(t('groups:confirm.done')).first().waitFor();
  });
});
