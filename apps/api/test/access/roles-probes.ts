import { randomUUID } from 'node:crypto';
import type { Role } from '@escale/domain';
import { Secrets } from '../../src/platform/secret/secrets.ts';
import { signedIn } from '../signed-in.ts';
import type { Cell } from './personas.ts';
import { once, onThing, opened, type Probe } from './probe.ts';

/** A role of the kind this persona would deal with, on the ground the call is about. */
function roleThere({ persona, target }: Cell): readonly [Role, 'ORGANISATION' | 'PLACE', string] {
  return persona.scope === 'ORGANISATION' ? ['TRAINER', 'ORGANISATION', target.organisationId] : ['SITE_STAFF', 'PLACE', target.placeId];
}

async function invitation(cell: Cell, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const id = randomUUID();
  const [role, scopeKind, scopeId] = roleThere(cell);
  const now = cell.api.clock.now();
  const row = { id, email: `${id}@exemple.example`, locale: 'fr', role, scope_kind: scopeKind, scope_id: scopeId, invited_by: randomUUID(), request_key: id, created_at: now, expires_at: new Date(now.getTime() + 86_400_000), needs_second: false, ...more };
  const names = Object.keys(row);
  await cell.api.sql(`INSERT INTO invitation (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
  return id;
}

/** Somebody who holds a role there. */
async function holder(cell: Cell): Promise<{ readonly email: string; readonly grantId: string }> {
  const email = `${randomUUID()}@exemple.example`;
  const [role, scopeKind, scopeId] = roleThere(cell);
  await signedIn(cell.api, email, [[role, scopeKind, scopeId]]);
  const [row] = await cell.api.sql<{ id: string }>('SELECT g.id FROM role_grant g JOIN account a ON a.id = g.account_id WHERE a.email = $1', [email]);
  return { email, grantId: row?.id ?? '' };
}

/** An administrator whose removal another one asked for. */
async function leaving({ api }: Cell): Promise<Readonly<Record<string, unknown>>> {
  const email = `${randomUUID()}@exemple.example`;
  await signedIn(api, email, [['ADMINISTRATOR', 'NETWORK', null]]);
  const [grant] = await api.sql<{ id: string }>('SELECT g.id FROM role_grant g JOIN account a ON a.id = g.account_id WHERE a.email = $1', [email]);
  await api.sql('UPDATE role_grant SET removal_proposed_by = $2, removal_proposed_at = $3 WHERE id = $1', [grant?.id, randomUUID(), api.clock.now()]);
  return { grantId: grant?.id };
}

const WAITING = { role: 'ADMINISTRATOR', scope_kind: 'NETWORK', scope_id: null, needs_second: true };
const ids = (name: string): string => `mutation ($id: ID!) { result: ${name}(id: $id) { __typename } }`;
const grants = (name: string): string => `mutation ($grantId: ID!) { result: ${name}(grantId: $grantId) { __typename } }`;

export const ROLES_PROBES: Readonly<Record<string, Probe>> = {
  'Query people': onThing('query ($text: String!) { result: people(text: $text) { edges { node { id } } } }', async (cell) => ({ text: (await holder(cell)).email })),
  'Query invitations': onThing('{ result: invitations { id } }', async (cell) => {
    // Of others there is none but this one, so that what is shown is it.
    await cell.api.sql('DELETE FROM invitation');
    await invitation(cell);
    return {};
  }),
  'Query scopeChoices': onThing('query ($kind: ScopeKind!, $text: String!) { result: scopeChoices(kind: $kind, text: $text) { id } }', async ({ api, target, persona }) => {
    const name = randomUUID();
    const organisation = persona.scope === 'ORGANISATION';
    await api.sql(`UPDATE ${organisation ? 'organisation' : 'place'} SET name = $2 WHERE id = $1`, [organisation ? target.organisationId : target.placeId, name]);
    return { kind: organisation ? 'ORGANISATION' : 'PLACE', text: name };
  }),
  'Query invitation': onThing('query ($input: InvitationLinkInput!) { result: invitation(input: $input) { id } }', async (cell) => {
    const invitationId = await invitation(cell);
    return { input: { invitationId, token: cell.api.app.get(Secrets).invitationToken(cell.own ? invitationId : await invitation(cell)) } };
  }),
  'Mutation inviteToRole': onThing('mutation ($input: InviteToRoleInput!) { result: inviteToRole(input: $input) { __typename } }', (cell) => {
    const [role, scopeKind, scopeId] = roleThere(cell);
    return { input: { idempotencyKey: randomUUID(), email: `${randomUUID()}@exemple.example`, role, scopeKind, scopeId } };
  }),
  'Mutation withdrawInvitation': onThing(ids('withdrawInvitation'), async (cell) => ({ id: await invitation(cell) })),
  'Mutation sendInvitationAgain': onThing(ids('sendInvitationAgain'), async (cell) => ({ id: await invitation(cell) })),
  'Mutation confirmInvitation': once(ids('confirmInvitation'), async (cell) => ({ id: await invitation(cell, WAITING) })),
  'Mutation acceptInvitation': onThing('mutation ($input: InvitationLinkInput!) { result: acceptInvitation(input: $input) { __typename } }', async (cell) => {
    const email = `${randomUUID()}@exemple.example`;
    await signedIn(cell.api, email, [['NETWORK_COORDINATOR', 'NETWORK', null]]);
    const [coordinator] = await cell.api.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]);
    const invitationId = await invitation(cell, { invited_by: coordinator?.id, ...(cell.own ? { email: cell.email } : {}) });
    return { input: { invitationId, token: cell.api.app.get(Secrets).invitationToken(invitationId) } };
  }),
  'Mutation removeGrant': onThing(grants('removeGrant'), async (cell) => ({ grantId: (await holder(cell)).grantId })),
  'Mutation confirmGrantRemoval': once(grants('confirmGrantRemoval'), leaving),
  'Mutation keepGrant': once(grants('keepGrant'), leaving),
  'Mutation endSessions': onThing('mutation ($accountId: ID!) { result: endSessions(accountId: $accountId) { __typename } }', async ({ api, own, email }) => {
    const address = own ? email : `${randomUUID()}@exemple.example`;
    if (!own) await signedIn(api, address);
    const [account] = await api.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [address]);
    return { accountId: account?.id ?? randomUUID() };
  }),
  'Query auditEntries': once('{ result: auditEntries(first: 1) { edges { node { sequence } } } }'),
  'Query auditFinding': once('{ result: auditFinding { checked } }'),
  'route JournalController.csv': { twice: false, call: (cell) => opened(cell, '/export/journal.csv') },
};
