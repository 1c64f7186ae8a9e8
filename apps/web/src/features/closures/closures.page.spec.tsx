import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, screen } from '@testing-library/react';
import { type Answers, openSite } from '../../../test/open-site.tsx';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const place = { __typename: 'Place', id: 'place', slug: 'la-forge', name: 'La Forge', timeZone: 'Europe/Paris', spaces: [{ __typename: 'Space', id: 'room', name: 'Atelier' }] };
const hit = (id: string, givenName: string, noAddress = false) => ({
  __typename: 'ClosureHit', treatments: ['HONOUR', 'MOVE', 'CANCEL'], proposed: 'MOVE', noAddress, sessions: [], nearby: [],
  booking: { __typename: 'DeskBooking', id, version: 1, status: 'CONFIRMED', startsAt: '2035-03-14T13:00:00Z', endsAt: '2035-03-14T14:00:00Z', givenName, familyName: 'Garnier', offerTitleFr: 'Séance VR', offerTitleEn: 'VR session' },
});
const preview = (...hits: object[]) => ({ __typename: 'ClosurePreview', startsAt: '2035-03-14T13:00:00Z', endsAt: '2035-03-14T17:00:00Z', beingMade: 0, hits });
const closure = { __typename: 'Closure', id: 'closure', spaceName: null, startsAt: '2035-03-14T13:00:00Z', endsAt: '2035-03-14T17:00:00Z', reason: 'WORKS', wordsFr: 'La chaudière est changée.', wordsEn: null, closedByName: 'Karim Besson', liftedAt: null, standing: 0, answers: [] };
const TEAM: Answers = {
  MyRoles: () => ({ me: { __typename: 'Me', id: 'me', grants: [{ __typename: 'Grant', role: 'SITE_MANAGER' }] } }),
  MyPlaces: () => ({ myPlaces: [place] }),
  Closures: () => ({ closures: [], place }),
};
const toPreview = async (answers: Answers) => {
  const site = openSite('/gestion/fermetures', { ...TEAM, ...answers });
  await site.user.click(await screen.findByRole('button', { name: 'Fermer le lieu' }));
  await site.user.click(await screen.findByRole('button', { name: 'Voir ce que cela change' }));
  return site;
};

test('an empty list says what closing will do, and nothing is sent by looking', async () => {
  openSite('/gestion/fermetures', TEAM);
  expect(await screen.findByText('Aucune fermeture prévue')).toBeInTheDocument();
  expect(screen.getByText(/Rien n’est envoyé avant votre accord/)).toBeInTheDocument();
});

test('the preview says the numbers, and the button how many messages leave', async () => {
  const { asked } = await toPreview({ PreviewClosure: () => ({ closurePreview: preview(hit('a', 'Inès'), hit('b', 'Awa', true)) }) });
  expect(await screen.findByText(/2 réservations touchées : 1 se verra proposer un autre créneau et 1 à prévenir par téléphone/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /Fermer et envoyer 1 message$/ })).toBeInTheDocument();
  expect(screen.getByText('Sans e-mail : à appeler')).toBeInTheDocument();
  expect(asked.find(({ name }) => name === 'PreviewClosure')?.variables.input).toMatchObject({ placeId: 'place', fromTime: '14:00', toTime: '18:00' });
  expect(asked.some(({ name }) => name === 'ClosePlace')).toBe(false);
});

test('closing sends what was decided, and comes back to the list', async () => {
  let closed = false;
  const { asked, user } = await toPreview({
    Closures: () => ({ closures: closed ? [closure] : [], place }),
    PreviewClosure: () => ({ closurePreview: preview(hit('a', 'Inès')) }),
    ClosePlace: () => {
      closed = true;
      return { closePlace: closure };
    },
  });
  await user.click(await screen.findByRole('button', { name: /Fermer et envoyer 1 message$/ }));
  expect(await screen.findByText(/C’est fermé/)).toBeInTheDocument();
  expect(await screen.findByText('Fermé par Karim Besson')).toBeInTheDocument();
  expect(asked.find(({ name }) => name === 'ClosePlace')?.variables.input).toMatchObject({ reason: 'WORKS', treatments: [{ bookingId: 'a', expectedVersion: 1, treatment: 'MOVE', session: null }] });
});

test('a list that changed is shown anew, and nothing was done', async () => {
  const { user } = await toPreview({
    PreviewClosure: () => ({ closurePreview: preview(hit('a', 'Inès')) }),
    ClosePlace: () => ({ closePlace: { __typename: 'ClosureRefused', code: 'CHANGED_MEANWHILE', field: 'treatments', bookingId: null, current: preview(hit('a', 'Inès'), hit('b', 'Basile')) } }),
  });
  await user.click(await screen.findByRole('button', { name: /Fermer et envoyer 1 message$/ }));
  expect(await screen.findByText(/La liste a changé/)).toBeInTheDocument();
  expect(screen.getByText('Basile Garnier')).toBeInTheDocument();
});

test('a time that cannot be read is said at its field', async () => {
  const { user, asked } = openSite('/gestion/fermetures', TEAM);
  await user.click(await screen.findByRole('button', { name: 'Fermer le lieu' }));
  const until = await screen.findByRole('textbox', { name: 'Jusqu’à' });
  await user.clear(until);
  await user.type(until, 'midi');
  await user.click(screen.getByRole('button', { name: 'Voir ce que cela change' }));
  expect(await screen.findByText(/Écrivez une heure comme/)).toBeInTheDocument();
  expect(asked.some(({ name }) => name === 'PreviewClosure')).toBe(false);
});
