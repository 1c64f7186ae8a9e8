import { createMessages } from '@escale/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { answersOnServer, publishProgramme } from '../../../tools/journeys/label-ground.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { titleOf, visitAs } from './site.ts';

const MANAGER = 'Marie-Josée Payet';
const OTHER = 'Nadia Raynaud';
const LABEL = { fr: 'Label des parcours', en: 'Label of journeys' };
const TITLES = {
  fr: { days: 'Combien de jours par semaine êtes-vous ouverts ?', night: 'Ouvrez-vous le soir ?', nightWhen: 'Quels soirs ?', story: 'Que fait-on chez vous ?', held: 'À quel titre occupez-vous le lieu ?', lease: 'Bail', project: 'Projet' },
  en: { days: 'How many days a week are you open?', night: 'Are you open in the evening?', nightWhen: 'Which evenings?', story: 'What do people do at your place?', held: 'On what terms do you hold the place?', lease: 'Lease', project: 'Project' },
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await publishProgramme('PARCOURS', LABEL);
  for (const placeId of Object.values(JOURNEY.labelFilePlaceId)) for (const who of [MANAGER, OTHER]) await joinTeam(who, placeId);
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WAYS = [
  { language: 'fr', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('the file of a label, in $language at $options.viewport.width px', ({ language, options }) => {
  const { t } = createMessages(language);
  const titles = TITLES[language];
  const placeId = JOURNEY.labelFilePlaceId[language];
  const slug = JOURNEY.labelFileSlug[language];
  const criterion = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
  const saved = (page: Page, title: string) => criterion(page, title).getByText(t('labelFile:save.SAVED'), { exact: true }).waitFor();
  const part = (page: Page, title: string) => page.getByRole('navigation', { name: t('labelFile:families') }).getByRole('link', { name: title }).click();
  const kept = async (code: string): Promise<unknown> => (await answersOnServer(placeId)).find((answer) => answer.criterion === code)?.answer ?? null;
  const look = async (page: Page, name: string) => expect(await findingsOn(page, `label-file-${name}`)).toEqual([]);

  test('is opened with what the place shows, written without a network, by two at once, and sent whole', async () => {
    const page = await visitAs(browser, MANAGER, `/gestion/labels?lieu=${slug}`, options);
    await titleOf(page, t('labelFile:titleOf', { place: JOURNEY.labelFilePlace[language] })).waitFor();
    await page.getByRole('button', { name: t('labelFile:askNamed', { label: LABEL[language] }), exact: true }).waitFor();
    await look(page, 'labels');
    await page.getByRole('button', { name: t('labelFile:askNamed', { label: LABEL[language] }), exact: true }).click();
    await titleOf(page, LABEL[language]).waitFor();
    expect(await page.getByRole('textbox', { name: titles.days }).inputValue()).toBe('5');
    await criterion(page, titles.days).getByText(t('labelFile:prefilled')).waitFor();
    expect(await page.getByRole('button', { name: t('labelFile:submit.action') }).isDisabled()).toBe(true);
    await look(page, 'begun');

    // The network goes while somebody writes; nothing says it is saved.
    await page.context().setOffline(true);
    await criterion(page, titles.night).getByText(t('labelFile:yes'), { exact: true }).click();
    await page.getByRole('textbox', { name: titles.nightWhen }).fill('Le mardi');
    await criterion(page, titles.nightWhen).getByText(t('labelFile:save.KEPT')).waitFor();
    expect(await criterion(page, titles.nightWhen).getByText(t('labelFile:save.SAVED'), { exact: true }).count()).toBe(0);
    expect(await kept('NIGHT_WHEN')).toBeNull();
    await page.getByText(t('labelFile:save.waitingOffline', { count: 2 })).waitFor();
    await page.context().setOffline(false);
    await saved(page, titles.nightWhen);
    expect([await kept('NIGHT'), await kept('NIGHT_WHEN')]).toEqual([{ yes: true }, { text: 'Le mardi' }]);
    await page.getByRole('button', { name: t('labelFile:confirmOf', { title: titles.days }) }).click();
    await saved(page, titles.days);

    // Two write the same answer: both are shown, and one of them chooses.
    await part(page, titles.project);
    const second = await visitAs(browser, OTHER, new URL(page.url()).pathname + new URL(page.url()).search, options);
    await second.getByRole('textbox', { name: titles.story }).waitFor();
    await page.getByRole('textbox', { name: titles.story }).fill('On soude.');
    await saved(page, titles.story);
    await second.getByRole('textbox', { name: titles.story }).fill('On apprend.');
    await criterion(second, titles.story).getByText(t('labelFile:conflict.title', { title: titles.story })).waitFor();
    await criterion(second, titles.story).getByRole('definition').filter({ hasText: 'On soude.' }).waitFor();
    await look(second, 'two-answers');
    expect(await kept('STORY')).toEqual({ text: 'On soude.' });
    await second.getByRole('button', { name: t('labelFile:conflict.keepMine') }).click();
    await saved(second, titles.story);
    expect(await kept('STORY')).toEqual({ text: 'On apprend.' });
    await second.context().close();

    // What is missing leads to its field; then nothing is, and it is sent under oath.
    await page.getByRole('link', { name: t('labelFile:missing.item', { title: titles.held, reason: t('labelFile:missing.reason.NO_ANSWER') }) }).click();
    expect(await criterion(page, titles.held).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await saved(page, titles.held);
    expect(await kept('HELD')).toEqual({ choice: 'LEASE' });
    await page.getByText(t('labelFile:missing.none')).waitFor();
    await page.getByRole('button', { name: t('labelFile:submit.action') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: t('labelFile:submit.confirm'), exact: true }).click();
    await dialog.getByText(t('labelFile:submit.swornMissing')).waitFor();
    await dialog.getByText(t('labelFile:submit.sworn')).click();
    await look(page, 'sworn');
    await dialog.getByRole('button', { name: t('labelFile:submit.confirm'), exact: true }).click();
    await page.getByText(t('labelFile:submit.done')).waitFor();
    await page.getByText(t('labelFile:state.SUBMITTED'), { exact: true }).waitFor();
    await look(page, 'sent');
  });

  test('is written about, read as it was sent, and taken back', async () => {
    const page = await visitAs(browser, MANAGER, `/gestion/labels?lieu=${slug}`, options);
    await page.getByRole('link', { name: LABEL[language], exact: true }).click();
    await page.getByRole('textbox', { name: t('labelFile:messages.field') }).fill('Quand venez-vous ?');
    await page.getByRole('button', { name: t('labelFile:messages.send') }).click();
    await page.getByText(t('labelFile:messages.sent')).waitFor();
    await page.getByText('Quand venez-vous ?', { exact: true }).waitFor();
    const copy = page.getByRole('link', { name: t('labelFile:copy') });
    const answer = await page.request.get(new URL((await copy.getAttribute('href')) ?? '', page.url()).toString());
    expect([answer.status(), (await answer.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    await page.getByRole('button', { name: t('labelFile:withdraw.action') }).click();
    await look(page, 'withdraw');
    await page.getByRole('alertdialog').getByRole('button', { name: t('labelFile:withdraw.confirm') }).click();
    await page.getByText(t('labelFile:withdraw.done')).waitFor();
    await page.getByText(t('labelFile:state.CLOSED_WITHOUT_ACTION'), { exact: true }).waitFor();
    await look(page, 'withdrawn');
  });
});
