import { ok, refuse, type Result } from '../kernel/result.ts';
import { plusMinutes } from '../time/duration.ts';
import type { TicketFields } from './payload.ts';
import { readTicket } from './ticket-code.ts';

/** A public key of the network; past `notAfter` nothing it signed is accepted. */
export type TicketKey<Key> = { readonly keyId: number; readonly key: Key; readonly notAfter: Date | null };

/** How a signature is checked; injected because every platform has its own Ed25519. */
export type VerifySignature<Key> = (key: Key, signature: Uint8Array, signedBytes: Uint8Array) => boolean | Promise<boolean>;

export type OpenTicketOptions<Key> = {
  readonly keys: readonly TicketKey<Key>[];
  readonly verify: VerifySignature<Key>;
  readonly now: Date;
};

export type VerifyTicketOptions<Key> = OpenTicketOptions<Key> & {
  readonly siteNumber: number;
  /** How far the reader's clock may be off. */
  readonly toleranceMinutes: number;
};

export type TicketRefusal =
  | { readonly code: 'NOT_A_TICKET' | 'KEY_UNKNOWN' | 'KEY_EXPIRED' | 'SIGNATURE_WRONG' }
  | { readonly code: 'WRONG_SITE'; readonly fields: TicketFields }
  | { readonly code: 'TOO_EARLY' | 'TOO_LATE'; readonly at: Date; readonly fields: TicketFields };

/** Proves that the network issued a ticket, and no more: not for where, when, nor whether it still stands. */
export const openTicket = async <Key>(text: string, options: OpenTicketOptions<Key>): Promise<Result<TicketFields, TicketRefusal>> => {
  const read = readTicket(text);
  if (!read.ok) return read;
  const { fields, signature, signedBytes } = read.value;
  const known = options.keys.find(({ keyId }) => keyId === fields.keyId);
  if (known === undefined) return refuse({ code: 'KEY_UNKNOWN' });
  if (known.notAfter !== null && known.notAfter.getTime() <= options.now.getTime()) return refuse({ code: 'KEY_EXPIRED' });
  return (await options.verify(known.key, signature, signedBytes)) ? ok(fields) : refuse({ code: 'SIGNATURE_WRONG' });
};

/** Proves that the network issued a ticket for this site and this hour; unused or still current it cannot prove. */
export const verifyTicket = async <Key>(text: string, options: VerifyTicketOptions<Key>): Promise<Result<TicketFields, TicketRefusal>> => {
  const opened = await openTicket(text, options);
  if (!opened.ok) return opened;
  const fields = opened.value;
  if (fields.siteNumber !== options.siteNumber) return refuse({ code: 'WRONG_SITE', fields });
  const now = options.now.getTime();
  const { notBefore, notAfter } = fields;
  if (now < plusMinutes(notBefore, -options.toleranceMinutes).getTime()) return refuse({ code: 'TOO_EARLY', at: notBefore, fields });
  if (now > plusMinutes(notAfter, options.toleranceMinutes).getTime()) return refuse({ code: 'TOO_LATE', at: notAfter, fields });
  return ok(fields);
};
