import { randomUUID } from 'node:crypto';
import { hashOf, Secrets } from '../../src/platform/secret/secrets.ts';
import { signedIn } from '../signed-in.ts';
import { type Cell, VISITOR } from './personas.ts';
import { once, onThing, type Probe } from './probe.ts';

/** A request to sign in, asked for by this browser or by another. */
async function request({ api, browser, own, email }: Cell): Promise<Readonly<Record<string, unknown>>> {
  const requestId = randomUUID();
  const secret = 'b'.repeat(43);
  if (own) browser.cookies.set('__Host-escale_sign_in', secret);
  await api.sql(`INSERT INTO sign_in_request (id, email, locale, browser_hash, created_at, expires_at) VALUES ($1, $2, 'fr', $3, $4, $4::timestamptz + interval '15 minutes')`, [requestId, email, hashOf(secret), api.clock.now()]);
  return { input: { requestId, token: api.app.get(Secrets).signInToken(requestId) } };
}

/** A session of the caller, other than the one that asks, or of somebody else. */
async function session({ api, own, email, persona }: Cell): Promise<Readonly<Record<string, unknown>>> {
  const theirs = own && persona.name !== VISITOR ? email : `${randomUUID()}@exemple.example`;
  await signedIn(api, theirs);
  const [row] = await api.sql<{ id: string }>('SELECT s.id FROM session s JOIN account a ON a.id = s.account_id WHERE a.email = $1 ORDER BY s.id DESC LIMIT 1', [theirs]);
  return { id: row?.id };
}

/** Somebody of the demonstration. */
async function invented({ api }: Cell): Promise<string> {
  const email = `${randomUUID()}@escale.example`;
  await signedIn(api, email, [['SITE_STAFF', 'PLACE', randomUUID()]]);
  const [row] = await api.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]);
  await api.sql(`UPDATE account SET given_name = 'Alix', family_name = 'Démo' WHERE id = $1`, [row?.id]);
  return row?.id ?? '';
}

export const ACCOUNT_PROBES: Readonly<Record<string, Probe>> = {
  'Query me': once('{ result: me { email } }'),
  'Mutation chooseRequestMails': once('mutation { result: chooseRequestMails(wanted: true) { ... on Me { requestMails } } }'),
  'Query mySessions': once('{ result: mySessions { id } }'),
  'Query demoPeople': once('{ result: demoPeople { id } }', async (cell) => {
    await invented(cell);
    return {};
  }),
  'Mutation requestSignIn': once('mutation ($email: String!) { result: requestSignIn(input: { email: $email }) { __typename } }', ({ email }) => ({ email })),
  'Mutation completeSignIn': onThing('mutation ($input: CompleteSignInInput!) { result: completeSignIn(input: $input) { __typename } }', request),
  'Mutation demoSignIn': once('mutation ($id: ID!) { result: demoSignIn(id: $id) { __typename } }', async (cell) => ({ id: await invented(cell) })),
  'Mutation revokeSession': onThing('mutation ($id: ID!) { result: revokeSession(id: $id) { __typename } }', session),
  'Mutation revokeOtherSessions': once('mutation { result: revokeOtherSessions { __typename } }'),
  'Mutation signOut': once('mutation { result: signOut { __typename } }'),
};
