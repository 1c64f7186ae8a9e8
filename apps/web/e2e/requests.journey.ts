import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { nextStart } from '../../../tools/journeys/bookings.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { mailTo } from './mailbox.ts';
import { giveEmail, giveName, titleOf, visit, visitAs, WORDS } from './site.ts';

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

/** Two of the demonstration who are of both teams; what each is written in is their own language. */
const KARIM = { name: 'Karim Besson', email: 'karim.besson@escale.example' };
const MARIE = { name: 'Marie-Josée Payet', email: 'marie-josee.payet@escale.example' };

describe.each(WAYS)('approval from a mail, in $language at $options.viewport.width px', ({ language, options }) => {
  const { t } = createMessages(language);
  const words = WORDS[language];

  beforeAll(async () => {
    await joinTeam(KARIM.name, JOURNEY.requestsPlaceId[language]);
    await joinTeam(MARIE.name, JOURNEY.requestsPlaceId[language]);
  });

  /** Asks for a session of the day after tomorrow, or later that day; answers the page of the request. */
  const ask = async (hour: number, email: string): Promise<Page> => {
    const page = await visit(browser, `/reserver/${JOURNEY.requestsOfferId[language]}?debut=${nextStart(48 * 60 + hour * 60)}&duree=30&personnes=1`, options);
    await giveName(page, words, 'Samia', 'Roche');
    await giveEmail(page, words, email);
    await page.getByRole('button', { name: t('offers:learner.action'), exact: true }).click();
    await page.getByText(t('offers:learner.doneTitle')).waitFor();
    return page;
  };
  /** The link somebody of the team was sent about what an asker has in view. */
  const openLink = async (email: string, asker: Page): Promise<Page> => {
    const bookingId = /reservation\/([0-9a-f-]{36})/.exec(asker.url())?.[1] ?? '';
    const { found } = await mailTo(email, new RegExp(`http\\S+/repondre#${bookingId}\\S+`));
    const page = await visit(browser, '/', options);
    await page.goto(found);
    return page;
  };

  test('the one who opens it first says yes by keys, signed in nowhere; a colleague reads who did, and the learner has a ticket', async () => {
    const asker = await ask(0, `samia.${language}@exemple.fr`);
    const page = await openLink(KARIM.email, asker);
    await page.getByText('Samia Roche').first().waitFor();
    expect(await findingsOn(page, 'request-asked')).toEqual([]);
    // Opening it once more, as what scans mails does, has answered nothing.
    await page.reload();
    await page.getByRole('button', { name: t('answerRequest:accept'), exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(t('answerRequest:acceptedByMe')).waitFor();
    expect(await findingsOn(page, 'request-accepted')).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

    const colleague = await openLink(MARIE.email, asker);
    await colleague.getByText(t('answerRequest:acceptedBy', { who: KARIM.name })).waitFor();
    expect(await colleague.getByRole('button', { name: t('answerRequest:accept'), exact: true }).count()).toBe(0);
    expect(await findingsOn(colleague, 'request-answered')).toEqual([]);

    await asker.reload();
    await titleOf(asker, words.ticket).waitFor();
  });

  test('a no gives its reason, which the learner reads', async () => {
    const asker = await ask(3, `refus.${language}@exemple.fr`);
    const page = await openLink(MARIE.email, asker);
    await page.getByRole('button', { name: t('answerRequest:refuse'), exact: true }).click();
    await page.getByRole('textbox', { name: t('answerRequest:reason') }).fill('Salle en travaux ce jour-là');
    expect(await findingsOn(page, 'request-refusing')).toEqual([]);
    await page.getByRole('button', { name: t('offers:requests.refuseYes'), exact: true }).click();
    await page.getByText(t('answerRequest:refusedByMe')).waitFor();
    expect(await findingsOn(page, 'request-refused')).toEqual([]);
    await asker.reload();
    await asker.getByText('Salle en travaux ce jour-là').waitFor();
  });

  test('a link nobody was sent says what to do', async () => {
    const page = await visit(browser, '/repondre#0190aaaa-0000-7000-8000-000000000000.nothing', options);
    await page.getByText(t('answerRequest:unknownText')).waitFor();
    expect(await findingsOn(page, 'request-unknown')).toEqual([]);
  });

  test('the team turns these mails off where it reads its requests', async () => {
    const page = await visitAs(browser, KARIM.name, '/gestion/demandes', options);
    const mails = page.getByRole('checkbox', { name: t('offers:requests.mails') });
    await mails.waitFor();
    expect(await findingsOn(page, 'request-mails')).toEqual([]);
    await page.getByText(t('offers:requests.mails'), { exact: true }).click();
    await page.getByText(t('offers:requests.mailsOff')).waitFor();
    await page.getByText(t('offers:requests.mails'), { exact: true }).click();
    await page.getByText(t('offers:requests.mailsOn')).waitFor();
  });
});
