import { describe, expect, test } from '@jest/globals';
import { moveInWeek } from './move-in-week.ts';

const WEEK = [0, 3, 0, 1, 5];

describe('arrow keys among the slots of a week', () => {
  test.each([
    ['ArrowDown', { day: 1, slot: 0 }, { day: 1, slot: 1 }],
    ['ArrowDown', { day: 1, slot: 2 }, null],
    ['ArrowUp', { day: 1, slot: 0 }, null],
    ['ArrowUp', { day: 4, slot: 4 }, { day: 4, slot: 3 }],
    ['ArrowRight', { day: 1, slot: 2 }, { day: 3, slot: 0 }],
    ['ArrowRight', { day: 4, slot: 2 }, null],
    ['ArrowLeft', { day: 4, slot: 4 }, { day: 3, slot: 0 }],
    ['ArrowLeft', { day: 1, slot: 0 }, null],
    ['Home', { day: 4, slot: 3 }, { day: 4, slot: 0 }],
    ['End', { day: 4, slot: 0 }, { day: 4, slot: 4 }],
    ['a', { day: 4, slot: 0 }, null],
  ] as const)('%s from %j', (key, from, to) => {
    expect(moveInWeek(WEEK, from, key)).toEqual(to);
  });
});
