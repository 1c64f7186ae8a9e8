import type { Browser } from './browser.ts';
import { type Lies, type SoftwareAuthenticator } from './software-authenticator.ts';

export interface KeysAnswer {
  readonly __typename: 'MyKeys' | 'KeyRefused' | 'SignedIn' | 'PasskeyChallenge';
  readonly code?: string;
  readonly field?: string | null;
  readonly options?: string;
  readonly passwordChangedAt?: string | null;
  readonly passkeys?: readonly { readonly id: string; readonly name: string; readonly createdAt: string; readonly usedAt: string | null }[];
  readonly me?: { readonly email: string };
}

const REFUSED = '... on KeyRefused { code field }';
const KEYS = `__typename ... on MyKeys { allowed provedUntil passwordChangedAt passkeys { id name createdAt usedAt } } ${REFUSED}`;
const ENTERED = `__typename ... on SignedIn { me { email } } ${REFUSED}`;
const CHALLENGE = `__typename ... on PasskeyChallenge { options expiresAt } ${REFUSED}`;

async function asked(browser: Browser, document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<KeysAnswer> {
  const { data, errors } = await browser.gql<{ result: KeysAnswer }>(document, variables);
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.result;
}

export const myKeys = async (browser: Browser) => (await browser.gql<{ myKeys: { allowed: boolean; provedUntil: string; passwordChangedAt: string | null; passkeys: { id: string; name: string; usedAt: string | null }[] } }>('{ myKeys { allowed provedUntil passwordChangedAt passkeys { id name usedAt } } }')).data?.myKeys;
export const meOf = async (browser: Browser) => (await browser.gql<{ me: { email: string } | null }>('{ me { email } }')).data?.me ?? null;

export const startPasskey = (browser: Browser) => asked(browser, `mutation { result: startPasskey { ${CHALLENGE} } }`);
export const addPasskey = (browser: Browser, input: object) => asked(browser, `mutation ($input: AddPasskeyInput!) { result: addPasskey(input: $input) { ${KEYS} } }`, { input });
export const renamePasskey = (browser: Browser, input: object) => asked(browser, `mutation ($input: RenamePasskeyInput!) { result: renamePasskey(input: $input) { ${KEYS} } }`, { input });
export const removePasskey = (browser: Browser, id: string) => asked(browser, `mutation ($id: ID!) { result: removePasskey(id: $id) { ${KEYS} } }`, { id });
export const startPasskeySignIn = (browser: Browser) => asked(browser, `mutation { result: startPasskeySignIn { ${CHALLENGE} } }`);
export const signInWithPasskey = (browser: Browser, input: object) => asked(browser, `mutation ($input: SignInWithPasskeyInput!) { result: signInWithPasskey(input: $input) { ${ENTERED} } }`, { input });
export const setPassword = (browser: Browser, password: string, currentPassword: string | null = null) => asked(browser, `mutation ($input: SetPasswordInput!) { result: setPassword(input: $input) { ${KEYS} } }`, { input: { password, currentPassword } });
export const removePassword = (browser: Browser, currentPassword: string | null = null) => asked(browser, `mutation ($input: RemovePasswordInput!) { result: removePassword(input: $input) { ${KEYS} } }`, { input: { currentPassword } });
export const signInWithPassword = (browser: Browser, email: string, password: string) => asked(browser, `mutation ($input: SignInWithPasswordInput!) { result: signInWithPassword(input: $input) { ${ENTERED} } }`, { input: { email, password } });

/** The whole ceremony: asks, lets the device answer, keeps what it made. */
export const added = async (browser: Browser, device: SoftwareAuthenticator, name = 'Ordinateur du bureau', lies: Lies = {}) => addPasskey(browser, device.create((await startPasskey(browser)).options ?? '{}', name, lies));

/** The whole ceremony: asks, lets the device sign, enters. */
export const entered = async (browser: Browser, device: SoftwareAuthenticator, lies: Lies = {}) => signInWithPasskey(browser, device.get((await startPasskeySignIn(browser)).options ?? '{}', lies));
