import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/browser.ts';
import { anAddress, meOf, onGrant, onInvitation, people, result, RolesNetwork } from '../../../../test/roles-network.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import type { TestApi } from '../../../../test/test-api.ts';

const MEMBERS = 'query ($organisationId: ID!, $first: Int, $after: String) { organisationMembers(organisationId: $organisationId, first: $first, after: $after) { edges { node { givenName familyName roles } } pageInfo { endCursor hasNextPage } } }';
const INVITATIONS = 'query ($on: RoleScopeInput) { invitations(on: $on) { email } }';

interface Member { readonly givenName: string | null; readonly familyName: string | null; readonly roles: readonly string[] }
interface Members { readonly organisationMembers: { readonly edges: readonly { readonly node: Member }[]; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean } } }

let network: RolesNetwork;
let api: TestApi;
let ateliers: string;
let cap: string;
beforeAll(async () => {
  network = await RolesNetwork.start();
  ({ api } = network);
});
afterAll(() => network.stop());
beforeEach(async () => {
  await network.empty();
  await api.sql('DELETE FROM account');
  [ateliers, cap] = [await organisation('Ateliers du Doubs'), await organisation('Cap Gestes')];
});

const organisation = async (name: string): Promise<string> => {
  const id = randomUUID();
  await api.sql('INSERT INTO organisation (id, name, created_at) VALUES ($1, $2, now())', [id, name]);
  return id;
};
const member = async (role: string, at: string, name: readonly [givenName: string, familyName: string] | null = null, email = anAddress()): Promise<Browser> => {
  const browser = await signedIn(api, email, [[role, 'ORGANISATION', at]]);
  if (name !== null) await api.sql('UPDATE account SET given_name = $2, family_name = $3 WHERE email = $1', [email, ...name]);
  return browser;
};
const members = async (browser: Browser, organisationId = ateliers, variables: Readonly<Record<string, unknown>> = {}) => {
  const { data, errors } = await browser.gql<Members>(MEMBERS, { organisationId, ...variables });
  return { names: data?.organisationMembers.edges.map(({ node }) => [node.givenName, node.familyName, node.roles]), pageInfo: data?.organisationMembers.pageInfo, errors };
};
const at = (id: string) => ({ kind: 'ORGANISATION', id });

describe('who works for an organisation', () => {
  it('is named to its managers and trainers: managers first, then by name, who gave none last', async () => {
    const trainer = await member('TRAINER', ateliers, ['Zoé', 'Émery']);
    await member('TRAINER', ateliers);
    await member('TRAINER', ateliers, ['Ana', 'Blanc']);
    const manager = await member('ORGANISATION_MANAGER', ateliers, ['Anne', 'Vidal'], 'anne@exemple.example');
    await member('TRAINER', ateliers, null, 'anne@exemple.example');
    const expected = [['Anne', 'Vidal', ['ORGANISATION_MANAGER', 'TRAINER']], ['Ana', 'Blanc', ['TRAINER']], ['Zoé', 'Émery', ['TRAINER']], [null, null, ['TRAINER']]];
    expect((await members(trainer)).names).toEqual(expected);
    expect((await members(manager)).names).toEqual(expected);
    const first = await members(trainer, ateliers, { first: 2 });
    expect(first.pageInfo?.hasNextPage).toBe(true);
    const rest = await members(trainer, ateliers, { first: 2, after: first.pageInfo?.endCursor });
    expect([...(first.names ?? []), ...(rest.names ?? [])]).toEqual(expected);
    expect(rest.pageInfo?.hasNextPage).toBe(false);
  });

  it('is neither told by an address, nor by where a page ends', async () => {
    const trainer = await member('TRAINER', ateliers, null, 'sans.nom@exemple.example');
    const { pageInfo } = await members(trainer);
    expect(Buffer.from(pageInfo?.endCursor ?? '', 'base64url').toString()).not.toContain('sans');
    expect((await trainer.gql(`query ($id: ID!) { organisationMembers(organisationId: $id) { edges { node { email } } } }`, { id: ateliers })).errors).toBeDefined();
  });

  it('is nobody to those of another, and who brings no groups is refused', async () => {
    await member('TRAINER', ateliers, ['Ana', 'Blanc']);
    for (const role of ['TRAINER', 'ORGANISATION_MANAGER']) expect((await members(await member(role, cap))).names).toEqual([]);
    expect((await members(await network.manager())).errors).toBeDefined();
    expect((await members(await signedIn(api, anAddress()))).errors).toBeDefined();
  });
});

