import { expect, test } from '@jest/globals';
import { bookingPath } from '../../shell/paths.ts';
import { endOfWish, readWish } from './wish.ts';

const read = (path: string) => readWish('offer', new URL(path, 'http://test').searchParams);

test('reads what the search and the place page write', () => {
  const slot = { offerId: 'offer', startsAt: '2030-03-14T13:00:00.000Z', durationMinutes: 90 };
  expect(read(bookingPath(slot, { people: 2, moduleId: 'm', age: 14 }))).toEqual({ ...slot, people: 2, moduleId: 'm', age: 14 });
  expect(read(bookingPath(slot))).toEqual({ ...slot, people: 1, moduleId: null, age: null });
});

test.each(['/', '/?debut=demain&duree=60', '/?debut=2030-03-14T13:00:00Z', '/?debut=2030-03-14T13:00:00Z&duree=0', '/?debut=2030-03-14T13:00:00Z&duree=-5'])('%s names no slot', (path) => {
  expect(read(path)).toBeNull();
});

test('a slot ends its duration later', () => {
  expect(endOfWish({ offerId: 'o', startsAt: '2030-03-31T00:30:00Z', durationMinutes: 90, people: 1, moduleId: null, age: null })).toBe('2030-03-31T02:00:00.000Z');
});
