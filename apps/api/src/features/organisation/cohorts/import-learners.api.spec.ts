import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CohortAnswer, CohortClient } from '../../../../test/cohort-client.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

let api: TestApi;
let organisationId: string;
let manager: CohortClient;
let cohort: CohortAnswer;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  for (const sql of ['TRUNCATE rate_window', 'DELETE FROM organisation']) await api.sql(sql);
  organisationId = randomUUID();
  await api.sql(`INSERT INTO organisation (id, name, standing, created_at) VALUES ($1, 'Ateliers du Doubs', 'VERIFIED', now())`, [organisationId]);
  manager = new CohortClient(await signedIn(api, `manager-${randomUUID()}@exemple.example`, [['ORGANISATION_MANAGER', 'ORGANISATION', organisationId]]));
  cohort = await manager.create(organisationId);
});

const count = async () => (await api.sql<{ n: number }>('SELECT count(*)::int AS n FROM cohort_learner'))[0]?.n;
const LIST = 'Prénom;Nom;E-mail;Né(e) le;Autorisation parentale;À prévoir\nInès;Moreau;ines@exemple.example;;;\nLou;Roy;;14/03/2010;papier;calme, LSF\n';
const download = (client: CohortClient, id: string) => fetch(`${api.url}/export/groupes/${id}.csv`, { headers: { cookie: [...client.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });

describe('a list of learners', () => {
  it('is looked at as often as one likes and writes nothing, then names all of them', async () => {
    const preview = await manager.import(cohort, LIST, true);
    expect(preview).toMatchObject({ version: 0, added: 0, lines: [{ line: 2, verdict: 'ADD', consent: 'NOT_NEEDED' }, { line: 3, givenName: 'Lou', verdict: 'ADD', consent: 'ON_PAPER' }] });
    expect(await count()).toBe(0);
    expect(await manager.import(cohort, LIST)).toMatchObject({ version: 1, added: 2 });
    const detail = await manager.one(cohort.id);
    expect(detail).toMatchObject({ cohort: { version: 1, named: 2, minors: 1, papersMissing: 0 }, learners: [{ familyName: 'Moreau' }, { familyName: 'Roy', birthDate: '2010-03-14', accessRequests: ['QUIET', 'SIGN_LANGUAGE'] }] });
    expect(await api.sql(`SELECT detail FROM audit_entry WHERE subject_id = $1 AND act LIKE 'LEARNER%' ORDER BY sequence`, [cohort.id])).toEqual([{ detail: { added: 2 } }, { detail: { papers: 1 } }]);
  });

  it('with one row to be mended names nobody, and says all that is wrong', async () => {
    const wrong = `${LIST}Zoé;;zoe@;;;dos\nInès;Moreau;ines@exemple.example;;;\n`;
    expect((await manager.import(cohort, wrong, true)).lines.slice(2)).toMatchObject([
      { line: 4, verdict: 'REFUSED', problems: [{ field: 'accessRequests', code: 'REQUEST_UNKNOWN' }, { field: 'familyName', code: 'NAME_MISSING' }, { field: 'email', code: 'EMAIL_UNREADABLE' }] },
      { line: 5, verdict: 'REFUSED', problems: [{ field: 'familyName', code: 'LEARNER_TWICE' }] },
    ]);
    expect(await manager.import(cohort, wrong)).toMatchObject({ code: 'ROWS_REFUSED', field: 'csv' });
    expect(await count()).toBe(0);
  });

  it.each<[string, string, string, string | null]>([
    ['nothing', '', 'FILE_EMPTY', 'csv'],
    ['only titles', 'prenom;nom\n\n', 'FILE_EMPTY', 'csv'],
    ['no title', 'Inès;Moreau\nLou;Roy', 'NAME_COLUMNS_MISSING', 'csv'],
    ['one title twice', 'prenom;nom;surname\nLou;Roy;Roy', 'COLUMN_TWICE', 'familyName'],
    ['a quote that never closes', 'prenom;nom\n"Lou;Roy', 'FILE_UNREADABLE', 'csv'],
    ['201 people', `prenom;nom\n${Array.from({ length: 201 }, (_, index) => `Lou;Roy ${'x'.repeat(index % 50)}${String.fromCodePoint(97 + (index % 26))}`).join('\n')}`, 'LEARNERS_TOO_MANY', 'csv'],
  ])('of %s is refused whole', async (_what, csv, code, field) => {
    expect(await manager.import(cohort, csv, true)).toMatchObject({ code, field });
    expect(await manager.import(cohort, csv)).toMatchObject({ code, field });
  });

  it('never takes a cohort over two hundred', async () => {
    const names = (from: number, length: number) => `prenom,nom\n${Array.from({ length }, (_, index) => `Lou,R${[...String(from + index)].map((figure) => 'abcdefghij'[Number(figure)] ?? '').join('')}`).join('\n')}`;
    const full = await manager.import(cohort, names(1000, 199));
    expect(full).toMatchObject({ added: 199 });
    expect(await manager.import({ id: cohort.id, version: 1 }, names(2000, 2), true)).toMatchObject({ code: 'LEARNERS_TOO_MANY' });
    expect(await manager.import({ id: cohort.id, version: 1 }, names(2000, 1))).toMatchObject({ added: 1 });
    expect(await manager.add({ id: cohort.id, version: 2 })).toMatchObject({ code: 'LEARNERS_TOO_MANY' });
  });

  it('sent again under its key is written once; on a version that is no more, not at all', async () => {
    const key = randomUUID();
    const answers = await Promise.all([manager.import(cohort, LIST, false, key), manager.import(cohort, LIST, false, key)]);
    expect(answers.map(({ added }) => added)).toEqual([2, 2]);
    expect(await count()).toBe(2);
    expect(await manager.import(cohort, 'prenom\tnom\nZoé\tPetit')).toMatchObject({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
    expect(await manager.import({ id: cohort.id, version: 1 }, 'prenom\tnom\nZoé\tPetit', false, key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await count()).toBe(2);
  });

  it('that comes back from its file finds everybody there, and names the same people in another cohort', async () => {
    await manager.import(cohort, LIST);
    const response = await download(manager, cohort.id);
    expect([response.status, response.headers.get('cache-control'), response.headers.get('content-disposition')]).toEqual([200, 'no-store', 'attachment; filename="groupe.csv"']);
    const text = await response.text();
    expect(text.split('\n')[0]).toContain('prenom;nom;email;date_de_naissance;reference;email_du_responsable;autorisation_parentale;a_prevoir');
    expect((await manager.import({ id: cohort.id, version: 1 }, text, true)).lines.map(({ verdict }) => verdict)).toEqual(['KNOWN', 'KNOWN']);
    const other = await manager.create(organisationId, { title: 'Les mêmes' });
    expect(await manager.import(other, text)).toMatchObject({ added: 2 });
    const without = async (id: string) => (await manager.one(id))?.learners.map(({ id: _, ...learner }) => learner);
    expect(await without(other.id)).toEqual(await without(cohort.id));
    const stranger = new CohortClient(await signedIn(api, `stranger-${randomUUID()}@exemple.example`, [['ORGANISATION_MANAGER', 'ORGANISATION', randomUUID()]]));
    expect((await download(stranger, cohort.id)).status).toBe(404);
    expect(await api.sql(`SELECT act FROM audit_entry WHERE subject_id = $1 AND act = 'COHORT_EXPORTED'`, [cohort.id])).toHaveLength(1);
  });
});
