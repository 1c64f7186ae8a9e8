import { expect, test } from '@jest/globals';
import { nextStop } from './stops.ts';

// A header each, then bars.
const rows = [[10, 100, 200], [10], [], [10, 120, 300]];

test.each([
  ['ArrowRight', { row: 0, stop: 1 }, { row: 0, stop: 2 }],
  ['ArrowRight', { row: 0, stop: 2 }, null],
  ['ArrowLeft', { row: 0, stop: 1 }, { row: 0, stop: 0 }],
  ['ArrowLeft', { row: 0, stop: 0 }, null],
  ['ArrowDown', { row: 0, stop: 2 }, { row: 1, stop: 0 }],
  ['ArrowDown', { row: 1, stop: 0 }, { row: 3, stop: 0 }],
  ['ArrowUp', { row: 3, stop: 2 }, { row: 1, stop: 0 }],
  ['ArrowUp', { row: 0, stop: 0 }, null],
  ['Home', { row: 3, stop: 2 }, { row: 3, stop: 0 }],
  ['End', { row: 3, stop: 0 }, { row: 3, stop: 2 }],
  ['a', { row: 0, stop: 0 }, null],
])('%s from %j leads to %j', (key, from, to) => {
  expect(nextStop(rows, from, key)).toEqual(to);
});

test('up and down lead to what stands nearest', () => {
  expect(nextStop([[10, 100, 200], [10, 90, 210, 400]], { row: 0, stop: 1 }, 'ArrowDown')).toEqual({ row: 1, stop: 1 });
  expect(nextStop([[10, 100, 200], [10, 90, 210, 400]], { row: 0, stop: 2 }, 'ArrowDown')).toEqual({ row: 1, stop: 2 });
});
