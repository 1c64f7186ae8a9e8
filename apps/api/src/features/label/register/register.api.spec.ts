import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace } from '../../../../test/builders.ts';
import { aLabel } from '../../../../test/given-labels.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { startApi, type TestApi } from '../../../../test/test-api.ts';
import { ImportLabels } from '../import/import-labels.ts';

type Entry = { readonly number: string | null; readonly name: string; readonly issuer: string | null; readonly state: string; readonly placeName: string; readonly until: string | null };
type Register = { readonly totalCount: number; readonly edges: readonly { readonly node: Entry; readonly cursor: string }[]; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }; readonly programmes: readonly Choice[]; readonly regions: readonly Choice[]; readonly states: readonly Choice[] };
type Choice = { readonly code: string; readonly name: string; readonly count: number };
const ENTRY = 'number name issuer state placeName until';
const CHOICE = '{ code name count }';

let api: TestApi;
let forge: string;
let moulin: string;
beforeAll(async () => {
  api = await startApi();
  forge = await aPlace(api, { name: 'La Forge', insee_code: '70550', slug: 'la-forge' });
  moulin = await aPlace(api, { name: 'Le Moulin', insee_code: '25056', commune_name: 'Besançon' });
  await aLabel(api, forge);
  await aLabel(api, forge, { code: 'PRET_VR', events: [{ type: 'SUSPENDED', holds_from: '2026-03-03' }] });
  await aLabel(api, moulin, { code: 'TIERS_LIEU', on: '2022-01-01', until: '2025-12-31', renewalFrom: '2025-06-01' });
  await aLabel(api, moulin, { code: 'FORMATION', events: [{ type: 'SUSPENDED', holds_from: '2026-03-04' }] });
  await aLabel(api, moulin, { code: 'PRET_VR', on: '2026-03-20' });
  await api.app.get(ImportLabels).run({ bytes: Buffer.from('id;label;nom;commune;departement\nfab-1;Fabrique de territoire;La Forge;Vesoul;70\nfab-2;Fabrique de territoire;Le Moulin bleu;Besançon;25\nfab-3;Fabrique de territoire;Ailleurs;Vesoul;70\n'), fileName: 'fabriques.csv', source: 'fabriques', dryRun: false });
});
afterAll(() => api.stop());

const register = async (args = ''): Promise<Register> => {
  const answer = await api.gql<{ result: Register }>(`{ result: labelRegister${args === '' ? '' : `(${args})`} { totalCount edges { cursor node { ${ENTRY} } } pageInfo { endCursor hasNextPage } programmes ${CHOICE} regions ${CHOICE} states ${CHOICE} } }`);
  if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
  return answer.data.result;
};
const shown = ({ edges }: Register) => edges.map(({ node }) => `${node.placeName}: ${node.name} ${node.state}`);

