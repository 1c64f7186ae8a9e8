import { expect, test } from '@jest/globals';
import { standingOf } from './standing.presenter.ts';

const STARTS = '2030-01-01T10:00:00Z';
const BEFORE = new Date('2030-01-01T09:59:59Z');
const AT = new Date(STARTS);

test.each([
  ['ASKED', 'CONFIRMED', BEFORE, 'asked'],
  ['GIVEN', 'CONFIRMED', BEFORE, 'agreed'],
  ['ON_PAPER', 'CONFIRMED', BEFORE, 'onPaper'],
  ['NOT_NEEDED', 'CONFIRMED', BEFORE, 'notNeeded'],
  ['REFUSED', 'CANCELLED', AT, 'refused'],
  ['GIVEN', 'CANCELLED', BEFORE, 'cancelled'],
  ['ASKED', 'CONFIRMED', AT, 'started'],
  ['GIVEN', 'CHECKED_IN', BEFORE, 'started'],
  ['GIVEN', 'COMPLETED', AT, 'started'],
] as const)('%s of a booking %s at %s is %s', (state, status, now, standing) => {
  expect(standingOf({ state, closesAt: STARTS, booking: { status } }, now)).toBe(standing);
});
