// The morning at the desk without a mouse: who comes, who does not, who comes by.
import { createMessages } from '@escale/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { begun, book, nextStart } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { dayOf, TEAM } from './desk.ts';
import { visitAs } from './site.ts';

const PLANNING = `/gestion/planning?lieu=${JOURNEY.morningSlug}`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  for (const name of TEAM) await joinTeam(name, JOURNEY.morningPlaceId);
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

// Who is at the desk may note an arrival hours before: each language has an hour of its own, at a place that no other journey books.
const WAYS = [
  { language: 'fr', later: 180, options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', later: 240, options: { locale: 'en-GB', viewport: { width: 1024, height: 768 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('the morning by the keyboard alone, in $language at $options.viewport.width px', ({ language, later, options }) => {
  const { t } = createMessages(language);
  const pressKey = async (page: Page, button: Locator): Promise<void> => {
    await button.focus();
    await page.keyboard.press('Enter');
  };
  /** Finds somebody by name and opens their booking. */
  const open = async (page: Page, name: string): Promise<Locator> => {
    await page.getByRole('searchbox', { name: t('planning:filter.search') }).focus();
    await page.keyboard.type(name);
    await page.getByText(t('planning:found', { count: 1 })).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-booking') === true);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary');
    await panel.getByText(name).first().waitFor();
    return panel;
  };

  test('somebody comes: the arrival is noted, taken back, and noted again', async () => {
    const name = `Rose Martin ${language}`;
    const startsAt = nextStart(later);
    await book({ offerId: JOURNEY.morningOfferId, startsAt, givenName: 'Rose', familyName: `Martin ${language}` });
    const page = await visitAs(browser, TEAM[0], `${PLANNING}&jour=${dayOf(startsAt)}`, options);
    const panel = await open(page, name);
    await pressKey(page, panel.getByRole('button', { name: t('planning:act.checkIn'), exact: true }));
    await panel.getByRole('button', { name: t('planning:act.undoCheckIn'), exact: true }).waitFor();
    expect(await findingsOn(page, 'morning-arrived')).toEqual([]);
    await pressKey(page, panel.getByRole('button', { name: t('planning:act.undoCheckIn'), exact: true }));
    await pressKey(page, panel.getByRole('button', { name: t('planning:act.checkIn'), exact: true }));
    await panel.getByRole('button', { name: t('planning:act.undoCheckIn'), exact: true }).waitFor();
  });

  test('somebody does not come: the absence is noted once the grace is over, and taken back', async () => {
    const name = `Abel Petit ${language}`;
    const startsAt = nextStart(later);
    const { id } = await book({ offerId: JOURNEY.morningOfferId, startsAt, givenName: 'Abel', familyName: `Petit ${language}` });
    const earlier = 2 * later + 60;
    await begun(id, earlier);
    const page = await visitAs(browser, TEAM[0], `${PLANNING}&jour=${dayOf(new Date(Date.parse(startsAt) - earlier * 60_000).toISOString())}`, options);
    const panel = await open(page, name);
    await pressKey(page, panel.getByRole('button', { name: t('planning:act.noShow'), exact: true }));
    await panel.getByRole('button', { name: t('planning:act.undoNoShow'), exact: true }).waitFor();
    expect(await findingsOn(page, 'morning-missing')).toEqual([]);
    await pressKey(page, panel.getByRole('button', { name: t('planning:act.undoNoShow'), exact: true }));
    await panel.getByRole('button', { name: t('planning:act.noShow'), exact: true }).waitFor();
  });

  test('somebody comes by without a booking', async () => {
    const page = await visitAs(browser, TEAM[0], PLANNING, options);
    await pressKey(page, page.getByRole('button', { name: t('planning:walkIn.action'), exact: true }));
    const form = page.getByRole('dialog', { name: t('planning:walkIn.title') });
    await form.waitFor();
    const safety = form.getByRole('checkbox', { name: t('planning:walkIn.safety') });
    if ((await safety.count()) > 0) {
      await safety.focus();
      await page.keyboard.press('Space');
    }
    await pressKey(page, form.getByRole('button', { name: t('planning:walkIn.send'), exact: true }));
    await page.getByRole('button', { name: t('planning:act.undoCheckIn'), exact: true }).waitFor();
    expect(await findingsOn(page, 'morning-walked-in')).toEqual([]);
  });
});
