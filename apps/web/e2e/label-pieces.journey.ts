import { createHash, randomBytes } from 'node:crypto';
import { createMessages } from '@escale/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { cutLine } from '../../../tools/journeys/cut-line.mjs';
import { PIECES_GRID, piecesOnServer, publishProgramme } from '../../../tools/journeys/label-ground.mjs';
import { ownApi } from '../../../tools/journeys/own-api.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { EICAR } from '../../../tools/peers/clamd-peer.mjs';
import { titleOf, visitAs } from './site.ts';

const MANAGER = 'Marie-Josée Payet';
const LABEL = { fr: 'Label des pièces', en: 'Label of pieces' };
const TITLES = { fr: { insurance: 'Attestation d’assurance', plan: 'Plan du lieu' }, en: { insurance: 'Insurance certificate', plan: 'Plan of the place' } };
const MEGABYTE = 1_000_000;
const pdf = (within: Buffer): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), within, Buffer.from('\n%%EOF\n')]);

let browser: Browser;
/** A process of the service at the end of a line that is cut, which takes nobody else's away. */
let service: Awaited<ReturnType<typeof ownApi>>;
let line: Awaited<ReturnType<typeof cutLine>>;
const everybodys = process.env['ESCALE_URL'];
beforeAll(async () => {
  browser = await openBrowser();
  service = await ownApi();
  // 20 MB take some seconds, so that there is a middle to cut.
  line = await cutLine(Number(new URL(service.address).port), 3 * MEGABYTE);
  await service.start({ PUBLIC_URL: line.address });
  process.env['ESCALE_URL'] = line.address;
  await publishProgramme('PIECES', LABEL, PIECES_GRID);
  for (const placeId of Object.values(JOURNEY.labelPiecesPlaceId)) await joinTeam(MANAGER, placeId);
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  process.env['ESCALE_URL'] = everybodys;
  await browser.close();
  await line.end();
  await service.end();
});

const WAYS = [
  { language: 'fr', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('pieces of a file, in $language at $options.viewport.width px', ({ language, options }) => {
  const { t } = createMessages(language);
  const titles = TITLES[language];
  const placeId = JOURNEY.labelPiecesPlaceId[language];
  const criterion = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
  const look = async (page: Page, name: string) => expect(await findingsOn(page, `label-pieces-${name}`)).toEqual([]);
  const choose = async (page: Page, title: string, name: string, buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser');
    const button = page.getByRole('button', { name: t('labelPieces:chooseFor', { criterion: title }) });
    await button.focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  /** Once so much of a hundred has left. */
  const sentFrom = (page: Page, name: string, percent: number) =>
    page.waitForFunction(([label, least]) => [...document.querySelectorAll('[role="progressbar"]')].some((bar) => (bar.getAttribute('aria-label') ?? bar.parentElement?.textContent ?? '').includes(label) && Number(bar.getAttribute('aria-valuenow')) >= least), [name, percent] as const);
  const cut = async (page: Page) => {
    line.cut();
    await page.getByText(t('labelPieces:waitingNetwork')).waitFor();
    expect(await page.getByText(t('labelPieces:checking')).count()).toBe(0);
  };

  test('20 MB whose line is cut twice arrive whole; what is wrong is said with its remedy; a scanner is heard', async () => {
    const page = await visitAs(browser, MANAGER, `/gestion/labels?lieu=${JOURNEY.labelPiecesSlug[language]}`, options);
    await page.getByRole('button', { name: t('labelFile:askNamed', { label: LABEL[language] }), exact: true }).click();
    await titleOf(page, LABEL[language]).waitFor();
    await criterion(page, titles.insurance).getByText(t('labelPieces:none')).waitFor();
    await look(page, 'none');

    const large = pdf(randomBytes(20 * MEGABYTE - 20));
    const name = 'Assurance été 2027.pdf';
    await choose(page, titles.insurance, name, large);
    await sentFrom(page, name, 15);
    await cut(page);
    await look(page, 'cut');
    line.mend();
    await sentFrom(page, name, 50);
    await cut(page);
    line.mend();
    await page.getByText(t('labelPieces:added', { name })).waitFor();
    expect(await piecesOnServer(placeId)).toMatchObject([{ file_name: name, bytes: large.length, sha256: createHash('sha256').update(large).digest('hex'), removed: false }]);

    // Until when it holds is on the paper: it is missing until it is said, and what is over does not do.
    await page.getByRole('link', { name: t('labelFile:missing.item', { title: titles.insurance, reason: t('labelFile:missing.reason.PIECE_DATE_MISSING') }) }).waitFor();
    const date = criterion(page, titles.insurance).getByRole('group', { name: t('labelPieces:expiresOf', { name }) }).getByRole('spinbutton').first();
    await criterion(page, titles.insurance).getByText(t('labelPieces:expiresMissing')).waitFor();
    await look(page, 'date-missing');
    await date.focus();
    await page.keyboard.type('30112020');
    await criterion(page, titles.insurance).getByText(t('labelPieces:refused.DATE_PAST')).waitFor();
    await date.focus();
    await page.keyboard.type('30112032');
    await page.getByRole('link', { name: new RegExp(titles.insurance, 'u') }).waitFor({ state: 'detached' });

    await choose(page, titles.plan, 'plan.pdf', Buffer.from('Bonjour, ceci n’est pas un plan.'));
    await page.getByText(t('labelPieces:refusedFile', { name: 'plan.pdf', why: t('labelPieces:refused.KIND_NOT_ALLOWED') })).waitFor();
    await look(page, 'refused');

    await choose(page, titles.plan, 'plan-infecte.pdf', pdf(Buffer.from(EICAR)));
    await criterion(page, titles.plan).getByText(t('labelPieces:state.INFECTED')).waitFor();
    await look(page, 'infected');
    expect(await criterion(page, titles.plan).getByRole('link', { name: t('labelPieces:open', { name: 'plan-infecte.pdf' }) }).count()).toBe(0);
    await criterion(page, titles.plan).getByRole('button', { name: t('labelPieces:removeOf', { name: 'plan-infecte.pdf' }) }).press('Enter');
    await page.getByText(t('labelPieces:removed', { name: 'plan-infecte.pdf' })).waitFor();

    const plan = pdf(Buffer.from('1 0 obj << /Type /Catalog >> endobj'));
    await choose(page, titles.plan, 'plan.pdf', plan);
    await page.getByText(t('labelFile:missing.none')).waitFor();
    const open = criterion(page, titles.plan).getByRole('link', { name: t('labelPieces:open', { name: 'plan.pdf' }) });
    const answer = await page.request.get(new URL((await open.getAttribute('href')) ?? '', page.url()).toString());
    expect([answer.status(), answer.headers()['x-content-type-options'], (await answer.body()).equals(plan)]).toEqual([200, 'nosniff', true]);
    // Taken out, it is missing again; brought back, it is not.
    await criterion(page, titles.plan).getByRole('button', { name: t('labelPieces:removeOf', { name: 'plan.pdf' }) }).press('Enter');
    await page.getByRole('link', { name: t('labelFile:missing.item', { title: titles.plan, reason: t('labelFile:missing.reason.NO_PIECE') }) }).waitFor();
    await criterion(page, titles.plan).getByRole('button', { name: t('labelPieces:undo'), exact: true }).press('Enter');
    await page.getByText(t('labelFile:missing.none')).waitFor();
    await look(page, 'all');

    // The network reads what was sent to it, and nothing before.
    const network = await visitAs(browser, 'Nadia Raynaud', '/', options);
    expect((await network.request.get(answer.url())).status()).toBe(404);
  }, 300_000);
});
