import { createMessages, formatDay } from '@escale/messages';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { groupGround } from '../../../tools/journeys/group-ground.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { pagesOf, plain, saved } from './downloads.ts';
import { mailTo } from './mailbox.ts';
import { SITE, titleOf, visitAs } from './site.ts';

const FOUNDER = 'Mireille Perrot';
const COORDINATOR = 'Nadia Raynaud';
const KEEPER = 'Marie-Josée Payet';
const NAME = 'Ateliers de la Saône';
const TITLE = 'Soudure de printemps';
const AWA = 'awa.saone@exemple.example';
const MS_PER_DAY = 86_400_000;
const TUESDAY = 2;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const { t } = createMessages('fr');
const press = (page: Page, words: string) => page.getByRole('button', { name: words, exact: true }).click();
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label });
const look = async (page: Page, name: string) => expect(await findingsOn(page, `signup-${name}`)).toEqual([]);
/** Types a day into the parts of the date field with that label. */
const typeDay = async (page: Page, label: string, day: string): Promise<void> => {
  const [year = '', month = '', date = ''] = day.split('-');
  await page.getByRole('group', { name: label }).getByRole('spinbutton').first().focus();
  await page.keyboard.type(`${date}${month}${year}`);
};
/** The second Tuesday from now. */
const tuesday = (): string => {
  const start = new Date(Date.now() + 8 * MS_PER_DAY);
  return new Date(start.getTime() + ((TUESDAY - start.getUTCDay() + 7) % 7) * MS_PER_DAY).toISOString().slice(0, 10);
};

/** Somebody enters their organisation, a coordinator verifies it, and they accept to manage it. */
const registered = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: t('organisation:page.register') }).click();
  await titleOf(page, t('organisation:form.title')).waitFor();
  await field(page, t('organisation:form.name')).fill(NAME);
  await field(page, t('organisation:form.siret')).fill('434 933 123 00045');
  await field(page, t('organisation:form.contactName')).fill('Anne Vidal');
  await field(page, t('organisation:form.contactEmail')).fill('anne@ateliers.example');
  await press(page, t('organisation:form.send'));
  await page.getByText(t('organisation:form.sent')).waitFor();
  const desk = await visitAs(browser, COORDINATOR, '/reseau/structures');
  await press(desk, t('organisation:queue.open', { name: NAME }));
  await press(desk, t('organisation:queue.verify'));
  await press(desk, t('organisation:queue.yes', { act: t('organisation:queue.act.verify') }));
  await desk.getByText(t('organisation:queue.done.VERIFIED', { name: NAME })).first().waitFor();
  const { found: link } = await mailTo('mireille.perrot@escale.example', /http\S+\/invitation#\S+/);
  await page.goto(link);
  await press(page, t('roles:accept.action'));
  await page.getByText(t('roles:accept.done', { role: t('account:role.ORGANISATION_MANAGER'), scope: NAME })).waitFor();
};

/** The organisation asks a place, whose team agrees. */
const agreed = async (page: Page, place: string, slug: string): Promise<void> => {
  await page.goto(`${SITE()}/organisme/conventions`);
  await press(page, t('organisation:agreement.ask'));
  await page.getByRole('combobox', { name: t('organisation:agreement.place') }).fill(place);
  await page.getByRole('option', { name: new RegExp(place, 'u') }).first().click();
  await typeDay(page, t('organisation:agreement.until'), `${String(new Date().getUTCFullYear() + 1)}-12-31`);
  await press(page, t('organisation:agreement.act.send'));
  await page.getByText(t('organisation:agreement.asked')).first().waitFor();
  const desk = await visitAs(browser, KEEPER, `/gestion/conventions?lieu=${slug}`);
  await desk.getByRole('listitem').filter({ has: desk.getByRole('heading', { name: NAME }) }).getByRole('button', { name: t('organisation:agreement.act.agree') }).click();
  await press(desk, t('organisation:agreement.yes.AGREED'));
  await desk.getByText(t('organisation:agreement.answered.AGREED')).first().waitFor();
};

