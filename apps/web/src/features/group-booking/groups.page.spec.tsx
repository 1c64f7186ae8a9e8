import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, screen, within } from '@testing-library/react';
import { aGroup, aGroupRefusal, anAgreement, anOrganisation, aSession, aStand, LATER, somePlaces } from '../../../test/groups.ts';
import { type Answers, openSite } from '../../../test/open-site.tsx';
import { type Draft, NEW_DRAFT } from './ask/draft.ts';

// A whole page in jsdom takes seconds on a busy machine.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });

const NEW = '/organisme/reservations/nouvelle?structure=org';
const DRAFT: Draft = {
  ...NEW_DRAFT, title: 'Soudure B', people: 6, dates: [{ day: '2035-03-13', from: '09:00', to: '12:00' }, { day: '2035-03-15', from: '09:00', to: '12:00' }],
  where: { kind: 'near', near: { label: 'Pontarlier', longitude: 6.35, latitude: 46.9 }, km: 30 },
};

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const open = (address: string, answers: Answers = {}, organisation: object = {}) =>
  openSite(address, {
    MyOrganisations: () => ({ me: { __typename: 'Me', id: 'me' }, myOrganisations: [anOrganisation(organisation)] }),
    Agreements: () => ({ agreements: [] }),
    GroupPlaces: () => ({ groupPlaces: somePlaces() }),
    GroupQuotas: () => ({ quotas: [] }),
    ...answers,
  });

test('who is not verified is told why there is nothing to book, and a trainer reads', async () => {
  const list = { MyGroupBookings: () => ({ myGroupBookings: [] }) };
  open('/organisme/reservations?structure=org', list, { standing: 'SUSPENDED' });
  expect(await screen.findByText(/Votre structure est suspendue/)).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Réserver pour un groupe' })).toBeNull();
  cleanup();
  open('/organisme/reservations?structure=org', list, { speaksFor: false });
  expect(await screen.findByText(/Vous pouvez tout lire/)).toBeInTheDocument();
  cleanup();
  open('/organisme/reservations?structure=org', { ...list, Agreements: () => ({ agreements: [anAgreement(), anAgreement({ id: 'b', placeId: 'b', placeName: 'Le Jeudi', bookers: 'MANAGERS_AND_TRAINERS' })] }) }, { speaksFor: false });
  expect(await screen.findByText(/là où une convention le permet aux formateurs : Le Jeudi/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Réserver pour un groupe' })).toBeInTheDocument();
});

test('a refused hold says of which session why, keeps the rest, and takes the other hour in one press', async () => {
  sessionStorage.setItem('escale:group org', JSON.stringify(DRAFT));
  const { asked, user, bar } = open(`${NEW}&etape=choix`, { HoldGroup: () => ({ result: aGroupRefusal(1) }) });
  // Nothing was chosen yet: the address does not lead past what is missing.
  await user.click(await screen.findByRole('button', { name: 'Choisir La Halle' }));
  expect(bar.path).toContain('etape=choix');
  expect(await screen.findByText(/L’équipement est déjà pris à ce moment-là/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^Prendre La Halle/ }));
  await user.click(await screen.findByRole('button', { name: 'Retenir 2 séances' }));
  expect(await screen.findByText('Une séance n’est plus possible. Voyez-la ci-dessous.')).toBeInTheDocument();
  expect(screen.getByText(/Le lieu n’a plus assez de places/)).toBeInTheDocument();
  const held = asked.find(({ name }) => name === 'HoldGroup')?.variables.input;
  expect(held).toMatchObject({ title: 'Soudure B', partial: 'ALL_OR_NOTHING', need: { people: 6, units: [] }, sessions: [{ startsAt: '2035-03-13T08:00:00Z', durationMinutes: 180 }, { startsAt: '2035-03-15T13:00:00Z', durationMinutes: 180 }] });
  expect(JSON.parse(sessionStorage.getItem('escale:group org') ?? '')).toMatchObject({ title: 'Soudure B', base: 'hall' });
});

test('a held group is confirmed once the safety advice is ticked', async () => {
  const group = aGroup({ state: 'HELD', holdExpiresAt: new Date(Date.now() + 600_000).toISOString(), confirmedAt: null, sessions: [aSession('s1', '2035-03-13T08:00:00Z', '2035-03-13T11:00:00Z', { status: 'HELD' })] });
  const { asked, user } = open('/organisme/reservations/group?structure=org', { GroupBooking: () => ({ groupBooking: group, quotas: [aStand()] }), ConfirmGroup: () => ({ result: aGroup() }) });
  expect(await screen.findByText(/Tout est retenu jusqu’à/)).toBeInTheDocument();
  expect(screen.getByText(/En mars 2035, il reste 42\sh sur 60\sh\s: casques de réalité virtuelle/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Confirmer 1 séance' }));
  expect(await screen.findByText(/Cochez la case sur les consignes/)).toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: /liront les consignes/ }));
  await user.click(screen.getByRole('button', { name: 'Confirmer 1 séance' }));
  expect(asked.find(({ name }) => name === 'ConfirmGroup')?.variables.input).toMatchObject({ groupBookingId: 'group', contactName: 'Anne Vidal', contactEmail: 'anne@exemple.fr', acceptsSafetyNotice: true, locale: 'fr' });
});

