import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aModel, aPlace, aUnit } from '../../../../test/builders.ts';
import { A_GRID, aNewerVersion, aProgramme, type FileAnswer, LabelClient } from '../../../../test/label-ground.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';
import { canonical } from '../../../platform/audit/audit-seal.ts';

let api: TestApi;
let placeId: string;
let code: string;
let manager: LabelClient;

beforeAll(async () => { api = await startApi({ config: { rateLimits: false } }); });
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api, { insee_code: '70550' });
  code = await aProgramme(api);
  manager = await of('SITE_MANAGER', 'PLACE', placeId);
});

const of = async (role: string, kind: string, scope: string | null, at = placeId) => new LabelClient(api, await signedIn(api, `label-${randomUUID()}@exemple.example`, [[role, kind, scope]]), at);
const reviewer = () => of('LABEL_REVIEWER', 'DEPARTMENT', '70');
const REST = [{ criterion: 'STEP', revision: 0, yes: true }, { criterion: 'STORY', revision: 0, text: 'Un lieu pour apprendre' }, { criterion: 'HELD', revision: 0, choice: 'OWN' }];

async function filled(): Promise<FileAnswer> {
  const { id } = await manager.open(code);
  return (await manager.save(id, REST)).application;
}
async function sent(): Promise<FileAnswer> {
  const { id, revision } = await filled();
  return manager.submit(id, revision);
}
const letters = () => api.sql<{ kind: string; until: string | null }>(`SELECT payload->>'kind' AS kind, payload->>'until' AS until FROM outbox WHERE job = 'send-label-mail' AND payload->>'placeId' = $1 ORDER BY created_at, id`, [placeId]);

