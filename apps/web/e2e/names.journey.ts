import { createMessages } from '@escale/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { cohortGround, groupGround, namesFallDue } from '../../../tools/journeys/group-ground.mjs';
import { titleOf, visitAs } from './site.ts';

const MANAGER = 'Marie-Josée Payet';
const MS_PER_DAY = 86_400_000;
const TUESDAY = 2;
/** The job that gives seats back comes round each minute. */
const JOB_MS = 90_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

/** Nine to noon in Paris, on the second Tuesday from now and the days after it that are asked for. */
const mornings = (days: readonly number[]): readonly string[] => {
  const start = new Date(Date.now() + 8 * MS_PER_DAY);
  const tuesday = start.getTime() + ((TUESDAY - start.getUTCDay() + 7) % 7) * MS_PER_DAY;
  return days.map((more) => {
    const day = new Date(tuesday + more * MS_PER_DAY).toISOString().slice(0, 10);
    // The offset of Paris that day, without a library: what its clocks show at eight in Greenwich.
    const shown = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Paris' }).format(new Date(`${day}T08:00:00Z`)));
    return `${day}T0${String(8 - (shown - 9))}:00:00.000Z`;
  });
};

/** What the page itself could send, as whoever is signed in there. */
const send = async (page: Page, mutation: string, type: string, input: Readonly<Record<string, unknown>>): Promise<{ readonly id: string }> =>
  page.evaluate(
    async ([query, variables]) => {
      const answer = (await (await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { input: variables } }) })).json()) as { data?: { result?: { id?: string } } };
      if (answer.data?.result?.id === undefined) throw new Error(JSON.stringify(answer));
      return { id: answer.data.result.id };
    },
    [`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ... on GroupBooking { id } ... on GroupRefused { code sessions { code } } } }`, input] as const,
  );

const WAYS = [
  { language: 'fr', letters: 'NF', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', letters: 'MN', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('who comes with a group, in $language at $options.viewport.width px', ({ language, letters, options }) => {
  const { t } = createMessages(language);
  const press = (page: Page, words: string) => page.getByRole('button', { name: words, exact: true }).click();
  const look = async (page: Page, name: string) => expect(await findingsOn(page, `names-${name}`)).toEqual([]);
  const pick = async (page: Page, label: string, option: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(`${label}$`, 'u') }).click();
    await page.getByRole('option', { name: option }).first().click();
  };

  test('is said for all, corrected for one, one person is sent for another; then the seats of nobody go', async () => {
    const { organisationId, hallOfferId } = await groupGround(letters, MANAGER, { namesDueDays: 2 });
    await cohortGround(organisationId, 'Soudeurs', ['Ana', 'Bob', 'Cleo', 'Dan', 'Lou']);
    const page = await visitAs(browser, MANAGER, `/organisme/reservations?structure=${organisationId}`, options);
    await titleOf(page, t('groups:list.title')).waitFor();
    const sessions = mornings([0, 1, 7]).map((startsAt) => ({ offerId: hallOfferId, startsAt, durationMinutes: 180 }));
    const { id } = await send(page, 'holdGroup', 'HoldGroupInput', { organisationId, title: 'Soudure C', need: { people: 4, units: [] }, sessions, idempotencyKey: crypto.randomUUID() });
    await page.goto(`${new URL(page.url()).origin}/organisme/reservations/${id}/noms?structure=${organisationId}`);
    await page.getByText(t('groupNames:notYet')).waitFor();
    await send(page, 'confirmGroup', 'ConfirmGroupInput', { groupBookingId: id, contactName: 'Anne Vidal', contactEmail: 'anne@ateliers.example', locale: language, acceptsSafetyNotice: true });

    await page.goto(`${new URL(page.url()).origin}/organisme/reservations/${id}?structure=${organisationId}`);
    await page.getByRole('link', { name: t('groupNames:action') }).click();
    await titleOf(page, t('groupNames:title')).waitFor();
    await page.getByText(t('groupNames:left', { count: 12, sessions: 3 })).waitFor();
    // Five names for four seats: one too many is said before anything is sent.
    for (const name of ['Ana Roy1', 'Bob Roy2', 'Cleo Roy3', 'Dan Roy4', 'Lou Roy5']) await page.getByRole('checkbox', { name: new RegExp(`^${name}`, 'u') }).check({ force: true });
    await page.getByText(t('groups:refusal.TOO_MANY_NAMES')).waitFor();
    await look(page, 'too-many');
    await page.getByRole('checkbox', { name: /^Dan Roy4/u }).uncheck({ force: true });
    await page.getByRole('checkbox', { name: /^Lou Roy5/u }).uncheck({ force: true });
    await press(page, t('groupNames:save', { count: 3 }));
    await page.getByText(t('groupNames:saved', { count: 3, sessions: 3 })).first().waitFor();
    await page.getByText(t('groupNames:left', { count: 3, sessions: 3 })).waitFor();
    await look(page, 'saved');

    // Nobody but Ana comes to the second.
    await pick(page, t('groupNames:sessions'), new RegExp(language === 'fr' ? '^mercredi' : '^Wednesday', 'u'));
    await page.getByRole('checkbox', { name: /^Bob Roy2/u }).uncheck({ force: true });
    await page.getByRole('checkbox', { name: /^Cleo Roy3/u }).uncheck({ force: true });
    await press(page, t('groupNames:save', { count: 1 }));
    await page.getByText(t('groupNames:saved', { count: 1, sessions: 1 })).first().waitFor();
    await page.getByText(t('groupNames:differ', { count: 3 })).waitFor();

    await page.getByRole('button', { name: new RegExp(`^${t('groupNames:substitute.action')}`, 'u') }).first().click();
    await press(page, t('groupNames:substitute.save'));
    await page.getByText(t('groupNames:substitute.incomplete')).waitFor();
    await pick(page, t('groupNames:substitute.leaving'), 'Ana Roy1');
    await pick(page, t('groupNames:substitute.coming'), 'Lou Roy5');
    await page.getByText(t('groupNames:scope.ALL', { count: 3 })).click();
    await look(page, 'substitute');
    await press(page, t('groupNames:substitute.save'));
    await page.getByText(t('groupNames:substituted', { who: 'Lou Roy5', count: 3 })).first().waitFor();
    await page.getByText('Lou Roy5').first().waitFor();

    // What was said stands after a reload; then the day comes.
    await page.reload();
    await page.getByText(t('groupNames:named', { named: 1, people: 4 })).waitFor();
    await namesFallDue(id);
    const over = Date.now() + JOB_MS;
    while ((await page.getByText(t('groupNames:released', { count: 3 })).count()) === 0 && Date.now() < over) {
      await new Promise((wake) => setTimeout(wake, 2_000));
      await page.reload();
      await titleOf(page, t('groupNames:title')).waitFor();
      await page.getByRole('heading', { name: t('groupNames:bySession') }).waitFor();
    }
    await page.getByText(t('groupNames:released', { count: 3 })).waitFor();
    expect(await page.getByText(t('groupNames:state.complete'), { exact: true }).count()).toBe(3);
    await page.getByText(t('groupNames:named', { named: 1, people: 1 })).waitFor();
    await look(page, 'released');
  });
});
