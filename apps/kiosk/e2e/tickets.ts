import { createPrivateKey, hkdfSync, sign } from 'node:crypto';
import { type Booking, checkInWindow, DEFAULT_POLICY, idOf, ticketCode, ticketPayload, ticketSignedBytes } from '@escale/domain';
import { JOURNEY_SECRET } from '../../../tools/journeys/secret.mjs';

/** DER prefix of a PKCS#8 Ed25519 private key (RFC 8410 §7); the 32-byte seed follows. */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export type TicketOf = { readonly id: string; readonly siteNumber: number; readonly keyId?: number } & Pick<Booking, 'startsAt' | 'endsAt'>;

/** The ticket of a booking that was never changed, as the network of the journeys signs it; with its first key where none is named. */
export const ticketOf = ({ id, siteNumber, startsAt, endsAt, keyId = 1 }: TicketOf): string => {
  const seed = Buffer.from(hkdfSync('sha256', JOURNEY_SECRET, 'escale', `ticket:${keyId}`, 32));
  const key = createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const { start: notBefore, end: notAfter } = checkInWindow({ startsAt, endsAt }, DEFAULT_POLICY);
  const payload = ticketPayload({ keyId, bookingId: idOf(id), siteNumber, notBefore, notAfter, revision: 0 });
  return ticketCode(payload, sign(null, ticketSignedBytes(payload), key));
};
