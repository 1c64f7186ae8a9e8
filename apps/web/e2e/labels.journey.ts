import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { writeQrVideo } from '../../../tools/journeys/qr-video.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { SITE, titleOf, visit, visitAs } from './site.ts';

const MANAGER = 'Marie-Josée Payet';
const TAG = 'TL90004-ES-02';
const UNIT = '0e5ca1e0-0000-7000-a000-000000000071';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'escale-labels-'));
const film = path.join(scratch, 'label.y4m');
let browser: Browser;
let blind: Browser;
beforeAll(async () => {
  writeQrVideo(`https://anywhere.example/e/${TAG}`, film);
  browser = await openBrowser(['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]);
  blind = await openBrowser();
  await joinTeam(MANAGER, JOURNEY.deskPlaceId);
});
afterAll(async () => {
  await Promise.all([browser.close(), blind.close()]);
  fs.rmSync(scratch, { recursive: true, force: true });
});

const WAYS = [
  { language: 'fr', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('the labels of equipment, in $language at $options.viewport.width px', ({ language, options }) => {
  const { t } = createMessages(language);
  const enter = (name: string, address: string, by = browser): Promise<Page> => visitAs(by, name, address, options);

  test('a label is scanned with the camera, its unit opens, and the camera is off', async () => {
    const page = await enter(MANAGER, '/gestion/scanner');
    await titleOf(page, t('equipmentFiles:scan.title')).waitFor();
    expect(await findingsOn(page, 'labels-scan-begin')).toEqual([]);
    const streams = await page.evaluateHandle(() => {
      const opened: MediaStream[] = [];
      const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted);
        opened.push(stream);
        return stream;
      };
      return opened;
    });
    await page.getByRole('button', { name: t('equipmentFiles:scan.begin') }).click();
    await page.waitForURL(`**/gestion/equipements/${UNIT}`);
    expect(await streams.evaluate((opened) => opened.map((stream) => stream.getTracks().map(({ readyState }) => readyState)))).toEqual([['ended']]);
    await page.context().close();
  });

  test('without a camera the tag is typed', async () => {
    const page = await enter(MANAGER, '/gestion/scanner', blind);
    await page.getByRole('button', { name: t('equipmentFiles:scan.begin') }).click();
    await page.getByRole('button', { name: t('equipmentFiles:scan.again') }).waitFor();
    expect(await findingsOn(page, 'labels-no-camera')).toEqual([]);
    const tag = page.getByRole('textbox', { name: t('equipmentFiles:scan.tag') });
    await tag.fill('n° 7');
    await page.getByRole('button', { name: t('equipmentFiles:scan.go'), exact: true }).click();
    await page.getByText(t('equipmentFiles:scan.tagUnreadable')).waitFor();
    await tag.fill('tl90004 es 02');
    await page.getByRole('button', { name: t('equipmentFiles:scan.go'), exact: true }).click();
    await page.waitForURL(`**/gestion/equipements/${UNIT}`);
    await page.context().close();
  });

  test('a label that is scanned by another app says whose it is', async () => {
    const stranger = await visit(blind, `/e/${TAG}`, options);
    await stranger.getByText(t('equipmentFiles:tag.signedOut', { tag: TAG })).waitFor();
    expect(await findingsOn(stranger, 'labels-signed-out')).toEqual([]);
    expect(await stranger.getByRole('link', { name: t('account:signIn.action') }).last().getAttribute('href')).toBe(`/connexion?retour=${encodeURIComponent(`/e/${TAG}`)}`);
    await stranger.context().close();
    const learner = await enter('Amina Benali', `/e/${TAG}`, blind);
    await learner.getByText(t('equipmentFiles:tag.notYours', { tag: TAG })).waitFor();
    expect(await findingsOn(learner, 'labels-not-yours')).toEqual([]);
    await learner.goto(`${SITE()}/e/-`);
    await titleOf(learner, t('equipmentFiles:tag.unreadable')).waitFor();
    await learner.context().close();
  });

  test('labels are printed; the list is taken, changed and given back', async () => {
    const page = await enter(MANAGER, '/gestion/scanner', blind);
    const sheet = await page.request.get(`${SITE()}/fichiers/etiquettes/${JOURNEY.deskPlaceId}?format=L7160&depart=3&unites=${UNIT}&langue=${language}`);
    expect([sheet.status(), sheet.headers()['content-type'], (await sheet.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
    const list = await (await page.request.get(`${SITE()}/export/equipements/${JOURNEY.deskPlaceId}.csv`)).text();
    const row = list.split('\n').find((line) => line.startsWith(TAG)) ?? '';
    const note = `Mousse neuve ${language}`;
    const give = async (dryRun: boolean) => {
      const csv = `${list.split('\n')[0] ?? ''}\n${row.split(';').map((cell, index) => (index === 7 ? note : cell)).join(';')}\nTL90001-ES-01;;;;;;;\n`;
      const query = 'mutation ($input: ImportUnitsInput!) { importUnits(input: $input) { ... on UnitsImported { changed refused } ... on ImportRefused { code } } }';
      const answer = await page.request.post(`${SITE()}/graphql`, { headers: { origin: SITE() }, data: { query, variables: { input: { placeId: JOURNEY.deskPlaceId, csv, dryRun, idempotencyKey: `journey-of-the-list-${language}` } } } });
      return ((await answer.json()) as { data: { importUnits: unknown } }).data.importUnits;
    };
    expect(await give(true)).toEqual({ changed: 1, refused: 1 });
    expect(await give(false)).toEqual({ changed: 1, refused: 1 });
    expect(await (await page.request.get(`${SITE()}/export/equipements/${JOURNEY.deskPlaceId}.csv`)).text()).toContain(note);
    await page.context().close();
  });
});
