import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/browser.ts';
import { aPlace } from '../../../../test/builders.ts';
import { aFileForPieces, idOf, PiecesClient } from '../../../../test/pieces-client.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';
import { testDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { until } from '../../../../test/until.ts';
import type { Config } from '../../../platform/config/config.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import { Database } from '../../../platform/database/database.ts';
import { TendUploads } from './tend-uploads.ts';

let database: TestDatabase;
let api: TestApi;
let other: TestApi;
let manager: PiecesClient;
beforeAll(async () => {
  database = await testDatabase();
  api = await startApi({ database });
  // A second process on the same database and the same store.
  other = await startApi({ database, config: { filesFolder: api.app.get<Config>(CONFIG).filesFolder } });
});
afterAll(async () => {
  await other.stop();
  await api.stop();
  await database.drop();
});
const of = async (role: string, placeId: string, applicationId: string, at = placeId) => new PiecesClient(api, await signedIn(api, `uploads-${randomUUID()}@exemple.example`, [[role, 'PLACE', at]]), placeId, applicationId);
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  const placeId = await aPlace(api);
  manager = await of('SITE_MANAGER', placeId, await aFileForPieces(api, placeId));
});

const pdfOf = (length: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(length - 15), Buffer.from('\n%%EOF')]);
const offsetOf = async (client: PiecesClient, id: string) => Number((await client.look(id)).headers.get('upload-offset'));

/** Where an upload stands once nothing comes any more; of what left before a cut, only what lay between the machine and the service may be lost. */
const rest = async (client: PiecesClient, id: string, left: number): Promise<number> => {
  let [before, now] = [-1, 0];
  await until('what had left is there', async () => {
    [before, now] = [now, await offsetOf(client, id)];
    await new Promise((later) => setTimeout(later, 250));
    return now === before && now > left - 1_572_864;
  });
  expect(now).toBeLessThanOrEqual(left);
  return now;
};

