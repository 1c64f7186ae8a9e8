import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { officeOf } from '../../../../test/archives.ts';
import { Browser } from '../../../../test/browser.ts';
import { aPlace } from '../../../../test/builders.ts';
import { EICAR, startClamdPeer } from '../../../../test/peers.ts';
import { aFileForPieces, PiecesClient } from '../../../../test/pieces-client.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import type { Config } from '../../../platform/config/config.ts';
import { Database } from '../../../platform/database/database.ts';
import type { OutboxJob } from '../../../platform/jobs/job-names.ts';
import { JobRegistry } from '../../../platform/jobs/job-registry.ts';
import { OutboxRelay } from '../../../platform/outbox/outbox-relay.ts';
import { TendUploads } from './tend-uploads.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n', 'latin1');
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const DOCX = officeOf('word/document.xml');

let peer: Awaited<ReturnType<typeof startClamdPeer>>;
let api: TestApi;
let scanned: TestApi;
beforeAll(async () => {
  peer = await startClamdPeer();
  api = await startApi();
  const { hostname: host, port } = new URL(peer.url);
  scanned = await startApi({ config: { clamav: { host, port: Number(port) } } });
});
afterAll(async () => {
  await scanned.stop();
  await api.stop();
  await peer.stop();
});

let placeId: string;
let manager: PiecesClient;
const of = async (on: TestApi, role: string, place: string, file: string, at: string | null = place) => new PiecesClient(on, await signedIn(on, `pieces-${randomUUID()}@exemple.example`, [[role, at === null ? 'NETWORK' : 'PLACE', at]]), place, file);
beforeEach(async () => {
  for (const one of [api, scanned]) one.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api);
  manager = await of(api, 'SITE_MANAGER', placeId, await aFileForPieces(api, placeId));
});
const handlerOf = (on: TestApi, job: OutboxJob) => {
  const handler = on.app.get(JobRegistry).handlers().get(job);
  if (handler === undefined) throw new Error(`Nothing handles ${job}.`);
  return handler;
};
const jobs = async (on: TestApi, job: OutboxJob) => {
  for (const { id } of await on.sql<{ id: string }>('SELECT id FROM outbox WHERE job = $1 AND done_at IS NULL ORDER BY created_at', [job])) await on.app.get(OutboxRelay).once(id, handlerOf(on, job));
};
const pathOf = (on: TestApi, fileId: string) => join(on.app.get<Config>(CONFIG).filesFolder, fileId.slice(0, 2), fileId);
const fileIdOf = async (on: TestApi, id: string) => (await on.sql<{ file_id: string | null }>('SELECT file_id FROM label_piece WHERE id = $1', [id]))[0]?.file_id ?? null;

