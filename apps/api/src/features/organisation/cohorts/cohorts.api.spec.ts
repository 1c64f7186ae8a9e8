import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isMinor, localDay } from '@escale/domain';
import { type CohortAnswer, CohortClient } from '../../../../test/cohort-client.ts';
import { SIRETS } from '../../../../test/organisation-client.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';
import { Database } from '../../../platform/database/database.ts';
import { CohortReader } from './cohort.reader.ts';
import { isMinorSql } from './cohort.sql.ts';

let api: TestApi;
let organisationId: string;
let manager: CohortClient;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  for (const sql of ['TRUNCATE rate_window', 'DELETE FROM role_grant', 'DELETE FROM organisation']) await api.sql(sql);
  organisationId = await anOrganisation(SIRETS[0]);
  manager = await somebody('ORGANISATION_MANAGER');
});

const anOrganisation = async (siret: string, standing = 'VERIFIED'): Promise<string> => {
  const id = randomUUID();
  await api.sql(`INSERT INTO organisation (id, name, siret, kind, standing, created_at) VALUES ($1, 'Ateliers du Doubs', $2, 'TRAINING_ORGANISATION', $3, now())`, [id, siret, standing]);
  return id;
};
const addressOf = (name: string) => `${name.toLowerCase()}-${randomUUID()}@exemple.example`;
const somebody = async (role: string, scope: string = organisationId, kind = 'ORGANISATION', email = addressOf(role)) => new CohortClient(await signedIn(api, email, [[role, kind, kind === 'NETWORK' ? null : scope]]));
const idOf = async (email: string) => (await api.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]))[0]?.id ?? '';
const acts = () => api.sql<{ act: string }>(`SELECT act FROM audit_entry WHERE subject_kind = 'COHORT' ORDER BY sequence`);
const learnersOf = async ({ id }: Pick<CohortAnswer, 'id'>, client = manager) => (await client.one(id))?.learners ?? [];

