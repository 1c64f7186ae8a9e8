import type { Id } from '../kernel/id.ts';

/** What a ticket says; no name, no address. */
export type TicketFields = {
  /** Which of the network's keys signed it, 0 to 255. */
  readonly keyId: number;
  readonly bookingId: Id<'Booking'>;
  /** The number of the place, 0 to 2³²−1. */
  readonly siteNumber: number;
  /** To the second. */
  readonly notBefore: Date;
  /** To the second. */
  readonly notAfter: Date;
  /** 0 to 65535. */
  readonly revision: number;
};

export const PAYLOAD_BYTES = 32;
const VERSION = 1;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const within = (value: number, most: number, what: string): number => {
  if (!Number.isInteger(value) || value < 0 || value > most) throw new RangeError(`${what} does not fit a ticket: ${value}`);
  return value;
};

const seconds = (instant: Date, what: string): number => within(Math.floor(instant.getTime() / 1000), 0xffff_ffff, what);

/**
 * The 32 bytes of a ticket: version, key, booking UUID (16), site (4), not before (4), not after (4), revision (2), big-endian.
 * Throws `RangeError` when a field does not fit.
 */
export const ticketPayload = (fields: TicketFields): Uint8Array => {
  if (!UUID.test(fields.bookingId)) throw new RangeError(`Not a UUID: ${fields.bookingId}`);
  const bytes = new Uint8Array(PAYLOAD_BYTES);
  const view = new DataView(bytes.buffer);
  bytes[0] = VERSION;
  bytes[1] = within(fields.keyId, 0xff, 'Key id');
  const hex = fields.bookingId.replaceAll('-', '');
  for (let index = 0; index < 16; index += 1) bytes[2 + index] = parseInt(hex.slice(index * 2, index * 2 + 2), 16);
  view.setUint32(18, within(fields.siteNumber, 0xffff_ffff, 'Site number'));
  view.setUint32(22, seconds(fields.notBefore, 'Not before'));
  view.setUint32(26, seconds(fields.notAfter, 'Not after'));
  view.setUint16(30, within(fields.revision, 0xffff, 'Revision'));
  return bytes;
};

/** The fields of a payload; null when it is not 32 bytes of a version this code knows. */
export const parsePayload = (bytes: Uint8Array): TicketFields | null => {
  if (bytes.length !== PAYLOAD_BYTES || bytes[0] !== VERSION) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const hex = Array.from(bytes.subarray(2, 18), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return {
    keyId: view.getUint8(1),
    bookingId: uuid as Id<'Booking'>,
    siteNumber: view.getUint32(18),
    notBefore: new Date(view.getUint32(22) * 1000),
    notAfter: new Date(view.getUint32(26) * 1000),
    revision: view.getUint16(30),
  };
};