describe('a file', () => {
  it('begins with what the place shows, says what is missing, and is one at a time', async () => {
    await aUnit(api, placeId, await aModel(api, 'VR_HEADSET'));
    expect((await manager.labels())?.offered.map((label) => label.code)).toContain(code);
    const key = randomUUID();
    const file = await manager.open(code, { idempotencyKey: key });
    expect(file).toMatchObject({ state: 'DRAFT', mayWrite: true, answerBy: null, copyPath: null, placeName: 'La Forge', programme: { code, number: 1 }, acts: [{ act: 'OPEN', toState: 'DRAFT' }] });
    expect(file.answers).toEqual([expect.objectContaining({ criterion: 'DAYS', number: 5, prefilled: true, revision: 1, answeredBy: null })]);
    expect(file.missing).toEqual(['STEP', 'STORY', 'HELD'].map((criterion) => ({ criterion, reason: 'NO_ANSWER' })));
    expect((await manager.open(code, { idempotencyKey: key })).id).toBe(file.id);
    expect(await manager.open(code)).toMatchObject({ code: 'ALREADY_OPEN' });
    expect(await manager.open('NONE_OF_THIS')).toMatchObject({ code: 'PROGRAMME_UNKNOWN' });
    expect(await manager.open(await aProgramme(api, { rules: { regions: ['84'] } }))).toMatchObject({ code: 'PROGRAMME_ELSEWHERE' });
    expect(await manager.open(await aProgramme(api), { idempotencyKey: key })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await manager.labels())?.applications.map(({ id }) => id)).toEqual([file.id]);
  });

  it('is filled in once, however many open it at once', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => manager.open(code)));
    expect(opened.filter(({ __typename }) => __typename === 'LabelApplication')).toHaveLength(1);
    expect(opened.filter((answer) => answer.code === 'ALREADY_OPEN')).toHaveLength(2);
  });

  it('takes each answer on its own, and shows the other where two differ', async () => {
    const { id } = await manager.open(code);
    const other = await of('SITE_MANAGER', 'PLACE', placeId);
    const write = (client: LabelClient, text: string, revision: number) => client.save(id, [{ criterion: 'STORY', revision, text }]);
    expect((await write(manager, 'Le mien', 0)).items).toEqual([expect.objectContaining({ outcome: 'SAVED', answer: expect.objectContaining({ text: 'Le mien', revision: 1 }) })]);
    const both = await other.save(id, [{ criterion: 'STORY', revision: 0, text: 'Le sien' }, { criterion: 'STEP', revision: 0, yes: false }, { criterion: 'DAYS', revision: 1, number: 9 }]);
    expect(both.items.map(({ criterion, outcome }) => [criterion, outcome])).toEqual([['STORY', 'CONFLICT'], ['STEP', 'SAVED'], ['DAYS', 'NUMBER_OUT_OF_RANGE']]);
    expect(both.items[0]?.answer).toMatchObject({ text: 'Le mien', revision: 1 });
    expect((await write(other, 'Le sien', 1)).items[0]).toMatchObject({ outcome: 'SAVED', answer: { revision: 2 } });
    // Sent again, it does nothing.
    expect((await write(other, 'Le sien', 1)).application.revision).toBe((await manager.file(id))?.revision);
    expect((await manager.save(id, [{ criterion: 'DAYS', revision: 1, number: 5 }])).items[0]?.answer).toMatchObject({ prefilled: false, revision: 2 });
    expect((await manager.save(id, [{ criterion: 'STORY', revision: 2 }])).application.missing).toContainEqual({ criterion: 'STORY', reason: 'NO_ANSWER' });
  });

  it('loses nothing of two who write at once', async () => {
    const { id } = await manager.open(code);
    const other = await of('SITE_MANAGER', 'PLACE', placeId);
    for (let revision = 0; revision < 3; revision += 1) {
      const [one, two] = await Promise.all([manager, other].map((client, index) => client.save(id, [{ criterion: 'STORY', revision, text: `${index} ${revision}` }])));
      const outcomes = [one?.items[0]?.outcome, two?.items[0]?.outcome];
      expect(outcomes.toSorted()).toEqual(['CONFLICT', 'SAVED']);
      const kept = (await manager.file(id))?.answers.find(({ criterion }) => criterion === 'STORY');
      expect(kept).toMatchObject({ text: `${outcomes.indexOf('SAVED')} ${revision}`, revision: revision + 1 });
    }
  });

  it('moves to a newer version with its answers, those that fit no more set aside', async () => {
    const { id, revision } = await filled();
    const [first, second] = A_GRID.families;
    const text = { ...second?.criteria[0], code: 'STEP' };
    await aNewerVersion(api, code, { ...A_GRID, families: [{ ...first, criteria: [first?.criteria[0], text] }, { ...second, criteria: [second?.criteria[0]] }] });
    const shown = await manager.file(id);
    expect(shown).toMatchObject({ newerVersion: 2, programme: { number: 1 }, changes: [{ code: 'STEP', change: 'KIND_CHANGED' }, { code: 'HELD', change: 'REMOVED' }] });
    expect(await manager.move(id, revision, 3)).toMatchObject({ code: 'VERSION_UNFIT' });
    const moved = await manager.move(id, revision, 2);
    expect(moved).toMatchObject({ newerVersion: null, programme: { number: 2 }, asked: ['DAYS', 'STEP', 'STORY'], missing: [{ criterion: 'STEP', reason: 'NO_ANSWER' }] });
    expect(moved.answers.find(({ criterion }) => criterion === 'STEP')).toMatchObject({ yes: true, revision: 1 });
    expect(await manager.move(id, moved.revision, 2)).toMatchObject({ code: 'VERSION_UNFIT' });
  });
});