/** Two people of a cohort, pasted: one with an address, one without. */
const pasted = async (page: Page): Promise<void> => {
  await page.goto(`${SITE()}/organisme/groupes`);
  await press(page, t('cohorts:add'));
  await page.getByRole('textbox', { name: t('cohorts:form.title'), exact: true }).fill(TITLE);
  await page.getByRole('textbox', { name: t('cohorts:form.size') }).fill('2');
  await press(page, t('cohorts:act.create'));
  await titleOf(page, TITLE).waitFor();
  await page.getByRole('link', { name: t('cohorts:act.import') }).click();
  await titleOf(page, t('cohorts:import.title')).waitFor();
  await page.getByRole('textbox', { name: t('cohorts:import.paste'), exact: true }).fill(`Prénom\tNom\tE-mail\nAwa\tDiallo\t${AWA}\nLéo\tMartin\t`);
  await press(page, t('cohorts:import.look'));
  await press(page, t('cohorts:import.confirm', { count: 2 }));
  await page.getByRole('heading', { name: t('cohorts:import.done', { count: 2 }) }).waitFor();
};

/** A morning of the place, searched, held and confirmed; the page of the group. */
const booked = async (page: Page, place: string): Promise<void> => {
  await page.goto(`${SITE()}/organisme/reservations/nouvelle`);
  await titleOf(page, t('groups:new.title')).waitFor();
  await page.getByRole('textbox', { name: t('groups:what.groupTitle') }).fill(TITLE);
  await page.getByRole('textbox', { name: t('groups:what.people') }).fill('2');
  await press(page, t('groups:new.go'));
  await page.getByRole('heading', { name: t('groups:when.dates') }).waitFor();
  const one = page.getByRole('group', { name: t('groups:when.one') });
  const [year = '', month = '', date = ''] = tuesday().split('-');
  await one.getByRole('group', { name: t('groups:when.day') }).getByRole('spinbutton').first().focus();
  await page.keyboard.type(`${date}${month}${year}`);
  await press(page, t('groups:when.addOne'));
  await press(page, t('groups:new.go'));
  await page.getByText(t('groups:where.agreed')).click();
  await press(page, t('groups:new.find'));
  await page.getByRole('button', { name: t('groups:places.chooseName', { name: place }) }).click();
  await press(page, t('groups:choice.hold', { count: 1 }));
  await page.getByRole('heading', { name: t('groups:confirm.title') }).waitFor();
  await page.getByText(t('groups:confirm.safety')).click();
  await press(page, t('groups:confirm.action', { count: 1 }));
  await page.getByText(t('groups:confirm.done')).first().waitFor();
};

test('an organisation signs up, agrees with a place, books for its people and sends them their convocations', async () => {
  // Nobody manages the organisation of this ground: the place is what is needed of it.
  const { hall, hallId, hallSlug } = await groupGround('XF', '', { hall: 'Le Quai des inscriptions' });
  await joinTeam(KEEPER, hallId);
  const page = await visitAs(browser, FOUNDER, '/organisme');
  await registered(page);
  await agreed(page, hall, hallSlug);
  await pasted(page);
  await booked(page, hall);

  await page.getByRole('link', { name: t('groupNames:action') }).click();
  for (const name of ['Awa Diallo', 'Léo Martin']) await page.getByRole('checkbox', { name: new RegExp(`^${name}`, 'u') }).check({ force: true });
  await press(page, t('groupNames:save', { count: 1 }));
  await page.getByText(t('groupNames:saved', { count: 2, sessions: 1 })).first().waitFor();
  await page.getByRole('link', { name: t('groupNames:back') }).click();
  await page.getByRole('link', { name: t('attendance:link') }).click();
  await titleOf(page, t('attendance:titleOf', { title: TITLE })).waitFor();

  const day = formatDay(tuesday(), 'UTC', 'fr', { year: true });
  const pages = await pagesOf((await saved(page, t('attendance:paper.convocations'))).bytes);
  expect(pages).toHaveLength(2);
  for (const words of [NAME, 'Awa Diallo', TITLE, day, hall, 'Anne Vidal']) expect(pages[0]).toContain(plain(words));

  const open = () => press(page, t('attendance:mailing.action'));
  await open();
  await page.getByText(t('attendance:mailing.text', { letters: 1, people: 1 })).waitFor();
  await page.getByText(t('attendance:mailing.without', { count: 1, names: 'Léo Martin' })).waitFor();
  await look(page, 'mailing');
  await press(page, t('attendance:mailing.yes', { count: 1 }));
  await page.getByText(t('attendance:mailing.done', { count: 1 })).first().waitFor();
  const mail = plain((await mailTo(AWA, TITLE)).text);
  for (const words of ['Bonjour Awa,', day, hall, 'Anne Vidal, anne@ateliers.example', `${NAME} vous a inscrit`]) expect(mail).toContain(plain(words));

  // What was sent is not sent twice.
  await open();
  await page.getByText(t('attendance:mailing.refusal.ALL_SENT')).waitFor();
  await look(page, 'mailed');
});