describe('a file on its way', () => {
  it('of 20 MB whose line is cut twice goes on from where it was, also at another process, and is the same in the end', async () => {
    const bytes = pdfOf(20_000_000);
    const id = idOf(await manager.begin(bytes.length));
    await manager.cut(id, 0, bytes, 7_654_321);
    const first = await rest(manager, id, 7_654_321);
    const elsewhere = new PiecesClient(other, manager.browser, manager.placeId, manager.applicationId);
    await elsewhere.cut(id, first, bytes.subarray(first), 5_000_000);
    const second = await rest(manager, id, first + 5_000_000);
    const last = await manager.append(id, second, bytes.subarray(second));
    expect([last.status, last.headers.get('upload-offset')]).toEqual([204, '20000000']);
    const attached = await elsewhere.attach(id);
    expect(attached.pieces).toMatchObject([{ bytes: 20_000_000, sha256: createHash('sha256').update(bytes).digest('hex'), format: 'PDF', state: 'CLEAN' }]);
    expect(Buffer.from(await (await manager.see(attached.pieces[0]?.path ?? '')).arrayBuffer()).equals(bytes)).toBe(true);
    expect((await manager.look(id)).status).toBe(404);
  });

  it('is taken from one at a time: who comes second learns where it is', async () => {
    const bytes = pdfOf(3_000_000);
    const id = idOf(await manager.begin(bytes.length));
    const answers = await Promise.all([manager.append(id, 0, bytes), manager.append(id, 0, bytes)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(await offsetOf(manager, id)).toBe(3_000_000);
    expect((await manager.attach(id)).pieces).toMatchObject([{ sha256: createHash('sha256').update(bytes).digest('hex') }]);
  });

  it('speaks tus 1.0.0', async () => {
    const options = await manager.tus('', 'OPTIONS');
    expect([options.status, Object.fromEntries(options.headers)]).toEqual([204, expect.objectContaining({ 'tus-resumable': '1.0.0', 'tus-version': '1.0.0', 'tus-extension': 'creation,expiration,checksum,termination', 'tus-max-size': '20000000', 'tus-checksum-algorithm': 'sha1,sha256' })]);
    const begun = await manager.begin(100);
    expect([begun.status, begun.headers.get('tus-resumable'), begun.headers.get('upload-expires')]).toEqual([201, '1.0.0', 'Wed, 04 Mar 2026 08:00:00 GMT']);
    const id = idOf(begun);
    const looked = await manager.look(id);
    expect([looked.status, Object.fromEntries(looked.headers)]).toEqual([200, expect.objectContaining({ 'upload-offset': '0', 'upload-length': '100', 'cache-control': 'no-store', 'tus-resumable': '1.0.0' })]);
    const wrong = await manager.look(id, { 'tus-resumable': '0.2.2' });
    expect([wrong.status, wrong.headers.get('tus-version'), wrong.headers.get('upload-offset')]).toEqual([412, '1.0.0', null]);
    const instead = await manager.tus(`/${id}`, 'POST', { 'x-http-method-override': 'PATCH', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, Buffer.alloc(40));
    expect([instead.status, instead.headers.get('upload-offset')]).toEqual([204, '40']);
    expect((await manager.append(id, 40, Buffer.alloc(0))).status).toBe(204);
    expect((await manager.cancel(id)).status).toBe(204);
    expect([(await manager.look(id)).status, (await manager.append(id, 40, Buffer.alloc(60))).status, (await manager.cancel(id)).status]).toEqual([404, 404, 404]);
  });

  it('is checked part by part where the sender says what it is', async () => {
    const bytes = randomBytes(2_500_000);
    const id = idOf(await manager.begin(bytes.length));
    const sum = (algorithm: string, of: Buffer) => ({ 'upload-checksum': `${algorithm} ${createHash(algorithm).update(of).digest('base64')}` });
    expect((await manager.append(id, 0, bytes.subarray(0, 1_500_000), sum('sha1', bytes))).status).toBe(460);
    expect((await manager.append(id, 0, bytes.subarray(0, 1_500_000), { 'upload-checksum': 'md5 AAAA' })).status).toBe(400);
    expect(await offsetOf(manager, id)).toBe(0);
    expect((await manager.append(id, 0, bytes.subarray(0, 1_500_000), sum('sha1', bytes.subarray(0, 1_500_000)))).status).toBe(204);
    expect((await manager.append(id, 1_500_000, bytes.subarray(1_500_000), sum('sha256', bytes.subarray(1_500_000)))).headers.get('upload-offset')).toBe('2500000');
  });

  it.each<[string, (id: string) => Promise<Response>, number]>([
    ['says another place in it', (id) => manager.append(id, 10, Buffer.alloc(10)), 409],
    ['says none', (id) => manager.append(id, 0, Buffer.alloc(10), { 'upload-offset': 'x' }), 400],
    ['comes as something else', (id) => manager.append(id, 0, Buffer.alloc(10), { 'content-type': 'application/octet-stream' }), 415],
    ['brings more than was announced', (id) => manager.append(id, 0, Buffer.alloc(101)), 413],
    ['comes from a page of another site', (id) => manager.append(id, 0, Buffer.alloc(10), { origin: 'https://elsewhere.example' }), 403],
  ])('takes nothing that %s', async (_sentence, send, status) => {
    const id = idOf(await manager.begin(100));
    expect((await send(id)).status).toBe(status);
    expect(await offsetOf(manager, id)).toBe(0);
  });

  it.each<[string, () => Promise<Response>, number, string]>([
    ['of more than 20 MB', () => manager.begin(20_000_001), 413, 'TOO_LARGE'],
    ['of nothing', () => manager.begin(0), 422, 'EMPTY'],
    ['of a length not known', () => manager.begin(1, { more: { 'upload-length': 'x' } }), 400, 'LENGTH_MISSING'],
    ['for nothing', () => manager.begin(1, { more: { 'upload-metadata': 'filename eA==' } }), 400, 'METADATA_MISSING'],
  ])('does not begin when it is %s', async (_sentence, begin, status, code) => {
    const answer = await begin();
    expect([answer.status, await answer.json()]).toEqual([status, { code, field: 'file', message: expect.any(String) }]);
  });

  it('is begun by who answers for the place, for a file that is open, ten at a time, and gone on with by nobody else', async () => {
    const { placeId, applicationId } = manager;
    const elsewhere = await of('SITE_MANAGER', placeId, applicationId, await aPlace(api));
    const team = await of('SITE_STAFF', placeId, applicationId);
    expect([(await elsewhere.begin(1)).status, (await team.begin(1)).status, (await new PiecesClient(api, new Browser(api), placeId, applicationId).begin(1)).status]).toEqual([404, 403, 401]);
    const sent = await of('SITE_MANAGER', placeId, await aFileForPieces(api, placeId, 'SUBMITTED'));
    expect((await sent.begin(1)).status).toBe(409);
    const begun = await Promise.all(Array.from({ length: 12 }, () => manager.begin(5)));
    expect(begun.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 10 }, () => 201), 409, 409]);
    const id = idOf(begun.find(({ status }) => status === 201) ?? new Response());
    const colleague = await of('SITE_MANAGER', placeId, applicationId);
    expect([(await colleague.look(id)).status, (await colleague.append(id, 0, Buffer.alloc(5))).status, (await colleague.cancel(id)).status]).toEqual([404, 404, 404]);
  });

  it('that nobody goes on with is over after a day, and its parts leave the store', async () => {
    const id = idOf(await manager.begin(100));
    await manager.append(id, 0, Buffer.alloc(40));
    const [part] = await api.sql<{ file_id: string }>('SELECT file_id FROM label_upload_part WHERE upload_id = $1', [id]);
    // The clock stays: who sent it is still signed in.
    await api.sql('UPDATE label_upload SET expires_at = $2 WHERE id = $1', [id, ORDINARY_DAY]);
    expect([(await manager.look(id)).status, (await manager.append(id, 40, Buffer.alloc(60))).status, await manager.attach(id)]).toEqual([410, 410, expect.objectContaining({ code: 'UPLOAD_UNKNOWN' })]);
    await api.app.get(Database).transaction((transaction) => api.app.get(TendUploads).run(transaction));
    expect(await api.sql('SELECT id FROM label_upload WHERE id = $1', [id])).toEqual([]);
    expect(await api.sql(`SELECT payload FROM outbox WHERE job = 'remove-file' AND payload->>'fileId' = $1`, [part?.file_id])).toHaveLength(1);
    expect((await manager.look(id)).status).toBe(404);
  });
});
