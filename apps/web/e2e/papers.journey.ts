import { createMessages, formatDay, formatDuration } from '@escale/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { groupGround } from '../../../tools/journeys/group-ground.mjs';
import { namedGroup } from '../../../tools/journeys/named-group.mjs';
import { pagesOf, plain, saved } from './downloads.ts';
import { titleOf, visitAs } from './site.ts';

const MANAGER = 'Olivier Vasseur';
const ZONE = 'Europe/Paris';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WAYS = [
  { language: 'fr', letters: 'PF', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', letters: 'QE', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('papers of a group ($language, $options.viewport.width px)', ({ language, letters, options }) => {
  const { t } = createMessages(language);

  test('are made from what happened: convocations before, then who was there, corrected, certified and exported', async () => {
    const { organisationId } = await groupGround(letters, MANAGER);
    const { groupBookingId, startsAt } = await namedGroup(organisationId, language);
    const page = await visitAs(browser, MANAGER, `/organisme/reservations/${groupBookingId}?structure=${organisationId}`, options);
    await page.getByRole('link', { name: t('attendance:link') }).click();
    await titleOf(page, t('attendance:titleOf', { title: 'Soudure du soir' })).waitFor();
    await page.getByText(t('attendance:missing', { count: 2 })).first().waitFor();
    await page.getByText(t('attendance:noCertificates')).waitFor();
    await page.getByText(t('attendance:notBegun')).waitFor();
    expect(await findingsOn(page, 'attendance-empty')).toEqual([]);

    const convocations = await saved(page, t('attendance:paper.convocations'));
    expect(convocations.file).toBe('convocations.pdf');
    const pages = await pagesOf(convocations.bytes);
    expect(pages).toHaveLength(2);
    for (const words of ['Awa Diallo', 'Soudure du soir', 'Anne Vidal', ...startsAt.map((start) => formatDay(start, ZONE, language, { year: true }))]) expect(pages[0]).toContain(plain(words));
    expect(pages[1]).toContain('Léo Martin');
    expect(convocations.bytes.toString('latin1')).toContain(language === 'fr' ? '(fr-FR)' : '(en-GB)');

    await page.getByRole('button', { name: new RegExp(`^${t('attendance:all')}`, 'u') }).click();
    await page.getByText(t('attendance:done.all')).first().waitFor();
    await page.getByText(t('attendance:allDone')).waitFor();
    const person = (name: string) => t('attendance:person', { name, half: t('attendance:half.MORNING') });
    await page.getByRole('radiogroup', { name: person('Léo Martin') }).getByRole('radio', { name: t('attendance:absent') }).click();
    await page.getByText(t('attendance:history', { count: 1 })).waitFor();

    await page.getByRole('button', { name: t('attendance:hoursOf', { person: person('Awa Diallo') }) }).click();
    const until = page.getByRole('textbox', { name: t('attendance:until'), exact: true });
    await until.fill('8:00');
    await until.press('Tab');
    await page.getByRole('button', { name: t('attendance:save') }).click();
    await page.getByText(t('attendance:refusal.HOURS_OUT_OF_ORDER')).waitFor();
    expect(await findingsOn(page, 'attendance-refused')).toEqual([]);
    await until.fill('11:00');
    await until.press('Tab');
    await page.getByRole('button', { name: t('attendance:save') }).click();
    await page.getByText(t('attendance:totalOf', { done: formatDuration(120, language), planned: formatDuration(360, language) })).waitFor();
    await page.getByText(t('attendance:history', { count: 1 })).first().click();
    expect(await findingsOn(page, 'attendance-noted')).toEqual([]);

    await page.getByText(t('attendance:why.NOTHING_REALISED')).waitFor();
    const certificate = await saved(page, t('attendance:paperOf.certificateName', { name: 'Awa Diallo' }));
    const [certified = ''] = await pagesOf(certificate.bytes);
    for (const words of ['Certificat de réalisation', 'Awa Diallo', `du ${formatDay(startsAt[0] ?? '', ZONE, 'fr', { year: true })}`, `une durée de ${formatDuration(120, 'fr')}`]) expect(certified).toContain(plain(words));
    const hours = (await saved(page, t('attendance:paper.csv'))).bytes.toString('utf8');
    expect(hours).toContain('local_day;half_day;kind;state;present_from;present_until;realised_minutes');
    expect(hours.split('\n').filter((line) => line.startsWith(groupBookingId)).map((line) => /(?:PRESENT|ABSENT|NOT_NOTED)/.exec(line)?.[0])).toEqual(['PRESENT', 'ABSENT', 'NOT_NOTED', 'NOT_NOTED']);
  });
});
