import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SecurityLog } from '../src/platform/security-log/security-log.ts';
import { Browser } from './browser.ts';
import { signedIn } from './signed-in.ts';
import { startApi, type TestApi } from './test-api.ts';

const PEOPLE = '{ demoPeople { id givenName scopeName grants { role scopeKind scopeId } } }';
const ENTER = 'mutation ($id: ID!) { demoSignIn(id: $id) { __typename ... on SignedIn { me { email } } ... on SignInRefused { code field } } }';

let api: TestApi;
const demoPerson = async (on: TestApi, email: string) => {
  const id = randomUUID();
  await on.sql(`INSERT INTO account (id, email, given_name, family_name, locale, created_at) VALUES ($1, $2, 'Hélène', 'Noirot', 'fr', now())`, [id, email]);
  await on.sql(`INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, created_at) VALUES ($1, $2, 'NETWORK_COORDINATOR', 'DEPARTMENT', '25', now())`, [randomUUID(), id]);
  return id;
};
const nobody = async (browser: Browser) => expect((await browser.gql<{ me: null }>('{ me { id } }')).data?.me).toBeNull();

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe('in the demonstration', () => {
  it('anybody enters as one of the invented people', async () => {
    const id = await demoPerson(api, 'helene.noirot@escale.example');
    const told = jest.spyOn(api.app.get(SecurityLog), 'tell');
    const browser = new Browser(api);
    expect((await browser.gql<{ demoPeople: unknown[] }>(PEOPLE)).data?.demoPeople).toEqual([{ id, givenName: 'Hélène', scopeName: 'Doubs', grants: [{ role: 'NETWORK_COORDINATOR', scopeKind: 'DEPARTMENT', scopeId: '25' }] }]);
    expect((await browser.gql<{ demoSignIn: unknown }>(ENTER, { id })).data?.demoSignIn).toEqual({ __typename: 'SignedIn', me: { email: 'helene.noirot@escale.example' } });
    expect((await browser.gql<{ me: { id: string } }>('{ me { id } }')).data?.me.id).toBe(id);
    expect(told.mock.calls).toEqual([['SIGNED_IN', { method: 'DEMO' }, id]]);
    told.mockRestore();
  });

  it('but not as somebody who signed in for themselves, even with a role', async () => {
    await signedIn(api, 'real.person@exemple.example', [['ADMINISTRATOR', 'NETWORK', null]]);
    const [{ id } = { id: '' }] = await api.sql<{ id: string }>(`SELECT id FROM account WHERE email = 'real.person@exemple.example'`);
    const told = jest.spyOn(api.app.get(SecurityLog), 'tell');
    const browser = new Browser(api);
    for (const wish of [id, 'not an id', randomUUID()]) expect((await browser.gql<{ demoSignIn: unknown }>(ENTER, { id: wish })).data?.demoSignIn).toEqual({ __typename: 'SignInRefused', code: 'PERSON_UNKNOWN', field: 'id' });
    await nobody(browser);
    expect(told.mock.calls).toEqual(Array(3).fill(['SIGN_IN_REFUSED', { method: 'DEMO', reason: 'PERSON_UNKNOWN' }, null]));
    told.mockRestore();
  });
});

describe('in production', () => {
  it('nobody does, nor learns that there are such people', async () => {
    const real = await startApi({ config: { demo: false } });
    const id = await demoPerson(real, 'helene.noirot@escale.example');
    const browser = new Browser(real);
    for (const [document, variables] of [[PEOPLE, {}], [ENTER, { id }]] as const) expect((await browser.gql(document, variables)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    await nobody(browser);
    await real.stop();
  });
});
