import { createMessages } from '@escale/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { mailTo } from './mailbox.ts';
import { SITE, titleOf, visitAs } from './site.ts';

const FOUNDER = { fr: 'Amina Benali', en: 'James Okafor' } as const;
const COORDINATOR = 'Nadia Raynaud';
const KEEPER = 'Marie-Josée Payet';
const PLACE = JOURNEY.deskPlace;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await joinTeam(KEEPER, JOURNEY.deskPlaceId);
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

// Each language enters a body of its own.
const WAYS = [
  { language: 'fr', siret: '434 933 123 00029', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', siret: '434 933 123 00037', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('an organisation, in $language at $options.viewport.width px', ({ language, siret, options }) => {
  const { t } = createMessages(language);
  const name = language === 'fr' ? 'Ateliers du Doubs' : 'Doubs Workshops';
  const press = (page: Page, words: string) => page.getByRole('button', { name: words, exact: true }).click();
  const enter = (who: string, path: string): Promise<Page> => visitAs(browser, who, path, options);
  const field = (page: Page, label: string) => page.getByRole('textbox', { name: label });
  /** Types a day into the parts of a date field, in the order its language has. */
  const typeDay = async (page: Page, label: string, day: string): Promise<void> => {
    const [year = '', month = '', date = ''] = day.split('-');
    await page.getByRole('group', { name: label }).getByRole('spinbutton').first().focus();
    await page.keyboard.type(`${date}${month}${year}`);
  };

  test('is entered, verified, and its founder accepts to manage it', async () => {
    const page = await enter(FOUNDER[language], '/organisme');
    await page.getByText(t('organisation:page.none')).waitFor();
    expect(await findingsOn(page, 'organisation-none')).toEqual([]);
    await page.getByRole('link', { name: t('organisation:page.register') }).click();
    await titleOf(page, t('organisation:form.title')).waitFor();
    await field(page, t('organisation:form.name')).fill(name);
    await field(page, t('organisation:form.siret')).fill(siret.replace('9', '8'));
    await field(page, t('organisation:form.contactName')).fill('Anne Vidal');
    await field(page, t('organisation:form.contactEmail')).fill('anne@ateliers.example');
    await press(page, t('organisation:form.send'));
    await page.getByText(t('organisation:refusal.SIRET_UNREADABLE')).first().waitFor();
    expect(await findingsOn(page, 'organisation-refused-field')).toEqual([]);
    await field(page, t('organisation:form.siret')).fill(siret);
    await press(page, t('organisation:form.send'));
    await page.getByText(t('organisation:form.sent')).waitFor();
    expect(await findingsOn(page, 'organisation-waits')).toEqual([]);

    const desk = await enter(COORDINATOR, '/reseau/structures');
    await press(desk, t('organisation:queue.open', { name }));
    await desk.getByText(t('organisation:queue.check')).waitFor();
    expect(await findingsOn(desk, 'organisation-queue')).toEqual([]);
    await press(desk, t('organisation:queue.verify'));
    await press(desk, t('organisation:queue.yes', { act: t('organisation:queue.act.verify') }));
    await desk.getByText(t('organisation:queue.done.VERIFIED', { name })).first().waitFor();

    const { found: link } = await mailTo(language === 'fr' ? 'amina.benali@escale.example' : 'james.okafor@escale.example', /http\S+\/invitation#\S+/);
    await page.goto(link);
    await press(page, t('roles:accept.action'));
    await page.getByText(t('roles:accept.done', { role: t('account:role.ORGANISATION_MANAGER'), scope: name })).waitFor();
    await page.goto(`${SITE()}/organisme`);
    await titleOf(page, name).waitFor();
    expect(await findingsOn(page, 'organisation-profile')).toEqual([]);
  });

  test('asks a place for an agreement, which the place gives, changes and ends', async () => {
    const page = await enter(FOUNDER[language], '/organisme/conventions');
    await page.getByText(t('organisation:agreement.none')).waitFor();
    // The bar of the demonstration comes late and moves the page while the place is being looked for, on a phone at least: the suggestions stay.
    let come = (): void => undefined;
    const late = new Promise<void>((wake) => (come = wake));
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query Network') === true) await late;
      await route.continue();
    });
    await page.reload();
    await press(page, t('organisation:agreement.ask'));
    await page.getByRole('combobox', { name: t('organisation:agreement.place') }).fill(PLACE);
    come();
    // By its text: while a list is open, what is around it is hidden from whoever asks by role.
    await page.getByText(t('shell:demoMailbox')).first().waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('option', { name: new RegExp(PLACE, 'u') }).first().click();
    const year = new Date().getUTCFullYear() + 1;
    await typeDay(page, t('organisation:agreement.until'), `${String(year)}-12-31`);
    await press(page, t('organisation:agreement.addQuota'));
    await page.getByRole('textbox', { name: t('organisation:agreement.hours') }).fill('120');
    expect(await findingsOn(page, 'agreement-asking')).toEqual([]);
    await press(page, t('organisation:agreement.act.send'));
    await page.getByText(t('organisation:agreement.asked')).first().waitFor();
    await page.getByText(t('organisation:agreement.state.ASKED')).waitFor();
    expect(await findingsOn(page, 'agreement-asked')).toEqual([]);

    const desk = await enter(KEEPER, `/gestion/conventions?lieu=${JOURNEY.deskSlug}`);
    const card = desk.getByRole('listitem').filter({ has: desk.getByRole('heading', { name }) });
    await card.waitFor();
    expect(await findingsOn(desk, 'agreement-at-place')).toEqual([]);
    await card.getByRole('button', { name: t('organisation:agreement.act.agree') }).click();
    await press(desk, t('organisation:agreement.yes.AGREED'));
    await desk.getByText(t('organisation:agreement.answered.AGREED')).first().waitFor();
    await card.getByRole('button', { name: t('organisation:agreement.act.end') }).click();
    await press(desk, t('organisation:agreement.yes.ENDED'));
    await desk.getByText(t('organisation:agreementRefusal.REASON_MISSING')).waitFor();
    await field(desk, t('organisation:agreement.reason')).fill('Travaux');
    expect(await findingsOn(desk, 'agreement-ending')).toEqual([]);
    await press(desk, t('organisation:agreement.yes.ENDED'));
    await desk.getByText(t('organisation:agreement.answered.ENDED')).first().waitFor();
    await page.reload();
    await page.getByText(t('organisation:agreement.state.ENDED')).waitFor();
    await page.getByText(t('organisation:agreement.reasonSaid', { reason: 'Travaux' })).waitFor();
  });
});
