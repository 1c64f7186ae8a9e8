import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, screen, within } from '@testing-library/react';
import { anOrganisation } from '../../../test/groups.ts';
import { type Answers, openSite } from '../../../test/open-site.tsx';

// A whole page in jsdom takes seconds on a busy machine.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });

afterEach(cleanup);

const AT = { scopeKind: 'ORGANISATION', scopeId: 'org', scopeName: 'Ateliers du Doubs' };
const grant = (id: string, role: string) => ({ __typename: 'HeldGrant', id, role, ...AT, since: '2035-01-08T08:00:00Z', removable: true, removalProposedAt: null, removalConfirmable: false });
const person = (id: string, givenName: string | null, role: string) => ({ cursor: id, node: { __typename: 'Person', id, givenName, familyName: givenName === null ? null : 'Vidal', email: `${id}@exemple.fr`, sessionsEndable: false, grants: [grant(`g-${id}`, role)] } });
const peopleOf = (...edges: readonly object[]) => ({ people: { __typename: 'PersonConnection', edges, pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false } } });
const invitation = (id: string, email: string) => ({ __typename: 'Invitation', id, email, role: 'TRAINER', ...AT, byName: 'Anne Vidal', state: 'SENT', expiresAt: '2035-03-13T08:00:00Z', confirmable: false });
const member = (id: string, givenName: string | null, ...roles: readonly string[]) => ({ cursor: id, node: { __typename: 'OrganisationMember', id, givenName, familyName: givenName === null ? null : 'Vidal', roles } });
const membersOf = (endCursor: string | null, ...edges: readonly object[]) => ({ organisationMembers: { __typename: 'OrganisationMemberConnection', edges, pageInfo: { __typename: 'PageInfo', endCursor, hasNextPage: endCursor !== null } } });

const open = (answers: Answers, organisation: object = {}) =>
  openSite('/organisme/membres?structure=org', {
    MyOrganisations: () => ({ me: { __typename: 'Me', id: 'me' }, myOrganisations: [anOrganisation(organisation)] }),
    MyGrants: () => ({ me: { __typename: 'Me', id: 'me', grants: [{ __typename: 'Grant', role: 'ORGANISATION_MANAGER', scopeKind: 'ORGANISATION', scopeId: 'org' }] } }),
    People: () => peopleOf(person('anne', 'Anne', 'ORGANISATION_MANAGER'), person('lou', null, 'TRAINER')),
    Invitations: () => ({ invitations: [] }),
    ...answers,
  });

test('a manager sees who works for the organisation, and invites a trainer, who is proposed first', async () => {
  let invited: readonly object[] = [];
  const { asked, user } = open({
    Invitations: () => ({ invitations: invited }),
    InviteToRole: () => {
      invited = [invitation('i', 'zoe@exemple.fr')];
      return { result: { __typename: 'Invitation', id: 'i', state: 'SENT', email: 'zoe@exemple.fr' } };
    },
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'Équipe, Ateliers du Doubs' })).toBeInTheDocument();
  expect(await screen.findByRole('heading', { level: 3, name: 'Anne Vidal' })).toBeInTheDocument();
  expect(screen.getByText('anne@exemple.fr')).toBeInTheDocument();
  expect(screen.getAllByText(/depuis le .*8 janvier 2035/)).toHaveLength(2);
  expect(screen.getByText('Aucune invitation n’attend.')).toBeInTheDocument();
  const rail = within(screen.getByRole('navigation', { name: 'Votre structure' })).getAllByRole('link');
  expect(rail).toHaveLength(5);
  expect(screen.getByRole('link', { name: 'Équipe' })).toHaveAttribute('aria-current', 'page');
  await user.type(screen.getByRole('textbox', { name: 'Adresse e-mail' }), 'zoe@exemple.fr');
  await user.click(screen.getByRole('button', { name: 'Envoyer l’invitation' }));
  expect(await screen.findByText('L’invitation est partie vers zoe@exemple.fr.')).toBeInTheDocument();
  expect(await screen.findByRole('heading', { level: 3, name: 'zoe@exemple.fr' })).toBeInTheDocument();
  expect(asked.find(({ name }) => name === 'InviteToRole')?.variables.input).toMatchObject({ email: 'zoe@exemple.fr', role: 'TRAINER', scopeKind: 'ORGANISATION', scopeId: 'org', locale: 'fr' });
  const on = { kind: 'ORGANISATION', id: 'org' };
  for (const { name, variables } of asked) if (name === 'People' || name === 'Invitations') expect(variables).toMatchObject({ on });
});

test('an invitation is withdrawn, and that it was is said', async () => {
  let invited: readonly object[] = [invitation('i', 'zoe@exemple.fr')];
  const { user } = open({
    Invitations: () => ({ invitations: invited }),
    WithdrawInvitation: () => {
      invited = [];
      return { result: { __typename: 'Invitation' } };
    },
  });
  await user.click(await screen.findByRole('button', { name: /^Annuler l’invitation de zoe@exemple.fr/ }));
  expect(await screen.findByText(/^L’invitation est annulée/)).toBeInTheDocument();
  expect(await screen.findByText('Aucune invitation n’attend.')).toBeInTheDocument();
});

