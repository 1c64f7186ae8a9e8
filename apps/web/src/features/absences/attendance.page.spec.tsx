import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, screen } from '@testing-library/react';
import { aRefusal, aTicket } from '../../../test/bookings.ts';
import { openSite } from '../../../test/open-site.tsx';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const LINK = '/reservation/booking/absence#secret';
const absence = (state = 'COUNTED') => ({ __typename: 'Absence', state, graceMinutes: 15, answerReason: state === 'KEPT' ? 'Personne ne vous a vu.' : null, contestableUntil: '2035-04-13T13:00:00Z' });
const coming = () => ({ booking: { ...aTicket({ startsAt: '2035-03-14T13:00:00Z', endsAt: '2035-03-14T14:00:00Z' }), absence: null } });
const missed = (state?: string) => ({ booking: { ...aTicket({ status: 'NO_SHOW', startsAt: '2025-03-14T13:00:00Z', endsAt: '2025-03-14T14:00:00Z' }), absence: absence(state) } });

test('opening the link changes nothing; one press frees the place, and the way back is there', async () => {
  const { asked, user } = openSite(LINK, { Attendance: coming, CancelBooking: () => ({ cancelBooking: aTicket({ status: 'CANCELLED', startsAt: '2035-03-14T13:00:00Z', endsAt: '2035-03-14T14:00:00Z' }) }) });
  const press = await screen.findByRole('button', { name: 'Je ne viens pas' });
  expect(asked.map(({ name }) => name)).toEqual(['Attendance']);
  await user.click(press);
  expect(await screen.findByText(/Merci d’avoir prévenu/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /Finalement, je viens/ })).toHaveAttribute('href', expect.stringContaining('/reserver/'));
  expect(asked.find(({ name }) => name === 'CancelBooking')?.variables.input).toMatchObject({ bookingId: 'booking', holdToken: 'secret' });
});

test('a session that has begun meanwhile is said so', async () => {
  const { user } = openSite(LINK, { Attendance: coming, CancelBooking: () => ({ cancelBooking: aRefusal('ALREADY_STARTED') }) });
  await user.click(await screen.findByRole('button', { name: 'Je ne viens pas' }));
  expect(await screen.findByRole('button', { name: 'Je ne viens pas' })).toBeEnabled();
});

test('an absence says what the place does, and is contested with a word', async () => {
  const { asked, user } = openSite(LINK, { Attendance: () => missed(), ContestAbsence: () => ({ result: { __typename: 'Booking', id: 'booking', absence: absence('CONTESTED') } }) });
  expect(await screen.findByText(/Il attend 15 minutes/)).toBeInTheDocument();
  await user.type(screen.getByRole('textbox'), 'J’étais là');
  await user.click(screen.getByRole('button', { name: 'Dire que je n’étais pas absent' }));
  expect(await screen.findByText(/C’est dit/)).toBeInTheDocument();
  expect(asked.find(({ name }) => name === 'ContestAbsence')?.variables.input).toEqual({ bookingId: 'booking', holdToken: 'secret', reason: 'J’étais là' });
});

test('an absence that stands says why', async () => {
  openSite(LINK, { Attendance: () => missed('KEPT') });
  expect(await screen.findByText(/Personne ne vous a vu/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Dire que je n’étais pas absent' })).toBeNull();
});

test('a wrong secret shows nothing', async () => {
  openSite(LINK, { Attendance: () => ({ booking: null }) });
  expect(await screen.findByText(/Nous ne retrouvons pas cette séance/)).toBeInTheDocument();
});
