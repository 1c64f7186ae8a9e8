import { NETWORK_RULES } from '@escale/domain';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, screen, within } from '@testing-library/react';
import { openSite } from '../../../test/open-site.tsx';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const PAGE = '/reseau/regles';
const RULES = {
  __typename: 'NetworkRules', version: 7, accessNeedsWeight: 2, trainingObligationWeight: 2, firstTimeWeight: 1, turnMinutes: 120, leastTurnMinutes: 15, awakeFrom: 480, awakeUntil: 1200, minutesPerKm: 2,
  refusalsMost: 3, nudgesMost: 3, entriesMost: 5, futureBookingsMost: 20, organisationSessionsMost: 60, organisationPlacesMost: null, absenceLimit: null, mayChange: true, mayChangeAbsences: false,
};
const who = (role: string, scopeKind: string) => () => ({ me: { __typename: 'Me', id: 'me', grants: [{ __typename: 'Grant', role, scopeKind }] } });
const coordinator = who('NETWORK_COORDINATOR', 'NETWORK');
const reading = (more: object = {}) => () => ({ networkRules: { ...RULES, ...more } });
const press = async (user: ReturnType<typeof openSite>['user'], name: string, within_ = screen as Pick<typeof screen, 'findByRole'>) => user.click(await within_.findByRole('button', { name }));

test('the rules are read in plain words by who coordinates a part of the network, who cannot change them', async () => {
  openSite(PAGE, { NetworkRoles: who('NETWORK_COORDINATOR', 'DEPARTMENT'), NetworkRules: reading({ mayChange: false }) });
  expect(await screen.findByText(/Une structure a au plus 60 séances de groupe à venir/)).toBeInTheDocument();
  expect(screen.getByText(/La coordination de tout le réseau décide/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Changer ces règles' })).toBeNull();
});

test('nobody else is shown them', async () => {
  const { asked } = openSite(PAGE, { NetworkRoles: who('SITE_MANAGER', 'PLACE') });
  expect(await screen.findByText(/se lisent à la coordination/)).toBeInTheDocument();
  expect(asked.map(({ name }) => name)).not.toContain('NetworkRules');
});

test('what a change comes to is read before it is made, and it goes with the version that was seen', async () => {
  const { asked, user } = openSite(PAGE, { NetworkRoles: coordinator, NetworkRules: reading(), ChangeNetworkRules: () => ({ changeNetworkRules: { ...RULES, version: 8, organisationSessionsMost: 40 } }) });
  await press(user, 'Changer ces règles');
  const field = await screen.findByRole('textbox', { name: 'Séances de groupe à venir par structure' });
  await user.clear(field);
  await user.type(field, '40');
  await user.tab();
  await press(user, 'Voir ce qui change');
  const sure = await screen.findByRole('alertdialog');
  expect(within(sure).getByText(/au plus 40 séances de groupe/)).toBeInTheDocument();
  expect(within(sure).getByText(/Jusqu’ici : Une structure a au plus 60/)).toBeInTheDocument();
  expect(within(sure).getByText(/Rien de ce qui est réservé n’est annulé/)).toBeInTheDocument();
  await press(user, 'Changer les règles', within(sure));
  expect(await screen.findByText('Les règles sont changées.')).toBeInTheDocument();
  const input = asked.find(({ name }) => name === 'ChangeNetworkRules')?.variables.input as Record<string, unknown>;
  expect(Object.keys(input).sort()).toEqual([...NETWORK_RULES, 'expectedVersion'].sort());
  expect(input).toMatchObject({ expectedVersion: 7, organisationSessionsMost: 40, organisationPlacesMost: null, awakeFrom: 480 });
});

test('a change of somebody else meanwhile is told apart, and nothing is lost of what was typed', async () => {
  const { user } = openSite(PAGE, { NetworkRoles: coordinator, NetworkRules: reading(), ChangeNetworkRules: () => ({ changeNetworkRules: { __typename: 'NetworkRulesRefused', code: 'CHANGED_MEANWHILE', field: null } }) });
  await press(user, 'Changer ces règles');
  await user.click((await screen.findAllByRole('checkbox', { name: /Fixer une limite/ })).at(-1) as HTMLElement);
  await press(user, 'Voir ce qui change');
  const sure = await screen.findByRole('alertdialog');
  expect(within(sure).getByText(/au plus dans 3 lieux au même moment/)).toBeInTheDocument();
  await press(user, 'Changer les règles', within(sure));
  expect(await within(sure).findByText(/Quelqu’un a changé les règles entre-temps/)).toBeInTheDocument();
});

test('an administrator limits what follows from absences', async () => {
  const { asked, user } = openSite(PAGE, { NetworkRoles: who('ADMINISTRATOR', 'NETWORK'), NetworkRules: reading({ mayChangeAbsences: true }), ChangeAbsenceLimit: () => ({ changeAbsenceLimit: { __typename: 'AbsenceLimitChanged' } }) });
  await press(user, 'Limiter après des absences répétées');
  await user.click(await screen.findByRole('checkbox', { name: 'Limiter après des absences répétées' }));
  await press(user, 'Voir ce qui change');
  const sure = await screen.findByRole('alertdialog');
  expect(within(sure).getByText(/Après 3 absences en 30 jours/)).toBeInTheDocument();
  await press(user, 'Changer les règles', within(sure));
  expect(await screen.findByText('Les règles sont changées.')).toBeInTheDocument();
  expect(asked.find(({ name }) => name === 'ChangeAbsenceLimit')?.variables).toEqual({ limit: { absences: 3, withinDays: 30, forDays: 14 }, expectedVersion: 7 });
});
