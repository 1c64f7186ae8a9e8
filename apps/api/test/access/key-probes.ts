import { randomUUID } from 'node:crypto';
import { PasswordHash } from '../../src/features/account/keys/password-hash.ts';
import { Browser } from '../browser.ts';
import { added, startPasskey, startPasskeySignIn } from '../keys-client.ts';
import { signedIn } from '../signed-in.ts';
import { SoftwareAuthenticator } from '../software-authenticator.ts';
import type { Cell } from './personas.ts';
import { once, onThing, type Probe } from './probe.ts';

const PASSWORD = 'quatre vélos verts dorment';

/** Somebody else of the staff, signed in. */
const colleague = ({ api }: Cell, email = `${randomUUID()}@exemple.example`): Promise<Browser> => signedIn(api, email, [['SITE_STAFF', 'PLACE', randomUUID()]]);

/** A passkey begun by the caller, where they may begin one, or by somebody else. */
async function begun(cell: Cell): Promise<Readonly<Record<string, unknown>>> {
  const mayBegin = cell.own && cell.persona.role !== null;
  const { options = '{}' } = await startPasskey(mayBegin ? cell.browser : await colleague(cell));
  return { input: new SoftwareAuthenticator().create(options, 'Téléphone') };
}

/** A passkey of the caller, or of somebody else. */
async function kept({ api, accountId, own, ...cell }: Cell): Promise<string> {
  const id = randomUUID();
  const theirs = `${randomUUID()}@exemple.example`;
  if (!own || accountId === null) await colleague({ api, accountId, own, ...cell }, theirs);
  const [owner] = await api.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [own && accountId !== null ? cell.email : theirs]);
  await api.sql(`INSERT INTO passkey (id, account_id, credential_id, public_key, counter, transports, name, created_at) VALUES ($1, $2, $3, '\\x00', 0, '{}', 'Bureau', $4)`, [id, owner?.id, id, api.clock.now()]);
  return id;
}

/** What a device of the staff signed: for the browser that calls, or for another. */
async function signed(cell: Cell): Promise<Readonly<Record<string, unknown>>> {
  const device = new SoftwareAuthenticator();
  await added(await colleague(cell), device);
  const { options = '{}' } = await startPasskeySignIn(cell.own ? cell.browser : new Browser(cell.api));
  return { input: device.get(options) };
}

async function givePassword({ api }: Cell, email: string): Promise<void> {
  await api.sql('INSERT INTO password (account_id, hash, changed_at) SELECT id, $2, $3 FROM account WHERE email = $1', [email, await api.app.get(PasswordHash, { strict: false }).of(PASSWORD), api.clock.now()]);
}

/** Address and password of somebody of the staff, or the same password with another address. */
async function typed(cell: Cell): Promise<Readonly<Record<string, unknown>>> {
  const [email, other] = [`${randomUUID()}@exemple.example`, `${randomUUID()}@exemple.example`];
  for (const each of [email, other]) await colleague(cell, each);
  await givePassword(cell, email);
  return { input: { email: cell.own ? email : other, password: PASSWORD } };
}

export const KEY_PROBES: Readonly<Record<string, Probe>> = {
  'Query myKeys': once('{ result: myKeys { allowed } }'),
  'Mutation startPasskey': once('mutation { result: startPasskey { __typename } }'),
  'Mutation addPasskey': onThing('mutation ($input: AddPasskeyInput!) { result: addPasskey(input: $input) { __typename } }', begun),
  'Mutation renamePasskey': onThing('mutation ($input: RenamePasskeyInput!) { result: renamePasskey(input: $input) { __typename } }', async (cell) => ({ input: { id: await kept(cell), name: 'Téléphone' } })),
  'Mutation removePasskey': onThing('mutation ($id: ID!) { result: removePasskey(id: $id) { __typename } }', async (cell) => ({ id: await kept(cell) })),
  'Mutation startPasskeySignIn': once('mutation { result: startPasskeySignIn { __typename } }'),
  'Mutation signInWithPasskey': onThing('mutation ($input: SignInWithPasskeyInput!) { result: signInWithPasskey(input: $input) { __typename } }', signed),
  'Mutation setPassword': once('mutation ($input: SetPasswordInput!) { result: setPassword(input: $input) { __typename } }', () => ({ input: { password: PASSWORD } })),
  'Mutation removePassword': once('mutation ($input: RemovePasswordInput!) { result: removePassword(input: $input) { __typename } }', async (cell) => {
    await givePassword(cell, cell.email);
    return { input: {} };
  }),
  'Mutation signInWithPassword': onThing('mutation ($input: SignInWithPasswordInput!) { result: signInWithPassword(input: $input) { __typename } }', typed),
};