describe('sending a file', () => {
  it('needs everything and an oath, then starts the clock and tells both sides', async () => {
    const draft = await manager.open(code);
    expect(await manager.submit(draft.id, draft.revision, { sworn: false })).toMatchObject({ code: 'NEED_UNMET', needs: ['NOTHING_MISSING', 'SWORN_STATEMENT'] });
    const { id, revision } = (await manager.save(draft.id, REST)).application;
    expect(await manager.submit(id, revision - 1)).toMatchObject({ code: 'CHANGED_MEANWHILE', needs: [] });
    await reviewer();
    const key = randomUUID();
    const file = await manager.submit(id, revision, { idempotencyKey: key });
    expect(file).toMatchObject({ state: 'SUBMITTED', mayWrite: false, copyPath: `/export/dossiers/${placeId}/${id}/dossier.pdf` });
    expect(file.answerBy).toBe('2026-03-17');
    const promised = await letters();
    expect([...new Set(promised.map(({ kind, until }) => `${kind} ${until ?? ''}`))]).toEqual([`RECEIPT ${file.answerBy ?? ''}`, `NEW_FILE ${file.answerBy ?? ''}`]);
    expect(await manager.submit(id, revision, { idempotencyKey: key })).toMatchObject({ state: 'SUBMITTED' });
    expect(await manager.submit(id, file.revision)).toMatchObject({ code: 'STATE_UNFIT' });
    expect(await manager.save(id, [{ criterion: 'STEP', revision: 1, yes: false }])).toMatchObject({ code: 'STATE_UNFIT' });
    expect(await letters()).toEqual(promised);
  });

  it('twice at once sends it once', async () => {
    const { id, revision } = await filled();
    const both = await Promise.all([manager.submit(id, revision), manager.submit(id, revision)]);
    expect(both.map(({ code: no, state }) => no ?? state).toSorted()).toEqual(['CHANGED_MEANWHILE', 'SUBMITTED']);
    expect((await manager.file(id))?.acts.filter(({ act }) => act === 'SUBMIT')).toHaveLength(1);
  });

  it('leaves a history that is only added to, each act hashed with the one before and in the audit log', async () => {
    const { id, revision } = await sent();
    expect(await manager.withdraw(id, revision)).toMatchObject({ state: 'CLOSED_WITHOUT_ACTION', answerBy: null });
    const rows = await api.sql<{ sequence: number; act: string; actor_kind: string; at: Date; from_state: string | null; to_state: string; reason: string | null; detail: object; previous_hash: string; hash: string }>('SELECT * FROM label_act WHERE application_id = $1 ORDER BY sequence', [id]);
    expect(rows.map(({ act, from_state, to_state }) => [act, from_state, to_state])).toEqual([['OPEN', null, 'DRAFT'], ['SUBMIT', 'DRAFT', 'SUBMITTED'], ['WITHDRAW', 'SUBMITTED', 'CLOSED_WITHOUT_ACTION']]);
    let before = '0'.repeat(64);
    for (const row of rows) {
      expect(row.previous_hash).toBe(before);
      expect(row.hash).toBe(createHash('sha256').update(canonical([placeId, id, row.sequence, row.act, row.actor_kind, row.at.toISOString(), row.from_state, row.to_state, row.reason, row.detail, row.previous_hash])).digest('hex'));
      before = row.hash;
    }
    const noted = await api.sql<{ hash: string }>(`SELECT detail->>'hash' AS hash FROM audit_entry WHERE act = 'LABEL_FILE_ACTED' AND subject_id = $1 ORDER BY sequence`, [id]);
    expect(noted.map(({ hash }) => hash)).toEqual(rows.map(({ hash }) => hash));
    await expect(api.sql(`UPDATE label_act SET reason = 'autre' WHERE application_id = $1`, [id])).rejects.toThrow('only added to');
    await expect(api.sql('DELETE FROM label_act WHERE application_id = $1', [id])).rejects.toThrow('only added to');
    // Another may be opened now; what was sent can still be read.
    expect(await manager.open(code)).toMatchObject({ state: 'DRAFT' });
    expect(await manager.withdraw(id, revision + 1)).toMatchObject({ code: 'STATE_UNFIT' });
  });

  it('waits after a refusal as long as the programme says', async () => {
    const { id } = await sent();
    await api.sql(`UPDATE label_application SET state = 'REFUSED', decided_at = $2 WHERE id = $1`, [id, api.clock.now()]);
    const again = await filled();
    expect(again.reapplyOn).not.toBeNull();
    expect(await manager.submit(again.id, again.revision)).toMatchObject({ code: 'NEED_UNMET', needs: ['REAPPLICATION_ALLOWED'] });
    api.clock.set(new Date(`${again.reapplyOn ?? ''}T12:00:00Z`).toISOString());
    // Who signed in half a year ago signs in again.
    expect(await (await of('SITE_MANAGER', 'PLACE', placeId)).submit(again.id, again.revision)).toMatchObject({ state: 'SUBMITTED' });
  });

  it('leaves a copy of what was sent, for both sides', async () => {
    const { copyPath } = await sent();
    const copy = await manager.see(`${copyPath ?? ''}?lang=en`);
    expect([copy.status, copy.headers.get('content-type'), copy.headers.get('cache-control')]).toEqual([200, 'application/pdf', 'no-store']);
    expect(Buffer.from(await copy.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await (await reviewer()).see(copyPath ?? '')).status).toBe(200);
    expect((await (await of('SITE_MANAGER', 'PLACE', await aPlace(api))).see(copyPath ?? '')).status).toBe(404);
    expect(await api.sql(`SELECT 1 FROM audit_entry WHERE act = 'LABEL_FILE_TAKEN' AND detail->>'place' = $1`, [placeId])).toHaveLength(1);
  });
});

