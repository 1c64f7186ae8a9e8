/** @jest-environment node */
import { generateKeyPairSync, sign } from 'node:crypto';
import { codeDigestText, idOf, ticketCode, ticketPayload, ticketSignedBytes } from '@escale/domain';
import { digestOf } from './bytes.ts';
import { shownOf, Tries } from './tickets.ts';

const pair = generateKeyPairSync('ed25519');
const key = pair.publicKey.export({ format: 'jwk' }).x ?? '';
const now = new Date('2026-03-12T13:00:00Z');
const fields = { keyId: 1, bookingId: idOf<'Booking'>('0197f000-0000-7000-8000-000000000001'), siteNumber: 7, notBefore: now, notAfter: new Date('2026-03-12T13:30:00Z'), revision: 2 };
const payload = ticketPayload(fields);
const ticket = ticketCode(payload, Uint8Array.from(sign(null, ticketSignedBytes(payload), pair.privateKey)));
const keys = [{ keyId: 1, key, notAfter: null }];

it('reads a ticket our signature stands under, and no other', async () => {
  expect(await shownOf(ticket, { kioskId: 'k', keys, now })).toEqual({ by: 'TICKET', bookingId: fields.bookingId, siteNumber: 7, notBefore: fields.notBefore, notAfter: fields.notAfter, revision: 2 });
  const forged = ticketCode(ticketPayload({ ...fields, siteNumber: 8 }), Uint8Array.from(sign(null, ticketSignedBytes(payload), pair.privateKey)));
  expect(await shownOf(forged, { kioskId: 'k', keys, now })).toBeNull();
  expect(await shownOf(ticket, { kioskId: 'k', keys: [], now })).toBe('KEY_UNKNOWN');
});

it('reads it just as well where the browser has no Ed25519', async () => {
  const { subtle } = crypto;
  const importKey = subtle.importKey.bind(subtle);
  const without = (...asked: Parameters<typeof importKey>) => (asked[2] === 'Ed25519' ? Promise.reject(new DOMException('Unrecognised.', 'NotSupportedError')) : importKey(...asked));
  Object.defineProperty(subtle, 'importKey', { configurable: true, value: without });
  try {
    expect(await shownOf(ticket, { kioskId: 'k', keys, now })).toMatchObject({ by: 'TICKET', revision: 2 });
  } finally {
    Reflect.deleteProperty(subtle, 'importKey');
  }
});

it('knows a short code by a digest that is this kiosk’s own', async () => {
  expect(await shownOf('K7M24QXP', { kioskId: 'k', keys, now })).toEqual({ by: 'CODE', digest: await digestOf(codeDigestText('k', 'K7M24QXP')) });
});

it('takes five wrong codes a minute', () => {
  const tries = new Tries();
  for (let at = 0; at < 5; at += 1) tries.count(at);
  expect([tries.isSpent(10), tries.isSpent(60_010)]).toEqual([true, false]);
});
