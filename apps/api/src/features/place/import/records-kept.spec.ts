import { describe, expect, it } from '@jest/globals';
import { PlaceEntity } from '../place.entity.ts';
import { DuplicateFinder, type Lookalike } from './duplicates.ts';
import { mergePlace, newPlace } from './merge-place.ts';
import { keptFields } from './own-values.ts';
import type { PlaceDraft } from './place-draft.ts';
import { placeSlug, Slugs } from './slug.ts';
import { sourceOf } from './source-name.ts';

const draft: PlaceDraft = {
  sourceId: '1', sourceUpdatedOn: null, name: 'La Forge', pivot: '43493312300029', addressLine: '2 rue', addressExtra: null, postcode: '25000', communeName: 'Besançon', inseeCode: '25056',
  longitude: 6, latitude: 47, positionApproximate: false, timeZone: 'Europe/Paris', holidayZone: 'METROPOLE', openingHours: '24/7', summary: null, description: null, phone: null, emails: [],
  websites: [], operatorName: null, typologies: [], services: [], audiences: [], specialCare: [], fees: [], programmes: [], labels: [], otherLabels: [], accessModes: [], supportModes: [],
  itinerance: [], acceslibreUrl: null, appointmentUrl: null,
};

describe('whether a place is a draft', () => {
  it.each<[string, Partial<PlaceDraft>, string, readonly string[]]>([
    ['complete', {}, 'OPEN', ['OFFER']],
    ['without hours', { openingHours: null }, 'OPEN', ['OPENING_HOURS', 'OFFER']],
    ['without address', { addressLine: null }, 'DRAFT', ['ADDRESS', 'OFFER']],
    ['without pivot', { pivot: null }, 'DRAFT', ['OPERATOR', 'OFFER']],
    ['shown at its commune', { positionApproximate: true }, 'DRAFT', ['POSITION', 'OFFER']],
    ['without commune or position', { inseeCode: null, communeName: null, longitude: null, latitude: null }, 'DRAFT', ['COMMUNE', 'POSITION', 'OFFER']],
  ])('%s', (_what, change, status, gaps) => expect(newPlace({ ...draft, ...change })).toMatchObject({ status, gaps }));
});

describe('a place that is imported again', () => {
  const stored = (change: Partial<PlaceEntity>): PlaceEntity => Object.assign(new PlaceEntity(), draft, { gaps: [], status: 'OPEN', organisationId: null, ownFields: [] }, change);
  it('keeps what people completed and the file leaves empty', () => {
    const completed = stored({ phone: '+33180059880', emails: ['a@b.fr'], status: 'OPEN' });
    expect(mergePlace(completed, { ...draft, name: 'La Grande Forge', longitude: 6.1, positionApproximate: true })).toMatchObject({ name: 'La Grande Forge', phone: '+33180059880', emails: ['a@b.fr'], longitude: 6, positionApproximate: false, status: 'OPEN' });
  });
  it('opens once nothing is missing, and never reopens what people closed', () => {
    expect(mergePlace(stored({ pivot: null, status: 'DRAFT', gaps: ['OPERATOR', 'OFFER'] }), draft)).toMatchObject({ status: 'OPEN', gaps: ['OFFER'] });
    expect(mergePlace(stored({ status: 'CLOSED' }), draft)).toMatchObject({ status: 'CLOSED' });
  });
  it('keeps what the place wrote itself, emptied too, and tells where the file says otherwise', () => {
    const own = stored({ summary: 'À nous', phone: null, communeName: 'Vesoul', inseeCode: '70550', ownFields: ['summary', 'phone', 'location', 'emails'] });
    const other = { ...draft, summary: 'Du fichier', phone: '+33180059880', name: 'La Grande Forge' };
    expect(mergePlace(own, other)).toMatchObject({ summary: 'À nous', phone: null, communeName: 'Vesoul', inseeCode: '70550', name: 'La Grande Forge' });
    expect(keptFields(own, other).map(({ column }) => column)).toEqual(['presentation_resume', 'telephone', 'commune']);
    expect(keptFields(own, { ...draft, communeName: 'Vesoul', inseeCode: '70550' })).toEqual([]);
    expect(mergePlace(stored({ summary: 'Du fichier d’avant' }), other)).toMatchObject({ summary: 'Du fichier' });
  });
  it('moves with its commune', () => expect(mergePlace(stored({}), { ...draft, inseeCode: '97411', longitude: 55.4, latitude: -20.9, positionApproximate: true, timeZone: 'Indian/Reunion' })).toMatchObject({ inseeCode: '97411', longitude: 55.4, timeZone: 'Indian/Reunion', positionApproximate: true }));
});

describe('slugs', () => {
  it.each([['La Forge', 'Besançon', 'forge-besancon'], ['Fablab de Besançon', 'Besançon', 'fablab-de-besancon'], ['🦄', 'Lyon', 'lieu-lyon'], ['L’Établi', null, 'etabli']])('%s, %s: %s', (name, commune, slug) => expect(placeSlug(name, commune)).toBe(slug));
  it('numbers those that are taken', () => {
    const slugs = new Slugs(new Set(['forge', 'forge-3']));
    expect([slugs.claim('forge'), slugs.claim('forge'), slugs.claim('etabli')]).toEqual(['forge-2', 'forge-4', 'etabli']);
  });
});

describe('the name of a source', () => {
  it.each<[readonly string[], string, string]>([
    [['ANCT - France services 2024-08-01'], 'x.csv', 'anct-france-services'],
    [['A', 'B'], '/tmp/france-services-2024.csv', 'france-services'],
    [[], '2024-04-02_liste (1).csv', 'liste'],
    [[], 'liste.rejets.csv', 'liste'],
    [['2024'], '2024.csv', 'import'],
  ])('%j in %s: %s', (names, file, source) => expect(sourceOf(new Set(names), file)).toBe(source));
});

describe('duplicates', () => {
  const place = (sourceId: string, change: Partial<Lookalike> = {}): Lookalike => ({ source: 's', sourceId, name: 'La Forge', addressLine: '2 rue Haute', inseeCode: '25056', longitude: 6, latitude: 47, positionApproximate: false, ...change });
  it.each<[string, Partial<Lookalike>, string | undefined]>([
    ['same name and address', { name: 'la forge', addressLine: '2, RUE HAUTE', longitude: 6.1 }, 'ADDRESS'],
    ['same name 30 m away', { addressLine: null, latitude: 47.00027 }, 'DISTANCE'],
    ['same name 70 m away', { addressLine: null, latitude: 47.00063 }, undefined],
    ['same name, both only at the commune', { addressLine: null, positionApproximate: true }, undefined],
    ['another name at the same spot', { name: 'L’Atelier' }, undefined],
  ])('%s', (_what, change, by) => expect(new DuplicateFinder([place('1')]).twinsOf(place('2', { source: 'other', ...change }))[0]?.by).toBe(by));
  it('tells a pair once and never a place itself', () => {
    const finder = new DuplicateFinder([place('1'), place('2')]);
    expect(finder.twinsOf(place('1')).map(({ of }) => of.sourceId)).toEqual(['2']);
    expect(finder.twinsOf(place('2'))).toEqual([]);
  });
});
