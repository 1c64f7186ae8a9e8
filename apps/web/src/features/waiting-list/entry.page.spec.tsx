import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, screen } from '@testing-library/react';
import { openSite } from '../../../test/open-site.tsx';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const PLACE = { __typename: 'Place', id: 'place', name: 'La Forge', communeName: 'Vesoul', addressLine: '3 rue des Ateliers', postcode: '70000', timeZone: 'Europe/Paris' };
const OFFER = { __typename: 'Offer', id: 'offer', titleFr: 'Séance VR', titleEn: 'VR session', minimumAge: 0, guardianConsentBelow: null, safetyNotice: false, approvalDeadlineHours: null, place: PLACE };
const TURN = { __typename: 'WaitingTurn', until: '2035-03-13T10:00:00Z', booking: { __typename: 'Booking', id: 'kept', startsAt: '2035-03-15T13:00:00Z', endsAt: '2035-03-15T14:00:00Z', people: 1, offer: OFFER } };
const entry = (more: object = {}) => ({
  __typename: 'WaitingEntry', id: 'entry', token: 'secret', state: 'WAITING', aroundLabel: 'Vesoul', withinKm: 30, category: 'VR_HEADSET', people: 1, fromDay: '2035-03-13', toDay: '2035-03-16', weekdays: [], earliest: null, latest: null, noticeMinutes: 60,
  reasons: ['FIRST_TIME'], module: null, offer: null, position: { __typename: 'WaitingPosition', position: 3, ahead: 2, priorityAhead: 1, chance: 'POSSIBLE', freedLately: 6 }, turn: null, ...more,
});
const LINK = '/liste-attente/entry#secret';

test('the link says who is before, by what right, and what one may hope for; it changes nothing by itself', async () => {
  const { asked } = openSite(LINK, { Waiting: () => ({ waiting: entry() }) });
  expect(await screen.findByText(/2 personnes sont avant vous, dont une prioritaire/)).toBeInTheDocument();
  expect(screen.getByText('C’est possible.')).toBeInTheDocument();
  expect(screen.getByText(/6 créneaux de ce genre/)).toBeInTheDocument();
  expect(asked.map(({ name }) => name)).toEqual(['Waiting']);
  expect(asked[0]?.variables).toEqual({ entryId: 'entry', token: 'secret' });
});

test('an address is proved by a press, not by opening', async () => {
  const { asked, user } = openSite(LINK, { Waiting: () => ({ waiting: entry({ state: 'UNCONFIRMED', token: null, position: null }) }), ConfirmWaiting: () => ({ result: entry() }) });
  await user.click(await screen.findByRole('button', { name: 'Confirmer mon inscription' }));
  expect(await screen.findByText(/C’est fait : vous êtes sur la liste/)).toBeInTheDocument();
  expect(asked.find(({ name }) => name === 'ConfirmWaiting')?.variables).toEqual({ input: { entryId: 'entry', token: 'secret' } });
});

test('a session that is kept shows until when, and both answers', async () => {
  const { asked, user } = openSite('/liste-attente/entry?reponse=oui#secret', { Waiting: () => ({ waiting: entry({ state: 'OFFERED', turn: TURN }) }), DeclineTurn: () => ({ result: entry() }) });
  expect(await screen.findByRole('button', { name: 'Prendre ce créneau' })).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Un créneau est gardé pour vous' })).toHaveTextContent(/jeudi 15 mars/);
  await user.click(screen.getByRole('button', { name: /Non merci/ }));
  expect(await screen.findByText(/Vous restez sur la liste/)).toBeInTheDocument();
  expect(asked.find(({ name }) => name === 'DeclineTurn')?.variables).toEqual({ input: { entryId: 'entry', token: 'secret', bookingId: 'kept' } });
});

test('the link that declines asks once more, with one button', async () => {
  openSite('/liste-attente/entry?reponse=non#secret', { Waiting: () => ({ waiting: entry({ state: 'OFFERED', turn: TURN }) }) });
  expect(await screen.findByRole('button', { name: /Non merci/ })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Prendre ce créneau' })).toBeNull();
});

test('leaving is said, and can be undone', async () => {
  let state = 'WAITING';
  const { user } = openSite(LINK, {
    Waiting: () => ({ waiting: entry({ state }) }),
    LeaveWaitingList: () => ({ result: entry({ state: (state = 'LEFT') }) }),
    ReturnToWaitingList: () => ({ result: entry({ state: (state = 'WAITING') }) }),
  });
  await user.click(await screen.findByRole('button', { name: 'Quitter la liste' }));
  expect(await screen.findByText('Vous avez quitté la liste.')).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Y revenir, à la même place' }));
  expect(await screen.findByText(/de retour sur la liste/)).toBeInTheDocument();
});

test('without a network it says so; a wrong link shows nothing', async () => {
  const { user } = openSite(LINK, { Waiting: () => ({ waiting: entry() }), LeaveWaitingList: () => null });
  await user.click(await screen.findByRole('button', { name: 'Quitter la liste' }));
  expect(await screen.findByText(/Ce n’est pas de votre fait/)).toBeInTheDocument();
  cleanup();
  openSite('/liste-attente/entry#guessed', { Waiting: () => ({ waiting: null }) });
  expect(await screen.findByText('Nous ne retrouvons pas cette inscription')).toBeInTheDocument();
});
