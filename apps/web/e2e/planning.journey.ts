import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { book } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { barOf, dayOf, later, PLANNING, TEAM } from './desk.ts';
import { SITE, titleOf, visit, visitAs } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  for (const name of TEAM) await joinTeam(name, JOURNEY.deskPlaceId);
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WIDE = { viewport: { width: 1280, height: 900 } } as const;
const PHONE = { viewport: { width: 390, height: 844 } } as const;
// Each language has its own hours, so that none finds the other's bookings in the way.
const WAYS = [
  { language: 'fr', hours: 0, options: { locale: 'fr-FR', ...WIDE, colorScheme: 'light' } },
  { language: 'en', hours: 24, options: { locale: 'en-GB', ...PHONE, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('the planning, in $language at $options.viewport.width px', ({ language, hours, options }) => {
  const { t } = createMessages(language);
  const wide = { ...options, ...WIDE };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const enter = (name: string, path: string, how: typeof options | typeof wide = options): Promise<Page> => visitAs(browser, name, path, how);

  test('is for teams: who is signed out or of none is told so', async () => {
    const page = await visit(browser, '/gestion', options);
    await page.getByText(t('planning:signedOut')).waitFor();
    expect(page.url()).toContain('/gestion/planning');
    expect(await findingsOn(page, 'planning-signed-out')).toEqual([]);
    const learner = await enter('Amina Benali', '/gestion/planning');
    await learner.getByText(t('shell:team.notYours')).waitFor();
    expect(await findingsOn(learner, 'planning-not-yours')).toEqual([]);
  });

  test('is found from the account, and shows an empty day, a full one and a week', async () => {
    const startsAt = later(hours);
    await book({ offerId: JOURNEY.deskOfferId, startsAt, givenName: 'Inès', familyName: `Garnier ${language}` });
    const page = await enter(TEAM[0], '/compte');
    await page.getByRole('link', { name: t('planning:title') }).click();
    await page.getByRole('button', { name: t('planning:walkIn.action') }).waitFor();
    await page.goto(`${SITE()}${PLANNING}&jour=2030-01-01`);
    await page.getByText(t('planning:quiet')).waitFor();
    expect(await findingsOn(page, 'planning-empty')).toEqual([]);
    await page.goto(`${SITE()}${PLANNING}&jour=${dayOf(startsAt)}`);
    await titleOf(page, t('planning:titleOf', { place: JOURNEY.deskPlace })).waitFor();
    await barOf(page, `Inès Garnier ${language}`).waitFor();
    expect(await findingsOn(page, 'planning-day')).toEqual([]);
    await barOf(page, `Inès Garnier ${language}`).click();
    await page.getByRole('form', { name: t('planning:move.title') }).waitFor();
    expect(await findingsOn(page, 'planning-booking')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: t('planning:view.week') }).click();
    await barOf(page, `Inès Garnier ${language}`).waitFor();
    expect(page.url()).toContain('vue=semaine');
    expect(await findingsOn(page, 'planning-week')).toEqual([]);
    await page.getByRole('searchbox', { name: t('planning:filter.search') }).fill(`ines garnier ${language}`);
    await page.getByText(t('planning:found', { count: 1 })).waitFor();
    expect(await findingsOn(page, 'planning-found')).toEqual([]);
  });

  test('somebody comes without a booking: two presses, and a colleague sees it without asking', async () => {
    const colleague = await enter(TEAM[1], PLANNING);
    await colleague.getByText(t('planning:live.on')).waitFor();
    const page = await enter(TEAM[0], PLANNING);
    await press(page, t('planning:walkIn.action'));
    const form = page.getByRole('dialog', { name: t('planning:walkIn.title') });
    await form.waitFor();
    expect(await findingsOn(page, 'planning-walk-in', '[role="dialog"]')).toEqual([]);
    const before = await colleague.locator('[data-booking]').count();
    const safety = form.getByText(t('planning:walkIn.safety'));
    if ((await safety.count()) > 0) await safety.click();
    await form.getByRole('button', { name: t('planning:walkIn.send'), exact: true }).click();
    await page.getByRole('button', { name: t('planning:act.undoCheckIn') }).waitFor();
    expect(await findingsOn(page, 'planning-walked-in')).toEqual([]);
    await colleague.waitForFunction((count) => document.querySelectorAll('[data-booking]').length > count, before);
  });

  test('by the keyboard alone: walk to a booking, move it, undo, block a unit and give it back', async () => {
    const startsAt = later(hours + 2);
    const name = `Camille Roux ${language}`;
    await book({ offerId: JOURNEY.deskOfferId, startsAt, givenName: 'Camille', familyName: `Roux ${language}` });
    const page = await enter(TEAM[0], `${PLANNING}&jour=${dayOf(startsAt)}`, wide);
    const bar = barOf(page, name);
    await bar.waitFor();
    const label = await bar.getAttribute('aria-label');
    await page.getByRole('searchbox', { name: t('planning:filter.search') }).focus();
    await page.keyboard.type(name);
    await page.getByText(t('planning:found', { count: 1 })).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-booking') === true);
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+ArrowRight');
    expect(await findingsOn(page, 'planning-moving')).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await bar.getAttribute('aria-label')).toBe(label);
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: t('planning:act.undo') }).waitFor();
    // F6 leads to the message and its way back; while it has the focus it stays, however long one reads.
    await page.keyboard.press('F6');
    await page.getByRole('button', { name: t('planning:act.undo') }).focus();
    expect(await findingsOn(page, 'planning-moved')).toEqual([]);
    expect(await bar.getAttribute('aria-label')).not.toBe(label);
    await page.keyboard.press('Enter');
    await page.getByText(t('planning:act.undone')).waitFor();
    expect(await bar.getAttribute('aria-label')).toBe(label);

    const [unit] = [page.locator('[data-open-unit]').last()];
    await unit?.focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: t('planning:block.action') });
    await form.waitFor();
    expect(await findingsOn(page, 'planning-unit')).toEqual([]);
    await form.getByRole('textbox', { name: t('planning:block.from'), exact: true }).fill('20:00');
    await form.getByRole('textbox', { name: t('planning:block.to'), exact: true }).fill('21:00');
    await form.getByRole('button', { name: t('planning:block.send'), exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: t('planning:block.lift') }).waitFor();
    expect(await findingsOn(page, 'planning-blocked')).toEqual([]);
    await page.getByRole('button', { name: t('planning:block.lift') }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(t('planning:panel.goneBlock')).waitFor();
  });

  test('a move onto somebody else goes back and says who is there', async () => {
    const startsAt = later(hours + 4);
    const people = ['Ada', 'Zoé', 'Noé'].map((givenName) => ({ givenName, familyName: `Petit ${language}` }));
    for (const person of people) await book({ offerId: JOURNEY.deskComputerOfferId, startsAt, ...person });
    await book({ offerId: JOURNEY.deskComputerOfferId, startsAt: later(hours + 5), givenName: 'Léo', familyName: `Petit ${language}` });
    const page = await enter(TEAM[0], `${PLANNING}&jour=${dayOf(startsAt)}`, wide);
    const bar = barOf(page, `Léo Petit ${language}`);
    await bar.focus();
    for (let quarters = 0; quarters < 4; quarters += 1) await page.keyboard.press('Alt+ArrowLeft');
    await page.keyboard.press('Enter');
    const refusal = page.getByRole('complementary').getByRole('alert');
    await refusal.getByText(t('planning:no.desk.SLOT_TAKEN')).waitFor();
    expect(await refusal.innerText()).toContain(`Petit ${language}`);
    expect(await findingsOn(page, 'planning-refused')).toEqual([]);
  });

  test('two at once: one wins, the other sees what changed, keeps what was typed, and may apply it', async () => {
    const startsAt = later(hours + 7);
    const name = `Sam Diallo ${language}`;
    await book({ offerId: JOURNEY.deskOfferId, startsAt, givenName: 'Sam', familyName: `Diallo ${language}` });
    const path = `${PLANNING}&jour=${dayOf(startsAt)}`;
    const [slow, quick] = [await enter(TEAM[0], path), await enter(TEAM[1], path, wide)];
    await slow.getByText(t('planning:live.on')).waitFor();
    await barOf(slow, name).click();
    const time = slow.getByRole('textbox', { name: t('planning:move.time') });
    const wanted = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' }).format(new Date(later(hours + 8)));
    await time.fill(wanted);

    await barOf(quick, name).focus();
    await quick.keyboard.press('Alt+ArrowRight');
    await quick.keyboard.press('Enter');
    await quick.getByRole('button', { name: t('planning:act.undo') }).waitFor();

    await slow.getByText(t('planning:changed.title')).waitFor();
    expect(await time.inputValue()).toBe(wanted);
    expect(await findingsOn(slow, 'planning-changed')).toEqual([]);
    await press(slow, t('planning:changed.apply'));
    await slow.getByText(t('planning:changed.title')).waitFor({ state: 'detached' });
    await slow.getByRole('button', { name: t('planning:act.undo') }).waitFor();
  });

  test('the day is printed as a table on one sheet', async () => {
    const startsAt = later(hours + 9);
    await book({ offerId: JOURNEY.deskOfferId, startsAt, givenName: 'Awa', familyName: `Sarr ${language}` });
    const page = await enter(TEAM[0], `${PLANNING}&jour=${dayOf(startsAt)}`, wide);
    await barOf(page, `Awa Sarr ${language}`).waitFor();
    await page.emulateMedia({ media: 'print' });
    const table = page.getByRole('table');
    await table.getByRole('cell', { name: `Awa Sarr ${language}` }).waitFor();
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(sheet.match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(1);
  });
});