describe('a cohort', () => {
  it('is made, written anew and archived by the managers of its organisation, each act noted', async () => {
    const before = (await acts()).length;
    const made = await manager.create(organisationId);
    expect(made).toMatchObject({ title: 'Soudeurs, printemps', certificationCode: 'RNCP37674', named: 0, manages: true, version: 0, startsOn: '2026-03-02' });
    const changed = await manager.change(made, { title: 'Soudeurs', endsOn: null });
    expect(changed).toMatchObject({ title: 'Soudeurs', endsOn: null, version: 1 });
    const archived = await manager.archive(changed);
    expect(await manager.change(archived)).toMatchObject({ code: 'COHORT_ARCHIVED' });
    expect(await manager.add(archived)).toMatchObject({ code: 'COHORT_ARCHIVED' });
    expect([await manager.list(organisationId), (await manager.list(organisationId, true)).map(({ id }) => id)]).toEqual([[], [made.id]]);
    expect(await manager.archive(archived, false)).toMatchObject({ archivedAt: null });
    expect((await acts()).slice(before).map(({ act }) => act)).toEqual(['COHORT_CREATED', 'COHORT_CHANGED', 'COHORT_ARCHIVED', 'COHORT_ARCHIVED']);
  });

  it('is refused by the first field that cannot be kept, and to organisations that are not verified', async () => {
    expect(await manager.create(organisationId, { expectedSize: 201 })).toMatchObject({ code: 'SIZE_OUT_OF_BOUNDS', field: 'expectedSize' });
    expect(await manager.create(organisationId, { certificationCode: 'CAP' })).toMatchObject({ code: 'CERTIFICATION_UNREADABLE' });
    await api.sql(`UPDATE organisation SET standing = 'SUSPENDED' WHERE id = $1`, [organisationId]);
    expect(await manager.create(organisationId)).toMatchObject({ code: 'ORGANISATION_UNVERIFIED' });
  });

  it('is made once for each key', async () => {
    const key = randomUUID();
    const [one, other] = await Promise.all([manager.create(organisationId, {}, key), manager.create(organisationId, {}, key)]);
    expect(one.id).toBe(other.id);
    expect(await manager.create(organisationId, { title: 'Autre' }, key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('of two managers who write at once keeps the word of one, and tells the other', async () => {
    const made = await manager.create(organisationId);
    const second = await somebody('ORGANISATION_MANAGER');
    const answers = await Promise.all([manager.change(made, { title: 'Un' }), second.change(made, { title: 'Deux' }), second.add(made)]);
    expect(answers.map(({ code }) => code ?? 'written').sort()).toEqual(['CHANGED_MEANWHILE', 'CHANGED_MEANWHILE', 'written']);
  });

  it('is nobody’s to read or write but its own people’s', async () => {
    const made = await manager.create(organisationId);
    const named = await manager.add(made);
    const [learner] = await learnersOf(made);
    const otherId = await anOrganisation(SIRETS[1]);
    const outsiders = [await somebody('ORGANISATION_MANAGER', otherId), await somebody('TRAINER')];
    for (const client of outsiders) {
      expect(await client.one(made.id)).toBeNull();
      expect(await client.list(organisationId)).toEqual([]);
    }
    const [other] = outsiders;
    const no = { code: 'COHORT_UNKNOWN' };
    expect(await other?.change(named)).toMatchObject(no);
    expect(await other?.archive(named)).toMatchObject(no);
    expect(await other?.add(named)).toMatchObject(no);
    expect(await other?.remove(named, learner?.id ?? '')).toMatchObject(no);
    expect(await other?.import(named, 'prenom;nom\nLou;Roy')).toMatchObject(no);
    expect(await other?.import(named, 'prenom;nom\nLou;Roy', true)).toMatchObject(no);
    expect(await other?.create(organisationId)).toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
    expect(await other?.choices(organisationId)).toEqual([]);
    const { errors } = await (await somebody('NETWORK_COORDINATOR', '', 'NETWORK')).browser.gql('query ($id: ID!) { cohort(id: $id) { cohort { id } } }', { id: made.id });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('is read by its trainers, without addresses and dates of birth, as long as they hold their role', async () => {
    const email = addressOf('thierry');
    const trainer = await somebody('TRAINER', organisationId, 'ORGANISATION', email);
    const [trainerIds, stranger] = [[await idOf(email)], addressOf('stranger')];
    await signedIn(api, stranger);
    expect((await manager.choices(organisationId)).map(({ accountId }) => accountId)).toContain(trainerIds[0]);
    expect(await manager.create(organisationId, { trainerIds: [await idOf(stranger)] })).toMatchObject({ code: 'TRAINER_UNKNOWN', field: 'trainerIds' });
    const made = await manager.create(organisationId, { trainerIds });
    await manager.add(made, { birthDate: '2010-05-01', guardianEmail: 'mere@exemple.example', accessRequests: ['QUIET'] });
    const seen = await trainer.one(made.id);
    expect(seen?.cohort).toMatchObject({ manages: false, named: 1, minors: 1, papersMissing: 1, trainers: [{ accountId: trainerIds[0] }] });
    expect(seen?.learners).toMatchObject([{ givenName: 'Inès', email: null, birthDate: null, guardianEmail: null, minor: true, consent: 'ASKED', accessRequests: ['QUIET'] }]);
    expect((await trainer.browser.gql('mutation ($input: RemoveLearnerInput!) { removeLearner(input: $input) { __typename } }', { input: { cohortId: made.id, learnerId: seen?.learners[0]?.id, expectedVersion: 1 } })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    await api.sql('DELETE FROM role_grant WHERE account_id = $1', [trainerIds[0]]);
    await api.sql(`INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, created_at) VALUES ($1, $2, 'TRAINER', 'ORGANISATION', $3, now())`, [randomUUID(), trainerIds[0], await anOrganisation(SIRETS[2])]);
    expect(await trainer.one(made.id)).toBeNull();
    expect((await manager.one(made.id))?.cohort.trainers).toEqual([]);
  });
});

describe('a learner', () => {
  it('is named once for each key, corrected, and gone for good once removed', async () => {
    const made = await manager.create(organisationId);
    const key = randomUUID();
    const named = await manager.add(made, {}, key);
    expect(named).toMatchObject({ named: 1, version: 1 });
    expect(await manager.add(made, {}, key)).toMatchObject({ named: 1, version: 1 });
    expect(await manager.add(named, { familyName: 'Roy' }, key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await manager.add(named, { givenName: 'INES ' })).toMatchObject({ code: 'LEARNER_TWICE', field: 'familyName' });
    const [learner] = await learnersOf(made);
    const corrected = await manager.correct(named, learner?.id ?? '', { familyName: 'Moreau-Roy', accessRequests: ['SEATED', 'WHEELCHAIR'] });
    expect(await learnersOf(made)).toMatchObject([{ familyName: 'Moreau-Roy', accessRequests: ['WHEELCHAIR', 'SEATED'] }]);
    expect(await manager.correct(corrected, randomUUID())).toMatchObject({ code: 'LEARNER_UNKNOWN' });
    expect(await manager.remove(corrected, learner?.id ?? '')).toMatchObject({ named: 0, version: 3 });
    expect(await api.sql('SELECT 1 FROM cohort_learner')).toEqual([]);
    expect(await api.sql(`SELECT 1 FROM audit_entry WHERE detail::text ILIKE '%moreau%'`)).toEqual([]);
  });

  it('who is a minor is asked for, or has a paper noted by somebody at an hour, which stays noted', async () => {
    const before = (await acts()).length;
    const made = await manager.create(organisationId);
    const minor = { birthDate: '2010-05-01' };
    expect(await manager.add(made, { guardianEmail: 'mere@exemple.example' })).toMatchObject({ code: 'BIRTH_DATE_NEEDED', field: 'birthDate' });
    const asked = await manager.add(made, { ...minor, guardianEmail: 'Mere@exemple.example' });
    expect(asked).toMatchObject({ minors: 1, papersMissing: 1 });
    const [learner] = await learnersOf(made);
    expect(learner).toMatchObject({ minor: true, consent: 'ASKED', guardianEmail: 'mere@exemple.example', paperRecordedAt: null });
    const onPaper = await manager.correct(asked, learner?.id ?? '', { ...minor, onPaper: true });
    expect(onPaper).toMatchObject({ papersMissing: 0 });
    const [noted] = await learnersOf(made);
    expect(noted).toMatchObject({ consent: 'ON_PAPER', paperRecordedAt: api.clock.now().toISOString() });
    expect(noted?.paperRecordedBy).toContain('organisation_manager');
    api.clock.set(new Date(ORDINARY_DAY.getTime() + 3_600_000));
    await manager.correct(onPaper, learner?.id ?? '', { ...minor, onPaper: true, reference: 'A12' });
    expect((await learnersOf(made))[0]?.paperRecordedAt).toBe(noted?.paperRecordedAt);
    expect((await acts()).slice(before).map(({ act }) => act)).toEqual(['COHORT_CREATED', 'LEARNERS_CHANGED', 'LEARNERS_CHANGED', 'LEARNER_PAPER_RECORDED', 'LEARNERS_CHANGED']);
  });

  it('is a minor for SQL on the days on which they are for the rule', async () => {
    const births = ['2008-02-28', '2008-02-29', '2008-03-01', '2008-03-04', '2010-05-01', '2004-02-29'];
    for (const today of ['2022-02-28', '2026-02-27', '2026-02-28', '2026-03-01', '2026-03-03', '2026-03-04']) {
      const rows = await api.sql<{ birth: string; minor: boolean }>(`SELECT l.birth_date::text AS birth, ${isMinorSql('$1')} AS minor FROM unnest($2::date[]) AS l (birth_date)`, [today, births]);
      expect(rows.map(({ birth, minor }) => [today, birth, minor])).toEqual(births.map((birth) => [today, birth, isMinor(localDay(birth), localDay(today))]));
    }
  });

  it('is read for bookings by whoever acts for the organisation, of no other', async () => {
    const made = await manager.create(organisationId);
    await manager.add(made);
    const reader = api.app.get(CohortReader, { strict: false });
    const { source } = api.app.get(Database);
    expect(await reader.ofOrganisation(source.manager, organisationId, made.id)).toMatchObject({ id: made.id, expectedSize: 12 });
    expect(await reader.ofOrganisation(source.manager, randomUUID(), made.id)).toBeNull();
    expect(await reader.learnersOf(source.manager, made.id)).toMatchObject([{ familyName: 'Moreau', consent: 'NOT_NEEDED' }]);
  });
});
