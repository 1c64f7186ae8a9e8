import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { covers, type Scope, type ScopeStanding } from '@escale/domain';
import { AuditCheck } from '../src/platform/audit/audit-check.ts';
import { aPlace } from './builders.ts';
import { anAddress, meOf, onGrant, onInvitation, people, result, RolesNetwork } from './roles-network.ts';
import { signedIn } from './signed-in.ts';
import type { TestApi } from './test-api.ts';

let network: RolesNetwork;
let api: TestApi;
beforeAll(async () => {
  network = await RolesNetwork.start();
  ({ api } = network);
});
afterAll(() => network.stop());
beforeEach(() => network.empty());

describe('who holds which role', () => {
  it('is shown within one’s scope only, page by page', async () => {
    const staff = [anAddress(), anAddress(), anAddress()];
    for (const email of staff) await signedIn(api, email, [['SITE_STAFF', 'PLACE', network.laForge]]);
    const foreign = anAddress();
    await signedIn(api, foreign, [['SITE_STAFF', 'PLACE', network.other], ['NETWORK_COORDINATOR', 'NETWORK', null]]);
    const mine = anAddress();
    const browser = await network.manager(network.laForge, mine);
    const all = await people(browser);
    expect(all?.nodes.map(({ email }) => email).sort()).toEqual([...staff, mine].sort());
    const first = await people(browser, { first: 3 });
    expect(first?.pageInfo.hasNextPage).toBe(true);
    const rest = await people(browser, { first: 3, after: first?.pageInfo.endCursor });
    expect([...(first?.nodes ?? []), ...(rest?.nodes ?? [])].map(({ email }) => email)).toEqual(all?.nodes.map(({ email }) => email));
    expect((await people(browser, { text: staff[1]?.toUpperCase() }))?.nodes.map(({ email }) => email)).toEqual([staff[1]]);
    expect((await people(browser, { role: 'SITE_MANAGER' }))?.nodes.map(({ email }) => email)).toEqual([mine]);
    expect((await people(browser, { text: foreign }))?.nodes).toEqual([]);
  });

  it('shows a coordinator of the department the places in it, and of a person only the roles there', async () => {
    const email = anAddress();
    await signedIn(api, email, [['SITE_STAFF', 'PLACE', network.laForge], ['SITE_STAFF', 'PLACE', network.other]]);
    const browser = await signedIn(api, anAddress(), [['NETWORK_COORDINATOR', 'DEPARTMENT', '70']]);
    expect((await people(browser, { text: email }))?.nodes.map(({ grants }) => grants.map(({ scopeId }) => scopeId))).toEqual([[network.laForge]]);
  });

  it('proposes only the scopes on which one gives roles', async () => {
    const browser = await signedIn(api, anAddress(), [['NETWORK_COORDINATOR', 'REGION', '27']]);
    const choices = async (kind: string, text: string | null = null) => (await browser.gql<{ scopeChoices: { id: string; name: string }[] }>('query ($kind: ScopeKind!, $text: String) { scopeChoices(kind: $kind, text: $text) { id name } }', { kind, text })).data?.scopeChoices;
    expect((await choices('DEPARTMENT'))?.map(({ id }) => id).sort()).toEqual(['21', '25', '39', '58', '70', '71', '89', '90']);
    expect((await choices('PLACE', 'forge de ves'))?.map(({ id }) => id)).toEqual([network.laForge]);
    expect(await choices('ORGANISATION')).toEqual([]);
  });

  it('is decided in SQL as the domain decides it', async () => {
    const organisationId = randomUUID();
    await api.sql(`INSERT INTO organisation (id, name, created_at) VALUES ($1, 'Une structure', now())`, [organisationId]);
    const operated = await aPlace(api, { insee_code: '97411', organisation_id: organisationId });
    const nowhere = await aPlace(api, { insee_code: null });
    const inner: ScopeStanding[] = [
      { scope: { kind: 'NETWORK', id: null }, departmentCode: null, regionCode: null, organisationId: null },
      { scope: { kind: 'REGION', id: '27' }, departmentCode: null, regionCode: '27', organisationId: null },
      { scope: { kind: 'DEPARTMENT', id: '70' }, departmentCode: '70', regionCode: '27', organisationId: null },
      { scope: { kind: 'DEPARTMENT', id: '974' }, departmentCode: '974', regionCode: '04', organisationId: null },
      { scope: { kind: 'ORGANISATION', id: organisationId }, departmentCode: null, regionCode: null, organisationId },
      { scope: { kind: 'PLACE', id: network.laForge }, departmentCode: '70', regionCode: '27', organisationId: null },
      { scope: { kind: 'PLACE', id: operated }, departmentCode: '974', regionCode: '04', organisationId },
      { scope: { kind: 'PLACE', id: nowhere }, departmentCode: null, regionCode: null, organisationId: null },
    ];
    const outer: Scope[] = [...inner.map(({ scope }) => scope), { kind: 'REGION', id: '70' }, { kind: 'DEPARTMENT', id: '27' }, { kind: 'REGION', id: '04' }];
    for (const wide of outer) {
      for (const narrow of inner) {
        const [row] = await api.sql<{ covered: boolean | null }>('SELECT scope_covers($1, $2, $3, $4) AS covered', [wide.kind, wide.id, narrow.scope.kind, narrow.scope.id]);
        expect([wide, narrow.scope, row?.covered === true]).toEqual([wide, narrow.scope, covers(wide, narrow)]);
      }
    }
  });
});