describe('a manager of an organisation', () => {
  it('takes on trainers and other managers, who accept, and ends a role, of another manager too', async () => {
    const manager = await member('ORGANISATION_MANAGER', ateliers);
    for (const role of ['TRAINER', 'ORGANISATION_MANAGER']) {
      const email = anAddress();
      const invited = await network.invite(manager, { email, role, scopeKind: 'ORGANISATION', scopeId: ateliers });
      expect(invited).toMatchObject({ state: 'SENT', scopeName: 'Ateliers du Doubs' });
      const theirs = await signedIn(api, email);
      expect(await network.accept(theirs, invited.id)).toMatchObject({ me: { grants: [{ role, scopeKind: 'ORGANISATION', scopeId: ateliers }] } });
      expect((await members(theirs)).names).toHaveLength(2);
      expect(await result(manager, onGrant('removeGrant'), { grantId: await network.grantOf(email) })).toMatchObject({ done: true });
      expect(await meOf(theirs)).toBeNull();
    }
  });

  it('withdraws an open invitation; one that ran out gives no role and may be made anew', async () => {
    const manager = await member('ORGANISATION_MANAGER', ateliers);
    const [first, second] = [anAddress(), anAddress()];
    const wish = { role: 'TRAINER', scopeKind: 'ORGANISATION', scopeId: ateliers };
    const { id } = await network.invite(manager, { ...wish, email: first });
    expect(await network.invite(manager, { ...wish, email: first })).toMatchObject({ code: 'ALREADY_INVITED', field: 'email' });
    expect(await result(manager, onInvitation('withdrawInvitation'), { id })).toMatchObject({ state: 'WITHDRAWN' });
    expect(await network.accept(await signedIn(api, first), id)).toMatchObject({ code: 'INVITATION_UNKNOWN' });
    const late = await network.invite(manager, { ...wish, email: second });
    await api.sql(`UPDATE invitation SET expires_at = created_at WHERE id = $1`, [late.id]);
    expect(await network.accept(await signedIn(api, second), late.id)).toMatchObject({ code: 'INVITATION_EXPIRED' });
    expect(await network.invite(manager, { ...wish, email: second })).toMatchObject({ state: 'SENT' });
  });

  it('asks for the people and invitations of one organisation of several', async () => {
    const email = anAddress();
    const manager = await member('ORGANISATION_MANAGER', ateliers, null, email);
    await member('ORGANISATION_MANAGER', cap, null, email);
    const [here, there] = [anAddress(), anAddress()];
    await member('TRAINER', ateliers, null, here);
    await member('TRAINER', cap, null, there);
    expect((await people(manager))?.nodes).toHaveLength(3);
    const found = (await people(manager, { on: at(ateliers) }))?.nodes;
    expect(found?.map((node) => [node.email, node.grants.map(({ role }) => role)]).sort()).toEqual([[email, ['ORGANISATION_MANAGER']], [here, ['TRAINER']]].sort());
    const invited = anAddress();
    await network.invite(manager, { email: invited, role: 'TRAINER', scopeKind: 'ORGANISATION', scopeId: ateliers });
    const asked = async (on: object | null) => (await manager.gql<{ invitations: { email: string }[] }>(INVITATIONS, { on })).data?.invitations.map((each) => each.email);
    expect([await asked(null), await asked(at(ateliers)), await asked(at(cap))]).toEqual([[invited], [invited], []]);
    for (const on of [{ kind: 'ORGANISATION' }, { kind: 'NETWORK', id: ateliers }]) expect((await manager.gql(INVITATIONS, { on })).errors?.[0]?.message).toContain('on');
  });

  it('does none of it for another organisation, and a trainer for none', async () => {
    const [email, other] = [anAddress(), anAddress()];
    await member('TRAINER', ateliers, null, email);
    const { id } = await network.invite(await member('ORGANISATION_MANAGER', ateliers), { email: other, role: 'TRAINER', scopeKind: 'ORGANISATION', scopeId: ateliers });
    const stranger = await member('ORGANISATION_MANAGER', cap);
    expect((await people(stranger, { on: at(ateliers) }))?.nodes).toEqual([]);
    expect(await network.invite(stranger, { role: 'TRAINER', scopeKind: 'ORGANISATION', scopeId: ateliers })).toMatchObject({ code: 'NOT_YOURS_TO_GIVE' });
    expect(await result(stranger, onInvitation('withdrawInvitation'), { id })).toMatchObject({ code: 'INVITATION_UNKNOWN' });
    expect(await result(stranger, onGrant('removeGrant'), { grantId: await network.grantOf(email) })).toMatchObject({ code: 'GRANT_UNKNOWN' });
    const trainer = await member('TRAINER', ateliers);
    expect(await people(trainer, { on: at(ateliers) })).toBeUndefined();
    expect(await result(trainer, onGrant('removeGrant'), { grantId: await network.grantOf(email) })).toMatchObject({ code: 'GRANT_UNKNOWN' });
  });
});
