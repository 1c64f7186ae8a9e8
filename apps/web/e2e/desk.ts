import { type createMessages } from '@escale/messages';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { nextStart } from '../../../tools/journeys/bookings.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { SITE, visit } from './site.ts';

/** Who keeps the desk of the journeys' place. */
export const TEAM = ['Karim Besson', 'Marie-Josée Payet'] as const;
export const PLANNING = `/gestion/planning?lieu=${JOURNEY.deskSlug}`;

/** Tomorrow at nine in Paris and some hours, so that all that is done there falls on one day. */
export const later = (hours: number, minutes = 0): string => {
  const morning = new Date(new Date(nextStart(24 * 60)).setUTCHours(8, 0, 0, 0));
  return new Date(morning.getTime() + hours * 3_600_000 + minutes * 60_000).toISOString();
};
export const dayOf = (startsAt: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(startsAt));

/** Somebody of the demonstration, on a page. */
export async function enterAs(browser: Browser, { t }: ReturnType<typeof createMessages>, name: string, path: string, options: BrowserContextOptions): Promise<Page> {
  const page = await visit(browser, '/demo/personnes', options);
  await page.getByRole('button', { name: t('account:demoPeople.enter', { name }), exact: true }).click();
  await page.waitForURL('**/compte');
  await page.goto(`${SITE()}${path}`);
  return page;
}

export const barOf = (page: Page, name: string): Locator => page.getByRole('button', { name: new RegExp(name, 'u') }).first();
