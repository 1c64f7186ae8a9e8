import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NOTHING_TOLD } from '../access/access-details.ts';
import { listFault, pageFault, type PlacePage } from './page.ts';
import { alternativeFault, photoMoved } from './photo.ts';
import { gapsOf, opensByItself, type PublicationFacts, publicationBlocks } from './publication.ts';

const PAGE: PlacePage = {
  summary: 'Un atelier ouvert à tous.', description: null, howToCome: null, phone: null, emails: [], websites: [], services: [], audiences: [], specialCare: [], fees: [], accessModes: [], supportModes: [],
  quiet: false, staffHelp: true, helpLanguages: ['fr'], addressLine: '3 rue des Ateliers', addressExtra: null, postcode: '70000', communeName: 'Vesoul', position: { longitude: 6.15, latitude: 47.62 },
  peopleCapacity: null, wheelchairAccessible: false, access: NOTHING_TOLD,
};

describe('a page', () => {
  it.each<[string, Partial<PlacePage>, object | null]>([
    ['as it should be', {}, null],
    ['with a summary of 281 characters', { summary: 'x'.repeat(281) }, { code: 'TEXT_TOO_LONG', field: 'summary' }],
    ['with six addresses to write to', { emails: Array.from({ length: 6 }, (_, one) => `a${one}@b.fr`) }, { code: 'TOO_MANY', field: 'emails' }],
    ['with a language that is none', { helpLanguages: ['français'] }, { code: 'LANGUAGE_UNKNOWN', field: 'helpLanguages' }],
    ['for nobody', { peopleCapacity: 0 }, { code: 'CAPACITY_OUT_OF_BOUNDS', field: 'peopleCapacity' }],
    ['with a door of a metre and a millimetre', { access: { ...NOTHING_TOLD, entranceWidthCm: 100.1 } }, { code: 'WIDTH_OUT_OF_BOUNDS', field: 'access.entranceWidthCm' }],
    ['with a register that is no address', { access: { ...NOTHING_TOLD, registerUrl: 'dans le classeur' } }, { code: 'ADDRESS_UNREADABLE', field: 'access.registerUrl' }],
  ])('%s', (_sentence, change, fault) => expect(pageFault({ ...PAGE, ...change })).toEqual(fault));

  it('may keep what an import brought to a list, and adds only what the format knows', () => {
    expect(listFault({ ...PAGE, services: ['Café', 'Accès internet et matériel informatique'] }, { ...PAGE, services: ['Café'] })).toBeNull();
    expect(listFault({ ...PAGE, fees: ['Dix euros'] }, PAGE)).toEqual({ code: 'VALUE_NOT_IN_LIST', field: 'fees' });
  });
});

const READY: PublicationFacts = { summary: null, description: 'Un atelier.', addressLine: '3 rue', inseeCode: '70550', longitude: 6.1, positionApproximate: false, openingHours: '24/7', pivot: '43493312300029', organisationId: null, hasOffer: true };

describe('publication', () => {
  it.each<[string, Partial<PublicationFacts>, readonly string[]]>([
    ['of a complete place: nothing blocks', {}, []],
    ['without a word about it', { description: '  ' }, ['DESCRIPTION']],
    ['without an address', { addressLine: null }, ['ADDRESS']],
    ['in no commune', { inseeCode: null }, ['COMMUNE']],
    ['shown at its commune', { positionApproximate: true }, ['POSITION']],
    ['without hours', { openingHours: null }, ['OPENING_HOURS']],
    ['that nobody answers for', { pivot: null }, ['OPERATOR']],
    ['of an organisation we know, whatever the file says', { pivot: null, organisationId: 'x' }, []],
    ['with paused offers only', { hasOffer: false }, ['OFFER']],
    ['of nothing at all', { description: null, addressLine: null, inseeCode: null, longitude: null, openingHours: null, pivot: null, hasOffer: false }, ['DESCRIPTION', 'ADDRESS', 'COMMUNE', 'POSITION', 'OPENING_HOURS', 'OPERATOR', 'OFFER']],
  ])('%s', (_sentence, change, blocks) => expect(publicationBlocks({ ...READY, ...change })).toEqual(blocks));

  it('asks for all an import asks for, and more', () => {
    const facts = fc.record({ summary: fc.option(fc.string()), description: fc.option(fc.string()), addressLine: fc.option(fc.string()), inseeCode: fc.option(fc.string()), longitude: fc.option(fc.double()), positionApproximate: fc.boolean(), openingHours: fc.option(fc.string()), pivot: fc.option(fc.string()), organisationId: fc.option(fc.string()), hasOffer: fc.boolean() });
    fc.assert(fc.property(facts, (any) => {
      if (publicationBlocks(any).length === 0) expect([gapsOf(any), opensByItself(gapsOf(any))]).toEqual([[], true]);
      expect(publicationBlocks({ ...any, description: null, hasOffer: false }).length).toBeGreaterThanOrEqual(publicationBlocks(any).length);
    }));
  });
});

describe('what a picture shows, in words', () => {
  it.each([
    ['Deux personnes soudent avec un casque', null], ['', 'TEXT_MISSING'], ['   ', 'TEXT_MISSING'], ['IMG_20240301.jpg', 'TEXT_IS_FILE_NAME'], ['IMG 4032', 'TEXT_IS_FILE_NAME'], ['photo', 'TEXT_IS_FILE_NAME'],
    ['20240301', 'TEXT_IS_FILE_NAME'], ['facade.png', 'TEXT_IS_FILE_NAME'], ['Salle', 'TEXT_TOO_SHORT'], ['Photographie de la salle de réunion', null], ['a'.repeat(251), 'TEXT_TOO_LONG'],
  ])('%j: %s', (text, fault) => expect(alternativeFault(text)).toBe(fault));
});

describe('the order of pictures', () => {
  it.each<[string, -1 | 1, string]>([['b', -1, 'bac'], ['b', 1, 'acb'], ['a', -1, 'abc'], ['c', 1, 'abc'], ['x', 1, 'abc']])('%s by %s: %s', (id, by, order) => expect(photoMoved(['a', 'b', 'c'], id, by).join('')).toBe(order));
  it('loses none and comes back by the other way', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer(), { minLength: 2 }), fc.nat(), (order, at) => {
      const id = order[at % (order.length - 1)] ?? 0;
      expect(photoMoved(photoMoved(order, id, 1), id, -1)).toEqual(order);
    }));
  });
});
