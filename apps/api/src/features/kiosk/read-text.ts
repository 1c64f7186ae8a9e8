import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { type EventFault, KIOSK_EVENT_BYTES_MOST, type KioskEvent, ok, readEvent, refuse, type Result } from '@escale/domain';

/** An event as a kiosk sent it. */
export interface SentEvent {
  readonly eventId: string;
  readonly text: string;
  readonly signature: string;
}

export type TextFault = { readonly code: EventFault['code'] | 'ID_WRONG' | 'KIOSK_WRONG' | 'SEQUENCE_TAKEN' | 'SIGNATURE_WRONG' | 'TOO_LONG'; readonly field: string | null };

/** IEEE P1363: r and s, 32 bytes each. */
const SIGNATURE_BYTES = 64;

export const deviceKey = (publicKey: string): KeyObject => createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' });

export const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const isSigned = (key: KeyObject, text: string, signature: string): boolean => {
  const bytes = Buffer.from(signature, 'base64url');
  return bytes.length === SIGNATURE_BYTES && verify('sha256', Buffer.from(text, 'utf8'), { key, dsaEncoding: 'ieee-p1363' }, bytes);
};

/** The event a kiosk wrote, if its key signed the text and the text says what it is sent as. */
export const readSent = ({ eventId, text, signature }: SentEvent, kioskId: string, key: KeyObject): Result<KioskEvent, TextFault> => {
  if (Buffer.byteLength(text, 'utf8') > KIOSK_EVENT_BYTES_MOST) return refuse({ code: 'TOO_LONG', field: 'text' });
  const read = readEvent(text);
  if (!read.ok) return read;
  if (!isSigned(key, text, signature)) return refuse({ code: 'SIGNATURE_WRONG', field: 'signature' });
  if (read.value.kioskId !== kioskId) return refuse({ code: 'KIOSK_WRONG', field: 'kioskId' });
  return read.value.id === eventId ? ok(read.value) : refuse({ code: 'ID_WRONG', field: 'eventId' });
};

/** The number a text seems to have among those of its kiosk, so that what cannot be read leaves no gap; null where even that cannot be told. */
export const sequenceIn = (text: string): number | null => {
  const [, digits] = /"sequence"\s*:\s*([1-9][0-9]{0,15})\s*[,}]/.exec(text) ?? [];
  const sequence = Number(digits);
  return Number.isSafeInteger(sequence) ? sequence : null;
};
