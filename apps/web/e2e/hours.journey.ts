import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, dayOf, firstInstantFrom, localDay, minuteOfDay, timeZone, type Weekday, weekdayOf } from '@escale/domain';
import { createMessages, formatDay, weekdayName } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { book } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { titleOf, visit, visitAs } from './site.ts';

const MANAGERS = ['Karim Besson', 'Marie-Josée Payet'] as const;
const PARIS = timeZone('Europe/Paris');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  for (const name of MANAGERS) for (const placeId of Object.values(JOURNEY.hoursPlaceId)) await joinTeam(name, placeId);
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WAYS = [
  { language: 'fr', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;
const TABLET = { viewport: { width: 768, height: 1024 } } as const;

/** The next such day after tomorrow, where the places are. */
const coming = (weekday: Weekday) => {
  const days = Array.from({ length: 7 }, (_, index) => addDays(dayOf(new Date(), PARIS), index + 2));
  return days.find((day) => weekdayOf(day) === weekday) ?? localDay('2099-01-01');
};
const THURSDAY = coming('THURSDAY');
const SUNDAY = coming('SUNDAY');

describe.each(WAYS)('hours, in $language at $options.viewport.width px', ({ language, options }) => {
  const { t } = createMessages(language);
  const HOURS = `/gestion/horaires?lieu=${JOURNEY.hoursSlug[language]}`;
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const enter = (name: string, path: string, how: object = options): Promise<Page> => visitAs(browser, name, path, how);
  const edit = async (name: string, how: object = options): Promise<Page> => {
    const page = await enter(name, HOURS, how);
    await titleOf(page, t('hours:titleOf', { place: JOURNEY.hoursPlace[language] })).waitFor();
    await page.getByRole('tab', { name: t('hours:audience.PUBLIC') }).waitFor();
    return page;
  };
  const chooseDay = (page: Page, weekday: Weekday) => page.getByRole('radio', { name: capital(weekdayName(weekday, language)), exact: true }).click();
  const save = async (page: Page, confirm: string) => {
    await press(page, t('hours:save'));
    const dialog = page.getByRole('dialog', { name: t('hours:preview.title') });
    await dialog.getByRole('button', { name: confirm, exact: true }).waitFor();
    return dialog;
  };

  test('are for teams: who is signed out is told so', async () => {
    const page = await visit(browser, '/gestion/horaires', options);
    await page.getByText(t('hours:signedOut')).waitFor();
    expect(await findingsOn(page, 'hours-signed-out')).toEqual([]);
  });

  test('of the morning: Thursday closes, one Sunday opens, a holiday closes, and learners find it so', async () => {
    const nine = firstInstantFrom(THURSDAY, minuteOfDay(540), PARIS).toISOString();
    const { shortCode } = await book({ offerId: JOURNEY.hoursOfferId[language], startsAt: nine });
    const page = await edit(MANAGERS[0]);
    expect(await findingsOn(page, 'hours')).toEqual([]);
    const sentence = page.getByRole('tabpanel').getByRole('status').first();
    const before = await sentence.innerText();
    if (options.viewport.width > 700) {
      // By the keyboard alone: from Monday at nine to Thursday, down to noon, closed; back, and forth again.
      await page.locator('[data-cell][tabindex="0"]').focus();
      for (let days = 0; days < 3; days += 1) await page.keyboard.press('ArrowRight');
      for (let quarters = 0; quarters < 11; quarters += 1) await page.keyboard.press('Shift+ArrowDown');
      expect(await findingsOn(page, 'hours-selected')).toEqual([]);
      await page.keyboard.press('Delete');
      expect(await sentence.innerText()).not.toBe(before);
      await page.keyboard.press('Control+z');
      expect(await sentence.innerText()).toBe(before);
      await page.keyboard.press('Control+y');
    } else {
      await chooseDay(page, 'THURSDAY');
      await press(page, t('hours:day.remove', { row: 1, day: capital(weekdayName('THURSDAY', language)) }));
    }
    expect(await sentence.innerText()).not.toBe(before);

    const date = page.getByRole('group', { name: t('hours:exceptions.day') }).getByRole('spinbutton').first();
    await date.focus();
    await page.keyboard.type(`${SUNDAY.slice(8)}${SUNDAY.slice(5, 7)}${SUNDAY.slice(0, 4)}`);
    await press(page, t('hours:exceptions.add'));
    const sunday = page.getByRole('region', { name: formatDay(SUNDAY, 'UTC', language, { year: true }) });
    await sunday.getByRole('textbox', { name: t('hours:exceptions.comment') }).fill('Portes ouvertes');
    await sunday.getByRole('textbox', { name: t('hours:day.closes') }).fill('11h30');

    const holiday = page.getByRole('listitem').filter({ has: page.getByText(/Noël/u) }).first();
    await holiday.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: t('hours:holidays.CLOSED'), exact: true }).click();
    expect(await findingsOn(page, 'hours-changed')).toEqual([]);

    const dialog = await save(page, t('hours:preview.confirm'));
    await dialog.getByText(t('hours:preview.outside', { count: 1 })).waitFor();
    expect(await dialog.innerText()).toContain(shortCode);
    expect(await findingsOn(page, 'hours-preview', '[role="dialog"]')).toEqual([]);
    await dialog.getByRole('button', { name: t('hours:preview.confirm'), exact: true }).click();
    await page.getByText(t('hours:saved')).waitFor();
    await page.getByRole('button', { name: t('hours:nothing') }).waitFor();

    const learner = await visit(browser, `/lieu/${JOURNEY.hoursSlug[language]}?du=${THURSDAY < SUNDAY ? THURSDAY : SUNDAY}`, options);
    const slotsOn = (day: string) => learner.locator(`[data-day="${day}"] [data-slot]`);
    await slotsOn(SUNDAY).first().waitFor();
    // From nine to half past eleven, every quarter of an hour, half an hour each.
    expect(await learner.locator(`[data-day="${SUNDAY}"]`).innerText()).toMatch(/9\s?(h|am)/u);
    expect(await learner.locator(`[data-day="${THURSDAY}"]`).innerText()).not.toMatch(/\b(9|10|11)\s?(h|am)/u);
    expect(await findingsOn(learner, 'hours-learner')).toEqual([]);
  });

  test('of groups are their own, said to everybody, and left only on purpose', async () => {
    const page = await edit(MANAGERS[0]);
    await page.getByRole('tab', { name: t('hours:audience.GROUPS') }).click();
    await page.getByRole('tabpanel').getByText(t('hours:same'), { exact: true }).click();
    await chooseDay(page, 'SATURDAY');
    await press(page, t('hours:day.addTo', { day: capital(weekdayName('SATURDAY', language)) }));
    await page.getByRole('link', { name: t('planning:title'), exact: true }).click();
    const question = page.getByRole('alertdialog');
    await question.getByText(t('hours:leave.text')).waitFor();
    expect(await findingsOn(page, 'hours-leave', '[role="alertdialog"]')).toEqual([]);
    await question.getByRole('button', { name: t('hours:leave.stay') }).click();
    const dialog = await save(page, t('hours:save'));
    await dialog.getByText(t('hours:preview.inside')).waitFor();
    await dialog.getByRole('button', { name: t('hours:save'), exact: true }).click();
    await page.getByText(t('hours:saved')).waitFor();
    const learner = await visit(browser, `/lieu/${JOURNEY.hoursSlug[language]}`, options);
    await learner.getByText(t('hours:ofAudience', { who: t('hours:whose.GROUPS') })).waitFor();
  });

  test('of two managers at once: one wins, the other sees what changed and loses no typing', async () => {
    const [slow, quick] = [await edit(MANAGERS[0]), await edit(MANAGERS[1])];
    await chooseDay(slow, 'WEDNESDAY');
    const typed = slow.getByRole('group', { name: t('hours:where.row', { day: capital(weekdayName('WEDNESDAY', language)), row: 1 }) }).getByRole('textbox', { name: t('hours:day.closes') });
    await typed.fill('12:30');
    await typed.blur();

    await chooseDay(quick, 'FRIDAY');
    await press(quick, t('hours:day.remove', { row: 2, day: capital(weekdayName('FRIDAY', language)) }));
    await (await save(quick, t('hours:save'))).getByRole('button', { name: t('hours:save'), exact: true }).click();
    await quick.getByText(t('hours:saved')).waitFor();

    await (await save(slow, t('hours:save'))).getByRole('button', { name: t('hours:save'), exact: true }).click();
    await slow.getByText(t('hours:changed.title')).waitFor();
    expect(await typed.inputValue()).toBe('12:30');
    expect(await findingsOn(slow, 'hours-meanwhile')).toEqual([]);
    await press(slow, t('hours:changed.keep'));
    await (await save(slow, t('hours:save'))).getByRole('button', { name: t('hours:save'), exact: true }).click();
    await slow.getByText(t('hours:saved')).waitFor();
    expect(await typed.inputValue()).toBe('12:30');
  });

  test('fit a tablet, and say what keeps them from being saved where it is', async () => {
    const page = await edit(MANAGERS[0], { ...options, ...TABLET });
    expect(await findingsOn(page, 'hours-tablet')).toEqual([]);
    await chooseDay(page, 'TUESDAY');
    const title = capital(weekdayName('TUESDAY', language));
    const row = page.getByRole('group', { name: t('hours:where.row', { day: title, row: 1 }) });
    await row.getByRole('textbox', { name: t('hours:day.closes') }).fill('15:00');
    await row.getByRole('textbox', { name: t('hours:day.closes') }).blur();
    await press(page, t('hours:save'));
    await page.getByText(t('hours:refusal.OVERLAP')).waitFor();
    await page.getByText(t('hours:where.row', { day: title, row: 2 })).waitFor();
    expect(await findingsOn(page, 'hours-fault')).toEqual([]);
  });
});
