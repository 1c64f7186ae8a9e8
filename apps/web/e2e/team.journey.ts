import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages, formatTimeRange } from '@escale/messages';
import pg from 'pg';
import type { Browser, Locator, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { book } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { SITE, titleOf, visit } from './site.ts';

// Nobody whom the demonstration plans elsewhere.
const MANAGER = 'Thierry Marchal';
// Each language has an offer of its own at the place whose desk the journeys keep, which needs somebody of the team.
const WAYS = [
  { language: 'fr', days: 9, offerId: '0e5ca1e0-0000-7000-a000-000000000951', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', days: 10, offerId: '0e5ca1e0-0000-7000-a000-000000000952', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

const DAY_MS = 86_400_000;
const dayIn = (days: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(Date.now() + days * DAY_MS));
/** An hour of that day by the clocks of Paris, which are one or two hours ahead of UTC. */
const hourOf = (day: string, hour: number): string => {
  const guess = new Date(`${day}T${String(hour - 1).padStart(2, '0')}:00:00Z`);
  const shown = Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit', hour12: false }).format(guess));
  return new Date(guess.getTime() - (shown - hour) * 3_600_000).toISOString();
};
const mondayOf = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) * DAY_MS).toISOString().slice(0, 10);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await joinTeam(MANAGER, JOURNEY.deskPlaceId);
  const client = new pg.Client({ connectionString: process.env['ESCALE_JOURNEY_DATABASE_URL'] });
  await client.connect();
  for (const { offerId, language } of WAYS) {
    await client.query(
      `INSERT INTO offer (id, place_id, title_fr, title_en, grid_minutes, durations_minutes, notice_minutes, horizon_days, people_min, people_max, minimum_age, safety_notice, paused, supervised)
       VALUES ($1, $2, $3, $4, 60, '{30}', 0, 60, 1, 2, 0, false, false, true) ON CONFLICT DO NOTHING`,
      [offerId, JOURNEY.deskPlaceId, `Atelier accompagné ${language}`, `Guided workshop ${language}`],
    );
    await client.query(`INSERT INTO offer_need (offer_id, position, category, quantity, per_person) VALUES ($1, 0, 'COMPUTER', 1, true) ON CONFLICT DO NOTHING`, [offerId]);
  }
  await client.end();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

describe.each(WAYS)('planning a team, in $language at $options.viewport.width px', ({ language, days, offerId, options }) => {
  const { t } = createMessages(language);
  const day = dayIn(days);
  const title = language === 'fr' ? 'Atelier accompagné fr' : 'Guided workshop en';

  const enter = async (path: string): Promise<Page> => {
    const page = await visit(browser, '/demo/personnes', options);
    await page.getByRole('button', { name: t('account:demoPeople.enter', { name: MANAGER }), exact: true }).click();
    await page.waitForURL('**/compte');
    await page.goto(`${SITE()}${path}`);
    return page;
  };
  /** By the keyboard alone. */
  const pressKey = async (page: Page, target: Locator): Promise<void> => {
    await target.focus();
    await page.keyboard.press('Enter');
  };
  const write = async (page: Page, field: Locator, text: string): Promise<void> => {
    await field.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
  };
  const tick = async (page: Page, target: Locator): Promise<void> => {
    await target.focus();
    await page.keyboard.press('Space');
  };
  const typeDay = async (page: Page, label: string, value: string): Promise<void> => {
    const [year = '', month = '', date = ''] = value.split('-');
    await page.getByRole('group', { name: label }).first().getByRole('spinbutton').first().focus();
    await page.keyboard.type(`${date}${month}${year}`);
  };
  /** Opens a list of choices, walks to one, and takes it. */
  const pick = async (page: Page, select: Locator, words: string): Promise<void> => {
    await select.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: words, exact: true }).waitFor();
    await page.keyboard.press('Home');
    for (let step = 0; step < 9; step += 1) {
      if ((await page.evaluate(() => document.activeElement?.textContent ?? '')) === words) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
  };
  const freeFor = async (): Promise<number> => {
    const answer = await fetch(`${SITE()}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'query ($id: ID!, $input: PlaceAvailabilityInput!) { place(id: $id) { availability(input: $input) { slots { startsAt } obstacle } } }', variables: { id: JOURNEY.deskPlaceId, input: { from: day, days: 1, offerId } } }),
    });
    const { data } = (await answer.json()) as { data: { place: { availability: { slots: unknown[] }[] } } };
    return data.place.availability[0]?.slots.length ?? -1;
  };

  test('a repeating shift makes slots, taking it off tells how many are left alone, and is undone', async () => {
    expect(await freeFor()).toBe(0);
    const page = await enter(`/gestion/equipe?lieu=${JOURNEY.deskSlug}&semaine=${mondayOf(day)}`);
    await titleOf(page, t('team:titleOf', { place: JOURNEY.deskPlace })).waitFor();
    await page.getByRole('heading', { name: t('team:solve.title') }).waitFor();
    expect(await findingsOn(page, 'team-empty')).toEqual([]);

    await pressKey(page, page.getByRole('button', { name: t('team:week.add'), exact: true }));
    await page.getByRole('heading', { name: t('team:form.create') }).waitFor();
    await pick(page, page.getByRole('button', { name: new RegExp(t('team:form.person'), 'u') }), MANAGER);
    await typeDay(page, t('team:form.day'), day);
    await write(page, page.getByRole('textbox', { name: t('team:form.from'), exact: true }), '12:00');
    await write(page, page.getByRole('textbox', { name: t('team:form.to'), exact: true }), '9');
    await tick(page, page.getByRole('checkbox', { name: t('team:form.repeat') }));
    await typeDay(page, t('team:form.until'), dayIn(days + 14));
    await pressKey(page, page.getByRole('button', { name: t('team:form.save'), exact: true }));
    await page.getByText(t('team:no.SHIFT_OUT_OF_ORDER')).first().waitFor();
    expect(await findingsOn(page, 'team-form')).toEqual([]);
    await write(page, page.getByRole('textbox', { name: t('team:form.from'), exact: true }), '9');
    await write(page, page.getByRole('textbox', { name: t('team:form.to'), exact: true }), '12');
    await pressKey(page, page.getByRole('radio', { name: t('team:form.whatSome') }));
    const others = page.getByRole('group', { name: t('team:form.offers') }).getByRole('checkbox');
    await others.first().waitFor();
    for (const box of await others.all()) if ((await box.isChecked()) !== ((await box.getAttribute('value')) === offerId)) await tick(page, box);
    await pressKey(page, page.getByRole('button', { name: t('team:form.save'), exact: true }));
    await page.getByText(t('team:done.planned', { count: 3 })).first().waitFor();
    expect(await freeFor()).toBe(3);
    expect(await findingsOn(page, 'team-week')).toEqual([]);

    await book({ offerId, startsAt: hourOf(day, 10), givenName: 'Nora', familyName: `Équipe ${language}`, more: { email: `nora.${language}@exemple.fr`, locale: language } });

    const when = formatTimeRange(hourOf(day, 9), hourOf(day, 12), 'Europe/Paris', language);
    await page.reload();
    await pressKey(page, page.getByRole('button', { name: t('team:week.open', { name: MANAGER, when, what: title }) }));
    await page.getByRole('heading', { name: t('team:form.change', { name: MANAGER }) }).waitFor();
    await pressKey(page, page.getByRole('radio', { name: t('team:form.reachFollowing', { count: 2 }) }));
    await pressKey(page, page.getByRole('button', { name: t('team:form.remove'), exact: true }));
    await page.getByText(t('team:sure.alone', { count: 1 })).waitFor();
    await page.getByText(`Nora Équipe ${language}`).first().waitFor();
    expect(await findingsOn(page, 'team-sure')).toEqual([]);
    await pressKey(page, page.getByRole('button', { name: t('team:sure.yesRemove', { count: 3 }), exact: true }));
    await page.getByText(t('team:done.removed', { count: 3 })).first().waitFor();
    await page.getByRole('heading', { name: t('team:solve.alone', { count: 1 }) }).waitFor();
    expect(await freeFor()).toBe(0);
    expect(await findingsOn(page, 'team-alone')).toEqual([]);

    await pressKey(page, page.getByRole('button', { name: t('team:done.undo'), exact: true }));
    await page.getByText(t('team:done.restored', { count: 3 })).first().waitFor();
    await page.getByRole('heading', { name: t('team:solve.alone', { count: 1 }) }).waitFor({ state: 'detached' });
    expect(await freeFor()).toBe(3);

    await page.goto(`${SITE()}/gestion/equipe?lieu=${JOURNEY.deskSlug}&onglet=personnes`);
    await page.getByRole('heading', { name: t('roles:page.people') }).waitFor();
    await page.getByText(MANAGER).first().waitFor();
    expect(await findingsOn(page, 'team-people')).toEqual([]);
  });
});
