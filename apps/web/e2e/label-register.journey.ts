import { createMessages } from '@escale/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { doubtfulRow, giveLabel, suspendLabel } from '../../../tools/journeys/labels.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { pagesOf } from './downloads.ts';
import { SITE, titleOf, visit, visitAs } from './site.ts';

const MANAGER = 'Marie-Josée Payet';
const COORDINATOR = 'Nadia Raynaud';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WAYS = [
  { language: 'fr', label: 'Label tiers-lieu', row: 'La Fabrique du bourg', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', label: 'Third place label', row: 'L’Atelier du bourg', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('labels that were given, in $language at $options.viewport.width px', ({ language, label, row, options }) => {
  const { t } = createMessages(language);
  const [place, slug, placeId] = [JOURNEY.labelsPlace[language], JOURNEY.labelsSlug[language], JOURNEY.labelsPlaceId[language]];

  test('stand in the register, on the page of the place, and on a certificate that is checked; suspended they do not', async () => {
    await joinTeam(MANAGER, placeId);
    const given = await giveLabel(placeId, 'TIERS_LIEU');
    const page = await visit(browser, '/labels/registre', options);
    const find = page.getByRole('searchbox', { name: t('labelRegister:register.find') });
    await find.fill(given.number);
    await find.press('Enter');
    await page.getByRole('status').filter({ hasText: t('labelRegister:register.count', { count: 1 }) }).waitFor();
    expect(await findingsOn(page, `label-register-${language}`)).toEqual([]);
    await page.getByRole('link', { name: place, exact: true }).click();
    await titleOf(page, place).waitFor();
    await page.getByText(label, { exact: true }).first().waitFor();

    // Its team takes the certificate, and whoever reads it checks it.
    const team = await visitAs(browser, MANAGER, `/gestion/labels-obtenus?lieu=${slug}`, options);
    const certificate = team.getByRole('link', { name: t('labelRegister:certificate.download') });
    await certificate.waitFor();
    expect(await findingsOn(team, `labels-of-team-${language}`)).toEqual([]);
    const [text = ''] = await pagesOf(await (await team.request.get(`${SITE()}${(await certificate.getAttribute('href')) ?? ''}`)).body());
    expect(text).toContain(place);
    const address = /\/labels\/verifier\/[0-9a-f]{32}/.exec(text)?.[0] ?? '';
    const reader = await visit(browser, address, options);
    await reader.getByText(t('labelRegister:verify.says.VALID')).waitFor();
    expect(await findingsOn(reader, `label-verify-${language}`)).toEqual([]);

    await suspendLabel(placeId, given.id);
    await reader.reload();
    await reader.getByText(t('labelRegister:verify.says.SUSPENDED')).waitFor();
    expect(await reader.getByRole('link', { name: t('labelRegister:certificate.download') }).count()).toBe(0);
    expect((await team.request.get(`${SITE()}/fichiers/label/${given.token}.pdf`)).status()).toBe(404);
    await page.reload();
    await titleOf(page, place).waitFor();
    expect(await page.getByText(label, { exact: true }).count()).toBe(0);
  });

  test('that others give wait for a person where the place is in doubt; a choice is made, and taken back', async () => {
    await doubtfulRow({ placeId, name: row, ref: `fab-${language}` });
    const page = await visitAs(browser, COORDINATOR, '/reseau/labels-a-rapprocher', options);
    await titleOf(page, t('labelRegister:matching.title')).waitFor();
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name: row }) });
    await card.waitFor();
    expect(await findingsOn(page, `label-matching-${language}`)).toEqual([]);
    const choose = card.getByRole('button', { name: t('labelRegister:matching.chooseFor', { place, row }) });
    await choose.focus();
    await page.keyboard.press('Enter');
    await card.getByRole('status').filter({ hasText: place }).waitFor();
    expect(await findingsOn(page, `label-matched-${language}`)).toEqual([]);

    const register = await visit(browser, `/labels/registre?texte=fab-${language}`, options);
    await register.getByRole('link', { name: place, exact: true }).waitFor();
    await card.getByRole('button', { name: t('labelRegister:matching.undo') }).click();
    await choose.waitFor();
    await register.reload();
    await register.getByRole('heading', { name: t('labelRegister:register.none') }).waitFor();
    await card.getByRole('button', { name: t('labelRegister:matching.noPlace') }).click();
    await card.getByText(t('labelRegister:matching.state.NO_PLACE')).waitFor();
  });
});
