import { randomUUID } from 'node:crypto';
import { SendRoleMail } from '../src/features/notice/send-role-mail.jobs.ts';
import { OutboxRelay } from '../src/platform/outbox/outbox-relay.ts';
import { Secrets } from '../src/platform/secret/secrets.ts';
import type { Browser } from './browser.ts';
import { aPlace } from './builders.ts';
import { signedIn } from './signed-in.ts';
import { type SmtpPeer, smtpPeer } from './smtp-peer.ts';
import { ORDINARY_DAY, startApi, type TestApi } from './test-api.ts';

const INVITATION = '__typename ... on Invitation { id state email confirmable scopeName byName } ... on GrantRefused { code field }';
export const INVITE = `mutation ($input: InviteToRoleInput!) { result: inviteToRole(input: $input) { ${INVITATION} } }`;
export const onInvitation = (name: string) => `mutation ($id: ID!) { result: ${name}(id: $id) { ${INVITATION} } }`;
export const ACCEPT = 'mutation ($input: InvitationLinkInput!) { result: acceptInvitation(input: $input) { __typename ... on InvitationAccepted { me { grants { role scopeKind scopeId } } } ... on GrantRefused { code } } }';
export const onGrant = (name: string) => `mutation ($grantId: ID!) { result: ${name}(grantId: $grantId) { __typename ... on RoleChanged { done } ... on GrantRefused { code } } }`;
const PEOPLE = 'query ($text: String, $role: Role, $on: RoleScopeInput, $first: Int, $after: String) { people(text: $text, role: $role, on: $on, first: $first, after: $after) { edges { node { email grants { id role scopeId scopeName removable removalConfirmable removalProposedAt } } } pageInfo { endCursor hasNextPage } } }';

export interface Result { readonly __typename: string; readonly code?: string; readonly field?: string | null; readonly id?: string; readonly state?: string; readonly done?: boolean; readonly me?: unknown; readonly confirmable?: boolean }
interface Grant { readonly id: string; readonly role: string; readonly scopeId: string | null; readonly scopeName: string | null; readonly removable: boolean; readonly removalConfirmable: boolean; readonly removalProposedAt: string | null }
interface People { readonly people: { readonly edges: readonly { readonly node: { readonly email: string; readonly grants: readonly Grant[] } }[]; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean } } }

let serial = 0;
export const anAddress = () => `role-${(serial += 1)}@exemple.example`;

export const result = async (browser: Browser, document: string, variables: Readonly<Record<string, unknown>>): Promise<Result> => {
  const { data, errors } = await browser.gql<{ result: Result }>(document, variables);
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.result;
};
export const people = async (browser: Browser, variables: Readonly<Record<string, unknown>> = {}) => {
  const found = (await browser.gql<People>(PEOPLE, variables)).data?.people;
  return found && { nodes: found.edges.map(({ node }) => node), pageInfo: found.pageInfo };
};
export const meOf = async (browser: Browser) => (await browser.gql<{ me: { grants: readonly { role: string }[] } | null }>('{ me { grants { role } } }')).data?.me ?? null;

/** A network with two places in two departments, and the people who give each other roles there. */
export class RolesNetwork {
  private constructor(
    readonly api: TestApi,
    readonly peer: SmtpPeer,
    readonly laForge: string,
    readonly other: string,
  ) {}

  static async start(): Promise<RolesNetwork> {
    const peer = await smtpPeer();
    const api = await startApi({ config: { smtpUrl: peer.url } });
    return new RolesNetwork(api, peer, await aPlace(api, { insee_code: '70550', name: 'La Forge de Vesoul' }), await aPlace(api, { insee_code: '25056' }));
  }

  async stop(): Promise<void> {
    await this.api.stop();
    await this.peer.stop();
  }

  /** Nobody holds a role, nobody is invited, no mail waits. */
  async empty(): Promise<void> {
    this.api.clock.set(ORDINARY_DAY);
    for (const sql of ['TRUNCATE rate_window', 'DELETE FROM outbox', 'DELETE FROM invitation', 'ALTER TABLE role_grant DISABLE TRIGGER USER', 'DELETE FROM role_grant', 'ALTER TABLE role_grant ENABLE TRIGGER USER']) await this.api.sql(sql);
  }

  readonly manager = (placeId = this.laForge, email = anAddress()) => signedIn(this.api, email, [['SITE_MANAGER', 'PLACE', placeId]]);
  readonly administrator = (email = anAddress()) => signedIn(this.api, email, [['ADMINISTRATOR', 'NETWORK', null]]);
  readonly invite = (browser: Browser, more: Readonly<Record<string, unknown>> = {}) =>
    result(browser, INVITE, { input: { idempotencyKey: randomUUID(), email: anAddress(), role: 'SITE_STAFF', scopeKind: 'PLACE', scopeId: this.laForge, ...more } });
  readonly accept = (browser: Browser, invitationId = '') => result(browser, ACCEPT, { input: { invitationId, token: this.api.app.get(Secrets).invitationToken(invitationId) } });
  readonly grantOf = async (email: string) => (await this.api.sql<{ id: string }>('SELECT g.id FROM role_grant g JOIN account a ON a.id = g.account_id WHERE a.email = $1', [email]))[0]?.id ?? '';

  /** Sends the roles' mails that wait, and gives those that left. */
  readonly mails = async () => {
    const before = this.peer.taken.length;
    for (const { id } of await this.api.sql<{ id: string }>(`SELECT id FROM outbox WHERE job = 'send-role-mail' AND done_at IS NULL ORDER BY created_at, id`)) {
      await this.api.app.get(OutboxRelay).once(id, this.api.app.get(SendRoleMail, { strict: false }));
    }
    return (await this.peer.parsed()).slice(before);
  };
}