test('what somebody else changed meanwhile is said, and read again', async () => {
  const { asked, user } = open('/organisme/reservations/group?structure=org', { GroupBooking: () => ({ groupBooking: aGroup(), quotas: [] }), ChangeGroup: () => ({ result: { __typename: 'GroupRefused', code: 'CHANGED_MEANWHILE', field: 'expectedVersion', refused: [] } }) });
  const [first] = await screen.findAllByRole('button', { name: /^Changer la séance/ });
  if (first !== undefined) await user.click(first);
  const dialog = within(await screen.findByRole('dialog'));
  const people = dialog.getByRole('textbox', { name: 'Nombre de personnes' });
  await user.clear(people);
  await user.type(people, '5');
  await user.tab();
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
  expect(await dialog.findByText(/Quelqu’un a changé cette réservation entre-temps/)).toBeInTheDocument();
  expect(asked.find(({ name }) => name === 'ChangeGroup')?.variables.input).toEqual({ groupBookingId: 'group', expectedVersion: 2, scope: 'ONE', sessionId: 's1', people: 5 });
  expect(asked.filter(({ name }) => name === 'GroupBooking').length).toBeGreaterThan(1);
});

test('where a session cannot go as typed, the hour that fits is one press away', async () => {
  const { asked, user } = open('/organisme/reservations/group?structure=org', { GroupBooking: () => ({ groupBooking: aGroup(), quotas: [] }), ChangeGroup: () => ({ result: aGroupRefusal(0, [LATER]) }) });
  const second = (await screen.findAllByRole('button', { name: /^Changer la séance/ }))[1];
  if (second !== undefined) await user.click(second);
  const dialog = within(await screen.findByRole('dialog'));
  const start = dialog.getByRole<HTMLInputElement>('textbox', { name: 'Début' });
  await user.clear(start);
  await user.type(start, '8 h');
  await user.tab();
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
  await user.click(await dialog.findByRole('button', { name: /^Prendre de 14/ }));
  expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Début' }).value).toBe('14:00');
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
  expect(asked.filter(({ name }) => name === 'ChangeGroup').at(-1)?.variables.input).toMatchObject({ scope: 'ONE', sessionId: 's2', startsAt: '2035-03-15T13:00:00.000Z' });
});

test('one session goes to another place once it is said what that means; a refusal leaves it and looks again', async () => {
  const places = somePlaces();
  const [hall] = places.places;
  const there = { ...hall, placeId: 'there', name: 'Le Jeudi', possible: 1, quotas: [aStand({ placeId: 'there' })], dates: [{ ...hall?.dates[0], offerId: 'other' }] };
  const answers = [aGroupRefusal(0), aGroup({ version: 3 })];
  const { asked, user } = open('/organisme/reservations/group?structure=org', { GroupBooking: () => ({ groupBooking: aGroup(), quotas: [] }), GroupPlaces: () => ({ groupPlaces: { ...places, places: [hall, there] } }), ChangeGroup: () => ({ result: answers.shift() }) });
  const [first] = await screen.findAllByRole('button', { name: /^Changer de lieu.: séance/ });
  if (first !== undefined) await user.click(first);
  const dialog = within(await screen.findByRole('dialog'));
  for (const round of ['refused', 'done']) {
    await user.click(await dialog.findByRole('radio', { name: /^Le Jeudi, de 9/ }));
    await user.click(dialog.getByRole('button', { name: 'Continuer' }));
    expect(dialog.getByText(/à La Halle ira à Le Jeudi, .* pour 6\spersonnes/)).toBeInTheDocument();
    expect(dialog.getByText(/1 autre séance à venir ne change pas/)).toBeInTheDocument();
    expect(dialog.getByText(/il reste 42\sh sur 60\sh/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Oui, changer de lieu' }));
    if (round === 'refused') expect(await dialog.findByText('La séance reste à La Halle')).toBeInTheDocument();
  }
  expect(await screen.findByText(/est maintenant à Le Jeudi. Avant\s: La Halle/)).toBeInTheDocument();
  expect(asked.find(({ name }) => name === 'GroupPlaces')?.variables.input).toMatchObject({ instead: 's1', dates: [{ day: '2035-03-13', from: '09:00', to: '12:00' }], withinKm: 50 });
  expect(asked.findLast(({ name }) => name === 'ChangeGroup')?.variables.input).toEqual({ groupBookingId: 'group', expectedVersion: 2, scope: 'ONE', sessionId: 's1', offerId: 'other' });
});
