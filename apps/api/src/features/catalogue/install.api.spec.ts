import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aModel, aModule, aPlace, aUnit } from '../../../test/builders.ts';
import { CatalogueClient } from '../../../test/catalogue-client.ts';
import { signedIn } from '../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../test/test-api.ts';

let api: TestApi;
let placeId: string;
let unitId: string;
let moduleId: string;
let organisationId: string;
let manager: CatalogueClient;
let keeper: CatalogueClient;
let otherKeeper: CatalogueClient;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  const model = await aModel(api);
  placeId = await aPlace(api);
  unitId = await aUnit(api, placeId, model);
  moduleId = await aModule(api, [model], []);
  organisationId = await anOrganisation();
  manager = await somebody('ORGANISATION_MANAGER', 'ORGANISATION', organisationId);
  keeper = await somebody('SITE_MANAGER', 'PLACE', placeId);
  otherKeeper = await somebody('SITE_MANAGER', 'PLACE', placeId);
  await api.sql('DELETE FROM outbox');
});

const somebody = async (role: string, kind: string, id: string | null) => new CatalogueClient(await signedIn(api, `${role.toLowerCase()}-${randomUUID()}@exemple.example`, [[role, kind, id]]));
async function anOrganisation(standing = 'VERIFIED'): Promise<string> {
  const id = randomUUID();
  await api.sql(`INSERT INTO organisation (id, name, standing, created_at) VALUES ($1, 'Ateliers du Doubs', $2, now())`, [id, standing]);
  return id;
}
const wish = () => ({ placeId, moduleId, organisationId });
const install = async () => api.sql('INSERT INTO unit_module (unit_id, module_id) VALUES ($1, $2)', [unitId, moduleId]);
const mails = async () => (await api.sql<{ line: string }>(`SELECT concat(payload ->> 'kind', ' → ', split_part(a.email, '-', 1)) AS line FROM outbox JOIN account a ON a.id::text = payload ->> 'accountId' ORDER BY 1`)).map(({ line }) => line);