describe('taking a role back', () => {
  it('ends the sessions of who had it, tells them, and is written down', async () => {
    const email = anAddress();
    const theirs = await signedIn(api, email, [['SITE_STAFF', 'PLACE', network.laForge]]);
    expect(await result(await network.manager(), onGrant('removeGrant'), { grantId: await network.grantOf(email) })).toEqual({ __typename: 'RoleChanged', done: true });
    expect(await meOf(theirs)).toBeNull();
    expect((await network.mails()).map(({ subject }) => subject)).toEqual(['Escale : vous n’avez plus le rôle Équipe du lieu'.replace(' :', '\u00A0:')]);
    expect(await api.sql(`SELECT act FROM audit_entry WHERE detail ->> 'role' = 'SITE_STAFF' AND on_behalf_of_id = (SELECT id FROM account WHERE email = $1)`, [email])).toEqual([{ act: 'GRANT_REMOVED' }]);
  });

  it('is not for who could not give it; a role out of reach is not even there', async () => {
    const email = anAddress();
    await signedIn(api, email, [['SITE_STAFF', 'PLACE', network.laForge]]);
    const grantId = await network.grantOf(email);
    for (const browser of [await network.manager(network.other), await signedIn(api, anAddress(), [['SITE_STAFF', 'PLACE', network.laForge]]), await signedIn(api, anAddress())]) {
      expect(await result(browser, onGrant('removeGrant'), { grantId })).toMatchObject({ code: 'GRANT_UNKNOWN' });
    }
    expect(await network.grantOf(email)).toBe(grantId);
  });

  it('is open to its holder, who stays signed in with a new secret', async () => {
    const email = anAddress();
    const browser = await signedIn(api, email, [['SITE_STAFF', 'PLACE', network.laForge]]);
    const before = browser.cookies.get('__Host-escale_session');
    expect(await result(browser, onGrant('removeGrant'), { grantId: await network.grantOf(email) })).toMatchObject({ done: true });
    expect(browser.cookies.get('__Host-escale_session')).not.toBe(before);
    expect(await meOf(browser)).toEqual({ grants: [] });
  });
});