describe('the register of labels', () => {
  it('says who has which and how it stands today, and nothing of one that is not given yet', async () => {
    expect(shown(await register()).sort()).toEqual(['La Forge: Fabrique de territoire VALID', 'La Forge: Label tiers-lieu VALID', 'La Forge: Prêt pour la réalité virtuelle SUSPENDED', 'Le Moulin: Label tiers-lieu EXPIRED', 'Le Moulin: Tiers-lieu de formation VALID']);
  });

  it('is narrowed by label, region, department, state and words, and counts what each choice shows', async () => {
    expect(shown(await register('programme: "FABRIQUE"'))).toEqual(['La Forge: Fabrique de territoire VALID']);
    expect(shown(await register('state: SUSPENDED, region: "27"'))).toEqual(['La Forge: Prêt pour la réalité virtuelle SUSPENDED']);
    expect(shown(await register('department: "25", text: "moulin"')).length).toBe(2);
    const { programmes, states, regions, totalCount } = await register('state: VALID');
    expect([totalCount, programmes.map(({ code, count }) => `${code} ${String(count)}`), regions.map(({ name }) => name)]).toEqual([3, ['FABRIQUE 1', 'TIERS_LIEU 1', 'FORMATION 1'], ['Bourgogne-Franche-Comté']]);
    expect(states.map(({ code, count }) => `${code} ${String(count)}`).sort()).toEqual(['EXPIRED 1', 'SUSPENDED 1', 'VALID 3']);
  });

  it('comes in pages that leave none out', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Register = await register(`first: 2${after === null ? '' : `, after: "${after}"`}`);
      seen.push(...shown(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
  });

  it('speaks of a place only by the labels it carries today', async () => {
    const { data } = await api.gql<{ place: { validLabels: readonly { name: string; issuer: string | null; until: string | null }[] } }>('{ place(slug: "la-forge") { validLabels(locale: en) { name issuer until } } }');
    expect(data?.place.validLabels).toEqual([{ name: 'Third place label', issuer: null, until: '2029-01-31' }, { name: 'Fabrique de territoire', issuer: 'Agence nationale de la cohésion des territoires', until: null }]);
  });

  it('is open data, which is not sent twice to who has it', async () => {
    const first = await fetch(`${api.url}/export/donnees-ouvertes/labels.csv`);
    const lines = (await first.text()).trim().split('\n');
    expect([first.status, lines.length, lines[0]?.startsWith('id,numero,reference,code_label'), first.headers.get('link')]).toEqual([200, 6, true, '<https://spdx.org/licenses/etalab-2.0.html>; rel="license"']);
    const again = await fetch(`${api.url}/export/donnees-ouvertes/labels.csv`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const json = (await (await fetch(`${api.url}/export/donnees-ouvertes/labels.json`)).json()) as { licence: { name: string }; labels: readonly { date_fin: string | null }[] };
    expect([json.licence.name, json.labels.length, json.labels.filter(({ date_fin }) => date_fin === null).length]).toEqual(['Licence Ouverte 2.0', 5, 1]);
  });
});

describe('a certificate', () => {
  const verify = async (token: string) => (await api.gql<{ result: unknown }>(`query ($token: String!) { result: labelCertificate(token: $token) { number name placeName grantedOn until state } }`, { token })).data?.result;

  it('is verified by its token, as it was given and as it stands', async () => {
    const place = await aPlace(api, { name: 'L’Étape', insee_code: '70550' });
    const { number, token } = await aLabel(api, place, { events: [{ type: 'SUSPENDED', holds_from: '2026-03-10' }, { type: 'RESTORED', holds_from: '2026-03-20' }] });
    await api.sql(`UPDATE place SET name = 'Un autre nom' WHERE id = $1`, [place]);
    const said = { number, name: 'Label tiers-lieu', placeName: 'L’Étape', grantedOn: '2026-02-01', until: '2029-01-31' };
    const start = api.clock.now().getTime();
    const at = async (day: string) => {
      api.clock.advance((Date.parse(`${day}T12:00:00Z`) - api.clock.now().getTime()) / 60_000);
      return verify(token);
    };
    expect([await verify(token), await at('2026-03-11'), await at('2026-03-21'), await at('2029-02-01')]).toEqual(['VALID', 'SUSPENDED', 'VALID', 'EXPIRED'].map((state) => ({ ...said, state })));
    api.clock.advance((start - api.clock.now().getTime()) / 60_000);
  });

  it('is unknown by any other', async () => {
    expect([await verify('0'.repeat(32)), await verify(''), await verify('x'.repeat(5_000))]).toEqual([null, null, null]);
  });
});

describe('a row a person must look at', () => {
  type Row = { readonly id: string; readonly version: number; readonly name: string | null; readonly state: string; readonly candidates: readonly { readonly reason: string; readonly place: { readonly id: string } }[]; readonly place: { readonly id: string } | null };
  const ROW = 'id version name state candidates { reason place { id } } place { id }';
  const asking = (browser: Awaited<ReturnType<typeof signedIn>>) => ({
    rows: async (args = '') => ((await browser.gql<{ result: { edges: readonly { node: Row }[] } }>(`{ result: labelRows${args} { edges { node { ${ROW} } } } }`)).data?.result.edges ?? []).map(({ node }) => node),
    decide: async (input: Readonly<Record<string, unknown>>) => (await browser.gql<{ result: Row & { readonly code?: string } }>(`mutation ($input: DecideLabelRowInput!) { result: decideLabelRow(input: $input) { ... on LabelRow { ${ROW} } ... on LabelRowRefused { code } } }`, { input })).data?.result,
  });
  const labelsAt = async (placeId: string) => (await api.sql<{ n: number }>(`SELECT count(*)::int AS n FROM label WHERE place_id = $1 AND source = 'IMPORT' AND void_at IS NULL`, [placeId]))[0]?.n;

  it('is seen by who keeps the register there, and by nobody else', async () => {
    const doubs = asking(await signedIn(api, 'doubs@exemple.example', [['NETWORK_COORDINATOR', 'DEPARTMENT', '25']]));
    const network = asking(await signedIn(api, 'reseau@exemple.example', [['NETWORK_COORDINATOR', 'NETWORK', null]]));
    expect((await doubs.rows()).map(({ name, state }) => `${name ?? ''} ${state}`)).toEqual(['Le Moulin bleu DOUBTFUL']);
    expect((await network.rows('(state: UNMATCHED)')).map(({ name }) => name)).toEqual(['Ailleurs']);
    const [row] = await network.rows('(state: UNMATCHED)');
    expect((await doubs.decide({ rowId: row?.id, expectedVersion: 0, decision: 'NO_PLACE' }))?.code).toBe('ROW_UNKNOWN');
    expect((await doubs.decide({ rowId: row?.id, expectedVersion: 0, decision: 'CHOOSE', placeId: forge }))?.code).toBe('PLACE_UNKNOWN');
  });

  it('is put to a place, taken back, and put to another; the register follows', async () => {
    const doubs = asking(await signedIn(api, 'doubs@exemple.example', []));
    const [row] = await doubs.rows();
    expect(row?.candidates.map(({ reason, place }) => [reason, place.id])).toEqual([['LIKE_NAME', moulin]]);
    const chosen = await doubs.decide({ rowId: row?.id, expectedVersion: 0, decision: 'CHOOSE', placeId: moulin });
    expect([chosen?.state, chosen?.place?.id, chosen?.version, await labelsAt(moulin)]).toEqual(['CHOSEN', moulin, 1, 1]);
    expect((await doubs.decide({ rowId: row?.id, expectedVersion: 0, decision: 'CHOOSE', placeId: moulin }))?.code).toBe('CHANGED_MEANWHILE');
    expect((await doubs.decide({ rowId: row?.id, expectedVersion: 1, decision: 'CHOOSE', placeId: moulin }))?.code).toBe('DECIDED_ALREADY');
    const undone = await doubs.decide({ rowId: row?.id, expectedVersion: 1, decision: 'UNDO' });
    expect([undone?.state, undone?.place, await labelsAt(moulin)]).toEqual(['DOUBTFUL', null, 0]);
    expect(shown(await register('programme: "FABRIQUE"'))).toEqual(['La Forge: Fabrique de territoire VALID']);
    expect((await doubs.decide({ rowId: row?.id, expectedVersion: 2, decision: 'CHOOSE', placeId: moulin }))?.state).toBe('CHOSEN');
    expect(shown(await register('programme: "FABRIQUE"'))).toEqual(['La Forge: Fabrique de territoire VALID', 'Le Moulin: Fabrique de territoire VALID']);
    expect((await api.sql<{ act: string }>(`SELECT act FROM audit_entry WHERE act = 'LABEL_ROW_DECIDED'`)).length).toBe(3);
  });
});
