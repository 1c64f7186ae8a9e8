import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, screen } from '@testing-library/react';
import { anOrganisation } from '../../../test/groups.ts';
import { type Answers, FAILED, openSite } from '../../../test/open-site.tsx';

// A whole page in jsdom takes seconds on a busy machine.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);

const session = (id: string, more: object = {}) => ({
  __typename: 'GroupSession', id, placeName: 'La Halle', communeName: null, timeZone: 'Europe/Paris', startsAt: '2035-03-13T08:00:00Z', endsAt: '2035-03-13T11:00:00Z', people: 4, status: 'CONFIRMED', named: 0, namesDueAt: '2035-03-11T08:00:00Z', namesSettled: false, seatsReleased: 0, ...more,
});
const ANA = { __typename: 'NamedLearner', id: 'ana', givenName: 'Ana', familyName: 'Roux' };
const NAMING = {
  groupBooking: {
    __typename: 'GroupBooking', id: 'g', version: 2, title: 'Soudure B', state: 'CONFIRMED', cohortId: null,
    sessions: [
      session('missing'),
      session('settled', { people: 1, named: 1, namesSettled: true, seatsReleased: 3 }),
      session('gone', { status: 'CANCELLED', named: 0, namesSettled: true, seatsReleased: 4 }),
      session('cancelled', { status: 'CANCELLED', namesDueAt: null }),
    ],
  },
  // Names are read beside the group: a session may be there without them.
  groupNames: [{ __typename: 'SessionNames', bookingId: 'settled', learners: [ANA] }],
};
const open = (answers: Answers) =>
  openSite('/organisme/reservations/g/noms?structure=org', { MyOrganisations: () => ({ me: { __typename: 'Me', id: 'me' }, myOrganisations: [anOrganisation()] }), GroupNaming: () => NAMING, Cohorts: () => ({ cohorts: [] }), ...answers });

test('shows sessions however far the giving back of their seats has come', async () => {
  open({});
  expect(await screen.findAllByRole('listitem')).toHaveLength(4);
  expect(screen.getByText(/1 personne.* sur 1|1 sur 1|1\/1/)).toBeInTheDocument();
  expect(screen.getByText('Ana Roux')).toBeInTheDocument();
  expect(screen.getAllByText(/4.places?/).length).toBeGreaterThan(0);
});

test.each(['MyOrganisations', 'GroupNaming', 'Cohorts'] as const)('where %s fails on the side of the service, says so and goes on with the next try', async (failing) => {
  let failures = 1;
  const once = (answer: object) => () => (failures-- > 0 ? FAILED : answer);
  const answer = { MyOrganisations: { me: { __typename: 'Me', id: 'me' }, myOrganisations: [anOrganisation()] }, GroupNaming: NAMING, Cohorts: { cohorts: [] } }[failing];
  const { user } = open({ [failing]: once(answer) });
  await user.click(await screen.findByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText('Ana Roux')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull();
});
