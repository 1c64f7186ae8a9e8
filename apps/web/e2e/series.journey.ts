import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { book, nextStart } from '../../../tools/journeys/bookings.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { mailTo } from './mailbox.ts';
import { SITE, titleOf, visit, visitAs } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WAYS = [
  { language: 'fr', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

const WEEK = 7 * 24 * 60;
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe.each(WAYS)('a session that is repeated, in $language at $options.viewport.width px', ({ language, options }) => {
  const { t } = createMessages(language);
  const offerId = JOURNEY.seriesOfferId[language];
  // Far from midnight by the clocks of the place, whatever the hour the journeys run at: no session may change its day.
  const start = (): Date => new Date(`${new Date(Date.parse(nextStart(3 * 24 * 60))).toISOString().slice(0, 10)}T10:00:00Z`);
  const weekLater = (weeks: number, minutes = 0): string => new Date(start().getTime() + (weeks * WEEK + minutes) * 60_000).toISOString();
  const list = (page: Page) => page.getByRole('region', { name: t('series:sessions') }).getByRole('list').first();

  test('a partial series is resolved by hand, booked whole, told by one mail, moved and cancelled from one session on', async () => {
    // Somebody is there in the second week, and in the third.
    await book({ offerId, startsAt: weekLater(1) });
    await book({ offerId, startsAt: weekLater(2) });
    const page = await visit(browser, `/reserver/${offerId}?debut=${weekLater(0)}&duree=30&personnes=1`, options);
    await page.getByRole('button', { name: t('series:repeat'), exact: true }).focus();
    await page.keyboard.press('Enter');
    await titleOf(page, t('series:title')).waitFor();
    await page.getByText(t('series:possible', { possible: 2, count: 4 })).waitFor();
    expect(await findingsOn(page, 'series-partial')).toEqual([]);
    // The same four, ended by a date: it is proposed as the day of the last.
    await page.getByText(t('series:endBy.UNTIL'), { exact: true }).click();
    await page.getByRole('group', { name: t('series:until') }).waitFor();
    await page.getByText(t('series:possible', { possible: 2, count: 4 })).waitFor();
    expect(await findingsOn(page, 'series-until')).toEqual([]);
    const submit = (count: number) => page.getByRole('button', { name: t('series:book', { count }), exact: true });
    expect(await submit(0).isDisabled()).toBe(true);

    // The one goes to the nearest hour, by keys alone; the other is skipped.
    const choices = list(page).getByRole('button', { name: t('series:choose') });
    await choices.first().focus();
    await page.keyboard.press('Enter');
    const nearest = page.getByRole('option').filter({ hasText: t('series:nearest') });
    await nearest.waitFor();
    expect(await findingsOn(page, 'series-hours')).toEqual([]);
    await nearest.click();
    await choices.first().click();
    await page.getByRole('option', { name: t('series:skip') }).click();
    await page.getByText(t('series:allResolved')).waitFor();

    const email = `serie.${language}@exemple.fr`;
    await page.getByRole('textbox', { name: t('booking:who.givenName'), exact: true }).fill('Samia');
    await page.getByRole('textbox', { name: t('booking:who.familyName'), exact: true }).fill('Roche');
    await page.getByRole('textbox', { name: t('booking:who.email') }).fill(email);
    expect(await findingsOn(page, 'series-resolved')).toEqual([]);
    await submit(3).click();
    await page.getByText(t('series:booked'), { exact: true }).waitFor();
    expect(await findingsOn(page, 'series-booked')).toEqual([]);
    expect(await page.getByText(t('series:changed')).count()).toBe(1);
    const { found } = await mailTo(email, /http\S+\/serie\/\S+/);
    const mailed = await visit(browser, '/', options);
    await mailed.goto(found);
    await mailed.getByRole('list', { name: t('series:sessions') }).waitFor();

    // From the last but one on: what was changed by hand stays, unless one points at it.
    await page.getByRole('button', { name: new RegExp(`^${t('series:moveFromLabel', { when: '' }).trim().replace(/\s/gu, '\\s')}`, 'u') }).first().click();
    await page.getByRole('textbox', { name: t('series:moveHour') }).fill('15:00');
    expect(await findingsOn(page, 'series-moving')).toEqual([]);
    await press(page, t('series:moveYes'));
    await page.getByText(t('series:moved')).waitFor();
    expect(await page.getByText(t('series:changed')).count()).toBe(1);

    await press(page, t('series:cancelAll'));
    await page.getByText(t('series:cancelKept', { count: 1 })).waitFor();
    expect(await findingsOn(page, 'series-cancelling')).toEqual([]);
    await press(page, t('series:cancelYes'));
    await page.getByText(t('series:cancelled')).waitFor();
    expect(await page.getByText(t('ticket:state.cancelled'), { exact: true }).count()).toBe(2);
    expect(await findingsOn(page, 'series-cancelled')).toEqual([]);
  });

  test('somebody of the team books a series for a person at the desk', async () => {
    await joinTeam('Karim Besson', JOURNEY.seriesPlaceId[language]);
    const { pathname, search } = new URL(`${SITE()}/serie/nouvelle?activite=${offerId}&jour=${weekLater(0).slice(0, 10)}&heure=18:00&duree=30&personnes=1&guichet=1`);
    const page = await visitAs(browser, 'Karim Besson', `${pathname}${search}`, options);
    await titleOf(page, t('series:titleDesk')).waitFor();
    await page.getByText(t('series:allResolved')).waitFor();
    await page.getByRole('textbox', { name: t('booking:who.givenName'), exact: true }).fill('Paulette');
    await page.getByRole('textbox', { name: t('booking:who.familyName'), exact: true }).fill('Roy');
    await page.getByRole('button', { name: t('series:book', { count: 4 }), exact: true }).click();
    await page.getByText(t('series:bookedNoMail')).waitFor();
    expect(await findingsOn(page, 'series-desk')).toEqual([]);
  });

  test('an address that names no session, or no series, says what to do', async () => {
    const page = await visit(browser, '/serie/nouvelle', options);
    await page.getByText(t('series:unknownWishText')).waitFor();
    expect(await findingsOn(page, 'series-no-wish')).toEqual([]);
    await page.goto(`${SITE()}/serie/0190aaaa-0000-7000-8000-000000000000#nothing`);
    await page.getByText(t('series:notFoundText')).waitFor();
    expect(await findingsOn(page, 'series-unknown')).toEqual([]);
  });
});