describe('administration, with four eyes', () => {
  it('is given by two: the invitation leaves when the second agrees, and not before', async () => {
    const [a, b, email] = [await network.administrator(), await network.administrator(), anAddress()];
    const invited = await network.invite(a, { email, role: 'ADMINISTRATOR', scopeKind: 'NETWORK', scopeId: null });
    expect(invited).toMatchObject({ state: 'WAITING', confirmable: false });
    expect((await network.mails()).map(({ subject }) => subject?.includes('une décision attend'))).toEqual([true]);
    expect(await network.accept(await signedIn(api, email), invited.id)).toMatchObject({ code: 'WAITS_FOR_SECOND_PERSON' });
    expect(await result(a, onInvitation('confirmInvitation'), { id: invited.id })).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    expect(await result(a, onInvitation('sendInvitationAgain'), { id: invited.id })).toMatchObject({ code: 'WAITS_FOR_SECOND_PERSON' });
    expect(await result(b, onInvitation('confirmInvitation'), { id: invited.id })).toMatchObject({ state: 'SENT' });
    expect((await network.mails()).map(({ to }) => [to].flat()[0]?.text)).toEqual([email]);
    expect(await network.accept(await signedIn(api, email), invited.id)).toMatchObject({ __typename: 'InvitationAccepted' });
  });

  it('is given by the only administrator alone, for there is no second', async () => {
    expect(await network.invite(await network.administrator(), { role: 'ADMINISTRATOR', scopeKind: 'NETWORK', scopeId: null })).toMatchObject({ state: 'SENT' });
  });

  it('is taken by two', async () => {
    const [mine, theirs] = [anAddress(), anAddress()];
    const a = await network.administrator(mine);
    const b = await network.administrator(theirs);
    const c = await network.administrator();
    const grantId = await network.grantOf(theirs);
    expect(await result(a, onGrant('removeGrant'), { grantId })).toEqual({ __typename: 'RoleChanged', done: false });
    expect(await meOf(b)).toMatchObject({ grants: [{ role: 'ADMINISTRATOR' }] });
    expect(await result(a, onGrant('confirmGrantRemoval'), { grantId })).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    expect((await people(c, { text: theirs }))?.nodes[0]?.grants).toMatchObject([{ removalConfirmable: true }]);
    expect((await people(a, { text: theirs }))?.nodes[0]?.grants).toMatchObject([{ removalConfirmable: false }]);
    expect(await result(c, onGrant('confirmGrantRemoval'), { grantId })).toMatchObject({ done: true });
    expect(await meOf(b)).toBeNull();
  });

  it('may be kept, and a request left alone for a week lapses', async () => {
    const theirs = anAddress();
    const a = await network.administrator();
    const b = await network.administrator(theirs);
    const grantId = await network.grantOf(theirs);
    await result(a, onGrant('removeGrant'), { grantId });
    expect(await result(b, onGrant('keepGrant'), { grantId })).toMatchObject({ done: true });
    expect(await result(b, onGrant('confirmGrantRemoval'), { grantId })).toMatchObject({ code: 'NOTHING_PROPOSED' });
    await result(a, onGrant('removeGrant'), { grantId });
    await api.sql(`UPDATE role_grant SET removal_proposed_at = removal_proposed_at - interval '7 days' WHERE id = $1`, [grantId]);
    expect(await result(b, onGrant('confirmGrantRemoval'), { grantId })).toMatchObject({ code: 'NOTHING_PROPOSED' });
  });

  it('never leaves the network without anybody', async () => {
    const mine = anAddress();
    expect(await result(await network.administrator(mine), onGrant('removeGrant'), { grantId: await network.grantOf(mine) })).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    await expect(api.sql('DELETE FROM role_grant WHERE id = $1', [await network.grantOf(mine)])).rejects.toThrow('The last administrator stays.');
  });

  it('not even when two remove each other at the same moment', async () => {
    const [first, second] = [anAddress(), anAddress()];
    const a = await network.administrator(first);
    const b = await network.administrator(second);
    await result(a, onGrant('removeGrant'), { grantId: await network.grantOf(second) });
    await result(b, onGrant('removeGrant'), { grantId: await network.grantOf(first) });
    const answers = await Promise.all([result(a, onGrant('confirmGrantRemoval'), { grantId: await network.grantOf(first) }), result(b, onGrant('confirmGrantRemoval'), { grantId: await network.grantOf(second) })]);
    expect(answers.filter(({ done }) => done === true)).toHaveLength(1);
    expect(await api.sql(`SELECT count(*)::int AS count FROM role_grant WHERE role = 'ADMINISTRATOR'`)).toEqual([{ count: 1 }]);
  });

  it('is what the last line of the log says, and the log is whole', async () => {
    const finding = await api.app.get(AuditCheck).run();
    expect(finding.broken).toBeNull();
    expect(finding.checked).toBeGreaterThan(10);
  });
});
