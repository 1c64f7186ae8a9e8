import { expect, test } from '@jest/globals';
import { minutesLeft, minutesToAnnounce } from './countdown.presenter.ts';

const END = '2030-01-01T10:00:00Z';

test.each([
  ['2030-01-01T09:50:00Z', 10, null],
  ['2030-01-01T09:54:59Z', 6, null],
  ['2030-01-01T09:55:00Z', 5, 5],
  ['2030-01-01T09:58:30Z', 2, 5],
  ['2030-01-01T09:59:00Z', 1, 1],
  ['2030-01-01T09:59:59Z', 1, 1],
  ['2030-01-01T10:00:00Z', 0, null],
  ['2030-01-01T11:00:00Z', 0, null],
])('at %s, %d min are left and %s is said aloud', (now, left, aloud) => {
  expect(minutesLeft(END, new Date(now))).toBe(left);
  expect(minutesToAnnounce(left)).toBe(aloud);
});
