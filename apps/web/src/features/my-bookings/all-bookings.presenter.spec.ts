import { expect, test } from '@jest/globals';
import { allBookings } from './all-bookings.presenter.ts';
import type { KeptBooking, TicketFacts } from './kept-bookings.ts';

const kept = (id: string, seenAt: string): KeptBooking => ({ token: `token of ${id}`, seenAt, booking: { id } as TicketFacts });

test('each booking stands once, as the account knows it; only what the device keeps can be forgotten there', () => {
  const listed = allBookings([kept('both', 'old'), kept('device', 'old')], [kept('both', 'new'), kept('account', 'new')]);
  expect(listed.map(({ booking, seenAt, onDevice }) => [booking.id, seenAt, onDevice])).toEqual([['both', 'new', true], ['account', 'new', false], ['device', 'old', true]]);
});
