import { expect, test } from '@jest/globals';
import { aTicket } from '../../../test/bookings.ts';
import { addressLines, ticketState, upcomingThenPast } from './ticket.presenter.ts';

const END = '2030-01-01T11:00:00Z';
const BEFORE = new Date('2030-01-01T10:30:00Z');
const AFTER = new Date('2030-01-01T11:00:00Z');

test.each([
  ['HELD', '2030-01-01T10:31:00Z', BEFORE, 'unconfirmed'],
  ['HELD', '2030-01-01T10:30:00Z', BEFORE, 'released'],
  ['CONFIRMED', null, BEFORE, 'coming'],
  ['CONFIRMED', null, AFTER, 'past'],
  ['CHECKED_IN', null, BEFORE, 'arrived'],
  ['CHECKED_IN', null, AFTER, 'past'],
  ['COMPLETED', null, BEFORE, 'past'],
  ['NO_SHOW', null, BEFORE, 'past'],
  ['CANCELLED', null, BEFORE, 'cancelled'],
  ['EXPIRED', null, BEFORE, 'released'],
] as const)('%s (held until %s) at %s is %s', (status, holdExpiresAt, now, state) => {
  expect(ticketState({ status, holdExpiresAt, endsAt: END, approvalState: 'NOT_NEEDED' }, now)).toBe(state);
});

test.each([
  ['HELD', '2030-01-01T10:31:00Z', 'waiting'],
  ['HELD', '2030-01-01T10:30:00Z', 'lapsed'],
  ['EXPIRED', null, 'lapsed'],
  ['CANCELLED', null, 'cancelled'],
] as const)('a request that is %s (until %s) is %s', (status, holdExpiresAt, state) => {
  expect(ticketState({ status, holdExpiresAt, endsAt: END, approvalState: 'ASKED' }, BEFORE)).toBe(state);
});

test('an address leaves out what is not known', () => {
  expect(addressLines({ addressLine: '3 rue des Ateliers', addressExtra: '', postcode: '70000', communeName: 'Vesoul' })).toEqual(['3 rue des Ateliers', '70000 Vesoul']);
  expect(addressLines({ communeName: 'Vesoul' })).toEqual(['Vesoul']);
  expect(addressLines({})).toEqual([]);
});

test('the soonest to come first, then the latest of what is over', () => {
  const kept = (id: string, startsAt: string, more = {}) => ({ token: 't', seenAt: startsAt, booking: aTicket({ id, startsAt, endsAt: startsAt.replace(':00:', ':30:'), ...more }) });
  const all = [kept('later', '2031-01-01T10:00:00Z'), kept('older', '2028-01-01T10:00:00Z'), kept('next', '2030-06-01T10:00:00Z'), kept('old', '2029-01-01T10:00:00Z'), kept('dropped', '2030-02-01T10:00:00Z', { status: 'CANCELLED' })];
  const { upcoming, past } = upcomingThenPast(all, BEFORE);
  expect(upcoming.map(({ booking }) => booking.id)).toEqual(['next', 'later']);
  expect(past.map(({ booking }) => booking.id)).toEqual(['dropped', 'old', 'older']);
});
