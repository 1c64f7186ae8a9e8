import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { aRefusal, aTicket } from '../../../test/bookings.ts';
import { openSite } from '../../../test/open-site.tsx';
import { keepBooking, keptBookings } from './kept-bookings.ts';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const TICKET = '/reservation/booking#secret';
const keep = (more: Parameters<typeof aTicket>[0] = {}) => keepBooking({ booking: aTicket(more), token: 'secret', seenAt: '2035-03-01T08:00:00Z' });

test('a ticket opened once is whole without a network, and says since when', async () => {
  keep();
  openSite(TICKET, {});
  expect(await screen.findByText(/voici votre billet tel qu’il était le jeudi 1er mars/)).toBeInTheDocument();
  expect(screen.getByText('K7M2-4QXP')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: 'Code à présenter à l’accueil' })).toBeInTheDocument();
  expect(screen.getByText(/mercredi 14 mars, de 17\sh à 18\sh \(heure de La Réunion\)/)).toBeInTheDocument();
  expect(screen.getByText('À pied depuis la gare.')).toBeInTheDocument();
});

test('the secret of the address is sent, and what comes is kept', async () => {
  const { asked } = openSite(TICKET, { Booking: () => ({ booking: aTicket() }) });
  await screen.findByText('K7M2-4QXP');
  expect(asked[0]?.variables).toEqual({ id: 'booking', holdToken: 'secret' });
  await waitFor(() => expect(keptBookings()[0]?.token).toBe('secret'));
});

test('a wrong secret shows nothing and says what to do', async () => {
  openSite('/reservation/booking#guessed', { Booking: () => ({ booking: null }) });
  expect(await screen.findByText(/Nous ne retrouvons pas cette réservation/)).toBeInTheDocument();
});

test('a cancelled ticket shows no code, and the way to the same slot', async () => {
  openSite(TICKET, { Booking: () => ({ booking: aTicket({ status: 'CANCELLED' }) }) });
  expect(await screen.findByText(/n’est plus bon/)).toBeInTheDocument();
  expect(screen.queryByText('K7M2-4QXP')).toBeNull();
  expect(screen.getByRole('link', { name: 'Reprendre ce créneau' })).toHaveAttribute('href', expect.stringContaining('/reserver/offer?debut='));
});

