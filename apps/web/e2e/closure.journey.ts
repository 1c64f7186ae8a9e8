import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Locator, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { book } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { pick } from './by-keys.ts';
import { mailTo } from './mailbox.ts';
import { SITE, titleOf, visit, visitAs } from './site.ts';

const MANAGER = 'Karim Besson';
const CLOSURES = `/gestion/fermetures?lieu=${JOURNEY.deskSlug}`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  await joinTeam(MANAGER, JOURNEY.deskPlaceId);
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

// Each language has a day of its own, on which nobody else books.
const WAYS = [
  { language: 'fr', days: 12, options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', days: 13, options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

const DAY_MS = 86_400_000;
const dayIn = (days: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(Date.now() + days * DAY_MS));
/** An hour of that day by the clocks of Paris, which are one or two hours ahead of UTC. */
const hourOf = (day: string, hour: number): string => {
  const guess = new Date(`${day}T${String(hour - 1).padStart(2, '0')}:00:00Z`);
  const shown = Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit', hour12: false }).format(guess));
  return new Date(guess.getTime() - (shown - hour) * 3_600_000).toISOString();
};

describe.each(WAYS)('closing an afternoon, in $language at $options.viewport.width px', ({ language, days, options }) => {
  const { t } = createMessages(language);
  const day = dayIn(days);

  const enter = (path: string): Promise<Page> => visitAs(browser, MANAGER, path, options);
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
  const typeDay = async (page: Page, label: string): Promise<void> => {
    const [year = '', month = '', date = ''] = day.split('-');
    await page.getByRole('group', { name: label }).first().getByRole('spinbutton').first().focus();
    await page.keyboard.type(`${date}${month}${year}`);
  };
  const treatmentOf = (page: Page, name: string): Locator => page.getByRole('listitem').filter({ hasText: name }).getByRole('button').first();

  test('one takes another session with one press from the mail, one is told with an apology, one is honoured', async () => {
    const people = [['Alma', 14], ['Basile', 15], ['Chloé', 16]] as const;
    for (const [givenName, hour] of people) {
      const more = { email: `${givenName.toLowerCase()}.${language}@exemple.fr`, locale: language };
      await book({ offerId: JOURNEY.deskOfferId, startsAt: hourOf(day, hour), givenName, familyName: `Fermeture ${language}`, more });
    }
    const named = (givenName: string): string => `${givenName} Fermeture ${language}`;

    const page = await enter(CLOSURES);
    await titleOf(page, t('closures:titleOf', { place: JOURNEY.deskPlace })).waitFor();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await findingsOn(page, 'closures-list')).toEqual([]);
    await pressKey(page, page.getByRole('button', { name: t('closures:close'), exact: true }));
    await titleOf(page, t('closures:form.title')).waitFor();
    await typeDay(page, t('closures:form.fromDay'));
    await typeDay(page, t('closures:form.toDay'));
    await write(page, page.getByRole('textbox', { name: t('closures:form.toTime'), exact: true }), '12:00');
    await pressKey(page, page.getByRole('button', { name: t('closures:form.preview'), exact: true }));
    await page.getByText(t('refusal:CLOSURE_OUT_OF_ORDER')).first().waitFor();
    expect(await findingsOn(page, 'closures-form')).toEqual([]);
    await write(page, page.getByRole('textbox', { name: t('closures:form.toTime'), exact: true }), '18:00');
    await write(page, page.getByRole('textbox', { name: new RegExp(`^${t('closures:form.wordsFr')}`, 'u') }), 'La chaudière est changée.');
    await pressKey(page, page.getByRole('button', { name: t('closures:form.preview'), exact: true }));

    await titleOf(page, t('closures:preview.title')).waitFor();
    await page.getByText(named('Alma')).first().waitFor();
    await pick(page, treatmentOf(page, named('Basile')), t('closures:treatment.CANCEL'));
    await pick(page, treatmentOf(page, named('Chloé')), t('closures:treatment.HONOUR'));
    await pressKey(page, page.getByRole('button', { name: t('closures:mail.apology') }));
    expect(await findingsOn(page, 'closures-preview')).toEqual([]);
    await pressKey(page, page.getByRole('button', { name: t('closures:preview.send', { count: 2 }), exact: true }));
    await page.getByText(t('closures:doneMails', { count: 2 })).waitFor();
    const answers = page.getByRole('button', { name: t('closures:answers.title', { count: 2, waiting: 1 }) }).last();
    await pressKey(page, answers);
    await page.getByText(t('reroute:state.WAITING')).first().waitFor();
    expect(await findingsOn(page, 'closures-closed')).toEqual([]);

    const apology = await mailTo(`basile.${language}@exemple.fr`, /http\S+\/reserver\/\S+debut=\S+/u);
    expect(apology.text.replaceAll(/[\u00A0\u202F]/gu, ' ')).toContain('La chaudière est changée.');

    // A link changes nothing: it shows one session beside the other, and one button.
    const { found } = await mailTo(`alma.${language}@exemple.fr`, /http\S+\/autre-seance\?\S+/u);
    const learner = await visit(browser, '/', options);
    await learner.goto(found);
    await learner.getByRole('button', { name: t('reroute:page.take'), exact: true }).waitFor();
    await learner.reload();
    await learner.getByRole('button', { name: t('reroute:page.take'), exact: true }).waitFor();
    expect(await findingsOn(learner, 'other-session')).toEqual([]);
    await learner.getByRole('button', { name: t('reroute:page.take'), exact: true }).click();
    await learner.getByText(t('reroute:page.doneNext')).waitFor();
    expect(await findingsOn(learner, 'other-session-taken')).toEqual([]);
    await learner.goto(found);
    await learner.reload();
    await learner.getByText(t('reroute:over.TAKEN')).waitFor();

    await page.goto(`${SITE()}${CLOSURES}`);
    await pressKey(page, page.getByRole('button', { name: t('closures:answers.title', { count: 2, waiting: 0 }) }).last());
    await page.getByText(t('reroute:state.TAKEN')).first().waitFor();
    expect(await findingsOn(page, 'closures-answered')).toEqual([]);

    await learner.goto(`${SITE()}/lieu/${JOURNEY.deskSlug}`);
    await learner.getByText(t('closures:publicTitle')).first().waitFor();
    expect(await findingsOn(learner, 'place-closed')).toEqual([]);
    await page.goto(`${SITE()}/gestion/planning?lieu=${JOURNEY.deskSlug}&jour=${day}`);
    await page.getByText(t('closures:publicTitle')).first().waitFor();
    expect(await findingsOn(page, 'planning-closed')).toEqual([]);

    // Opened again, so that whoever comes after finds the place as it was.
    await page.goto(`${SITE()}${CLOSURES}`);
    await pressKey(page, page.getByRole('button', { name: t('closures:reopen.action'), exact: true }).last());
    await page.getByRole('alertdialog').waitFor();
    expect(await findingsOn(page, 'closures-reopen', '[role="alertdialog"]')).toEqual([]);
    await pressKey(page, page.getByRole('alertdialog').getByRole('button', { name: t('closures:reopen.confirm'), exact: true }));
    await page.getByText(t('closures:reopen.done')).waitFor();
  });
});
