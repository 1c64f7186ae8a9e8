import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, screen } from '@testing-library/react';
import { aRefusal, aTicket } from '../../../test/bookings.ts';
import { openSite } from '../../../test/open-site.tsx';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const place = { __typename: 'Place', id: 'other', name: 'Le Relais', communeName: 'Pirey', addressLine: null, postcode: null, timeZone: 'Europe/Paris' };
const SESSION = { __typename: 'ProposedSession', kind: 'OTHER_PLACE', startsAt: '2035-03-15T13:00:00Z', endsAt: '2035-03-15T14:00:00Z', distanceKm: 6, offer: { __typename: 'Offer', id: 'other-offer', titleFr: 'Séance VR', titleEn: 'VR session', place } };
const proposal = (state = 'WAITING') => ({ proposal: { __typename: 'Proposal', reason: 'CLOSURE', state, booking: aTicket(), sessions: [SESSION] } });
const LINK = `/reservation/booking/autre-seance?offre=other-offer&debut=${encodeURIComponent(SESSION.startsAt)}#secret`;

test('the link shows the session booked and the one proposed, and changes nothing by itself', async () => {
  const { asked } = openSite(LINK, { Proposal: () => proposal() });
  expect(await screen.findByRole('button', { name: 'Prendre ce créneau' })).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Votre séance prévue' })).toHaveTextContent('La Forge');
  expect(screen.getByRole('region', { name: 'Le créneau proposé' })).toHaveTextContent('Le Relais');
  expect(asked.map(({ name }) => name)).toEqual(['Proposal']);
  expect(asked[0]?.variables).toEqual({ bookingId: 'booking', holdToken: 'secret' });
});

test('one press takes it, and says where and when to come', async () => {
  const { asked, user } = openSite(LINK, { Proposal: () => proposal(), TakeAlternative: () => ({ takeAlternative: aTicket({ startsAt: SESSION.startsAt, endsAt: SESSION.endsAt }) }) });
  await user.click(await screen.findByRole('button', { name: 'Prendre ce créneau' }));
  expect(await screen.findByText(/C’est fait/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Ouvrir mon billet' })).toHaveAttribute('href', '/reservation/booking#secret');
  expect(asked.find(({ name }) => name === 'TakeAlternative')?.variables.input).toMatchObject({ bookingId: 'booking', holdToken: 'secret', offerId: 'other-offer', startsAt: SESSION.startsAt });
});

test('what was taken meanwhile is said, with what is free now', async () => {
  const { user } = openSite(LINK, { Proposal: () => proposal(), TakeAlternative: () => ({ takeAlternative: aRefusal('SLOT_TAKEN') }) });
  await user.click(await screen.findByRole('button', { name: 'Prendre ce créneau' }));
  expect(await screen.findByText(/Ce créneau vient d’être pris/)).toBeInTheDocument();
  expect(screen.getAllByRole('link', { name: /^Voir ce créneau/ })).toHaveLength(2);
});

test('without a network it says so, and the button is still there', async () => {
  const { user } = openSite(LINK, { Proposal: () => proposal(), TakeAlternative: () => null });
  await user.click(await screen.findByRole('button', { name: 'Prendre ce créneau' }));
  expect(await screen.findByText(/Ce n’est pas de votre fait/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Prendre ce créneau' })).toBeEnabled();
});

test.each([['TAKEN', /déjà choisi/], ['WITHDRAWN', /ouvre finalement/], ['CANCELLED', /est annulée/]])('a link that is %s says what stands', async (state, words) => {
  openSite(LINK, { Proposal: () => proposal(state) });
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Prendre ce créneau' })).toBeNull();
});

test('a wrong secret shows nothing', async () => {
  openSite(LINK.replace('secret', 'guessed'), { Proposal: () => ({ proposal: null }) });
  expect(await screen.findByText(/Nous ne retrouvons pas cette proposition/)).toBeInTheDocument();
});
