import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../test/browser.ts';
import { aModel, aModule, aPlace, aUnit } from '../../../test/builders.ts';
import { CatalogueClient } from '../../../test/catalogue-client.ts';
import { signedIn } from '../../../test/signed-in.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';

let api: TestApi;
let visitor: CatalogueClient;
let quest: string;
let pc: string;
let vesoul: string;
let lure: string;
let units: string[];
let weld: string;

beforeAll(async () => {
  api = await startApi();
  visitor = new CatalogueClient(new Browser(api));
  quest = await aModel(api, 'VR_HEADSET', { manufacturer: 'Meta', name: 'Quest 3' });
  pc = await aModel(api, 'COMPUTER');
  vesoul = await aPlace(api, { name: 'La Forge', longitude: 6.155, latitude: 47.62 });
  lure = await aPlace(api, { name: 'Atelier', longitude: 6.4966, latitude: 47.6848 });
  units = [await aUnit(api, vesoul, quest), await aUnit(api, vesoul, quest), await aUnit(api, lure, quest), await aUnit(api, lure, quest, { in_service: false })];
  weld = await aModule(api, [quest, pc], units, { slug: 'souder', title_fr: 'Souder à l’étain', title_en: 'Soldering', sector: 'INDUSTRIE', licence: 'CC-BY-4.0', more_languages: '{en}', accessibility: '{CAPTIONS,SEATED}', provider_name: 'Ateliers', provider_project: 'GESTE' });
  await aModule(api, [pc], [], { slug: 'frauduleux', title_fr: 'Reconnaître un message frauduleux', title_en: 'Fraudulent messages', sector: 'NUMERIQUE', duration_minutes: 30, licence: 'etalab-2.0' });
  await api.sql(`INSERT INTO gesture (code, title_fr, title_en) VALUES ('WELD', 'Souder', 'Weld'), ('CHECK', 'Contrôler', 'Check')`);
  await api.sql(`INSERT INTO module_gesture (module_id, gesture_code) VALUES ($1, 'WELD'), ($1, 'CHECK')`, [weld]);
});
afterAll(() => api.stop());

const slugs = async (filter: Readonly<Record<string, unknown>>) => (await visitor.catalogue({ filter })).edges.map(({ node }) => node.slug);

describe('the catalogue', () => {
  it('shows what can be practised somewhere first, with what each value leads to', async () => {
    const { edges, totalCount, facets } = await visitor.catalogue();
    expect(edges.map(({ node }) => [node.slug, node.placeCount])).toEqual([['souder', 2], ['frauduleux', 0]]);
    expect(edges[0]?.node).toMatchObject({ languages: ['fr', 'en'], gestures: [{ code: 'CHECK', title: 'Contrôler' }, { code: 'WELD', title: 'Souder' }] });
    expect(totalCount).toBe(2);
    const of = (facet: string) => facets.find((each) => each.facet === facet)?.values;
    expect(of('HEADSET')).toEqual([{ value: quest, label: 'Meta Quest 3', count: 1, chosen: false }]);
    expect(of('GESTURE')).toEqual([{ value: 'CHECK', label: 'Contrôler', count: 1, chosen: false }, { value: 'WELD', label: 'Souder', count: 1, chosen: false }]);
    expect(of('LANGUAGE')).toEqual([{ value: 'fr', label: null, count: 2, chosen: false }, { value: 'en', label: null, count: 1, chosen: false }]);
  });

  it.each([
    ['words without accents', 'reconnaitre'],
    ['words in any order', 'FRAUDULEUX message'],
    ['nearly the title', 'frauduleus'],
  ])('is found by %s', async (_, text) => {
    expect(await slugs({ text })).toEqual(['frauduleux']);
  });
  it('is found by a gesture, who made it and its project', async () => {
    for (const text of ['controler', 'ateliers', 'geste', 'weld']) expect(await slugs({ text })).toEqual(['souder']);
    expect(await slugs({ text: 'tapisserie' })).toEqual([]);
  });

  it('is narrowed by facets, and pages go on where they stopped', async () => {
    expect(await slugs({ choices: [{ facet: 'ACCESSIBILITY', values: ['CAPTIONS', 'SEATED'] }] })).toEqual(['souder']);
    expect(await slugs({ choices: [{ facet: 'ACCESSIBILITY', values: ['CAPTIONS', 'SIGN_LANGUAGE'] }] })).toEqual([]);
    expect(await slugs({ choices: [{ facet: 'DURATION', values: ['UP_TO_30'] }] })).toEqual(['frauduleux']);
    const one = await visitor.catalogue({ first: 1 });
    expect(one.pageInfo.hasNextPage).toBe(true);
    const two = await visitor.catalogue({ first: 1, after: one.pageInfo.endCursor });
    expect(two.edges.map(({ node }) => node.slug)).toEqual(['frauduleux']);
    expect(two.pageInfo.hasNextPage).toBe(false);
  });

  it('refuses what is out of bounds with its field', async () => {
    const broken = async (variables: Readonly<Record<string, unknown>>) => visitor.catalogue(variables).catch((error: unknown) => String(error));
    expect(await broken({ first: 51 })).toContain('first must be');
    expect(await broken({ after: 'x' })).toContain('after must be');
    expect(await broken({ filter: { choices: [{ facet: 'SECTOR', values: [''] }] } })).toContain('values must be');
    expect(await broken({ filter: { choices: [{ facet: 'SECTOR', values: ['a'] }, { facet: 'SECTOR', values: ['b'] }] } })).toContain('choices must name');
  });
});

