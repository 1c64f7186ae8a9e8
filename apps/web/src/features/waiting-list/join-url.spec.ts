import { localDay } from '@escale/domain';
import { describe, expect, test } from '@jest/globals';
import { OPEN_SEARCH, type Search } from '../find-a-place/search.ts';
import { readJoin, waitForOffer, waitForSearch } from './join-url.ts';

const TODAY = localDay('2035-03-12');
const VESOUL = { label: 'Vesoul', longitude: 6.155, latitude: 47.622 };
const OFFER = '0e5ca1e0-0000-7000-a000-000000000030';
const name = (kind: 'here' | 'map'): string => kind;
const queryOf = (path: string | null): URLSearchParams => new URL(path ?? '', 'https://escale.example').searchParams;

describe('from a search to the list and back', () => {
  test('keeps what was sought, where and when', () => {
    const search: Search = { ...OPEN_SEARCH, category: 'VR_HEADSET', people: 2, access: ['QUIET'], partOfDay: 'afternoon', when: { from: '2035-03-14', to: '2035-03-15' } };
    expect(readJoin(queryOf(waitForSearch(search, VESOUL, 20, name)), TODAY)).toEqual({
      offerId: null, placeSlug: null, around: { ...VESOUL, withinKm: 20 }, category: 'VR_HEADSET', moduleId: null, people: 2, durationMinutes: null, access: ['QUIET'], fromDay: '2035-03-14', toDay: '2035-03-15', earliest: '12:00', latest: '18:00',
    });
  });

  test('names the reader’s own position in words', () => {
    const search: Search = { ...OPEN_SEARCH, where: { kind: 'here', longitude: 6.155, latitude: 47.622 } };
    expect(readJoin(queryOf(waitForSearch(search, VESOUL, null, name)), TODAY)?.around?.label).toBe('here');
  });

  test('leads nowhere from a search without a point', () => {
    expect(waitForSearch(OPEN_SEARCH, null, null, name)).toBeNull();
  });
});

describe('an address', () => {
  test('of an offer begins at the week that was looked at', () => {
    expect(readJoin(queryOf(waitForOffer('la-forge', OFFER, 2, '2035-03-19')), TODAY)).toMatchObject({ offerId: OFFER, placeSlug: 'la-forge', around: null, people: 2, fromDay: '2035-03-19', toDay: '2035-04-01' });
  });

  test.each([['', null], ['ou=Vesoul', null], ['offre=not-an-id&lieu=la-forge', null], [`offre=${OFFER}`, null]])('that names nothing to wait for is none: %s', (query, begun) => {
    expect(readJoin(new URLSearchParams(query), TODAY)).toBe(begun);
  });

  test('of days that are past begins today, of days too far ends where waiting does', () => {
    expect(readJoin(new URLSearchParams('ou=Vesoul&lon=6.155&lat=47.622&quand=2035-03-01_2035-04-20'), TODAY)).toMatchObject({ fromDay: '2035-03-12', toDay: '2035-04-20' });
    expect(readJoin(new URLSearchParams('ou=Vesoul&lon=6.155&lat=47.622&quand=2035-05-10_2035-06-20'), TODAY)).toMatchObject({ fromDay: '2035-05-10', toDay: '2035-05-13' });
  });
});
