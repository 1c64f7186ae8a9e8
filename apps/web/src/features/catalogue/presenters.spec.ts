import { createMessages, formatDuration } from '@escale/messages';
import { describe, expect, it } from '@jest/globals';
import { choosing, chosenCount, readLooked, writeLooked } from './catalogue-url.ts';
import { chosenValues, facetViews, valueName } from './facets.presenter.ts';
import { filterOf } from './filter-input.ts';
import { licenceName, licencePage } from './licence.presenter.ts';
import { cardLine, moduleFacts, placeLine } from './module-facts.presenter.ts';

const fr = { t: createMessages('fr').t, locale: 'fr' } as const;
const en = { t: createMessages('en').t, locale: 'en' } as const;

describe('the address of the catalogue', () => {
  it('keeps words and choices, and reads them back', () => {
    const looked = { text: 'souder', choices: { SECTOR: ['BTP', 'INDUSTRIE'], PROVIDER: ['A, B & C'] } };
    expect(readLooked(writeLooked(looked))).toEqual(looked);
    expect(writeLooked({ text: ' ', choices: {} }).toString()).toBe('');
    expect(chosenCount(looked)).toBe(3);
    expect(choosing(looked, 'SECTOR', []).choices['SECTOR']).toEqual([]);
  });
  it('leaves out what cannot be asked for', () => {
    expect(readLooked(new URLSearchParams(`secteur=&secteur=BTP&secteur=BTP&par=${'x'.repeat(201)}`)).choices).toEqual({ SECTOR: ['BTP'] });
    expect(filterOf({ text: ' ', choices: { SECTOR: [], GESTURE: ['WELD'] } })).toEqual({ text: null, choices: [{ facet: 'GESTURE', values: ['WELD'] }] });
  });
});

describe('a value in words', () => {
  it.each([
    ['SECTOR', 'BTP', null, 'Building and public works'],
    ['SECTOR', 'coiffure', null, 'coiffure'],
    ['LANGUAGE', 'fr', null, 'French'],
    ['LICENCE', 'CC-BY-SA-4.0', null, 'CC BY-SA 4.0'],
    ['DURATION', 'LONGER', null, 'More than 45 minutes'],
    ['ACCESSIBILITY', 'SEATED', null, 'Can be done seated'],
    ['GESTURE', 'WELD', 'Welding', 'Welding'],
    ['PROVIDER', 'Ateliers', null, 'Ateliers'],
  ] as const)('%s %s', (facet, value, label, words) => {
    expect(valueName(facet, value, label, en)).toBe(words);
  });
  it('facets stand in their order, stretches by length, the rest by name, empty ones nowhere', () => {
    const value = (code: string) => ({ value: code, count: 2 });
    const facets = [{ facet: 'LICENCE', values: [] }, { facet: 'DURATION', values: [value('LONGER'), value('UP_TO_20')] }, { facet: 'SECTOR', values: [value('TRANSPORT'), value('BTP')] }] as const;
    expect(facetViews(facets, fr).map(({ facet, options }) => [facet, options.map(({ id }) => id)])).toEqual([['SECTOR', ['BTP', 'TRANSPORT']], ['DURATION', ['UP_TO_20', 'LONGER']]]);
    expect(facetViews(facets, fr)[0]?.options[1]?.label).toBe('Transport (2)');
    expect(chosenValues({ SECTOR: ['TRANSPORT'] }, facets, fr)).toEqual([{ facet: 'SECTOR', value: 'TRANSPORT', name: 'Transport' }]);
  });
});

describe('a module in words', () => {
  it('says what is compared', () => {
    expect(cardLine({ sector: 'BTP', durationMinutes: 45, minimumAge: 0, placeCount: 0 }, en)).toBe(`Building and public works · ${formatDuration(45, 'en')} · Any age · At no place for now`);
  });
  it('leads to the page of a licence that is known', () => {
    expect(licencePage('CC-BY-NC-SA-4.0')).toBe('https://creativecommons.org/licenses/by-nc-sa/4.0/');
    expect(licenceName('etalab-2.0', fr.t)).toBe('Licence Ouverte 2.0');
    expect(licencePage('CC BY-SA 4.0')).toBeNull();
  });
  it('leaves out what nobody said', () => {
    const module = { id: 'm', slug: 's', title: 'T', summary: null, sector: 'BTP', durationMinutes: 20, minimumAge: 14, languages: ['fr', 'en'], licence: 'X', accessibility: [], providerName: null, providerProject: null, gestures: [], models: [] };
    expect(moduleFacts(module, en).map(({ label }) => label)).toEqual(['Length', 'Age', 'Sector', 'Languages', 'Licence']);
    expect(moduleFacts({ ...module, providerName: 'A', providerProject: 'B' }, en).at(-1)?.words).toBe('A, project B');
    expect(placeLine({ placeId: 'p', slug: 's', name: 'N', communeName: 'Vesoul', km: null, units: 1, tags: null }, en)).toBe('Vesoul · 1 piece of equipment');
  });
});
