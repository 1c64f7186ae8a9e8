import { describe, expect, test } from '@jest/globals';
import { OPEN_SEARCH, type Search } from './search.ts';
import { parseSearch, printSearch } from './search-url.ts';

const again = (search: Search): Search => parseSearch(new URLSearchParams(printSearch(search).toString()));

const FULL: Search = {
  where: { kind: 'named', label: 'Saint-Étienne (Loire) & Cie', longitude: 4.387, latitude: 45.44 },
  withinKm: 50, when: 'nextWeek', partOfDay: 'evening', category: 'VR_HEADSET', moduleId: '0e5ca1e0-0000-7000-a000-000000000010',
  durationMinutes: 60, people: 3, age: 14, access: ['WHEELCHAIR', 'STAFF_HELP'], helpLanguage: 'uk',
};

describe('the address of a search', () => {
  test('is empty for an open search', () => {
    expect(printSearch(OPEN_SEARCH).toString()).toBe('');
    expect(again(OPEN_SEARCH)).toEqual(OPEN_SEARCH);
  });

  test('tells everything, in French words', () => {
    expect(again(FULL)).toEqual(FULL);
    expect(printSearch(FULL).get('quand')).toBe('semaine-prochaine');
    expect(printSearch(FULL).get('moment')).toBe('soir');
  });

  test.each<Partial<Search>>([
    { where: { kind: 'text', text: 'Vesoul' } },
    { where: { kind: 'here', longitude: 6.155, latitude: 47.622 } },
    { where: { kind: 'map', longitude: 55.45, latitude: -20.88 }, withinKm: 12 },
    { when: { from: '2027-03-14', to: '2027-03-14' } },
    { when: 'today', age: 0 },
  ])('keeps %j', (part) => {
    expect(again({ ...OPEN_SEARCH, ...part })).toEqual({ ...OPEN_SEARCH, ...part });
  });

  test('does not tell the door of the reader', () => {
    const query = printSearch({ ...OPEN_SEARCH, where: { kind: 'here', longitude: 6.155_678_9, latitude: 47.622_212_3 } });
    expect(query.get('lon')).toBe('6.156');
    expect(query.get('lat')).toBe('47.622');
  });
});

describe('an address that makes no sense', () => {
  test.each([
    'ou=&lon=abc&lat=1e9', 'lon=500&lat=20', 'km=-3', 'km=99999', 'km=1.5', 'quand=jamais', 'quand=2027-03-20_2027-03-14', 'quand=2027-02-30_2027-03-01', 'quand=2027-01-01_2028-01-01',
    'moment=nuit', 'equipement=TOASTER', 'equipement=__proto__', 'module=%27%3B+DROP+TABLE', 'duree=0', 'personnes=0', 'personnes=1000000', 'age=-1', 'acces=,,NOPE', 'aide=%F0%9F%98%80', 'moment=constructor', '%E0%A4%A=1',
  ])('leaves the search open: %s', (text) => {
    expect(parseSearch(new URLSearchParams(text))).toEqual(OPEN_SEARCH);
  });

  test('is cut to a length a person may have typed', () => {
    const { where } = parseSearch(new URLSearchParams({ ou: 'a'.repeat(10_000) }));
    expect(where).toEqual({ kind: 'text', text: 'a'.repeat(120) });
  });

  test('keeps what does make sense', () => {
    expect(parseSearch(new URLSearchParams('ou=Vesoul&personnes=beaucoup&equipement=COMPUTER'))).toEqual({ ...OPEN_SEARCH, where: { kind: 'text', text: 'Vesoul' }, category: 'COMPUTER' });
  });
});
