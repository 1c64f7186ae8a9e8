import { describe, expect, it } from '@jest/globals';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { verifyEvidence } from './verify.mjs';

/** @param {string | Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const network = generateKeyPairSync('ed25519');
const key = String(network.publicKey.export({ format: 'jwk' }).x);
const device = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const publicKey = device.publicKey.export({ format: 'der', type: 'spki' }).toString('base64url');
/** @param {string} manifest */
const seal = (manifest) => sign(null, Buffer.from(`escale-evidence\0${manifest}`), network.privateKey).toString('base64url');

const fact = { type: 'SIGNED', bookingId: 's', day: '2026-03-10', half: 'MORNING', signer: { role: 'LEARNER', learnerId: 'ana' }, means: 'STROKES', strokes: [[0, 0, 0]] };
const eventOf = (more = {}) => {
  const text = JSON.stringify({ v: 1, kioskId: 'k', fact: { ...fact, ...more } });
  return { text, signature: sign('sha256', Buffer.from(text), { key: device.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url') };
};
/** @param {object} [more] */
const entry = (more) => ({ id: 'e', session: 's', role: 'LEARNER', learner: 'ana', name: 'Ana', day: '2026-03-10', half: 'MORNING', means: 'STROKES', strokes: [[0, 0, 0]], signedAt: '2026-03-10T08:10:00Z', receivedAt: '2026-03-10T08:10:01Z', sure: true, confirmedAt: null, kiosk: { id: 'k', publicKey }, event: eventOf(), ...more });

/** @typedef {ReturnType<typeof bundle>} Bundle */
const bundle = (wanted = [entry(), entry({ means: 'PHONE', event: null }), entry({ sure: false })]) => {
  /** @type {string[]} */
  const entries = [];
  const sheet = Buffer.from('%PDF');
  const last = () => entries.slice(-1).map(sha256)[0] ?? null;
  for (const one of wanted) entries.push(JSON.stringify({ previous: last(), ...one }));
  const manifest = JSON.stringify({ format: 'escale.evidence', version: 1, madeAt: '2026-03-11', organisation: 'Ateliers', training: 'Soudure', entries: entries.length, last: last(), sheetSha256: sha256(sheet) });
  return { manifest, signature: seal(manifest), entries, sheet: sheet.toString('base64') };
};
/** @param {object} of */
const file = (of) => Buffer.from(JSON.stringify(of));

describe('a file of evidence', () => {
  it('holds as it was written, and says what is not sure', () => {
    const { faults, holds, notes } = verifyEvidence(file(bundle()), key);
    expect(faults).toEqual([]);
    expect(holds).toContain('All 3 entries are there, in their order.');
    expect(notes).toEqual([expect.stringContaining('nobody confirmed it')]);
    expect(verifyEvidence(file(bundle([])), key).faults).toEqual([]);
  });

  it('does not hold once any byte of it is another', () => {
    const whole = file(bundle());
    /** @type {[number, number][]} */
    const unseen = [];
    for (let at = 0; at < whole.length; at += 1) {
      for (const other of [Number(whole[at]) ^ 1, Number(whole[at]) ^ 0x20, 0x20]) {
        if (other === whole[at]) continue;
        const changed = Buffer.from(whole);
        changed[at] = other;
        if (verifyEvidence(changed, key).faults.length === 0) unseen.push([at, other]);
      }
    }
    expect(unseen).toEqual([]);
  }, 60_000);

  it.each(/** @type {[string, (of: Bundle) => object][]} */ ([
    ['an entry left out', (of) => ({ ...of, entries: of.entries.slice(1) })],
    ['an entry added', (of) => ({ ...of, entries: [...of.entries, of.entries[0]] })],
    ['entries in another order', (of) => ({ ...of, entries: [...of.entries].reverse() })],
    ['another sheet', (of) => ({ ...of, sheet: Buffer.from('%PDF2').toString('base64') })],
    ['more in it', (of) => ({ ...of, more: 1 })],
  ]))('does not hold with %s', (_, changed) => {
    expect(verifyEvidence(file(changed(bundle())), key).faults).not.toEqual([]);
  });

  it.each([
    ['of another person', { event: eventOf({ signer: { role: 'LEARNER', learnerId: 'ben' } }) }],
    ['of another half-day', { event: eventOf({ half: 'AFTERNOON' }) }],
    ['of another drawing', { event: eventOf({ strokes: [[9, 9, 0]] }) }],
    ['without the key of the kiosk', { kiosk: { id: 'k', publicKey: null } }],
    ['that is no event', { event: { text: '{', signature: '' } }],
  ])('does not hold, sealed or not, with what a kiosk wrote %s', (_, more) => {
    expect(verifyEvidence(file(bundle([entry(more)])), key).faults).not.toEqual([]);
  });

  it('does not hold for another network, and nothing else is taken for it', () => {
    const other = String(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x);
    expect(verifyEvidence(file(bundle()), other).faults).toEqual(['The manifest is not sealed by this key.']);
    expect(verifyEvidence(Buffer.from('hello'), key).faults).toHaveLength(1);
  });
});
