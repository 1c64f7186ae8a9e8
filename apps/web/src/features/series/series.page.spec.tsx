import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, screen, within } from '@testing-library/react';
import { openSite } from '../../../test/open-site.tsx';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);

const OFFER = '0190aaaa-0000-7000-8000-000000000000';
const NEW = `/serie/nouvelle?activite=${OFFER}&jour=2034-03-07&heure=09:00&duree=60&personnes=1`;
const offer = { __typename: 'Offer', id: OFFER, safetyNotice: false, minimumAge: 0, guardianConsentBelow: null, titleFr: 'Séance VR', titleEn: 'VR session' };
const place = { __typename: 'Place', id: 'place', name: 'La Forge', timeZone: 'Europe/Paris' };
const previewed = (index: number, day: string, more: object = {}) => ({ __typename: 'PreviewedSession', index, day, startsAt: `${day}T08:00:00Z`, code: null, nearest: null, hours: [], ...more });
const PARTIAL = {
  seriesPreview: {
    __typename: 'SeriesPreview', timeZone: 'Europe/Paris', offer, place,
    sessions: [previewed(0, '2034-03-07'), previewed(1, '2034-03-14', { code: 'SLOT_TAKEN', nearest: '2034-03-14T09:00:00Z', hours: ['2034-03-14T09:00:00Z', '2034-03-14T13:00:00Z'] }), previewed(2, '2034-03-21', { code: 'PLACE_CLOSED' })],
  },
};
const session = (index: number, day: string, more: object = {}, changed = false) => ({
  __typename: 'SeriesSession', index, changed,
  booking: { __typename: 'Booking', id: `b${index}`, status: 'CONFIRMED', startsAt: `${day}T08:00:00Z`, endsAt: `${day}T09:00:00Z`, shortCode: 'K7M24QXP', holdToken: 'secret', contact: { __typename: 'BookingContact', email: 'ines@exemple.fr' }, place, offer, ...more },
});
const HELD = { __typename: 'BookingSeries', id: 'series', token: 'secret', timeZone: 'Europe/Paris', sessions: [session(0, '2034-03-07'), session(1, '2034-03-14', {}, true), session(2, '2034-03-21')] };

test('what cannot be booked is decided by hand, and then all of it is sent', async () => {
  const { asked, user, bar } = openSite(NEW, { SeriesPreview: () => PARTIAL, BookSeries: () => ({ result: HELD }), BookingSeries: () => ({ bookingSeries: HELD }) });
  const sessions = await screen.findByRole('region', { name: 'Les séances' });
  expect(within(sessions).getByText(/^1\sséance est possible sur 3/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Réserver' })).toBeDisabled();
  await user.click(within(sessions).getByRole('button', { name: /mardi 14 mars/ }));
  await user.click(await screen.findByRole('option', { name: /^10\sh/ }));
  await user.click(within(sessions).getByRole('button', { name: /mardi 21 mars/ }));
  await user.click(await screen.findByRole('option', { name: 'Passer cette séance' }));
  expect(await within(sessions).findByText(/Tout est choisi/)).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: 'Prénom' }), 'Inès');
  await user.type(screen.getByRole('textbox', { name: 'Nom' }), 'Garnier');
  await user.click(screen.getByRole('button', { name: /^Réserver 2\sséances/ }));
  expect(await screen.findByText('Votre série est réservée')).toBeInTheDocument();
  expect(bar.path).toBe('/serie/series#secret');
  expect(asked.find(({ name }) => name === 'BookSeries')?.variables.input).toMatchObject({ sessions: [{ index: 0, startsAt: '2034-03-07T08:00:00Z' }, { index: 1, startsAt: '2034-03-14T09:00:00Z' }], givenName: 'Inès', email: null });
});

test('a series ends after a number of sessions, or on a date: one of both is asked', async () => {
  const { asked, user } = openSite(NEW, { SeriesPreview: () => PARTIAL });
  await screen.findByRole('region', { name: 'Les séances' });
  const rhythm = () => (asked.filter(({ name }) => name === 'SeriesPreview').at(-1)?.variables.input as { readonly rhythm: object }).rhythm;
  expect(rhythm()).toMatchObject({ count: 4 });
  expect(rhythm()).not.toHaveProperty('untilDay');
  await user.click(screen.getByRole('radio', { name: 'À une date' }));
  expect(await screen.findByRole('group', { name: /Jusqu’au/ })).toBeInTheDocument();
  expect(rhythm()).toMatchObject({ untilDay: '2034-03-28' });
  expect(rhythm()).not.toHaveProperty('count');
});

test('a session that was taken meanwhile is named, and the others are looked at again', async () => {
  const free = { seriesPreview: { ...PARTIAL.seriesPreview, sessions: PARTIAL.seriesPreview.sessions.slice(0, 1) } };
  const { asked, user } = openSite(NEW, { SeriesPreview: () => free, BookSeries: () => ({ result: { __typename: 'SeriesRefused', code: 'SLOT_TAKEN', field: null, startsAt: '2034-03-07T08:00:00Z' } }) });
  await user.click(await screen.findByRole('button', { name: /^Réserver 1\sséance/ }));
  expect(await screen.findByText(/Rien n’a été réservé. La séance en cause\s: mardi 7 mars à 9\sh/)).toBeInTheDocument();
  expect(asked.filter(({ name }) => name === 'SeriesPreview').length).toBeGreaterThan(1);
});

test('cancelling the whole series says what is kept, and keeps it', async () => {
  const rest = { ...HELD, sessions: [session(0, '2034-03-07', { status: 'CANCELLED' }), session(1, '2034-03-14', {}, true), session(2, '2034-03-21', { status: 'CANCELLED' })] };
  const { asked, user } = openSite('/serie/series#secret', { BookingSeries: () => ({ bookingSeries: HELD }), CancelSeries: () => ({ result: rest }) });
  await user.click(await screen.findByRole('button', { name: 'Annuler toute la série' }));
  const dialog = await screen.findByRole('alertdialog');
  expect(within(dialog).getByText(/^2\sséances à venir/)).toBeInTheDocument();
  expect(within(dialog).getByText(/^1\sséance que vous avez changée à la main est gardée/)).toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: 'Annuler ces séances' }));
  expect(await screen.findByText(/ces séances sont annulées/)).toBeInTheDocument();
  expect(asked.find(({ name }) => name === 'CancelSeries')?.variables.input).toEqual({ seriesId: 'series', token: 'secret', from: null, evenChanged: false });
});

test('a link that opens no series says what to do', async () => {
  openSite('/serie/series#made-up', { BookingSeries: () => ({ bookingSeries: null }) });
  expect(await screen.findByText(/Nous ne retrouvons pas cette série/)).toBeInTheDocument();
});
