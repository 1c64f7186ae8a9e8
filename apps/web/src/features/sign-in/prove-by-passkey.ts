import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import type { Client } from 'urql';
import type { KeyRefusalCode } from '../../gql/graphql.ts';
import { SignInWithPasskeyMutation, StartPasskeySignInMutation } from './keys.graphql.ts';

/** `LEFT`: the person, or another request, ended it before anything was signed. */
export type PasskeyOutcome = 'IN' | 'LEFT' | 'UNREACHABLE' | KeyRefusalCode;

/** Asks the device to sign; `waiting`, without a word until the person picks a passkey where they would type their address. */
export async function proveByPasskey(client: Client, waiting: boolean): Promise<PasskeyOutcome> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const started = (await client.mutation(StartPasskeySignInMutation, {})).data?.startPasskeySignIn;
  if (started === undefined) return 'UNREACHABLE';
  if (started.__typename === 'KeyRefused') return started.code;
  let signed;
  try {
    signed = await startAuthentication({ optionsJSON: JSON.parse(started.options) as PublicKeyCredentialRequestOptionsJSON, useBrowserAutofill: waiting });
  } catch {
    // Browsers do not tell a person who left from a device that has no passkey for us, on purpose (WebAuthn Level 3 §14.5.2).
    return 'LEFT';
  }
  const { id, response } = signed;
  const input = { credentialId: id, clientDataJSON: response.clientDataJSON, authenticatorData: response.authenticatorData, signature: response.signature, userHandle: response.userHandle ?? null };
  const answer = (await client.mutation(SignInWithPasskeyMutation, { input })).data?.signInWithPasskey;
  if (answer === undefined) return 'UNREACHABLE';
  return answer.__typename === 'KeyRefused' ? answer.code : 'IN';
}