describe('who may', () => {
  it('read: who manages the place; once it is sent, who answers for the network there', async () => {
    const { id, revision } = await filled();
    const [there, elsewhere] = [await reviewer(), await of('LABEL_REVIEWER', 'DEPARTMENT', '69')];
    const coordinator = await of('NETWORK_COORDINATOR', 'REGION', '27');
    expect([await there.file(id), await elsewhere.file(id), await coordinator.file(id)]).toEqual([null, null, null]);
    await manager.submit(id, revision);
    expect(await there.file(id)).toMatchObject({ id, mayWrite: false });
    expect(await coordinator.file(id)).toMatchObject({ id });
    expect(await elsewhere.file(id)).toBeNull();
    expect(await (await of('SITE_MANAGER', 'PLACE', await aPlace(api))).file(id)).toBeNull();
  });

  it('write: nobody but who manages the place, and only its own files', async () => {
    const { id, revision } = await filled();
    const elsewhere = await aPlace(api);
    const stranger = await of('SITE_MANAGER', 'PLACE', elsewhere);
    expect(await stranger.open(code)).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
    expect(await stranger.save(id, REST)).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
    expect(await stranger.submit(id, revision)).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
    // By the name of a place that is theirs, another's file is none.
    const through = new LabelClient(api, stranger.browser, elsewhere);
    expect(await through.file(id)).toBeNull();
    for (const answer of [await through.save(id, REST), await through.submit(id, revision), await through.withdraw(id, revision), await through.move(id, revision, 2), await through.write(id, 'Bonjour')]) expect(answer).toMatchObject({ code: 'FILE_UNKNOWN' });
    expect(await stranger.labels()).toBeNull();
  });
});

describe('messages about a file', () => {
  it('go between the place and the network once it is sent, each once, and tell the other side', async () => {
    const draft = await filled();
    expect(await manager.write(draft.id, 'Bonjour')).toMatchObject({ code: 'STATE_UNFIT' });
    const network = await reviewer();
    const { id } = await manager.submit(draft.id, draft.revision);
    const key = randomUUID();
    await manager.write(id, '  Une question  ', { idempotencyKey: key });
    await manager.write(id, 'Une question', { idempotencyKey: key });
    expect(await manager.write(id, 'Une autre', { idempotencyKey: key })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await network.write(id, 'La réponse')).toMatchObject({ messages: [{ side: 'PLACE', text: 'Une question', mine: false }, { side: 'NETWORK', text: 'La réponse', mine: true }] });
    expect(await manager.write(id, ' ')).toMatchObject({ code: 'TEXT_MISSING' });
    expect(await manager.write(id, 'x'.repeat(4_001))).toMatchObject({ code: 'TEXT_TOO_LONG' });
    expect(await (await of('LABEL_REVIEWER', 'DEPARTMENT', '69')).write(id, 'Bonjour')).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
    expect([...new Set((await letters()).map(({ kind }) => kind))]).toEqual(['RECEIPT', 'NEW_FILE', 'MESSAGE_TO_NETWORK', 'MESSAGE_TO_PLACE']);
  });
});
