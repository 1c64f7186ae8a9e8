import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OrganisationClient, SIRETS } from '../../../test/organisation-client.ts';
import { signedIn } from '../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../test/test-api.ts';

let api: TestApi;
let anne: OrganisationClient;
let annesAddress: string;
let coordinator: OrganisationClient;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  for (const sql of ['TRUNCATE rate_window', 'DELETE FROM outbox', 'DELETE FROM invitation', 'DELETE FROM agreement', 'DELETE FROM organisation']) await api.sql(sql);
  annesAddress = `anne-${randomUUID()}@ateliers.example`;
  anne = new OrganisationClient(await signedIn(api, annesAddress));
  coordinator = await somebody('NETWORK_COORDINATOR', 'NETWORK', null);
});

const somebody = async (role: string, kind: string, id: string | null) => new OrganisationClient(await signedIn(api, `${role.toLowerCase()}-${randomUUID()}@exemple.example`, [[role, kind, id]]));
const promised = () => api.sql<{ job: string; kind: string }>(`SELECT job, payload ->> 'kind' AS kind FROM outbox ORDER BY created_at, id`);
const acts = () => api.sql<{ act: string }>(`SELECT act FROM audit_entry WHERE subject_kind = 'ORGANISATION' ORDER BY sequence`);

describe('an organisation', () => {
  it('is entered by whoever signed in, waits, is verified, and its first manager is invited', async () => {
    const before = (await acts()).length;
    const entered = await anne.register({ siret: '434 933 123 00029' });
    expect(entered).toMatchObject({ siret: SIRETS[0], standing: 'REQUESTED', version: 0, speaksFor: true, decides: false });
    expect(await coordinator.list({ standing: 'REQUESTED' })).toMatchObject({ edges: [{ node: { id: entered.id, decides: true, speaksFor: false } }] });
    expect(await coordinator.decide(entered, 'VERIFIED')).toMatchObject({ standing: 'VERIFIED', version: 1 });
    expect(await promised()).toEqual([{ job: 'send-role-mail', kind: 'INVITED' }]);
    expect(await api.sql('SELECT email, role, scope_kind AS kind, scope_id AS id FROM invitation')).toEqual([{ email: annesAddress, role: 'ORGANISATION_MANAGER', kind: 'ORGANISATION', id: entered.id }]);
    // Until she accepts, it is not hers: having typed a SIRET proves nothing.
    expect(await anne.mine()).toEqual([]);
    expect(await anne.one(entered.id)).toBeNull();
    expect((await acts()).slice(before)).toEqual([{ act: 'ORGANISATION_REGISTERED' }, { act: 'ORGANISATION_DECIDED' }]);
  });

  it('is entered once for each key, and once for each SIRET', async () => {
    const key = randomUUID();
    const [one, other] = await Promise.all([anne.register({}, key), anne.register({}, key)]);
    expect(one.id).toBe(other.id);
    expect(await anne.register({ name: 'Autre chose' }, key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
    const rival = new OrganisationClient(await signedIn(api, `rival-${randomUUID()}@exemple.example`));
    expect(await rival.register()).toMatchObject({ code: 'SIRET_TAKEN', field: 'siret' });
    expect(await api.sql('SELECT count(*)::int AS n FROM organisation')).toEqual([{ n: 1 }]);
  });

  it('of one SIRET goes to one of many who enter it at once, the others are told', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => signedIn(api, `many-${randomUUID()}@exemple.example`)));
    const answers = await Promise.all(people.map((browser) => new OrganisationClient(browser).register()));
    expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual(['Organisation', ...Array.from({ length: 7 }, () => 'SIRET_TAKEN')]);
  });

  it('that is refused says why, and frees its SIRET for whoever it belongs to', async () => {
    const entered = await anne.register();
    expect(await coordinator.decide(entered, 'REFUSED')).toMatchObject({ code: 'REASON_MISSING', field: 'reason' });
    expect(await coordinator.decide(entered, 'REFUSED', '  Ce n’est pas votre structure.  ')).toMatchObject({ standing: 'REFUSED', standingReason: 'Ce n’est pas votre structure.' });
    expect(await promised()).toEqual([{ job: 'send-organisation-mail', kind: 'ORGANISATION_REFUSED' }]);
    expect(await anne.mine()).toMatchObject([{ standing: 'REFUSED', speaksFor: true }]);
    const owner = new OrganisationClient(await signedIn(api, `owner-${randomUUID()}@exemple.example`));
    expect(await owner.register()).toMatchObject({ standing: 'REQUESTED' });
    expect(await coordinator.decide({ ...entered, version: 1 }, 'VERIFIED')).toMatchObject({ code: 'STANDING_UNFIT' });
  });

  it('is suspended with a reason told to its managers, and taken back', async () => {
    const entered = await anne.register();
    await coordinator.decide(entered, 'VERIFIED');
    await somebody('ORGANISATION_MANAGER', 'ORGANISATION', entered.id);
    await api.sql('DELETE FROM outbox');
    const suspended = await coordinator.decide({ id: entered.id, version: 1 }, 'SUSPENDED', 'Certificat périmé');
    expect(suspended).toMatchObject({ standing: 'SUSPENDED', standingReason: 'Certificat périmé' });
    expect(await coordinator.decide(suspended, 'VERIFIED')).toMatchObject({ standing: 'VERIFIED', standingReason: null });
    expect(await promised()).toEqual([{ job: 'send-organisation-mail', kind: 'ORGANISATION_SUSPENDED' }, { job: 'send-organisation-mail', kind: 'ORGANISATION_VERIFIED' }]);
    expect(await api.sql('SELECT count(*)::int AS n FROM invitation')).toEqual([{ n: 1 }]);
  });

  it('is written anew by who speaks for it; what was verified stays', async () => {
    const entered = await anne.register({ nda: null });
    const corrected = await anne.change(entered, { siret: SIRETS[1], name: 'Ateliers', nda: null });
    expect(corrected).toMatchObject({ siret: SIRETS[1], name: 'Ateliers', version: 1 });
    expect(await anne.change(entered)).toMatchObject({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
    const { version } = await coordinator.decide(corrected, 'VERIFIED');
    const manager = await somebody('ORGANISATION_MANAGER', 'ORGANISATION', entered.id);
    const verified = { id: entered.id, version };
    expect(await manager.change(verified, { siret: SIRETS[2] })).toMatchObject({ code: 'IDENTITY_FIXED', field: 'siret' });
    expect(await manager.change(verified, { siret: SIRETS[1], kind: 'PRESCRIBER' })).toMatchObject({ code: 'IDENTITY_FIXED', field: 'kind' });
    const declared = await manager.change(verified, { siret: SIRETS[1], nda: '11 75 p0076 75', contactName: 'Paul Roy' });
    expect(declared).toMatchObject({ nda: '1175P007675', version: version + 1 });
    expect(await manager.change(declared, { siret: SIRETS[1], nda: null })).toMatchObject({ code: 'IDENTITY_FIXED', field: 'nda' });
    expect(await anne.change(declared, { siret: SIRETS[1] })).toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
  });

  it('of others is nobody’s to read, change or decide on', async () => {
    const entered = await anne.register();
    const stranger = new OrganisationClient(await signedIn(api, `stranger-${randomUUID()}@exemple.example`));
    const regional = await somebody('NETWORK_COORDINATOR', 'REGION', '27');
    const otherManager = await somebody('ORGANISATION_MANAGER', 'ORGANISATION', randomUUID());
    for (const client of [stranger, regional, otherManager]) {
      expect(await client.one(entered.id)).toBeNull();
      expect(await client.change(entered)).toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
    }
    expect((await regional.list()).edges).toEqual([]);
    expect(await regional.decide(entered, 'VERIFIED')).toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
  });

  it('is entered five times a day at most by one person', async () => {
    const codes: (string | undefined)[] = [];
    for (const siret of [...SIRETS, '43493312300052', '43493312300060']) codes.push((await anne.register({ siret })).code);
    expect(codes).toEqual([undefined, undefined, undefined, undefined, undefined, 'TOO_MANY_REQUESTS']);
  });

  it('is listed by name in pages, found by name or number', async () => {
    for (const [index, siret] of SIRETS.entries()) await anne.register({ siret, name: `Étape ${String(index)}` });
    const first = await coordinator.list({ first: 3 });
    expect(first.edges.map(({ node }) => node.name)).toEqual(['Étape 0', 'Étape 1', 'Étape 2']);
    const rest = await coordinator.list({ first: 3, after: first.pageInfo.endCursor });
    expect(rest).toMatchObject({ edges: [{ node: { name: 'Étape 3' } }], pageInfo: { hasNextPage: false } });
    expect((await coordinator.list({ text: 'etape 2' })).edges).toHaveLength(1);
    expect((await coordinator.list({ text: SIRETS[3].slice(5) })).edges).toHaveLength(1);
  });
});
