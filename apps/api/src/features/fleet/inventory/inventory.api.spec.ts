import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/browser.ts';
import { aModel, aPlace, aSpace, aUnit } from '../../../../test/builders.ts';
import { FleetClient } from '../../../../test/fleet-client.ts';
import { roleAt } from '../../../../test/fleet-ground.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

interface Answer {
  readonly __typename: string;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  readonly lines: readonly { readonly line: number; readonly tag: string | null; readonly verdict: string; readonly column: string | null; readonly code: string | null }[];
  readonly code?: string;
  readonly field?: string;
}

let api: TestApi;
let placeId: string;
let model: string;
let manager: Browser;
let tags: string[];
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const at = (place: string, role = 'SITE_MANAGER') => roleAt(api, place, role);
const import_ = async (csv: string, input: Readonly<Record<string, unknown>> = {}, by = manager): Promise<Answer> => {
  const { data, errors } = await by.gql<{ result: Answer }>(
    'mutation ($input: ImportUnitsInput!) { result: importUnits(input: $input) { __typename ... on UnitsImported { added changed same refused lines { line tag verdict column code } } ... on ImportRefused { code field column } } }',
    { input: { placeId, csv, dryRun: false, idempotencyKey: randomUUID(), ...input } },
  );
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.result;
};
const file = async (by = manager, place = placeId) => fetch(`${api.url}/export/equipements/${place}.csv`, { headers: { cookie: [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
const stored = async (tag: string) => (await api.sql<Record<string, unknown>>('SELECT note, serial_number, space_id, cost_cents, purchased_on::text, status, version FROM equipment_unit WHERE tag = $1', [tag]))[0];

beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api);
  model = `Quest ${randomUUID().slice(0, 8)}`;
  const modelId = await aModel(api, 'VR_HEADSET', { name: model });
  await aSpace(api, placeId, { name: 'Salle Immersion' });
  const one = randomUUID().slice(0, 6).toUpperCase();
  tags = ['01', '02', '03'].map((number) => `TL-${one}-${number}`);
  for (const tag of tags.slice(0, 2)) await aUnit(api, placeId, modelId, { tag, note: '=1+1; "deux"\nlignes', cost_cents: 54_990, purchased_on: '2026-01-05' });
  manager = await at(placeId);
});

describe('the list of the equipment of a place', () => {
  it('opens in a spreadsheet: marked UTF-8, French titles, nothing that computes', async () => {
    const answer = await file(await at(placeId, 'SITE_STAFF'));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8').slice(1);
    expect(text).toMatch(/^etiquette;modele;salle;numero_de_serie;achete_le;garantie_jusqu_au;cout_eur;remarque;etat;charge;verifie_le;prochaine_reservation\n/);
    expect(text).toContain(`${tags[0] ?? ''};Meta ${model};;;2026-01-05;;549,90;"'=1+1; ""deux""\nlignes";Prêt;;`);
  });

  it('comes back as it went, and says so', async () => {
    const csv = await (await file()).text();
    expect(await import_(csv)).toMatchObject({ __typename: 'UnitsImported', added: 0, changed: 0, same: 2, refused: 0 });
    expect(await stored(tags[0] ?? '')).toMatchObject({ version: 0 });
  });

  it('is nobody else’s', async () => {
    const other = await at(await aPlace(api));
    expect([(await file(other)).status, (await file(manager, 'x')).status]).toEqual([404, 404]);
    for (const dryRun of [true, false]) expect(await import_('etiquette\nTL0001-01', { dryRun }, other)).toMatchObject({ __typename: 'ImportRefused', code: 'OUTSIDE_YOUR_SCOPE', field: 'placeId' });
  });
});

describe('a list that was changed', () => {
  const changed = () => ['Étiquette,Modèle,Salle,Remarque', `${tags[0] ?? ''},,salle immersion,Étui neuf`, `${tags[2] ?? ''},meta ${model.toUpperCase()},,`, `TL-NEW-01,Inconnu,,`, ''].join('\r\n');

  it('says what it would do and does nothing; then does it, in the lives of the units and in the journal', async () => {
    const before = await stored(tags[0] ?? '');
    const tried = await import_(changed(), { dryRun: true });
    expect(tried).toMatchObject({ added: 1, changed: 1, same: 0, refused: 1, lines: [{ line: 2, verdict: 'CHANGE' }, { line: 3, verdict: 'ADD' }, { line: 4, tag: 'TL-NEW-01', verdict: 'REFUSED', column: 'model', code: 'MODEL_UNKNOWN' }] });
    expect([await stored(tags[0] ?? ''), await stored(tags[2] ?? '')]).toEqual([before, undefined]);

    const { lines } = await import_(changed());
    expect(lines).toEqual(tried.lines);
    expect(await stored(tags[0] ?? '')).toMatchObject({ note: 'Étui neuf', cost_cents: 54_990, space_id: expect.any(String) });
    expect(await stored(tags[2] ?? '')).toMatchObject({ status: 'ENROLLED' });
    const team = new FleetClient(manager);
    const units = (await team.fleet(placeId))?.units ?? [];
    const lives = await Promise.all(units.map(({ id }) => team.life(id)));
    expect(lives.map((life) => life?.events.map(({ type }) => type))).toEqual([['DETAILS_CHANGED', 'CHECKED', 'ENROLLED'], ['CHECKED', 'ENROLLED'], ['ENROLLED']]);
    const acts = await api.sql<{ detail: { act: string } }>(`SELECT detail FROM audit_entry WHERE act = 'UNIT_CHANGED' AND subject_id = ANY ($1)`, [units.map(({ id }) => id)]);
    expect(acts.map(({ detail }) => detail.act).sort()).toEqual(['CHANGE_DETAILS', 'ENROL']);
  });

  it('is done once, however often it is sent with its key', async () => {
    const idempotencyKey = randomUUID();
    const first = await import_(changed(), { idempotencyKey });
    expect(await import_(changed(), { idempotencyKey })).toEqual(first);
    expect(await import_(`${changed()}\n`, { idempotencyKey })).toMatchObject({ __typename: 'ImportRefused', code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('takes as many rows as it may in one go, new ones and changed ones', async () => {
    const rows = (note: string) => ['etiquette;modele;remarque', ...Array.from({ length: 500 }, (_, index) => `${tags[0] ?? ''}-${String(index)};Meta ${model};${note}`)].join('\n');
    expect(await import_(rows('une'))).toMatchObject({ added: 500, refused: 0 });
    expect(await import_(rows('deux'))).toMatchObject({ changed: 500, refused: 0 });
  }, 120_000);

  it('leaves a unit of another place alone', async () => {
    const elsewhere = await aPlace(api);
    await aUnit(api, elsewhere, await aModel(api), { tag: tags[2], note: 'À eux' });
    expect(await import_(`etiquette;remarque\n${tags[2] ?? ''};À moi\n${tags[1] ?? ''};Mienne`)).toMatchObject({ changed: 1, refused: 1, lines: [{ column: 'tag', code: 'TAG_ELSEWHERE' }, { verdict: 'CHANGE' }] });
    expect([(await stored(tags[2] ?? ''))?.['note'], (await stored(tags[1] ?? ''))?.['note']]).toEqual(['À eux', 'Mienne']);
  });

  it('counts the lines of the file, with notes of several lines and blank ones between', async () => {
    expect((await import_(`etiquette;remarque\n\n${tags[0] ?? ''};"deux\nlignes"\n${tags[1] ?? ''};une\n;rien`, { dryRun: true })).lines.map(({ line, verdict }) => [line, verdict])).toEqual([[3, 'CHANGE'], [5, 'CHANGE'], [6, 'REFUSED']]);
  });

  it.each<[string, string, string]>([
    ['empty', ' \n', 'FILE_EMPTY'],
    ['only a title', 'etiquette', 'FILE_EMPTY'],
    ['without a tag', 'modele;salle\nx;y', 'TAG_COLUMN_MISSING'],
    ['with a column twice', 'etiquette;tag\nx;y', 'COLUMN_TWICE'],
    ['cut off', 'etiquette;remarque\nTL1-2;"sans fin', 'FILE_UNREADABLE'],
    ['endless', `etiquette\n${Array.from({ length: 501 }, (_, index) => `TL-${String(index)}`).join('\n')}`, 'TOO_MANY_ROWS'],
  ])('is refused as a whole when it is %s', async (_sentence, csv, code) => {
    for (const dryRun of [true, false]) expect(await import_(csv, { dryRun })).toMatchObject({ __typename: 'ImportRefused', code, field: 'csv' });
  });
});
