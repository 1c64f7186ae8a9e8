import type { Locator, Page } from 'playwright-core';
import { nextStart } from '../../../tools/journeys/bookings.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';

/** Who keeps the desk of the journeys' place. */
export const TEAM = ['Karim Besson', 'Marie-Josée Payet'] as const;
export const PLANNING = `/gestion/planning?lieu=${JOURNEY.deskSlug}`;

/** Tomorrow at nine in Paris and some hours, so that all that is done there falls on one day. */
export const later = (hours: number, minutes = 0): string => {
  const morning = new Date(new Date(nextStart(24 * 60)).setUTCHours(8, 0, 0, 0));
  return new Date(morning.getTime() + hours * 3_600_000 + minutes * 60_000).toISOString();
};
export const dayOf = (startsAt: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(startsAt));

export const barOf = (page: Page, name: string): Locator => page.getByRole('button', { name: new RegExp(name, 'u') }).first();
