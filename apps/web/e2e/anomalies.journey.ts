import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Locator, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { begun, book, cancel } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { pairedKiosk } from '../../../tools/journeys/kiosk-events.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { pick } from './by-keys.ts';
import { titleOf, visitAs } from './site.ts';

const MANAGER = 'Karim Besson';
const STAFF = 'Marie-Josée Payet';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  for (const placeId of Object.values(JOURNEY.anomaliesPlaceId)) {
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

describe.each(WAYS)('what kiosks and the planning contradict, in $language at $options.viewport.width px', ({ language, options }) => {
  const { t } = createMessages(language);
  const placeId = JOURNEY.anomaliesPlaceId[language];
  const path = `/gestion/a-regler?lieu=${JOURNEY.anomaliesSlug[language]}`;
  const kioskName = language === 'fr' ? 'Accueil' : 'Entrance';
  const item = (page: Page, code: 'CANCELLED_BUT_PRESENT' | 'CLOCK_UNSURE' | 'STALE_TICKET', who: string): Locator =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: t(`anomalies:short.${code}`), exact: true }), hasText: who });
  const press = async (within: Page | Locator, name: string): Promise<void> => {
    await within.getByRole('button', { name, exact: true }).first().focus();
    await within.getByRole('button', { name, exact: true }).first().press('Enter');
  };
  const booked = (givenName: string) => book({ offerId: JOURNEY.anomaliesOfferId[language], givenName, familyName: 'Durand' });

  test('is read, decided, taken back and decided by the keyboard; a colleague is told; what was lost is seen', async () => {
    const kiosk = await pairedKiosk(placeId, kioskName);
    const arrives = (bookingId: string, sure = true, revision: number | null = null) => kiosk.tell({ type: 'CHECKED_IN', bookingId, knownBy: 'TICKET', revision, learnerIds: [] }, sure);
    const page = await visitAs(browser, MANAGER, path, options);
    await titleOf(page, t('anomalies:titleOf', { place: JOURNEY.anomaliesPlace[language] })).waitFor();
    await page.getByText(t('anomalies:noneText')).waitFor();
    expect(await findingsOn(page, `anomalies-none-${language}`)).toEqual([]);

    // Somebody who had cancelled comes all the same; the page hears of it by itself.
    const camille = await booked('Camille');
    await cancel(camille);
    await begun(camille.id, 15);
    expect(await arrives(camille.id)).toMatchObject([{ anomalies: ['CANCELLED_BUT_PRESENT'] }]);
    const first = item(page, 'CANCELLED_BUT_PRESENT', 'Camille D.');
    await first.waitFor();
    await first.getByText(t('anomalies:toDecide'), { exact: true }).waitFor();

    const noor = await booked('Noor');
    await begun(noor.id, 15);
    await arrives(noor.id, false, 7);
    await item(page, 'CLOCK_UNSURE', 'Noor D.').waitFor();
    await item(page, 'STALE_TICKET', 'Noor D.').waitFor();
    await page.reload();
    await item(page, 'CLOCK_UNSURE', 'Noor D.').waitFor();
    await page.getByText(t('anomalies:waiting', { count: 2 })).first().waitFor({ state: 'attached' });
    expect(await findingsOn(page, `anomalies-open-${language}`)).toEqual([]);

    // A colleague looks at the same, and then hears nothing new for a while.
    const staff = await visitAs(browser, STAFF, path, options);
    const theirs = item(staff, 'CANCELLED_BUT_PRESENT', 'Camille D.');
    await theirs.waitFor();
    await staff.route('**/graphql', (route) => (route.request().postData()?.includes('PlaceAnomalies') === true ? route.abort() : route.continue()));

    await press(first, t('anomalies:choice.WAS_NOT_HERE'));
    await page.getByText(t('anomalies:done.WAS_NOT_HERE')).waitFor();
    await first.waitFor({ state: 'detached' });
    await press(page, t('anomalies:undo'));
    await page.getByText(t('anomalies:undone')).waitFor();
    await first.waitFor();
    await press(first, t('anomalies:choice.MAKE_WALK_IN'));
    await page.getByText(t('anomalies:done.MAKE_WALK_IN')).waitFor();

    // Without network nothing is said to be done; with it, the colleague learns who chose what.
    await staff.context().setOffline(true);
    await press(theirs, t('anomalies:choice.NOTED'));
    await staff.getByText(t('shell:unreachable.text')).first().waitFor();
    expect(await findingsOn(staff, `anomalies-offline-${language}`)).toEqual([]);
    await staff.context().setOffline(false);
    await press(theirs, t('anomalies:choice.NOTED'));
    await staff.getByText(t('anomalies:by', { who: MANAGER, choice: t('anomalies:choice.MAKE_WALK_IN') })).waitFor();
    expect(await findingsOn(staff, `anomalies-told-${language}`)).toEqual([]);

    const unsure = item(page, 'CLOCK_UNSURE', 'Noor D.');
    await unsure.getByRole('textbox', { name: t('anomalies:otherTime') }).fill('99');
    await unsure.getByText(t('hours:day.unread')).waitFor();
    expect(await findingsOn(page, `anomalies-time-${language}`)).toEqual([]);
    await unsure.getByRole('textbox', { name: t('anomalies:otherTime') }).fill('');
    await press(unsure, t('anomalies:choice.CONFIRM_TIME'));
    await page.getByText(t('anomalies:done.CONFIRM_TIME')).waitFor();
    await press(item(page, 'STALE_TICKET', 'Noor D.'), t('anomalies:choice.NOTED'));
    await page.getByText(t('anomalies:noneText')).waitFor();

    await page.getByText(t('anomalies:decided'), { exact: true }).click();
    await page.waitForURL(/etat=regle/u);
    await item(page, 'CANCELLED_BUT_PRESENT', t('anomalies:choice.MAKE_WALK_IN')).waitFor();
    expect(await findingsOn(page, `anomalies-decided-${language}`)).toEqual([]);

    await kiosk.garble(3);
    await page.reload();
    await page.getByText(t('anomalies:lost.gap', { count: 3, kiosk: kioskName })).waitFor();
    expect(await findingsOn(page, `anomalies-lost-${language}`)).toEqual([]);
    await page.getByRole('listitem').filter({ has: page.getByRole('code') }).getByRole('button').press('Enter');
    await page.getByText(t('anomalies:lost.seenDone')).waitFor();
  }, 300_000);

  test('is read to the end of many, by kind and by day; a note is kept with the choice', async () => {
    const kiosk = await pairedKiosk(placeId, `${kioskName} 2`);
    const elias = await booked('Élias');
    await begun(elias.id, 15);
    const unknown = Array.from({ length: 31 }, (): string => randomUUID());
    for (const bookingId of [elias.id, ...unknown]) await kiosk.tell({ type: 'CHECKED_IN', bookingId, knownBy: 'TICKET', revision: bookingId === elias.id ? 7 : null, learnerIds: [] });
    const page = await visitAs(browser, MANAGER, path, options);
    const settle = page.getByRole('region', { name: t('anomalies:label'), exact: true });
    const cards = settle.getByRole('heading', { level: 2 });
    const more = settle.getByRole('button', { name: t('anomalies:moreOf', { shown: 30, total: 32 }), exact: true });
    await more.waitFor();
    expect(await cards.count()).toBe(30);
    expect(await findingsOn(page, `anomalies-many-${language}`)).toEqual([]);
    await more.press('Enter');
    await more.waitFor({ state: 'detached' });
    await cards.nth(31).waitFor();
    expect(await cards.count()).toBe(32);

    await pick(page, settle.getByRole('button', { name: t('anomalies:about') }), t('anomalies:short.STALE_TICKET'));
    await page.waitForURL(/sujet=STALE_TICKET/u);
    await cards.nth(1).waitFor({ state: 'detached' });
    const stale = item(page, 'STALE_TICKET', 'Élias D.');
    await stale.waitFor();
    // A day on which nothing was told, typed in both fields: day, month and year in the order of the language.
    await settle.getByRole('group', { name: t('anomalies:days') }).getByRole('spinbutton').first().focus();
    await page.keyboard.type('0505202005052020');
    await page.getByText(t('anomalies:noneSuch')).waitFor();
    expect(await findingsOn(page, `anomalies-none-such-${language}`)).toEqual([]);
    await press(settle, t('anomalies:allDays'));
    await stale.waitFor();
    await stale.getByRole('textbox', { name: t('anomalies:noteLabel') }).fill('Billet imprimé avant le changement.');
    expect(await findingsOn(page, `anomalies-note-${language}`)).toEqual([]);
    await press(stale, t('anomalies:choice.NOTED'));
    await page.getByText(t('anomalies:done.NOTED')).waitFor();
    await stale.waitFor({ state: 'detached' });
    await page.getByText(t('anomalies:decided'), { exact: true }).click();
    await page.getByText(t('anomalies:note', { note: 'Billet imprimé avant le changement.' })).waitFor();
    expect(await findingsOn(page, `anomalies-noted-${language}`)).toEqual([]);
  }, 300_000);
});
