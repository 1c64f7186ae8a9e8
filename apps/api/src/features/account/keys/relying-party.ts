import type { Config } from '../../../platform/config/config.ts';

/** COSE algorithms devices may use: ES256, EdDSA, RS256 (WebAuthn Level 3 §5.4). */
export const ALGORITHMS = [-7, -8, -257];

/** As whom the site asks a device for a passkey: its host, which passkeys are tied to for good, and its one origin. */
export const relyingParty = ({ publicUrl }: Pick<Config, 'publicUrl'>): { readonly id: string; readonly origin: string } => {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin };
};

/** The account as a device keeps it beside the passkey: 16 bytes that say nothing of the person (WebAuthn Level 3 §14.6.1). */
export const userHandle = (accountId: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(accountId.replaceAll('-', ''), 'hex'));
