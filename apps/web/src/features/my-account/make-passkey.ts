import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import type { Client } from 'urql';
import { AddPasskeyMutation, StartPasskeyMutation } from './keys.graphql.ts';
import type { KeyProblem } from './key-refusal.tsx';

/** Asks the server for a challenge, the device for a passkey, and has its public half kept; null when it is. */
export async function makePasskey(client: Client, name: string): Promise<KeyProblem | null> {
  const { browserSupportsWebAuthn, startRegistration, WebAuthnError } = await import('@simplewebauthn/browser');
  if (!browserSupportsWebAuthn()) return 'UNSUPPORTED';
  const started = (await client.mutation(StartPasskeyMutation, {})).data?.startPasskey;
  if (started === undefined) return 'UNREACHABLE';
  if (started.__typename === 'KeyRefused') return started.code;
  let made;
  try {
    made = await startRegistration({ optionsJSON: JSON.parse(started.options) as PublicKeyCredentialCreationOptionsJSON });
  } catch (cause) {
    // The person left, the device has one already, or it cannot: browsers tell little more, on purpose (WebAuthn Level 3 §14.5.1).
    return cause instanceof WebAuthnError && cause.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED' ? 'ALREADY_HERE' : 'NOT_MADE';
  }
  const { id, response } = made;
  const input = { name, credentialId: id, clientDataJSON: response.clientDataJSON, attestationObject: response.attestationObject, transports: response.transports ?? [] };
  const kept = (await client.mutation(AddPasskeyMutation, { input })).data?.addPasskey;
  if (kept === undefined) return 'UNREACHABLE';
  return kept.__typename === 'KeyRefused' ? kept.code : null;
}
