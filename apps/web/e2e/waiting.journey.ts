import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { book, cancel } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { mailTo } from './mailbox.ts';
import { SITE, titleOf, visit, visitAs } from './site.ts';

const MANAGER = 'Karim Besson';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await joinTeam(MANAGER, JOURNEY.waitingPlaceId);
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

// Each language has its own day, so that neither waits for the other's sessions; far enough ahead for a turn at whatever hour the tests run.
const WAYS = [
  { language: 'fr', daysAhead: 5, options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', daysAhead: 7, options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

/** The one session of a day to come: ten in Paris, whichever side of a change of clocks it is on. */
const sessionOn = (daysAhead: number): { readonly day: string; readonly startsAt: string } => {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' });
  const day = clock.format(new Date(Date.now() + daysAhead * 86_400_000)).slice(0, 10);
  const found = ['+01:00', '+02:00'].map((offset) => new Date(`${day}T10:00:00${offset}`)).find((instant) => clock.format(instant) === `${day} 10:00`);
  if (found === undefined) throw new Error(`No ten o’clock on ${day} in Paris.`);
  return { day, startsAt: found.toISOString() };
};

describe.each(WAYS)('the waiting list, in $language at $options.viewport.width px', ({ language, daysAhead, options }) => {
  const { t } = createMessages(language);
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  test('somebody waits at two places at once, is kept a session, leaves it to the next, is kept another and takes it', async () => {
    const email = `attente-${language}-${String(Date.now())}@exemple.example`;
    const { day, startsAt } = sessionOn(daysAhead);
    const taken = await Promise.all(JOURNEY.waitingOfferIds.map((offerId, index) => book({ offerId, startsAt, more: { email: `complet-${String(index)}-${email}` } })));
    const [first, second] = taken;
    if (first === undefined || second === undefined) throw new Error('Two places are needed.');

    // Nothing free that day within 20 km: be told.
    const page = await visit(browser, `/?ou=Au+large&lon=-4.88&lat=46.5&km=20&quand=${day}_${day}&equipement=VR_HEADSET`, options);
    const invite = page.getByRole('link', { name: t('waiting:invite.action') });
    await invite.waitFor();
    expect(await findingsOn(page, `waiting-search-${language}`)).toEqual([]);
    await invite.focus();
    await page.keyboard.press('Enter');
    await titleOf(page, t('waiting:join.title')).waitFor();
    await page.getByRole('textbox', { name: t('waiting:join.email') }).waitFor();

    // The finer questions can be opened, and need not be.
    await press(page, t('waiting:join.more'));
    await page.getByRole('checkbox', { name: t('waiting:join.training') }).waitFor();
    expect(await findingsOn(page, `waiting-join-${language}`)).toEqual([]);

    // A reason is said at its field; the rest by the keyboard alone.
    await press(page, t('waiting:join.submit'));
    await page.getByText(t('waiting:refusal.GIVEN_NAME_MISSING')).waitFor();
    await page.getByRole('textbox', { name: t('waiting:join.email') }).focus();
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Amel');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Roussel');
    await page.keyboard.press('Enter');
    await titleOf(page, t('waiting:join.checkMail')).waitFor();
    await page.getByText(t('waiting:join.checkMailLead', { email })).waitFor();
    expect(await findingsOn(page, `waiting-joined-${language}`)).toEqual([]);

    // The link in the mail shows; a press puts on the list.
    const { found: link } = await mailTo(email, new RegExp(`${SITE()}/liste-attente/[^\\s?#]+#\\S+`));
    const mine = await visit(browser, link.slice(SITE().length), options);
    await mine.getByRole('button', { name: t('waiting:page.confirm') }).waitFor();
    expect(await findingsOn(mine, `waiting-confirm-${language}`)).toEqual([]);
    await press(mine, t('waiting:page.confirm'));
    await mine.getByText(t('waiting:page.first')).waitFor();
    await mine.getByText(t('waiting:page.chance.UNKNOWN')).waitFor();
    expect(await findingsOn(mine, `waiting-place-${language}`)).toEqual([]);

    // Leaving can be undone, and costs nothing.
    await press(mine, t('waiting:page.leave'));
    await mine.getByText(t('waiting:page.left')).waitFor();
    await press(mine, t('waiting:page.undo'));
    await mine.getByText(t('waiting:page.back')).waitFor();

    // The team sees that somebody waits, and not who.
    const team = await visitAs(browser, MANAGER, `/gestion/attente?lieu=${JOURNEY.waitingSlug}`, options);
    await team.getByText(t('waiting:team.elsewhere')).first().waitFor();
    expect(await team.getByText('Roussel').count()).toBe(0);
    expect(await findingsOn(team, `waiting-team-${language}`)).toEqual([]);

    // The one place comes free: a mail with two answers, and opening one answers nothing.
    await cancel(first);
    const { found: noLink, text } = await mailTo(email, /\S+\?reponse=non#\S+/);
    expect(text).toContain(JOURNEY.waitingPlaces[0]);
    const no = await visit(browser, noLink.slice(SITE().length), options);
    await no.getByRole('button', { name: t('waiting:turn.decline') }).waitFor();
    expect(await findingsOn(no, `waiting-decline-${language}`)).toEqual([]);
    await press(no, t('waiting:turn.decline'));
    await no.getByText(t('waiting:turn.declined')).waitFor();

    // Then the other: taken by the keyboard.
    await cancel(second);
    await mailTo(email, JOURNEY.waitingPlaces[1] ?? '');
    const { found: yesLink } = await mailTo(email, /\S+\?reponse=oui#\S+/);
    const yes = await visit(browser, yesLink.slice(SITE().length), options);
    await yes.getByRole('heading', { level: 2, name: t('waiting:turn.title') }).waitFor();
    await yes.getByText(JOURNEY.waitingPlaces[1] ?? '').first().waitFor();
    expect(await findingsOn(yes, `waiting-turn-${language}`)).toEqual([]);
    await yes.getByRole('textbox', { name: t('booking:age.label'), exact: true }).fill('30');
    await yes.getByRole('checkbox', { name: t('booking:safety.accept') }).focus();
    await yes.keyboard.press('Space');
    await yes.getByRole('button', { name: t('waiting:turn.accept') }).focus();
    await yes.keyboard.press('Enter');
    await yes.waitForURL(/\/reservation\//);
    await yes.getByText(JOURNEY.waitingPlaces[1] ?? '').first().waitFor();
    await mailTo(email, /\/reservation\/\S+/);

    // What was taken is over; the link says so.
    const after = await visit(browser, link.slice(SITE().length), options);
    await after.getByText(t('waiting:page.accepted')).waitFor();
  });
});
