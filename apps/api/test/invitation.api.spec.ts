import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Secrets } from '../src/platform/secret/secrets.ts';
import { ACCEPT, anAddress, INVITE, meOf, onInvitation, result, RolesNetwork } from './roles-network.ts';
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

describe('an invitation', () => {
  it('goes by mail, is accepted by who signed in with that address, and gives the role at once', async () => {
    const email = anAddress();
    const invited = await network.invite(await network.manager(), { email: ` ${email.toUpperCase()} ` });
    expect(invited).toMatchObject({ __typename: 'Invitation', state: 'SENT', email, scopeName: 'La Forge de Vesoul' });
    const [mail] = await network.mails();
    expect(mail?.text).toContain('Équipe du lieu, La Forge de Vesoul');
    const [, id, token] = /\/invitation#([0-9a-f-]{36})\.([\w-]+)/.exec(mail?.text ?? '') ?? [];
    const browser = await signedIn(api, email);
    const elsewhere = await signedIn(api, email);
    const before = browser.cookies.get('__Host-escale_session');
    expect(await result(browser, ACCEPT, { input: { invitationId: id, token } })).toEqual({ __typename: 'InvitationAccepted', me: { grants: [{ role: 'SITE_STAFF', scopeKind: 'PLACE', scopeId: network.laForge }] } });
    // What one may do has changed: a new secret here, and every other browser signs in again.
    expect(browser.cookies.get('__Host-escale_session')).not.toBe(before);
    expect(await meOf(browser)).toEqual({ grants: [{ role: 'SITE_STAFF' }] });
    expect(await meOf(elsewhere)).toBeNull();
    expect(await network.accept(browser, id)).toMatchObject({ code: 'INVITATION_USED' });
  });

  it('is nothing to whoever holds the link but not the address', async () => {
    const { id } = await network.invite(await network.manager());
    const thief = await signedIn(api, anAddress());
    expect(await network.accept(thief, id)).toMatchObject({ code: 'OTHER_ADDRESS' });
    expect(await meOf(thief)).toEqual({ grants: [] });
  });

  it('is nothing to whoever has the address but not the link, nor the link of another', async () => {
    const email = anAddress();
    const from = await network.manager();
    const { id } = await network.invite(from, { email });
    const { id: second } = await network.invite(from);
    const browser = await signedIn(api, email);
    for (const token of ['guessed', api.app.get(Secrets).invitationToken(second ?? ''), api.app.get(Secrets).signInToken(id ?? '')]) {
      expect(await result(browser, ACCEPT, { input: { invitationId: id, token } })).toMatchObject({ code: 'INVITATION_UNKNOWN' });
    }
  });

  it('is made once by a request sent twice, even at once', async () => {
    const from = await network.manager();
    const input = { idempotencyKey: randomUUID(), email: anAddress() };
    const both = await Promise.all([network.invite(from, input), network.invite(from, input), network.invite(from, input)]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect(await network.mails()).toHaveLength(1);
  });

  it('runs out, can be sent again, and is then good for another fortnight', async () => {
    const email = anAddress();
    const from = await network.manager();
    const { id } = await network.invite(from, { email });
    api.clock.advance(14 * 24 * 60);
    expect(await network.accept(await signedIn(api, email), id)).toMatchObject({ code: 'INVITATION_EXPIRED' });
    const again = await signedIn(api, (await api.sql<{ email: string }>('SELECT a.email FROM account a JOIN role_grant g ON g.account_id = a.id'))[0]?.email ?? '');
    expect(await result(again, onInvitation('sendInvitationAgain'), { id })).toMatchObject({ state: 'SENT' });
    expect(await network.accept(await signedIn(api, email), id)).toMatchObject({ __typename: 'InvitationAccepted' });
  });

  it('that was withdrawn opens nothing', async () => {
    const email = anAddress();
    const from = await network.manager();
    const { id } = await network.invite(from, { email });
    expect(await result(from, onInvitation('withdrawInvitation'), { id })).toMatchObject({ state: 'WITHDRAWN' });
    expect(await network.mails()).toEqual([]);
    expect(await network.accept(await signedIn(api, email), id)).toMatchObject({ code: 'INVITATION_UNKNOWN' });
    expect(await result(from, onInvitation('withdrawInvitation'), { id })).toMatchObject({ code: 'INVITATION_UNKNOWN' });
  });

  it('gives nothing once who sent it could not give it any more', async () => {
    const email = anAddress();
    const mine = anAddress();
    const { id } = await network.invite(await network.manager(network.laForge, mine), { email });
    await api.sql('DELETE FROM role_grant WHERE id = $1', [await network.grantOf(mine)]);
    expect(await network.accept(await signedIn(api, email), id)).toMatchObject({ code: 'INVITATION_UNKNOWN' });
  });

  it.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    ['a role above one’s own', { role: 'NETWORK_COORDINATOR', scopeKind: 'NETWORK', scopeId: null }, { code: 'NOT_YOURS_TO_GIVE', field: 'role' }],
    ['administration', { role: 'ADMINISTRATOR', scopeKind: 'NETWORK', scopeId: null }, { code: 'NOT_YOURS_TO_GIVE' }],
    ['a role that makes no sense there', { role: 'SITE_STAFF', scopeKind: 'REGION', scopeId: '27' }, { code: 'SCOPE_UNFIT', field: 'scopeKind' }],
    ['a place that does not exist', { scopeId: randomUUID() }, { code: 'SCOPE_UNKNOWN', field: 'scopeId' }],
    ['no place at all', { scopeId: null }, { code: 'SCOPE_UNKNOWN', field: 'scopeId' }],
    ['an address that is none', { email: 'lou' }, { code: 'EMAIL_UNREADABLE', field: 'email' }],
  ])('is refused for %s, and nothing is kept', async (_, more, refusal) => {
    expect(await network.invite(await network.manager(), more)).toMatchObject({ __typename: 'GrantRefused', ...refusal });
    expect(await api.sql('SELECT 1 FROM invitation')).toEqual([]);
  });

  it('may be for Corsica, whose departments are no numbers', async () => {
    expect(await network.invite(await network.administrator(), { role: 'HELPER', scopeKind: 'DEPARTMENT', scopeId: '2A' })).toMatchObject({ state: 'SENT', scopeName: 'Corse-du-Sud' });
  });

  it('with a place that is no id is told which field to mend', async () => {
    const { errors } = await (await network.manager()).gql(INVITE, { input: { idempotencyKey: randomUUID(), email: anAddress(), role: 'SITE_STAFF', scopeKind: 'PLACE', scopeId: `x' OR true` } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'scopeId' });
  });

  it('is refused for another place, and to who is there already', async () => {
    const from = await network.manager();
    const email = anAddress();
    expect(await network.invite(from, { scopeId: network.other })).toMatchObject({ code: 'NOT_YOURS_TO_GIVE' });
    const { id } = await network.invite(from, { email });
    expect(await network.invite(from, { email })).toMatchObject({ code: 'ALREADY_INVITED', field: 'email' });
    await network.accept(await signedIn(api, email), id);
    expect(await network.invite(from, { email })).toMatchObject({ code: 'ALREADY_HOLDS', field: 'email' });
  });

  it('is not another’s to change, and not there for them', async () => {
    const { id } = await network.invite(await network.manager());
    const stranger = await network.manager(network.other);
    for (const name of ['withdrawInvitation', 'sendInvitationAgain']) expect(await result(stranger, onInvitation(name), { id })).toMatchObject({ code: 'INVITATION_UNKNOWN' });
    expect((await stranger.gql<{ invitations: unknown[] }>('{ invitations { id } }')).data?.invitations).toEqual([]);
  });

  it('does not fill a mailbox', async () => {
    const email = anAddress();
    const from = await network.manager();
    const { id } = await network.invite(from, { email });
    const answers = [];
    for (let tries = 0; tries < 7; tries += 1) answers.push((await result(from, onInvitation('sendInvitationAgain'), { id })).code ?? 'SENT');
    expect(answers).toEqual(['SENT', 'SENT', 'SENT', 'SENT', 'SENT', 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
  });
});