describe('a module', () => {
  it('is shown with its places, the nearest first where a point is given, by name else', async () => {
    expect((await visitor.module('souder'))?.places.map(({ name, km, units: count }) => [name, km, count])).toEqual([['Atelier', null, 1], ['La Forge', null, 2]]);
    const near = await visitor.module('souder', { near: { longitude: 6.15, latitude: 47.62 }, first: 1 });
    expect(near).toMatchObject({ placeCount: 2, unitCount: 3, module: { accessibility: ['CAPTIONS', 'SEATED'], providerName: 'Ateliers', providerProject: 'GESTE' } });
    expect(near?.places.map(({ name }) => name)).toEqual(['La Forge']);
    expect(near?.places[0]?.km).toBeLessThan(1);
    expect(await visitor.module('inconnu')).toBeNull();
  });

  it('names units only to who works at their place', async () => {
    expect((await visitor.module('souder'))?.places.map(({ tags }) => tags)).toEqual([null, null]);
    const staff = new CatalogueClient(await signedIn(api, `staff-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', lure]]));
    expect((await staff.module('souder'))?.places.map(({ tags }) => tags?.length ?? null)).toEqual([1, null]);
  });

  it('holds to the closed list of what people need', async () => {
    await expect(api.sql(`UPDATE module SET accessibility = '{SMELL}' WHERE id = $1`, [weld])).rejects.toThrow('module_accessibility');
  });
});

describe('a pathway', () => {
  it('lists its steps in order, with hours by kind', async () => {
    const id = randomUUID();
    await api.sql(`INSERT INTO pathway (id, slug, title_fr, title_en, certification_code) VALUES ($1, 'soudeur', 'Soudeur', 'Welder', 'RNCP34123')`, [id]);
    await api.sql(`INSERT INTO pathway_step (pathway_id, position, kind, title_fr, title_en, minutes, module_id) VALUES ($1, 1, 'VR', 'Premier cordon', 'First bead', 45, $2), ($1, 0, 'REMOTE', 'Sécurité', 'Safety', 120, NULL), ($1, 2, 'ON_SITE', 'À l’atelier', 'In the workshop', 420, NULL)`, [id, weld]);
    expect(await visitor.pathway('soudeur')).toEqual({
      title: 'Welder', certificationCode: 'RNCP34123', hours: { total: 585, onSite: 420, vr: 45, remote: 120 },
      steps: [{ kind: 'REMOTE', minutes: 120, title: 'Sécurité', module: null }, { kind: 'VR', minutes: 45, title: 'Premier cordon', module: { id: weld } }, { kind: 'ON_SITE', minutes: 420, title: 'À l’atelier', module: null }],
    });
    expect(await visitor.pathways({ moduleId: weld })).toEqual([{ slug: 'soudeur' }]);
    expect(await visitor.pathways({ moduleId: randomUUID() })).toEqual([]);
    expect(await visitor.pathway('inconnu')).toBeNull();
  });
});