describe('a request to install a module', () => {
  it('is put to everybody who manages the place, planned, moved, and done once a unit has the module', async () => {
    const asked = await manager.request({ ...wish(), note: ' Pour douze personnes en avril. ' });
    expect(asked).toMatchObject({ state: 'ASKED', organisationId, note: 'Pour douze personnes en avril.', answers: false, version: 0, module: { id: moduleId } });
    expect(await mails()).toEqual(['ASKED → site_manager', 'ASKED → site_manager']);
    expect(await keeper.requests({ placeId })).toMatchObject([{ id: asked.id, answers: true, organisationName: 'Ateliers du Doubs' }]);
    await api.sql('DELETE FROM outbox');
    const planned = await keeper.answer(asked, { state: 'PLANNED', plannedFor: '2026-04-02' });
    expect(planned).toMatchObject({ state: 'PLANNED', plannedFor: '2026-04-02', version: 1 });
    expect(await mails()).toEqual(['PLANNED → organisation_manager']);
    expect(await otherKeeper.answer(asked, { state: 'DECLINED', reason: 'Non' })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await otherKeeper.answer(planned, { state: 'PLANNED', plannedFor: '2026-04-09' })).toMatchObject({ plannedFor: '2026-04-09', version: 2 });
    await install();
    expect(await manager.requests({ organisationId })).toMatchObject([{ state: 'INSTALLED' }]);
    expect(await keeper.answer({ id: asked.id, version: 2 }, { state: 'DECLINED', reason: 'Non' })).toMatchObject({ code: 'STATE_UNFIT' });
    await api.sql('DELETE FROM unit_module WHERE unit_id = $1', [unitId]);
    expect(await manager.requests({ organisationId })).toMatchObject([{ state: 'PLANNED' }]);
  });

  it('is refused with a reason, and may then be made again', async () => {
    const asked = await manager.request(wish());
    expect(await keeper.answer(asked, { state: 'DECLINED', reason: ' ' })).toMatchObject({ code: 'REASON_MISSING', field: 'reason' });
    expect(await keeper.answer(asked, { state: 'PLANNED' })).toMatchObject({ code: 'DAY_MISSING', field: 'plannedFor' });
    expect(await keeper.answer(asked, { state: 'DECLINED', reason: 'Nos casques partent en mai.' })).toMatchObject({ state: 'DECLINED', reason: 'Nos casques partent en mai.' });
    expect(await manager.request(wish())).toMatchObject({ state: 'ASKED' });
  });

  it('is made by a place for itself, and told to its other managers alone', async () => {
    const asked = await keeper.request({ placeId, moduleId });
    expect(asked).toMatchObject({ state: 'ASKED', organisationId: null, answers: true });
    expect(await mails()).toEqual(['ASKED → site_manager']);
    await api.sql('DELETE FROM outbox');
    await keeper.answer(asked, { state: 'PLANNED', plannedFor: '2026-04-02' });
    expect(await mails()).toEqual([]);
    // The wish of an organisation is another.
    expect(await manager.request(wish())).toMatchObject({ state: 'ASKED' });
    expect(await keeper.request({ placeId: await aPlace(api), moduleId })).toMatchObject({ code: 'PLACE_UNKNOWN' });
  });

  it('is refused where it is of no use, with its field', async () => {
    expect(await manager.request({ ...wish(), moduleId: randomUUID() })).toMatchObject({ code: 'MODULE_UNKNOWN', field: 'moduleId' });
    expect(await manager.request({ ...wish(), placeId: randomUUID() })).toMatchObject({ code: 'PLACE_UNKNOWN', field: 'placeId' });
    expect(await manager.request({ ...wish(), placeId: await aPlace(api) })).toMatchObject({ code: 'NO_FITTING_EQUIPMENT', field: 'placeId' });
    expect(await manager.request({ ...wish(), note: 'x'.repeat(301) })).toMatchObject({ code: 'NOTE_TOO_LONG', field: 'note' });
    expect(await manager.request({ ...wish(), organisationId: await anOrganisation() })).toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
    await api.sql(`UPDATE organisation SET standing = 'SUSPENDED' WHERE id = $1`, [organisationId]);
    expect(await manager.request(wish())).toMatchObject({ code: 'ORGANISATION_UNVERIFIED' });
    await api.sql(`UPDATE organisation SET standing = 'VERIFIED' WHERE id = $1`, [organisationId]);
    await install();
    expect(await manager.request(wish())).toMatchObject({ code: 'ALREADY_INSTALLED' });
  });

  it('is made once for each key; of many at once, one stands', async () => {
    const key = randomUUID();
    const [one, other] = await Promise.all([manager.request(wish(), key), manager.request(wish(), key)]);
    expect(one.id).toBe(other.id);
    expect(await manager.request({ placeId: await aPlace(api), moduleId, organisationId }, key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => manager.request(wish())));
    expect(answers.map(({ code }) => code)).toEqual(Array.from({ length: 5 }, () => 'ALREADY_ASKED'));
  });

  it('of others is nobody’s to read or answer, and each act is in the journal', async () => {
    const asked = await manager.request(wish());
    const elsewhere = await somebody('SITE_MANAGER', 'PLACE', await aPlace(api));
    const rival = await somebody('ORGANISATION_MANAGER', 'ORGANISATION', await anOrganisation());
    for (const client of [elsewhere, rival]) for (const question of [{ placeId }, { organisationId }]) expect(await client.requests(question)).toEqual([]);
    expect(await elsewhere.answer(asked, { state: 'DECLINED', reason: 'Non' })).toMatchObject({ code: 'REQUEST_UNKNOWN' });
    await keeper.answer(asked, { state: 'DECLINED', reason: 'Non' });
    expect(await api.sql(`SELECT act, detail ->> 'to' AS "to" FROM audit_entry WHERE subject_id = $1 ORDER BY sequence`, [asked.id])).toEqual([{ act: 'INSTALL_REQUESTED', to: null }, { act: 'INSTALL_ANSWERED', to: 'DECLINED' }]);
    // Who asked may leave: the request stays, without a name.
    await api.sql('UPDATE install_request SET asked_by = NULL WHERE id = $1', [asked.id]);
    expect(await keeper.requests({ placeId })).toMatchObject([{ id: asked.id }]);
  });
});
