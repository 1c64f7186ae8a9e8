import { createHash, createHmac, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';

/** DER prefix of a PKCS#8 Ed25519 private key (RFC 8410 §7); the 32-byte seed follows. */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Keeps what is signed as evidence from ever being taken for a ticket. */
export const EVIDENCE_PREFIX = 'escale-evidence\0';

/** All secrets of the network, derived from one (HKDF-SHA-256, RFC 5869), so that nothing secret is stored. */
@Injectable()
export class Secrets {
  /** Key id written in each ticket. */
  readonly ticketKeyId: number;
  private readonly ticketKeyOf: (keyId: number) => KeyObject;
  private readonly ticketKey: KeyObject;
  private readonly evidenceKey: KeyObject;
  private readonly tokenKey: Buffer;
  /** Seals the audit log. */
  readonly auditKey: Buffer;

  constructor(@Inject(CONFIG) config: Pick<Config, 'secret'> & Partial<Pick<Config, 'ticketKey'>>) {
    const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', config.secret, 'escale', purpose, 32));
    this.ticketKeyOf = (keyId) => createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, derive(`ticket:${keyId}`)]), format: 'der', type: 'pkcs8' });
    this.ticketKeyId = config.ticketKey ?? 1;
    this.ticketKey = this.ticketKeyOf(this.ticketKeyId);
    // Whoever kept a file of evidence kept the key it is verified with: that one stays.
    this.evidenceKey = this.ticketKeyOf(1);
    this.tokenKey = derive('token:1');
    this.auditKey = derive('audit:1');
  }

  /** The secret that manages one booking; the same each time, so that a repeated request can be given it again. */
  bookingToken(bookingId: string): string {
    return createHmac('sha256', this.tokenKey).update(`booking:${bookingId}`).digest('base64url');
  }

  /** What stands behind the # of a sign-in link. */
  signInToken(requestId: string): string {
    return createHmac('sha256', this.tokenKey).update(`sign-in:${requestId}`).digest('base64url');
  }

  /** Six digits for the same request, to be typed where it began. */
  signInCode(requestId: string): string {
    return String(createHmac('sha256', this.tokenKey).update(`sign-in-code:${requestId}`).digest().readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
  }

  /** What stands behind the # of an invitation. */
  invitationToken(invitationId: string): string {
    return createHmac('sha256', this.tokenKey).update(`invitation:${invitationId}`).digest('base64url');
  }

  /** What stands behind the # of the link a minor's guardian is sent about one booking; good for nothing else. */
  guardianToken(bookingId: string): string {
    return createHmac('sha256', this.tokenKey).update(`guardian:${bookingId}`).digest('base64url');
  }

  /** What stands behind the # of the link one person of a team is sent about one request. */
  requestToken(bookingId: string, accountId: string): string {
    return createHmac('sha256', this.tokenKey).update(`request:${bookingId}:${accountId}`).digest('base64url');
  }

  /** What stands behind the # of the page of a series. */
  seriesToken(seriesId: string): string {
    return createHmac('sha256', this.tokenKey).update(`series:${seriesId}`).digest('base64url');
  }

  /** What stands behind the # of the link that manages one wish on the waiting list. */
  waitingToken(entryId: string): string {
    return createHmac('sha256', this.tokenKey).update(`waiting:${entryId}`).digest('base64url');
  }

  /** The code that pairs a device with a kiosk, the same each time for the same code's end; eight characters made of five of these bytes. */
  pairingBytes(kioskId: string, codeEnds: Date): Uint8Array {
    return createHmac('sha256', this.tokenKey).update(`kiosk-code:${kioskId}:${codeEnds.toISOString()}`).digest();
  }

  /** What is stored of that code: under the key, for a dictionary holds all of 35 bits. */
  pairingCodeHash(code: string): string {
    return createHmac('sha256', this.tokenKey).update(`kiosk-code-hash:${code}`).digest('base64url');
  }

  /** What a kiosk shows codes from that prove who reads them to stand before it; 32 bytes. */
  presenceSecret(kioskId: string): string {
    return createHmac('sha256', this.tokenKey).update(`kiosk-presence:${kioskId}`).digest('base64url');
  }

  /** What stands behind the # of the link by which one learner of a group signs that they were there. */
  signingToken(groupBookingId: string, learnerId: string): string {
    return createHmac('sha256', this.tokenKey).update(`signing:${groupBookingId}:${learnerId}`).digest('base64url');
  }

  /** The proof a kiosk shows for a step, made from its secret. */
  async presenceHmac(kioskId: string, message: Uint8Array): Promise<Uint8Array> {
    return createHmac('sha256', Buffer.from(this.presenceSecret(kioskId), 'base64url')).update(message).digest();
  }

  /** Seals a bundle of evidence, so that what was taken away can be told from what was made up. */
  signEvidence(manifest: string): string {
    return sign(null, Buffer.from(`${EVIDENCE_PREFIX}${manifest}`), this.evidenceKey).toString('base64url');
  }

  /** With which key evidence is verified: 32 bytes of Ed25519, base64url. */
  publicKey(): string {
    return createPublicKey(this.evidenceKey).export({ format: 'jwk' }).x ?? '';
  }

  /** Binds a challenge to the kiosk it was made for. */
  challengeSeal(kioskId: string, challenge: string): string {
    return createHmac('sha256', this.tokenKey).update(`kiosk-challenge:${kioskId}:${challenge}`).digest('base64url');
  }

  signTicket(bytes: Uint8Array): Uint8Array {
    return sign(null, bytes, this.ticketKey);
  }

  /** The keys tickets are verified with: the one that signs, the one before, for what was signed with it, and the next, so that a kiosk knows it before the first ticket it signs. */
  get ticketKeys(): readonly { readonly keyId: number; readonly key: string }[] {
    return [this.ticketKeyId - 1, this.ticketKeyId, this.ticketKeyId + 1].filter((keyId) => keyId > 0).map((keyId) => ({ keyId, key: this.ticketPublicKey(keyId) }));
  }

  /** 32 bytes, base64url (RFC 8037). */
  private ticketPublicKey(keyId: number): string {
    const { x } = createPublicKey(this.ticketKeyOf(keyId)).export({ format: 'jwk' });
    if (x === undefined) throw new Error('A public key without its point.');
    return x;
  }
}

/** What is stored of a secret: its SHA-256, enough for 256-bit random tokens, which no dictionary holds. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares two hex digests in constant time. */
export const sameHash = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
