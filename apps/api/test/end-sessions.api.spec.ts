import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AuditCheck } from '../src/platform/audit/audit-check.ts';
import { anAddress, meOf, result, RolesNetwork } from './roles-network.ts';
import { signedIn } from './signed-in.ts';

const END = 'mutation ($accountId: ID!) { result: endSessions(accountId: $accountId) { __typename ... on SessionsEnded { accountId } ... on GrantRefused { code field } } }';
const ENDABLE = '{ people { edges { node { email sessionsEndable } } } }';

let network: RolesNetwork;
beforeAll(async () => {
  network = await RolesNetwork.start();
});
afterAll(() => network.stop());
beforeEach(() => network.empty());

const idOf = async (email: string): Promise<string> => (await network.api.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]))[0]?.id ?? '';
const ended = async (accountId: string) => network.api.sql<{ actorId: string; onBehalfOf: string; detail: unknown }>(`SELECT actor_id AS "actorId", on_behalf_of_id AS "onBehalfOf", detail FROM audit_entry WHERE act = 'SESSIONS_ENDED' AND subject_id = $1`, [accountId]);

describe('an administrator ends the sessions of somebody else', () => {
  it.each([
    ['a learner', []],
    ['a manager', [['SITE_MANAGER', 'NETWORK', null]]],
    ['another administrator', [['ADMINISTRATOR', 'NETWORK', null]]],
  ] as const)('%s: every cookie of theirs is refused at once, nobody else’s is, and it is written down', async (_, roles) => {
    const [mine, theirs] = [anAddress(), anAddress()];
    const administrator = await network.administrator(mine);
    const browsers = [await signedIn(network.api, theirs, roles), await signedIn(network.api, theirs)];
    const bystander = await signedIn(network.api, anAddress());
    for (const browser of browsers) expect(await meOf(browser)).not.toBeNull();
    const accountId = await idOf(theirs);
    expect(await result(administrator, END, { accountId })).toEqual({ __typename: 'SessionsEnded', accountId });
    for (const browser of browsers) {
      expect(await meOf(browser)).toBeNull();
      expect((await browser.gql('{ mySessions { id } }')).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    expect(await meOf(bystander)).not.toBeNull();
    expect(await meOf(administrator)).not.toBeNull();
    expect(await ended(accountId)).toEqual([{ actorId: await idOf(mine), onBehalfOf: accountId, detail: {} }]);
    expect((await network.api.app.get(AuditCheck, { strict: false }).run()).broken).toBeNull();
    // They come in again as before, with their roles.
    expect(await meOf(await signedIn(network.api, theirs))).toMatchObject({ grants: roles.map(([role]) => ({ role })) });
  });

  it('learns nothing of them: the answer and the entry are the same where there is no session', async () => {
    const administrator = await network.administrator();
    const [signedOut, signedInNow] = [anAddress(), anAddress()];
    for (const email of [signedOut, signedInNow]) await signedIn(network.api, email);
    await network.api.sql('DELETE FROM session WHERE account_id = $1', [await idOf(signedOut)]);
    const answers = [];
    for (const email of [signedOut, signedInNow]) {
      const accountId = await idOf(email);
      const { accountId: named, ...answer } = (await result(administrator, END, { accountId })) as { readonly accountId?: string };
      expect(named).toBe(accountId);
      answers.push([answer, (await ended(accountId)).map(({ detail }) => detail)]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe('nobody else does', () => {
  it.each([
    ['a coordinator of the network', ['NETWORK_COORDINATOR', 'NETWORK', null]],
    ['a reviewer', ['LABEL_REVIEWER', 'NETWORK', null]],
  ] as const)('%s is refused, and nothing is changed', async (_, role) => {
    const theirs = anAddress();
    const victim = await network.manager(network.laForge, theirs);
    const browser = await signedIn(network.api, anAddress(), [role]);
    const accountId = await idOf(theirs);
    expect((await browser.gql(END, { accountId })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(await meOf(victim)).not.toBeNull();
    expect(await ended(accountId)).toEqual([]);
    const listed = (await browser.gql<{ people: { edges: { node: { sessionsEndable: boolean } }[] } }>(ENDABLE)).data?.people.edges ?? [];
    expect(listed.filter(({ node }) => node.sessionsEndable)).toEqual([]);
  });

  it('nor the manager of a place, a learner, or who is not signed in', async () => {
    const theirs = anAddress();
    const victim = await network.manager(network.laForge, theirs);
    const accountId = await idOf(theirs);
    for (const browser of [await network.manager(), await signedIn(network.api, anAddress())]) expect((await browser.gql(END, { accountId })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect((await network.api.gql(END, { accountId })).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await meOf(victim)).not.toBeNull();
    expect(await ended(accountId)).toEqual([]);
  });

  it('an administrator is told politely where to end their own, and of whom there is not', async () => {
    const mine = anAddress();
    const administrator = await network.administrator(mine);
    expect(await result(administrator, END, { accountId: await idOf(mine) })).toEqual({ __typename: 'GrantRefused', code: 'OWN_SESSIONS', field: 'accountId' });
    expect(await result(administrator, END, { accountId: randomUUID() })).toEqual({ __typename: 'GrantRefused', code: 'PERSON_UNKNOWN', field: 'accountId' });
    expect((await administrator.gql(END, { accountId: 'not an id' })).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'accountId' });
    expect(await meOf(administrator)).not.toBeNull();
  });

  it('is what the list of people says beforehand: anybody but oneself', async () => {
    const mine = anAddress();
    const colleague = anAddress();
    await network.administrator(colleague);
    const administrator = await network.administrator(mine);
    const listed = (await administrator.gql<{ people: { edges: { node: { email: string; sessionsEndable: boolean } }[] } }>(ENDABLE)).data?.people.edges.map(({ node }) => node);
    expect(listed).toEqual(expect.arrayContaining([{ email: mine, sessionsEndable: false }, { email: colleague, sessionsEndable: true }]));
  });
});
