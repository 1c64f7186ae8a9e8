import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { cbor, type Cbor } from './cbor.ts';

/** What the device lies about, where a spec wants it to. */
export interface Lies {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  /** Whether it says that it has verified who holds it. */
  readonly verified?: boolean;
  readonly credentialId?: string;
  readonly userHandle?: string;
  readonly counter?: number;
}

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();
const base64url = (data: Uint8Array): string => Buffer.from(data).toString('base64url');

interface Options {
  readonly challenge: string;
  readonly rp?: { readonly id: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
}

/** A device with one passkey: a real P-256 key, real signatures (WebAuthn Level 3 §6), no person. */
export class SoftwareAuthenticator {
  readonly credentialId = base64url(randomBytes(32));
  counter = 0;
  userHandle = '';
  private readonly key: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  constructor(private readonly origin = 'https://escale.example') {}

  /** The input of `addPasskey`. */
  create(options: string, name: string, lies: Lies = {}) {
    const { challenge, rp, user } = JSON.parse(options) as Options;
    this.userHandle = user?.id ?? '';
    const { x = '', y = '' } = this.key.publicKey.export({ format: 'jwk' });
    const id = Buffer.from(this.credentialId, 'base64url');
    const coseKey = cbor(new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x, 'base64url')], [-3, Buffer.from(y, 'base64url')]]));
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([id.length >> 8, id.length & 255]), id, coseKey]);
    const authData = this.authenticatorData(lies.rpId ?? rp?.id ?? '', lies, attested);
    const attestationObject = cbor(new Map<string, Cbor>([['fmt', 'none'], ['attStmt', new Map<string, Cbor>()], ['authData', authData]]));
    return { name, credentialId: this.credentialId, transports: ['internal'], attestationObject: base64url(attestationObject), clientDataJSON: this.clientData('webauthn.create', challenge, lies) };
  }

  /** The input of `signInWithPasskey`. */
  get(options: string, lies: Lies = {}) {
    const { challenge, rpId } = JSON.parse(options) as Options;
    this.counter += 1;
    const authenticatorData = this.authenticatorData(lies.rpId ?? rpId ?? '', lies);
    const clientDataJSON = this.clientData('webauthn.get', challenge, lies);
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(Buffer.from(clientDataJSON, 'base64url'))]), this.key.privateKey);
    return { credentialId: lies.credentialId ?? this.credentialId, clientDataJSON, authenticatorData: base64url(authenticatorData), signature: base64url(signature), userHandle: lies.userHandle ?? this.userHandle };
  }

  private clientData(type: string, challenge: string, lies: Lies): string {
    return base64url(Buffer.from(JSON.stringify({ type: lies.type ?? type, challenge: lies.challenge ?? challenge, origin: lies.origin ?? this.origin, crossOrigin: false })));
  }

  private authenticatorData(rpId: string, { verified = true, counter = this.counter }: Lies, attested: Buffer | null = null): Buffer {
    const flags = 0x01 | (verified ? 0x04 : 0) | (attested === null ? 0 : 0x40);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, ...(attested === null ? [] : [attested])]);
  }
}
