import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../platform/config/config.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';

/** What is sent to a provider with a trip, and must come back with it. */
export interface TripProof {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE: shown only when the code is exchanged. */
  readonly verifier: string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The secrets of a trip, derived from the browser's cookie and the network's secret: whoever reads the table finds none of them. */
@Injectable()
export class TripSecrets {
  private readonly tripKey: Buffer;
  private readonly sealKey: Buffer;

  constructor(@Inject(CONFIG) config: Pick<Config, 'secret'>) {
    const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', config.secret, 'escale', purpose, 32));
    this.tripKey = derive('identity-trip:1');
    this.sealKey = derive('identity-token:1');
  }

  /** 43 characters each: RFC 7636 asks for at least that of a verifier, ProConnect for 32 of state and nonce. */
  of(cookie: string): TripProof {
    const derived = (purpose: string) => createHmac('sha256', this.tripKey).update(`${purpose}:${cookie}`).digest('base64url');
    return { state: derived('state'), nonce: derived('nonce'), verifier: derived('verifier') };
  }

  /** Hides what must be shown to the provider again at the end (AES-256-GCM); it opens for the same session alone. */
  seal(text: string, sessionId: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.sealKey, nonce).setAAD(Buffer.from(sessionId));
    const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
  }

  /** Throws when it was sealed for another session, or changed. */
  open(sealed: string, sessionId: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.sealKey, bytes.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(sessionId));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  }
}
