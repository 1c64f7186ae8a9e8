import { ok, refuse, type Result } from '../kernel/result.ts';
import { fromBase32, toBase32 } from './base32.ts';
import { parsePayload, PAYLOAD_BYTES, type TicketFields } from './payload.ts';

const PREFIX = 'TL1:';
const SIGNATURE_BYTES = 64;
const CODE_LENGTH = PREFIX.length + Math.ceil(((PAYLOAD_BYTES + SIGNATURE_BYTES) * 8) / 5);

/** A ticket as it was read; nothing is proved until its signature is. */
export type ReadTicket = {
  readonly fields: TicketFields;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  /** What the signature is over. */
  readonly signedBytes: Uint8Array;
};

/** What the network signs: `TL1`, a zero byte and the payload, so that no other signature of the same key can pass for a ticket. */
export const ticketSignedBytes = (payload: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(4 + payload.length);
  bytes.set([0x54, 0x4c, 0x31, 0x00]);
  bytes.set(payload, 4);
  return bytes;
};

/** The text of a ticket, 158 characters a QR code and a keyboard can carry; throws `RangeError` on wrong lengths. */
export const ticketCode = (payload: Uint8Array, signature: Uint8Array): string => {
  if (payload.length !== PAYLOAD_BYTES || signature.length !== SIGNATURE_BYTES) throw new RangeError('Not the parts of a ticket');
  const bytes = new Uint8Array(PAYLOAD_BYTES + SIGNATURE_BYTES);
  bytes.set(payload);
  bytes.set(signature, PAYLOAD_BYTES);
  return PREFIX + toBase32(bytes);
};

/** Whether a text means to be a ticket rather than a short code. */
export const looksLikeTicket = (text: string): boolean => text.replace(/\s+/g, '').slice(0, PREFIX.length).toUpperCase() === PREFIX;

/** Takes a ticket apart, forgiving case and white space. */
export const readTicket = (text: string): Result<ReadTicket, { readonly code: 'NOT_A_TICKET' }> => {
  const tight = text.length > 4 * CODE_LENGTH ? '' : text.replace(/\s+/g, '').toUpperCase();
  if (tight.length !== CODE_LENGTH || !tight.startsWith(PREFIX)) return refuse({ code: 'NOT_A_TICKET' });
  const bytes = fromBase32(tight.slice(PREFIX.length));
  if (bytes === null) return refuse({ code: 'NOT_A_TICKET' });
  const payload = bytes.slice(0, PAYLOAD_BYTES);
  const fields = parsePayload(payload);
  if (fields === null) return refuse({ code: 'NOT_A_TICKET' });
  return ok({ fields, payload, signature: bytes.slice(PAYLOAD_BYTES), signedBytes: ticketSignedBytes(payload) });
};
