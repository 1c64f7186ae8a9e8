import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { arriveAtDesk } from '../../../tools/journeys/at-desk.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { nextStart } from '../../../tools/journeys/bookings.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { mailTo } from './mailbox.ts';
import { acceptNotice, giveEmail, giveName, SITE, titleOf, visit, WORDS } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WAYS = [
  { language: 'fr', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The link a guardian was sent. */
const linkTo = async (email: string): Promise<string> => (await mailTo(email, /http\S+\/accord-parental#\S+/)).found;

describe.each(WAYS)('a fifteen-year-old, in $language at $options.viewport.width px', ({ language, options }) => {
  const { t } = createMessages(language);
  const words = WORDS[language];

  /** Books the session that begins next, or a later one; leaves the ticket in view and answers the code. */
  const book = async (startsAt: string, guardianEmail: string, learner: string): Promise<{ readonly page: Page; readonly code: string }> => {
    const page = await visit(browser, `/reserver/${JOURNEY.minorsOfferId}?debut=${startsAt}&duree=30&personnes=1`, options);
    await page.getByRole('textbox', { name: words.age, exact: true }).fill('15');
    expect(await findingsOn(page, 'age-and-guardian')).toEqual([]);
    await press(page, words.go);
    await giveName(page, words, learner, 'Diallo');
    await giveEmail(page, words, `${learner.toLowerCase()}.${language}@exemple.fr`);
    await acceptNotice(page, words);
    await titleOf(page, t('helping:guardian.title')).waitFor();
    await press(page, words.go);
    await page.getByText(t('helping:guardian.missing')).waitFor();
    expect(await findingsOn(page, 'guardian-missing')).toEqual([]);
    await page.getByText(t('helping:guardian.byLink'), { exact: true }).click();
    await page.getByRole('textbox', { name: t('helping:guardian.name') }).fill('Awa Diallo');
    await page.getByRole('textbox', { name: t('helping:guardian.email') }).fill(guardianEmail);
    expect(await findingsOn(page, 'guardian-link')).toEqual([]);
    await press(page, words.go);
    await page.getByText(guardianEmail).waitFor();
    expect(await findingsOn(page, 'guardian-review')).toEqual([]);
    await press(page, words.book);
    await titleOf(page, words.ticket).waitFor();
    await page.getByText(t('helping:ticket.waiting')).waitFor();
    expect(await findingsOn(page, 'guardian-ticket-waiting')).toEqual([]);
    const code = (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).first().innerText()).trim();
    return { page, code };
  };

  /** The team of the place looks at the code and notes the arrival. */
  const enters = (code: string) => arriveAtDesk(browser, 'Karim Besson', code);

  test('books with a guardian’s link, who agrees from the mail; the team then lets in', async () => {
    const guardianEmail = `awa.${language}@exemple.fr`;
    const { page, code } = await book(nextStart(), guardianEmail, 'Sam');
    expect(await enters(code)).toMatchObject({ code: 'GUARDIAN_CONSENT_MISSING' });

    const guardian = await visit(browser, '/', options);
    await guardian.goto(await linkTo(guardianEmail));
    await guardian.getByText(t('helping:page.lead', { learner: 'Sam D.' })).waitFor();
    expect(await findingsOn(guardian, 'guardian-page')).toEqual([]);
    await press(guardian, t('helping:page.agree'));
    await guardian.getByText(t('helping:page.agreed')).waitFor();
    expect(await findingsOn(guardian, 'guardian-agreed')).toEqual([]);

    await page.reload();
    await page.getByText(t('helping:ticket.given')).waitFor();
    expect(await enters(code)).toMatchObject({ __typename: 'DeskBooking', status: 'CHECKED_IN' });
    await guardian.reload();
    await guardian.getByText(t('helping:page.startedText')).waitFor();
  });

  test('whose guardian refuses: the booking is cancelled, and the ticket says why', async () => {
    const guardianEmail = `bineta.${language}@exemple.fr`;
    const { page, code } = await book(nextStart(24 * 60 + (language === 'fr' ? 0 : 60)), guardianEmail, 'Lou');
    const guardian = await visit(browser, '/', options);
    await guardian.goto(await linkTo(guardianEmail));
    await press(guardian, t('helping:page.refuse'));
    await guardian.getByRole('alertdialog').waitFor();
    expect(await findingsOn(guardian, 'guardian-refusing')).toEqual([]);
    await press(guardian, t('helping:page.refuseConfirm'));
    await guardian.getByText(t('helping:page.refused')).waitFor();
    expect(await findingsOn(guardian, 'guardian-refused')).toEqual([]);
    await page.reload();
    await page.getByText(t('helping:ticket.refused')).waitFor();
    expect(await findingsOn(page, 'guardian-ticket-refused')).toEqual([]);
    expect(await enters(code)).toMatchObject({ code: 'BOOKING_CANCELLED' });
  });

  test('a link that nobody was sent says what to do', async () => {
    const page = await visit(browser, '/accord-parental#0190aaaa-0000-7000-8000-000000000000.nothing', options);
    await page.getByText(t('helping:page.unknownText')).waitFor();
    expect(await findingsOn(page, 'guardian-unknown')).toEqual([]);
  });

  test('the team of the place sees who is expected, and records a paper', async () => {
    const page = await visit(browser, '/gestion/accords', options);
    await page.getByText(t('helping:desk.signedOut')).waitFor();
    expect(await findingsOn(page, 'desk-signed-out')).toEqual([]);
    await page.goto(`${SITE()}/demo/personnes`);
    await press(page, t('account:demoPeople.enter', { name: 'Loïc Grandjean' }));
    await page.waitForURL('**/compte');
    await page.getByRole('link', { name: t('helping:desk.title') }).click();
    await page.getByText(t('helping:state.ASKED')).first().waitFor();
    expect(await findingsOn(page, 'desk')).toEqual([]);
    await page.getByRole('button', { name: new RegExp(`^${t('helping:desk.seen')} `) }).first().click();
    await page.getByRole('dialog').waitFor();
    expect(await findingsOn(page, 'desk-paper')).toEqual([]);
    await press(page, t('helping:desk.confirm'));
    await page.getByText(t('helping:state.ON_PAPER')).first().waitFor();
    expect(await findingsOn(page, 'desk-recorded')).toEqual([]);
  });
});