test('cancelling asks first, then says so; sent again after a lost connection it is the same request', async () => {
  let status: 'CONFIRMED' | 'CANCELLED' = 'CONFIRMED';
  let connected = false;
  const { asked, user } = openSite(TICKET, {
    Booking: () => ({ booking: aTicket({ status }) }),
    CancelBooking: () => {
      if (!connected) return null;
      status = 'CANCELLED';
      return { cancelBooking: aTicket({ status }) };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Annuler ma réservation' }));
  expect(asked.some(({ name }) => name === 'CancelBooking')).toBe(false);
  const dialog = within(await screen.findByRole('alertdialog'));
  await user.click(dialog.getByRole('button', { name: 'Oui, annuler' }));
  await dialog.findByText(/connexion/);
  connected = true;
  await user.click(dialog.getByRole('button', { name: 'Oui, annuler' }));
  expect(await screen.findByText(/n’est plus bon/)).toBeInTheDocument();
  const sent = asked.filter(({ name }) => name === 'CancelBooking').map(({ variables }) => variables.input);
  expect(sent).toHaveLength(2);
  expect(sent[0]).toEqual({ bookingId: 'booking', holdToken: 'secret', idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(sent[1]).toEqual(sent[0]);
});

test('a move that comes too late keeps the old slot and offers others', async () => {
  const slot = { __typename: 'Slot', startsAt: '2035-03-15T05:00:00Z', endsAt: '2035-03-15T06:00:00Z', durationMinutes: 60 };
  const day = { __typename: 'SlotDay', day: '2035-03-15', obstacle: null, slots: [slot] };
  let taken = true;
  const { asked, user } = openSite(TICKET, {
    Booking: () => ({ booking: aTicket(taken ? {} : { startsAt: '2035-03-14T15:30:00Z', endsAt: '2035-03-14T16:30:00Z', revision: 1 }) }),
    OtherSlots: () => ({ place: { __typename: 'Place', id: 'place', availability: [day] } }),
    RescheduleBooking: ({ input }) => {
      taken = input?.['startsAt'] === slot.startsAt;
      return { rescheduleBooking: taken ? aRefusal('SLOT_TAKEN') : aTicket({ startsAt: '2035-03-14T15:30:00Z', endsAt: '2035-03-14T16:30:00Z', revision: 1 }) };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Changer de créneau' }));
  await user.click(await screen.findByRole('button', { name: /jeudi 15 mars, 9\sh/ }));
  await user.click(screen.getByRole('button', { name: /Déplacer à jeudi 15 mars/ }));
  expect(await screen.findByText(/vient d’être pris/)).toBeInTheDocument();
  expect(screen.getByText('K7M2-4QXP')).toBeInTheDocument();
  await user.click(within(screen.getByRole('list', { name: 'Créneaux proches' })).getByRole('button', { name: /19\sh\s30/ }));
  expect(await screen.findByText(/C’est changé/)).toBeInTheDocument();
  const keys = asked.filter(({ name }) => name === 'RescheduleBooking').map(({ variables }) => variables.input?.['idempotencyKey']);
  expect(new Set(keys).size).toBe(2);
});

test('my bookings: the next first, refreshed, and forgotten on demand', async () => {
  keep();
  keepBooking({ booking: aTicket({ id: 'sooner', startsAt: '2034-01-01T08:00:00Z', endsAt: '2034-01-01T09:00:00Z' }), token: 't', seenAt: '2030-01-01T00:00:00Z' });
  keepBooking({ booking: aTicket({ id: 'old', startsAt: '2020-01-01T08:00:00Z', endsAt: '2020-01-01T09:00:00Z' }), token: 't', seenAt: '2020-01-01T00:00:00Z' });
  const { asked, user } = openSite('/mes-reservations', { Booking: ({ id }) => ({ booking: aTicket(id === 'booking' ? { status: 'CANCELLED' } : { id: 'sooner', startsAt: '2034-01-01T08:00:00Z', endsAt: '2034-01-01T09:00:00Z' }) }) });
  expect(await screen.findByText('Annulée')).toBeInTheDocument();
  expect(asked.filter(({ name }) => name === 'Booking').map(({ variables }) => variables.id)).toEqual(['sooner', 'booking']);
  const upcoming = within(screen.getByRole('region', { name: 'À venir' })).getAllByRole('listitem');
  expect(upcoming).toHaveLength(1);
  await user.click(within(upcoming[0] as HTMLElement).getByRole('button', { name: /Oublier/ }));
  expect(keptBookings().map(({ booking }) => booking.id).sort()).toEqual(['booking', 'old']);
});

test('signed in, the bookings made elsewhere are there too, and cannot be forgotten here', async () => {
  openSite('/mes-reservations', {
    Network: () => ({ network: { __typename: 'Network', name: 'Escale', demo: false, mapStyleUrl: null }, me: { __typename: 'Me', id: 'me', givenName: 'Camille' } }),
    MyBookings: () => ({ myBookings: [aTicket({ id: 'elsewhere', startsAt: '2034-01-01T08:00:00Z', endsAt: '2034-01-01T09:00:00Z' })] }),
  });
  const [item] = within(await screen.findByRole('region', { name: 'À venir' })).getAllByRole('listitem');
  expect(within(item as HTMLElement).getByRole('link', { name: /^Voir mon billet/ })).toHaveAttribute('href', expect.stringContaining('/reservation/elsewhere#'));
  // A week later, by the clocks of La Réunion.
  expect(within(item as HTMLElement).getByRole('link', { name: /^Répéter chaque semaine/ })).toHaveAttribute('href', '/serie/nouvelle?activite=offer&jour=2034-01-08&heure=12%3A00&duree=60&personnes=1');
  expect(within(item as HTMLElement).queryByRole('button', { name: /Oublier/ })).toBeNull();
  expect(keptBookings()).toEqual([]);
});
