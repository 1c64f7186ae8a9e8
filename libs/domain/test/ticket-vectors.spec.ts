import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { openTicket, parsePayload, readTicket, ticketCode, ticketPayload, ticketSignedBytes, verifyTicket } from '@escale/domain';
import { TICKET_VECTORS, VECTOR_KEY } from '@escale/domain/testing';

const PKCS8_ED25519 = '302e020100300506032b657004220420';
const secret = createPrivateKey({ key: Buffer.from(PKCS8_ED25519 + VECTOR_KEY.secretHex, 'hex'), format: 'der', type: 'pkcs8' });
const key = createPublicKey(secret);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const checkSignature = (publicKey: KeyObject, signature: Uint8Array, signed: Uint8Array): boolean => verify(null, signed, publicKey, signature);

const [session] = TICKET_VECTORS;
if (session === undefined) throw new Error('No vector');
const keys = [{ keyId: 1, key, notAfter: new Date('2026-09-01T00:00:00Z') }];
const options = { keys, verify: checkSignature, siteNumber: 342, now: new Date('2026-03-12T13:00:00Z'), toleranceMinutes: 5 };

describe.each(TICKET_VECTORS)('the ticket of $name', ({ fields, payloadHex, code }) => {
  it('is written and read byte for byte', () => {
    const payload = ticketPayload(fields);
    expect(hex(payload)).toBe(payloadHex);
    expect(parsePayload(payload)).toEqual(fields);
    expect(ticketCode(payload, new Uint8Array(sign(null, ticketSignedBytes(payload), secret)))).toBe(code);
    expect(code).toHaveLength(158);
  });

  it('carries a signature that stands', () => {
    const read = readTicket(code);
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value.fields).toEqual(fields);
    expect(checkSignature(key, read.value.signature, read.value.signedBytes)).toBe(true);
  });
});

it('the key of the vectors is that of RFC 8032', () => {
  expect(hex(key.export({ format: 'der', type: 'spki' }).subarray(12))).toBe(VECTOR_KEY.publicHex);
});

describe('a ticket at the kiosk', () => {
  it('is accepted at its site in its time, however it was typed', async () => {
    const typed = session.code.toLowerCase().replace(/(.{20})/g, '$1 \n');
    expect(await verifyTicket(typed, options)).toEqual({ ok: true, value: session.fields });
  });

  it('is accepted from an asynchronous verifier too', async () => {
    const later = async (...given: Parameters<typeof checkSignature>): Promise<boolean> => checkSignature(...given);
    expect((await verifyTicket(session.code, { ...options, verify: later })).ok).toBe(true);
  });

  it.each(['2026-03-12T12:35:00Z', '2026-03-12T13:35:00Z'])('is accepted at %s, the clock being a little off', async (now) => {
    expect((await verifyTicket(session.code, { ...options, now: new Date(now) })).ok).toBe(true);
  });

  it.each<[string, string, Partial<typeof options>, string]>([
    ['at another site', session.code, { siteNumber: 343 }, 'WRONG_SITE'],
    ['too early', session.code, { now: new Date('2026-03-12T12:34:59Z') }, 'TOO_EARLY'],
    ['too late', session.code, { now: new Date('2026-03-12T13:35:01Z') }, 'TOO_LATE'],
    ['of a key nobody knows', session.code, { keys: [] }, 'KEY_UNKNOWN'],
    ['of a key that is over', session.code, { keys: [{ keyId: 1, key, notAfter: options.now }] }, 'KEY_EXPIRED'],
    ['that is empty', '', {}, 'NOT_A_TICKET'],
    ['that is cut short', session.code.slice(0, -1), {}, 'NOT_A_TICKET'],
    ['of another alphabet', session.code.replace('AEAZ', 'AE1Z'), {}, 'NOT_A_TICKET'],
    ['of another version', session.code.replace('TL1:AE', 'TL1:AI'), {}, 'NOT_A_TICKET'],
    ['of another scheme', session.code.replace('TL1:', 'TL2:'), {}, 'NOT_A_TICKET'],
    ['of endless length', 'TL1:' + 'A'.repeat(100_000), {}, 'NOT_A_TICKET'],
  ])('is refused %s', async (_sentence, code, change, refusal) => {
    expect(await verifyTicket(code, { ...options, ...change })).toMatchObject({ ok: false, refusal: { code: refusal } });
  });

  it('is refused once any one of its characters is changed', async () => {
    for (let index = 4; index < session.code.length; index += 1) {
      const changed = session.code.slice(0, index) + (session.code[index] === 'Q' ? 'A' : 'Q') + session.code.slice(index + 1);
      expect((await openTicket(changed, options)).ok).toBe(false);
    }
  });
});
