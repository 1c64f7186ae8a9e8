import { describe, expect, test } from '@jest/globals';
import { NO_FILTERS, OPEN_SEARCH, type Search } from './search.ts';
import { waysOut } from './ways-out.ts';

const vesoul: Search = { ...OPEN_SEARCH, where: { kind: 'text', text: 'Vesoul' } };

describe('ways out of an empty list', () => {
  test('go a step further', () => {
    expect(waysOut(vesoul)).toEqual([{ kind: 'widen', km: 60, search: { ...vesoul, withinKm: 60 } }]);
    expect(waysOut({ ...vesoul, withinKm: 5 })[0]).toMatchObject({ kind: 'widen', km: 30 });
  });

  test('have nowhere further to go from everywhere, nor past the farthest', () => {
    expect(waysOut(OPEN_SEARCH)).toEqual([]);
    expect(waysOut({ ...vesoul, withinKm: 500 })).toEqual([]);
  });

  test('take more days', () => {
    expect(waysOut({ ...OPEN_SEARCH, when: 'today' })).toEqual([{ kind: 'wholeWeek', search: { ...OPEN_SEARCH, when: 'thisWeek' } }]);
    expect(waysOut({ ...OPEN_SEARCH, when: { from: '2027-03-14', to: '2027-03-14' } })).toEqual([{ kind: 'twoWeeks', search: OPEN_SEARCH }]);
  });

  test('drop the filters but not the distance just widened', () => {
    const narrow: Search = { ...vesoul, withinKm: 500, people: 4, access: ['QUIET'] };
    expect(waysOut(narrow)).toEqual([{ kind: 'withoutFilters', search: { ...narrow, ...NO_FILTERS, withinKm: 500 } }]);
  });
});
