import { localDay } from '@escale/domain';
import { describe, expect, test } from '@jest/globals';
import { daysOfPeriod, inputOf } from './search-input.ts';
import { OPEN_SEARCH, PERIODS } from './search.ts';

// A Thursday, then the Sunday of the same week, over the change of clocks and of month.
describe('the days of a period', () => {
  test.each([
    ['today', '2027-03-25', '2027-03-25', '2027-03-25'],
    ['tomorrow', '2027-03-25', '2027-03-26', '2027-03-26'],
    ['thisWeek', '2027-03-25', '2027-03-25', '2027-03-28'],
    ['nextWeek', '2027-03-25', '2027-03-29', '2027-04-04'],
    ['thisWeek', '2027-03-28', '2027-03-28', '2027-03-28'],
    ['nextWeek', '2027-03-28', '2027-03-29', '2027-04-04'],
    ['twoWeeks', '2027-03-25', '2027-03-25', '2027-04-07'],
  ] as const)('%s on %s is %s to %s', (period, today, from, to) => {
    expect(daysOfPeriod(period, localDay(today))).toEqual({ from, to });
  });

  test('never begins before today', () => {
    for (const period of PERIODS) expect(daysOfPeriod(period, localDay('2027-01-01')).from >= '2027-01-01').toBe(true);
  });
});

describe('what is asked of the server', () => {
  test('holds only what was said', () => {
    expect(inputOf({ ...OPEN_SEARCH, when: 'today' }, '2027-03-25')).toEqual({ from: '2027-03-25', to: '2027-03-25', people: 1 });
  });

  test('is a point when the reader chose one, words otherwise', () => {
    const point = { longitude: 6.1, latitude: 47.6 };
    expect(inputOf({ ...OPEN_SEARCH, where: { kind: 'named', label: 'Vesoul', ...point } }, '2027-03-25')).toMatchObject({ near: point });
    const words = inputOf({ ...OPEN_SEARCH, where: { kind: 'text', text: 'Vesoul' } }, '2027-03-25');
    expect(words).toMatchObject({ text: 'Vesoul' });
    expect(words).not.toHaveProperty('near');
  });

  test('turns the evening into a time of day of the place', () => {
    expect(inputOf({ ...OPEN_SEARCH, partOfDay: 'evening', access: ['QUIET'] }, '2027-03-25')).toMatchObject({ earliest: '17:00', access: ['QUIET'] });
  });
});