describe('a piece', () => {
  it('is what it is by its content, and given back byte by byte to who may read it', async () => {
    const id = await manager.send(PDF, { criterion: 'INSURANCE', filename: 'Attestation 2026.pdf' });
    expect(await manager.attach(id, '2026-12-31')).toMatchObject({ mayChange: true, pieces: [{ id, criterion: 'INSURANCE', fileName: 'Attestation 2026.pdf', format: 'PDF', expiresOn: '2026-12-31', state: 'CLEAN', path: `/fichiers/pieces/${placeId}/${id}` }] });
    // Done again it is the same, and the file is there once.
    expect((await manager.attach(id, '2026-12-31')).pieces).toHaveLength(1);
    const answer = await manager.see(`/fichiers/pieces/${placeId}/${id}`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': expect.stringMatching(/^inline; filename="Attestation 2026\.pdf"/), 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store', 'content-security-policy': expect.stringContaining("default-src 'none'") });
    expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
    expect(await api.sql(`SELECT detail->>'change' AS change FROM audit_entry WHERE act = 'LABEL_PIECES_CHANGED' AND detail->>'piece' = $1`, [id])).toEqual([{ change: 'ADDED' }]);
  });

  it('that is a picture is shown where nothing runs; a document of an office is saved', async () => {
    const [picture, text] = [await manager.send(PNG, { filename: 'plan.png' }), await manager.send(DOCX, { filename: 'projet.docx' })];
    for (const id of [picture, text]) await manager.attach(id);
    const [shown, saved] = [await manager.see(`/fichiers/pieces/${placeId}/${picture}`), await manager.see(`/fichiers/pieces/${placeId}/${text}`)];
    expect([shown.headers.get('content-type'), shown.headers.get('content-security-policy')]).toEqual(['image/png', expect.stringMatching(/^sandbox;/)]);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename="projet\.docx"/);
  });

  it.each<[string, Buffer, string, string, string | null, string]>([
    ['a page called a PDF', Buffer.from('<!doctype html><script>1</script>'), 'INSURANCE', 'a.pdf', null, 'KIND_NOT_ALLOWED'],
    ['a picture called a PDF', PNG, 'INSURANCE', 'a.pdf', null, 'NAME_DIFFERS'],
    ['a text where none is taken', DOCX, 'INSURANCE', 'a.docx', null, 'KIND_NOT_ALLOWED'],
    ['a text with macros', officeOf('word/document.xml', ['word/vbaProject.bin']), 'PROJECT', 'a.docx', null, 'HAS_MACROS'],
    ['a text with macros that says so', officeOf('word/document.xml', ['word/vbaProject.bin']), 'PROJECT', 'a.docm', null, 'HAS_MACROS'],
    ['half a PDF', PDF.subarray(0, 40), 'INSURANCE', 'a.pdf', null, 'KIND_NOT_ALLOWED'],
    ['over already', PDF, 'INSURANCE', 'a.pdf', '2026-03-02', 'DATE_PAST'],
    ['dated where no date is asked', PDF, 'PROJECT', 'a.pdf', '2026-12-31', 'DATE_NOT_ASKED'],
    ['for what asks for none', PDF, 'STORY', 'a.pdf', null, 'CRITERION_UNKNOWN'],
    ['for nothing known', PDF, 'NOTHING', 'a.pdf', null, 'CRITERION_UNKNOWN'],
  ])('is none when it is %s', async (_sentence, bytes, criterion, filename, expiresOn, code) => {
    expect(await manager.attach(await manager.send(bytes, { criterion, filename }), expiresOn)).toMatchObject({ code });
    expect((await manager.list())?.pieces).toEqual([]);
  });

  it('counts for what is missing: with its date, while it holds', async () => {
    const missing = async (by = manager) => {
      const { data } = await by.browser.gql<{ f: { missing: readonly { criterion: string; reason: string }[] } }>('query ($placeId: ID!, $id: ID!) { f: labelApplication(placeId: $placeId, id: $id) { missing { criterion reason } } }', { placeId, id: manager.applicationId });
      return data?.f.missing.find(({ criterion }) => criterion === 'INSURANCE')?.reason ?? null;
    };
    expect(await missing()).toBe('NO_PIECE');
    const id = await manager.send(PDF, { criterion: 'INSURANCE' });
    await manager.attach(id);
    expect(await missing()).toBe('PIECE_DATE_MISSING');
    expect(await manager.date(id, '2026-02-01')).toMatchObject({ code: 'DATE_PAST' });
    expect((await manager.date(id, '2026-03-10')).pieces).toMatchObject([{ expiresOn: '2026-03-10' }]);
    expect(await missing()).toBeNull();
    api.clock.set(new Date('2026-03-11T08:00:00Z'));
    expect(await missing(await of(api, 'SITE_MANAGER', placeId, manager.applicationId))).toBe('PIECE_EXPIRED');
  });

  it('is taken out and brought back; after a day it is gone with its file', async () => {
    const id = await manager.send(PDF);
    await manager.attach(id);
    const path = pathOf(api, (await fileIdOf(api, id)) ?? '');
    expect((await manager.remove(id)).pieces).toEqual([]);
    expect((await manager.see(`/fichiers/pieces/${placeId}/${id}`)).status).toBe(404);
    expect((await manager.restore(id)).pieces).toMatchObject([{ id }]);
    await manager.remove(id);
    await api.sql('UPDATE label_piece SET removed_at = $2 WHERE id = $1', [id, new Date(ORDINARY_DAY.getTime() - 24 * 3_600_000)]);
    await api.app.get(Database).transaction((transaction) => api.app.get(TendUploads).run(transaction));
    expect(await manager.restore(id)).toMatchObject({ code: 'PIECE_GONE' });
    expect(existsSync(path)).toBe(true);
    await jobs(api, 'remove-file');
    expect(existsSync(path)).toBe(false);
  });

  it('is ten at most to a criterion, however many come at once', async () => {
    const answers = [];
    for (let round = 0; round < 2; round += 1) {
      const ids = await Promise.all(Array.from({ length: 6 }, () => manager.send(PDF)));
      answers.push(...(await Promise.all(ids.map((id) => manager.attach(id)))));
    }
    expect(answers.filter(({ code }) => code === 'TOO_MANY_PIECES')).toHaveLength(2);
    expect((await manager.list())?.pieces).toHaveLength(10);
  });

  it('is read by the place, and by the network once it was sent; changed by nobody then', async () => {
    const id = await manager.send(PDF);
    await manager.attach(id);
    const path = `/fichiers/pieces/${placeId}/${id}`;
    const file = manager.applicationId;
    const [reviewer, elsewhere, staff, colleague] = [await of(api, 'LABEL_REVIEWER', placeId, file, null), await of(api, 'SITE_MANAGER', placeId, file, await aPlace(api)), await of(api, 'SITE_STAFF', placeId, file), await of(api, 'SITE_MANAGER', placeId, file)];
    const seen = async () => Promise.all([reviewer, elsewhere, staff, colleague, new PiecesClient(api, new Browser(api), placeId, file)].map(async (one) => (await one.see(path)).status));
    expect(await seen()).toEqual([404, 404, 403, 200, 401]);
    expect([await reviewer.list(), await elsewhere.list()]).toEqual([null, null]);
    expect(await elsewhere.remove(id)).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
    await api.sql(`UPDATE label_application SET state = 'SUBMITTED', submitted_at = now() WHERE id = $1`, [file]);
    expect(await seen()).toEqual([200, 404, 403, 200, 401]);
    expect([await reviewer.list(), await manager.list()]).toMatchObject([{ mayChange: false, pieces: [{ id }] }, { mayChange: false }]);
    expect([await manager.remove(id), await manager.date(id, null)]).toMatchObject([{ code: 'FILE_CLOSED' }, { code: 'FILE_CLOSED' }]);
  });

  it('that the store changed is not given to anybody', async () => {
    const id = await manager.send(PDF);
    await manager.attach(id);
    writeFileSync(pathOf(api, (await fileIdOf(api, id)) ?? ''), 'something else');
    expect((await manager.see(`/fichiers/pieces/${placeId}/${id}`)).status).toBe(500);
  });
});