test('a role is ended once that was made sure of', async () => {
  let left = [person('anne', 'Anne', 'ORGANISATION_MANAGER'), person('lou', null, 'TRAINER')];
  const { asked, user } = open({
    People: () => peopleOf(...left),
    RemoveGrant: () => {
      left = left.slice(0, 1);
      return { result: { __typename: 'RoleChanged', done: true } };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Retirer à lou@exemple.fr le rôle Formateur, Ateliers du Doubs' }));
  expect(asked.some(({ name }) => name === 'RemoveGrant')).toBe(false);
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Oui, retirer' }));
  expect(await screen.findByText('Le rôle est retiré.')).toBeInTheDocument();
  expect(await screen.findByText('1 personne affichée')).toBeInTheDocument();
  expect(screen.queryByText('lou@exemple.fr')).not.toBeInTheDocument();
  expect(asked.find(({ name }) => name === 'RemoveGrant')?.variables.id).toBe('g-lou');
});

test('a refusal says why, silence keeps what was typed, and sent again it goes under the same key', async () => {
  const answers = [{ result: { __typename: 'GrantRefused', code: 'ALREADY_HOLDS', field: 'email' } }, null, { result: { __typename: 'Invitation', id: 'i', state: 'SENT', email: 'zoe@exemple.fr' } }];
  const { asked, user } = open({ InviteToRole: () => answers.shift() ?? null });
  const field = await screen.findByRole('textbox', { name: 'Adresse e-mail' });
  const send = () => user.click(screen.getByRole('button', { name: 'Envoyer l’invitation' }));
  await user.type(field, 'anne@exemple.fr');
  await send();
  expect(await screen.findByText('Cette personne a déjà ce rôle.')).toBeInTheDocument();
  await user.clear(field);
  await user.type(field, 'zoe@exemple.fr');
  await send();
  expect(await screen.findByText('Ce n’est pas de votre fait. Réessayez dans un instant.')).toBeInTheDocument();
  expect(field).toHaveValue('zoe@exemple.fr');
  await send();
  expect(await screen.findByText(/^L’invitation est partie/)).toBeInTheDocument();
  const [first, second, third] = asked.filter(({ name }) => name === 'InviteToRole').map(({ variables }) => variables.input?.['idempotencyKey']);
  expect(second).toBe(third);
  expect(first).not.toBe(second);
});

test('a trainer sees names and roles, a page at a time, no address, and nothing to do', async () => {
  const { asked, user } = open({ OrganisationMembers: ({ after }) => (after === 'c' ? membersOf(null, member('lou', null, 'TRAINER')) : membersOf('c', member('anne', 'Anne', 'ORGANISATION_MANAGER', 'TRAINER'))) }, { speaksFor: false });
  const anne = (await screen.findByText('Anne Vidal')).closest('li');
  expect(anne).toHaveTextContent('Responsable de structure, Formateur');
  await user.click(screen.getByRole('button', { name: 'Voir plus de personnes' }));
  expect(await screen.findByText('Sans nom')).toBeInTheDocument();
  expect(screen.queryByText(/@/)).not.toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  expect(asked.filter(({ name }) => ['People', 'Invitations', 'MyGrants'].includes(name))).toEqual([]);
});

test('before it is verified nobody is asked for; refused, it says so', async () => {
  const { asked } = open({}, { standing: 'REQUESTED' });
  expect(await screen.findByText(/vérifie d’abord votre structure/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Voir ma structure' })).toHaveAttribute('href', '/organisme?structure=org');
  expect(asked.map(({ name }) => name)).toEqual(['MyOrganisations']);
  cleanup();
  open({}, { standing: 'REFUSED' });
  expect(await screen.findByText(/n’a pas retenu cette inscription/)).toBeInTheDocument();
});

test('who is not signed in, has no organisation, or is cut off is told what to do', async () => {
  open({ MyOrganisations: () => ({ me: null, myOrganisations: [] }) });
  expect(await screen.findByRole('link', { name: 'Entrer' })).toHaveAttribute('href', `/connexion?retour=${encodeURIComponent('/organisme/membres?structure=org')}`);
  cleanup();
  open({ MyOrganisations: () => ({ me: { __typename: 'Me', id: 'me' }, myOrganisations: [] }) });
  expect(await screen.findByRole('link', { name: 'Inscrire ma structure' })).toBeInTheDocument();
  cleanup();
  for (const [speaksFor, missing] of [[true, 'People'], [true, 'MyGrants'], [false, 'OrganisationMembers']] as const) {
    open({ [missing]: () => null }, { speaksFor });
    expect(await screen.findByRole('button', { name: 'Réessayer' })).toBeInTheDocument();
    cleanup();
  }
});
