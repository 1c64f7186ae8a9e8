// The planning in the hand: edges pulled with a mouse, bars dragged with a finger, and what happens when no word of changes comes.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, CDPSession, Locator, Page, WebSocketRoute } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { book } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { barOf, dayOf, later, PLANNING, TEAM } from './desk.ts';
import { SITE, visitAs } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await joinTeam(TEAM[0], JOURNEY.deskPlaceId);
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

/** A quarter of an hour of the day's timeline, in pixels. */
const QUARTER = 33;
const ASKED_AGAIN_MS = 31_000;
// Early in the morning, where the other journeys of the place do nothing; each language has a day of its own.
const WAYS = [
  { language: 'fr', hours: -6, options: { locale: 'fr-FR', colorScheme: 'light' } },
  { language: 'en', hours: 18, options: { locale: 'en-GB', colorScheme: 'dark' } },
] as const;

const middleOf = async (bar: Locator): Promise<{ readonly x: number; readonly y: number; readonly right: number }> => {
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  if (box === null) throw new Error('The bar is not to be seen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, right: box.x + box.width };
};

/** Pulls the end of a bar by some quarters of an hour, as a hand does: little by little. */
async function pullEnd(page: Page, bar: Locator, quarters: number): Promise<void> {
  const { right, y } = await middleOf(bar);
  await page.mouse.move(right - 4, y);
  await page.mouse.down();
  await page.mouse.move(right - 4 + QUARTER * quarters, y, { steps: 8 });
}

/** A finger that goes down, moves and leaves. */
async function swipe(finger: CDPSession, from: { readonly x: number; readonly y: number }, by: { readonly x: number; readonly y: number }): Promise<void> {
  const steps = 8;
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from.x, y: from.y }] });
  for (let step = 1; step <= steps; step += 1) await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: from.x + (by.x * step) / steps, y: from.y + (by.y * step) / steps }] });
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe.each(WAYS)('the planning in the hand, in $language', ({ language, hours, options }) => {
  const { t } = createMessages(language);
  const wide = { ...options, viewport: { width: 1280, height: 900 } };
  const person = (givenName: string) => ({ givenName, familyName: `Tissot ${language}` });

  test('the end of a bar is pulled: longer, undone, and back again with the reason when it cannot be', async () => {
    const startsAt = later(hours);
    await book({ offerId: JOURNEY.deskComputerOfferId, startsAt, ...person('Maud') });
    for (const name of ['Paul', 'Lina', 'Gaël']) await book({ offerId: JOURNEY.deskComputerOfferId, startsAt: later(hours, 60), ...person(name) });
    const page = await visitAs(browser, TEAM[0], `${PLANNING}&jour=${dayOf(startsAt)}`, wide);
    const bar = barOf(page, `Maud Tissot ${language}`);
    await bar.waitFor();
    const label = await bar.getAttribute('aria-label');
    await pullEnd(page, bar, 1);
    expect(await findingsOn(page, 'planning-pulling')).toEqual([]);
    await page.mouse.up();
    await page.getByRole('button', { name: t('planning:act.undo') }).waitFor();
    expect(await bar.getAttribute('aria-label')).not.toBe(label);
    await page.getByRole('button', { name: t('planning:act.undo') }).click();
    await page.getByText(t('planning:act.undone')).waitFor();
    expect(await bar.getAttribute('aria-label')).toBe(label);

    // The message stands before the end of the bar; read, it goes.
    await page.getByRole('button', { name: t('words:dismissNotice') }).click();
    await page.getByText(t('planning:act.undone')).waitFor({ state: 'detached' });

    // Every computer is taken an hour later.
    const before = await middleOf(bar);
    await pullEnd(page, bar, 3);
    await page.mouse.up();
    const refusal = page.getByRole('complementary').getByRole('alert');
    await refusal.getByText(t('planning:no.desk.SLOT_TAKEN')).waitFor();
    expect(await refusal.innerText()).toContain(`Tissot ${language}`);
    await page.waitForFunction(() => document.querySelector('[class*="ghost"]') === null);
    expect(await bar.getAttribute('aria-label')).toBe(label);
    const after = await middleOf(bar);
    expect(after.right - after.x).toBeCloseTo(before.right - before.x, 0);
  });

  test('on a tablet a finger scrolls past bars, and drags only the one it has chosen', async () => {
    const startsAt = later(hours + 3);
    await book({ offerId: JOURNEY.deskOfferId, startsAt, ...person('Rose') });
    const page = await visitAs(browser, TEAM[0], `${PLANNING}&jour=${dayOf(startsAt)}`, { ...options, viewport: { width: 1024, height: 768 }, hasTouch: true });
    const finger = await page.context().newCDPSession(page);
    const bar = barOf(page, `Rose Tissot ${language}`);
    await bar.waitFor();
    const label = await bar.getAttribute('aria-label');
    const timeline = page.getByRole('region').filter({ has: page.locator('[data-row]') });
    const left = () => timeline.evaluate((one) => one.scrollLeft);
    const start = await middleOf(bar);
    const scrolled = await left();
    await swipe(finger, start, { x: -QUARTER * 4, y: 0 });
    await page.waitForFunction(([one, from]) => (one as HTMLElement).scrollLeft !== from, [await timeline.elementHandle(), scrolled] as const);
    await swipe(finger, await middleOf(bar), { x: 0, y: -120 });
    expect(await page.locator('[class*="ghost"]').count()).toBe(0);
    expect(await bar.getAttribute('aria-label')).toBe(label);

    const here = await middleOf(bar);
    await page.touchscreen.tap(here.x, here.y);
    await page.getByRole('form', { name: t('planning:move.title') }).waitFor();
    expect(await findingsOn(page, 'planning-tablet')).toEqual([]);
    const stood = await left();
    await swipe(finger, await middleOf(bar), { x: QUARTER * 2, y: 0 });
    await page.getByRole('button', { name: t('planning:act.undo') }).waitFor();
    expect(await bar.getAttribute('aria-label')).not.toBe(label);
    expect(await left()).toBe(stood);
    await page.getByRole('button', { name: t('planning:act.undo') }).tap();
    await page.getByText(t('planning:act.undone')).waitFor();
    expect(await bar.getAttribute('aria-label')).toBe(label);
  });

  test('without word of changes it asks again every half minute, says so, and hears them again once it may', async () => {
    const startsAt = later(hours + 4);
    const page = await visitAs(browser, TEAM[0], '/compte', wide);
    const open: WebSocketRoute[] = [];
    let cut = false;
    await page.routeWebSocket(/\/graphql$/u, (route) => {
      if (cut) return void route.close();
      route.connectToServer();
      open.push(route);
    });
    await page.clock.install();
    await page.goto(`${SITE()}${PLANNING}&jour=${dayOf(startsAt)}`);
    await page.getByText(t('planning:live.on')).waitFor();
    cut = true;
    for (const route of open.splice(0)) await route.close();
    await page.getByText(t('planning:live.off')).waitFor();
    expect(await findingsOn(page, 'planning-not-live')).toEqual([]);

    await book({ offerId: JOURNEY.deskOfferId, startsAt, ...person('Ines') });
    expect(await barOf(page, `Ines Tissot ${language}`).count()).toBe(0);
    await page.clock.runFor(ASKED_AGAIN_MS);
    await barOf(page, `Ines Tissot ${language}`).waitFor();
    await page.getByText(t('planning:live.off')).waitFor();

    cut = false;
    await page.clock.runFor(ASKED_AGAIN_MS);
    await page.getByText(t('planning:live.on')).waitFor();
    await book({ offerId: JOURNEY.deskOfferId, startsAt: later(hours + 5), ...person('Théo') });
    await barOf(page, `Théo Tissot ${language}`).waitFor();
  });
});