describe('where a scanner is set up, a piece', () => {
  const infected = Buffer.concat([PDF.subarray(0, 9), Buffer.from(EICAR), PDF.subarray(9)]);
  let mine: PiecesClient;
  let place: string;
  beforeEach(async () => {
    place = await aPlace(scanned);
    mine = await of(scanned, 'SITE_MANAGER', place, await aFileForPieces(scanned, place));
  });

  it('waits, opened by who sent it alone, until it is found clean', async () => {
    const id = await mine.send(PDF);
    expect((await mine.attach(id)).pieces).toMatchObject([{ state: 'WAITING' }]);
    const [colleague, reviewer] = [await of(scanned, 'SITE_MANAGER', place, mine.applicationId), await of(scanned, 'LABEL_REVIEWER', place, mine.applicationId, null)];
    await scanned.sql(`UPDATE label_application SET state = 'SUBMITTED', submitted_at = now() WHERE id = $1`, [mine.applicationId]);
    const path = `/fichiers/pieces/${place}/${id}`;
    expect([(await mine.see(path)).status, (await colleague.see(path)).status, (await reviewer.see(path)).status, (await reviewer.list())?.pieces]).toEqual([200, 404, 404, []]);
    await jobs(scanned, 'scan-piece');
    expect([(await colleague.see(path)).status, (await reviewer.see(path)).status, (await mine.list())?.pieces]).toEqual([200, 200, [expect.objectContaining({ state: 'CLEAN' })]]);
  });

  it('in which something is found leaves the store, and who sent it is told', async () => {
    const id = await mine.send(infected, { filename: 'Budget.pdf' });
    await mine.attach(id);
    const path = pathOf(scanned, (await fileIdOf(scanned, id)) ?? '');
    await jobs(scanned, 'scan-piece');
    await jobs(scanned, 'remove-file');
    expect([(await mine.list())?.pieces, await fileIdOf(scanned, id), existsSync(path), (await mine.see(`/fichiers/pieces/${place}/${id}`)).status]).toEqual([[expect.objectContaining({ state: 'INFECTED', path: null })], null, false, 404]);
    await jobs(scanned, 'send-piece-mail');
    const [mail] = await scanned.sql<{ subject: string; text: string }>('SELECT subject, plain AS text FROM demo_mail ORDER BY sent_at DESC LIMIT 1');
    expect(mail?.subject).toContain('a été effacé');
    expect(mail?.text).toContain('Budget.pdf');
  });

  it('goes on waiting while the scanner is away', async () => {
    const id = await mine.send(PDF);
    await mine.attach(id);
    await peer.stop();
    await expect(scanned.app.get(Database).transaction((transaction) => handlerOf(scanned, 'scan-piece').handle({ placeId: place, pieceId: id }, transaction, id))).rejects.toThrow('cannot be reached');
    expect((await mine.list())?.pieces).toMatchObject([{ state: 'WAITING' }]);
    peer = await startClamdPeer({ port: Number(new URL(peer.url).port) });
    await jobs(scanned, 'scan-piece');
    expect((await mine.list())?.pieces).toMatchObject([{ state: 'CLEAN' }]);
  });
});
