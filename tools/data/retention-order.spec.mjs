import { expect, it } from '@jest/globals';
import { readRetentionOrder } from './retention-order.mjs';

it.each([
  [[], { apply: false }],
  [['--dry-run'], { apply: false }],
  [['--apply'], { apply: true }],
  [['--dry-run', '--apply'], { wrong: '--dry-run --apply' }],
  [['--aply'], { wrong: '--aply' }],
  [['--apply', 'now'], { wrong: 'now' }],
  [['--apply', '--help'], 'HELP'],
])('retention %j is read as %j', (args, order) => {
  expect(readRetentionOrder(args)).toEqual(order);
});
