import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { begun, book, madeLongAgo, nextStart } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { dayOf } from './desk.ts';
import { mailTo } from './mailbox.ts';
import { SITE, titleOf, visit, visitAs } from './site.ts';

const MANAGER = 'Karim Besson';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await joinTeam(MANAGER, JOURNEY.absencePlaceId);
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WAYS = [
  { language: 'fr', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

/** Reminders and absences come by a job that comes round by itself, here every two seconds: two rounds, and the mail. */
const letterTo = async (email: string, sought: RegExp): Promise<string> => {
  for (let time = 0; ; time += 1) {
    const found = await mailTo(email, sought).catch((error: unknown) => {
      if (time === 4) throw error;
      return null;
    });
    if (found !== null) return found.found;
  }
};
const absenceLink = (id: string): RegExp => new RegExp(`/reservation/${id}/absence#[\\w-]+`, 'u');

describe.each(WAYS)('who booked and does not come, in $language at $options.viewport.width px', ({ language, options }) => {
  const { t } = createMessages(language);
  const familyName = language === 'fr' ? 'Lenoir' : 'Lewis';
  const addressOf = (name: string): string => `${name.toLowerCase()}-${language}@exemple.example`;
  const booked = (givenName: string, startsAt: string) => book({ offerId: JOURNEY.absenceOfferId, startsAt, givenName, familyName, more: { email: addressOf(givenName), locale: language } });
  const byKeyboard = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };

  test('a reminder leads to a page on which one press frees the place', async () => {
    // Reminded of an hour before, as long as there is half an hour left.
    const booking = await booked('Agnes', nextStart(35));
    await madeLongAgo(booking.id);
    const link = await letterTo(addressOf('Agnes'), absenceLink(booking.id));
    const page = await visit(browser, link, options);
    await page.getByRole('heading', { name: t('absence:page.coming') }).waitFor();
    expect(await findingsOn(page, `absence-reminder-${language}`)).toEqual([]);
    await byKeyboard(page, t('absence:page.notComing'));
    await page.getByText(t('absence:page.released')).waitFor();
    expect(await findingsOn(page, `absence-released-${language}`)).toEqual([]);
    await page.getByRole('link', { name: t('absence:page.again') }).waitFor();
  }, 240_000);

  test('an absence is noted by itself, taken back by the team, or contested and excused', async () => {
    const starts = nextStart();
    const [here, contested] = [await booked('Benoit', starts), await booked('Claire', starts)];
    for (const { id } of [here, contested]) await begun(id, 25);
    const link = await letterTo(addressOf('Claire'), absenceLink(contested.id));

    const person = await visit(browser, link, options);
    await person.getByText(t('absence:page.state.COUNTED')).waitFor();
    await person.getByRole('textbox').fill(language === 'fr' ? 'Le bus était en panne.' : 'The bus broke down.');
    expect(await findingsOn(person, `absence-contest-${language}`)).toEqual([]);
    await byKeyboard(person, t('absence:page.contest'));
    await person.getByText(t('absence:page.state.CONTESTED')).waitFor();

    const team = await visitAs(browser, MANAGER, `/gestion/absences?lieu=${JOURNEY.absenceSlug}`, options);
    await titleOf(team, t('absence:list.titleOf', { place: JOURNEY.absencePlace })).waitFor();
    const who = `Claire ${familyName}`;
    await team.getByText(t('absence:list.says', { reason: language === 'fr' ? 'Le bus était en panne.' : 'The bus broke down.' })).waitFor();
    expect(await findingsOn(team, `absence-list-${language}`)).toEqual([]);
    await byKeyboard(team, t('absence:list.excuseLabel', { who }));
    await team.getByRole('alertdialog').getByRole('button', { name: t('absence:list.excuse'), exact: true }).click();
    await team.getByText(t('absence:list.excused', { who })).waitFor();

    const desk = await visitAs(browser, MANAGER, `/gestion/planning?lieu=${JOURNEY.absenceSlug}&jour=${dayOf(new Date(Date.parse(starts) - 25 * 60_000).toISOString())}`, options);
    await desk.getByRole('button', { name: new RegExp(`Benoit ${familyName}`, 'u') }).first().click();
    await desk.getByRole('button', { name: t('planning:act.undoNoShow'), exact: true }).click();
    await desk.getByText(t('planning:act.noShowUndone', { who: `Benoit ${familyName}` })).waitFor();
    expect(await findingsOn(desk, `absence-undone-${language}`)).toEqual([]);
    await desk.goto(`${SITE()}/gestion/absences?lieu=${JOURNEY.absenceSlug}`);
    await desk.getByText(t('absence:list.state.EXCUSED')).first().waitFor();
    expect(await desk.getByRole('heading', { name: `Benoit ${familyName}` }).count()).toBe(0);
  }, 300_000);
});
