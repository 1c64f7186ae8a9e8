import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { EVIDENCE_PREFIX, Secrets } from './secrets.ts';

const secret = 'a secret of tests, long enough to be taken';
const text = Buffer.from('what a ticket says');
const isSignedBy = (key: string, signature: Uint8Array, bytes: Uint8Array = text) => verify(null, bytes, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' }), signature);

describe('the keys of tickets', () => {
  it.each([[1, [1, 2]], [2, [1, 2, 3]], [254, [253, 254, 255]]])('while number %i signs are %j: the one before and the next hold as well', (ticketKey, known) => {
    const secrets = new Secrets({ secret, ticketKey });
    expect(secrets.ticketKeys.map(({ keyId }) => keyId)).toEqual(known);
    const signature = secrets.signTicket(text);
    expect(secrets.ticketKeys.filter(({ key }) => isSignedBy(key, signature)).map(({ keyId }) => keyId)).toEqual([ticketKey]);
  });

  it('are the same whichever of them signs', () => {
    const [before, after] = [new Secrets({ secret }), new Secrets({ secret, ticketKey: 2 })];
    expect(after.ticketKeys.slice(0, 2)).toEqual(before.ticketKeys);
  });

  it('leave evidence under the key it was sealed with', () => {
    const [before, after] = [new Secrets({ secret }), new Secrets({ secret, ticketKey: 7 })];
    expect(after.publicKey()).toBe(before.publicKey());
    expect(isSignedBy(before.publicKey(), Buffer.from(after.signEvidence('manifest'), 'base64url'), Buffer.from(`${EVIDENCE_PREFIX}manifest`))).toBe(true);
  });
});
