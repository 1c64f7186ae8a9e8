import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { browse, type CatalogueFilter, fitsFilter } from './browse.ts';
import { CATALOGUE_FACETS, type CatalogueFacet, stretchOf, traitsOf, type ModuleTraits } from './module-traits.ts';

const weld = traitsOf({ sector: 'INDUSTRIE', gestures: ['WELD'], durationMinutes: 45, headsets: ['quest', 'pico'], languages: ['fr', 'en'], licence: 'CC-BY-4.0', accessibility: ['CAPTIONS', 'SEATED'], provider: 'Ateliers' });
const lift = traitsOf({ sector: 'SANTE_SOIN', gestures: ['LIFT', 'TALK'], durationMinutes: 20, headsets: ['quest'], languages: ['fr'], licence: 'CC-BY-4.0', accessibility: ['CAPTIONS'], provider: null });
const drive = traitsOf({ sector: 'TRANSPORT', gestures: ['DRIVE'], durationMinutes: 60, headsets: [], languages: ['en'], licence: 'etalab-2.0', accessibility: [], provider: 'Routiers' });
const MODULES = [weld, lift, drive].map((traits) => ({ traits }));

describe('a filter of the catalogue', () => {
  const SENTENCES: readonly (readonly [sentence: string, filter: CatalogueFilter, found: readonly ModuleTraits[]])[] = [
    ['nothing chosen finds all', {}, [weld, lift, drive]],
    ['an empty choice asks for nothing', { SECTOR: [] }, [weld, lift, drive]],
    ['one sector finds its own', { SECTOR: ['INDUSTRIE'] }, [weld]],
    ['of two sectors, any will do', { SECTOR: ['INDUSTRIE', 'TRANSPORT'] }, [weld, drive]],
    ['facets narrow one another', { SECTOR: ['INDUSTRIE', 'TRANSPORT'], LANGUAGE: ['fr'] }, [weld]],
    ['of two languages, any will do', { LANGUAGE: ['fr', 'en'] }, [weld, lift, drive]],
    ['what is needed is needed all at once', { ACCESSIBILITY: ['CAPTIONS', 'SEATED'] }, [weld]],
    ['a headset none runs on finds none', { HEADSET: ['unknown'] }, []],
    ['nobody’s module is not found by a provider', { PROVIDER: ['Ateliers', 'Routiers'] }, [weld, drive]],
  ];
  it.each(SENTENCES)('%s', (_, filter, found) => {
    expect(browse(MODULES, filter).found.map(({ traits }) => traits)).toEqual(found);
  });

  it.each([[20, 'UP_TO_20'], [21, 'UP_TO_30'], [30, 'UP_TO_30'], [45, 'UP_TO_45'], [46, 'LONGER']])('%i minutes are %s', (minutes, stretch) => {
    expect(stretchOf(minutes)).toBe(stretch);
  });

  const countsOf = (facet: CatalogueFacet, filter: CatalogueFilter) => Object.fromEntries(browse(MODULES, filter).facets.find((each) => each.facet === facet)?.values.map(({ value, count }) => [value, count]) ?? []);
  it('counts a second choice as if the first were not made, and what is needed beside it', () => {
    expect(countsOf('SECTOR', { SECTOR: ['INDUSTRIE'] })).toEqual({ INDUSTRIE: 1, SANTE_SOIN: 1, TRANSPORT: 1 });
    expect(countsOf('ACCESSIBILITY', { ACCESSIBILITY: ['SEATED'] })).toEqual({ CAPTIONS: 1, SEATED: 1 });
  });
  it('keeps what is chosen even where nothing has it', () => {
    expect(countsOf('LICENCE', { SECTOR: ['TRANSPORT'], LICENCE: ['CC-BY-4.0'] })).toEqual({ 'CC-BY-4.0': 0, 'etalab-2.0': 1 });
  });
});

describe('whatever the catalogue and the filter', () => {
  const value = fc.constantFrom('a', 'b', 'c', 'd');
  const values = fc.uniqueArray(value, { maxLength: 3 });
  const traits = fc.record(Object.fromEntries(CATALOGUE_FACETS.map((facet) => [facet, values])) as Record<CatalogueFacet, typeof values>);
  const catalogue = fc.array(traits.map((each) => ({ traits: each })), { maxLength: 12 });
  const filters = fc.record(Object.fromEntries(CATALOGUE_FACETS.map((facet) => [facet, values])) as Record<CatalogueFacet, typeof values>, { requiredKeys: [] });

  it('a count says what choosing that value alone of its facet finds, or choosing it too where all are needed', () => {
    fc.assert(fc.property(catalogue, filters, (modules, filter) => {
      for (const { facet, values: counted } of browse(modules, filter).facets) for (const { value: chosen, count } of counted) {
        const also = facet === 'ACCESSIBILITY' ? [...(filter[facet] ?? []), chosen] : [chosen];
        expect(browse(modules, { ...filter, [facet]: also }).found).toHaveLength(count);
      }
    }));
  });
  it('what is found fits, what is not does not, and the order stays', () => {
    fc.assert(fc.property(catalogue, filters, (modules, filter) => {
      expect(browse(modules, filter).found).toEqual(modules.filter((each) => fitsFilter(each.traits, filter)));
    }));
  });
});
