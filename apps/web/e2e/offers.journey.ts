import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { mailTo } from './mailbox.ts';
import { giveEmail, giveName, SITE, titleOf, visit, visitAs, WORDS } from './site.ts';

const MANAGER = 'Karim Besson';
const OFFERS = `/gestion/activites?lieu=${JOURNEY.offersSlug}`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await joinTeam(MANAGER, JOURNEY.offersPlaceId);
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

// Each language has its own hours, so that none finds the other's bookings in the way.
const WAYS = [
  { language: 'fr', hours: [9, 11], options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', hours: [14, 16], options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

/** Tomorrow at an hour of the place's clocks, whichever side of a change of clocks it is on. */
const tomorrowAt = (hour: number): string => {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' });
  const day = clock.format(new Date(Date.now() + 86_400_000)).slice(0, 10);
  const wanted = `${day} ${String(hour).padStart(2, '0')}:00`;
  const found = ['+01:00', '+02:00'].map((offset) => new Date(`${wanted.replace(' ', 'T')}:00${offset}`)).find((instant) => clock.format(instant) === wanted);
  if (found === undefined) throw new Error(`No ${wanted} in Paris.`);
  return found.toISOString();
};

describe.each(WAYS)('the offers of a place, in $language at $options.viewport.width px', ({ language, hours, options }) => {
  const { t } = createMessages(language);
  const words = WORDS[language];
  const title = language === 'fr' ? 'Bureautique accompagnée' : 'Guided office work';
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const enter = (path: string): Promise<Page> => visitAs(browser, MANAGER, path, options);
  /** Asks for an hour; leaves the request in view. */
  const ask = async (offerId: string, startsAt: string, email: string, familyName: string): Promise<Page> => {
    const page = await visit(browser, `/reserver/${offerId}?debut=${startsAt}&duree=60&personnes=1`, options);
    await giveName(page, words, 'Amel', familyName);
    await giveEmail(page, words, email);
    await page.getByText(t('offers:learner.next')).waitFor();
    expect(await findingsOn(page, 'offers-asking')).toEqual([]);
    await press(page, t('offers:learner.action'));
    await titleOf(page, t('offers:learner.title')).waitFor();
    return page;
  };

  test('one is made by the keyboard, with the week it gives; it is asked for, accepted, refused, paused and resumed', async () => {
    const page = await enter(OFFERS);
    await titleOf(page, t('offers:title')).waitFor();
    await page.getByRole('button', { name: t('offers:make') }).waitFor();
    expect(await findingsOn(page, 'offers-list')).toEqual([]);

    // By the keyboard alone.
    await page.getByRole('button', { name: t('offers:make') }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: t('offers:editor.create') }).waitFor();
    await page.getByRole('textbox', { name: t('offers:editor.titleFr') }).focus();
    await page.keyboard.type(title);
    await page.keyboard.press('Tab');
    await page.keyboard.type(title);
    await page.getByRole('button', { name: t('offers:editor.addNeed') }).focus();
    await page.keyboard.press('Enter');
    const grid = page.getByRole('textbox', { name: t('offers:editor.grid') });
    await grid.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('60');
    await page.keyboard.press('Tab');
    await page.getByRole('checkbox', { name: t('offers:editor.needsApproval') }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('textbox', { name: t('offers:editor.deadline') }).waitFor();

    // The week: slots as marks, one stop for Tab, arrows within, and a sentence for what is missing.
    await page.getByText(t('offers:preview.pending')).waitFor({ state: 'hidden' });
    await page.locator('[data-mark][data-free="true"]').first().waitFor();
    const missing = page.locator('[data-mark][data-free="false"]').first();
    await missing.click();
    await page.getByText(await missing.getAttribute('aria-label').then((label) => label ?? ''), { exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-mark'))).toBe(true);
    expect(await findingsOn(page, 'offers-editor')).toEqual([]);

    await page.getByRole('button', { name: t('offers:act.create') }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(t('offers:created', { title })).waitFor();
    await page.waitForURL(/activite=[0-9a-f-]{36}/u);
    const offerId = new URL(page.url()).searchParams.get('activite') ?? '';
    expect(await findingsOn(page, 'offers-made')).toEqual([]);

    // A learner asks, and is told that it waits.
    const [first, second] = hours;
    const email = `amel.${language}@exemple.fr`;
    const request = await ask(offerId, tomorrowAt(first), email, 'Haddad');
    await request.getByText(t('offers:learner.waitingText')).waitFor();
    expect(await findingsOn(request, 'offers-waiting')).toEqual([]);
    await mailTo(email, t('mail:request.received.kept'));
    await request.goto(`${SITE()}/mes-reservations`);
    await request.getByText(t('ticket:state.waiting'), { exact: true }).waitFor();
    expect(await findingsOn(request, 'offers-my-bookings')).toEqual([]);
    await request.goBack();

    // The manager says yes from the queue.
    const queue = await enter('/gestion/demandes');
    await queue.getByRole('button', { name: t('offers:requests.acceptLabel', { who: 'Amel Haddad' }) }).waitFor();
    expect(await findingsOn(queue, 'offers-requests')).toEqual([]);
    await press(queue, t('offers:requests.acceptLabel', { who: 'Amel Haddad' }));
    await queue.getByRole('alertdialog').getByText(t('offers:requests.acceptMail', { email })).waitFor();
    expect(await findingsOn(queue, 'offers-accepting', '[role="alertdialog"]')).toEqual([]);
    await press(queue, t('offers:requests.acceptYes'));
    await queue.getByText(t('offers:requests.accepted', { who: 'Amel Haddad' })).waitFor();
    await mailTo(email, t('mail:confirmed.change'));
    await request.reload();
    await titleOf(request, words.ticket).waitFor();
    await request.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/u).first().waitFor();

    // And no to a second one, with a reason that is told.
    const reason = language === 'fr' ? 'La salle est prise ce jour-là.' : 'The room is taken that day.';
    const other = `samir.${language}@exemple.fr`;
    const refused = await ask(offerId, tomorrowAt(second), other, 'Belkacem');
    await queue.reload();
    await press(queue, t('offers:requests.refuseLabel', { who: 'Amel Belkacem' }));
    const dialog = queue.getByRole('dialog');
    await dialog.getByRole('textbox').fill(reason);
    expect(await findingsOn(queue, 'offers-refusing', '[role="dialog"]')).toEqual([]);
    await dialog.getByRole('button', { name: t('offers:requests.refuseYes') }).click();
    await queue.getByText(t('offers:requests.refused', { who: 'Amel Belkacem' })).waitFor();
    await mailTo(other, reason);
    await refused.reload();
    await refused.getByText(t('offers:learner.refused')).waitFor();
    expect(await findingsOn(refused, 'offers-refused')).toEqual([]);

    // Pausing says first what it means, in numbers; undone, it can be booked again.
    await page.reload();
    await press(page, t('offers:act.pause'));
    const confirm = page.getByRole('alertdialog');
    await confirm.getByText(t('offers:pauseText', { count: 1 })).waitFor();
    expect(await findingsOn(page, 'offers-pausing', '[role="alertdialog"]')).toEqual([]);
    await confirm.getByRole('button', { name: t('offers:act.pause') }).click();
    await page.getByText(t('offers:paused', { title, count: 1 })).waitFor();
    await press(page, t('offers:act.undo'));
    await page.getByText(t('offers:resumed', { title })).waitFor();
  });

  test('two write one at once: one wins, the other sees what changed field by field and loses no typing', async () => {
    const slow = await enter(`${OFFERS}&activite=nouvelle`);
    const name = `${title} ${t('offers:copyTitle', { title: '' }).trim()}`;
    await slow.getByRole('textbox', { name: t('offers:editor.titleFr') }).fill(name);
    await slow.getByRole('textbox', { name: t('offers:editor.titleEn') }).fill(name);
    await press(slow, t('offers:act.create'));
    await slow.getByText(t('offers:created', { title: name })).waitFor();
    await slow.waitForURL(/activite=[0-9a-f-]{36}/u);
    const quick = await enter(new URL(slow.url()).pathname + new URL(slow.url()).search);
    await slow.getByRole('textbox', { name: t('offers:editor.titleEn') }).fill(`${name} bis`);
    await slow.getByRole('textbox', { name: t('offers:editor.descriptionFr') }).fill('Au calme');
    await quick.getByRole('textbox', { name: t('offers:editor.titleEn') }).fill(`${name} ter`);
    await quick.getByRole('textbox', { name: t('offers:editor.horizon') }).fill('14');
    await press(quick, t('offers:act.save'));
    await quick.getByText(t('offers:changed', { title: language === 'fr' ? name : `${name} ter` })).waitFor();

    await press(slow, t('offers:act.save'));
    await slow.getByText(t('offers:met.title')).waitFor();
    await slow.getByText(t('offers:met.line', { field: t('offers:editor.titleEn'), now: `${name} ter` })).waitFor();
    await slow.getByText(t('offers:met.yours', { mine: `${name} bis` })).waitFor();
    expect(await slow.getByRole('textbox', { name: t('offers:editor.descriptionFr') }).inputValue()).toBe('Au calme');
    expect(await findingsOn(slow, 'offers-met')).toEqual([]);
    await press(slow, t('offers:met.keep'));
    expect(await slow.getByRole('textbox', { name: t('offers:editor.titleEn') }).inputValue()).toBe(`${name} bis`);
    expect(await slow.getByRole('textbox', { name: t('offers:editor.horizon') }).inputValue()).toBe('14');
    await press(slow, t('offers:act.save'));
    await slow.getByText(t('offers:changed', { title: language === 'fr' ? name : `${name} bis` })).waitFor();
  });

  test('they are for teams: who is signed out is told so, also at the requests', async () => {
    const page = await visit(browser, '/gestion/activites', options);
    await page.getByText(t('offers:signedOut')).waitFor();
    expect(await findingsOn(page, 'offers-signed-out')).toEqual([]);
    await page.goto(`${SITE()}/gestion/demandes`);
    await page.getByText(t('offers:requests.signedOut')).waitFor();
    expect(await findingsOn(page, 'requests-signed-out')).toEqual([]);
  });
});
