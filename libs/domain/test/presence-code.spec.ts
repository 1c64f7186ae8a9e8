import { createHmac } from 'node:crypto';
import { PRESENCE_VECTOR_SECRET, PRESENCE_VECTORS, plusMinutes, presenceOfCode, type PresenceHmac, presenceProof, presenceStep, presenceText, readPresenceCode, typedProof } from '@escale/domain';
import fc from 'fast-check';

const KIOSK = '9f0a6b0e-8f0e-4c40-8a86-4f2b8d5d7f31';
const SITE = 'https://escale.example';
const NOW = new Date('2026-03-10T08:00:10Z');

const hmac: PresenceHmac = async (message) => createHmac('sha256', Buffer.from(PRESENCE_VECTOR_SECRET, 'base64url')).update(message).digest();
const shownAt = async (when: Date): Promise<string> => presenceText(SITE, KIOSK, presenceStep(when), await presenceProof(hmac, presenceStep(when)));
const stands = async (text: string, now: Date) => {
  const code = readPresenceCode(text);
  return code === null ? 'unreadable' : presenceOfCode(code, hmac, now);
};

describe('the code a kiosk shows', () => {
  it.each(PRESENCE_VECTORS)('is $proof at $at', async ({ at: when, step, proof }) => {
    expect(presenceStep(new Date(when))).toBe(step);
    expect(await presenceProof(hmac, step)).toBe(proof);
  });

  it.each<[string, number, string, string]>([
    ['is taken while it is shown', 0, 'here', 'here'],
    ['is taken in the step after', 30, 'here', 'here'],
    ['is taken by a clock that is behind', -30, 'here', 'here'],
    ['is over in the step after that', 60, 'over', 'wrong'],
    ['is not taken from the future', -60, 'over', 'wrong'],
  ])('%s', async (_, seconds, scanned, typed) => {
    const [text, now] = [await shownAt(NOW), plusMinutes(NOW, seconds / 60)];
    expect(await stands(text, now)).toBe(scanned);
    expect(await stands(typedProof(text.slice(-16)).toLowerCase(), now)).toBe(typed);
  });

  it.each(['', 'https://escale.example/presence', `${SITE}/presence#${KIOSK}.1`, 'K7M2-4QX', 'K7M2-4QXP9', '🙂'.repeat(8), `#${KIOSK.toUpperCase()}.1.YQZOAWODPDXPP7RP`])('is not read from "%s"', (text) => {
    expect(readPresenceCode(text)).toBeNull();
  });

  it('is read as it looks, with what no letter of it is', () => {
    expect(readPresenceCode(' 0i1b-8ABC ')).toEqual({ kioskId: null, step: null, proof: 'OIIBBABC' });
  });

  it('is wrong with any other step, or any other letter', async () => {
    const text = await shownAt(NOW);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 15 }), fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'), async (index, letter) => {
        const place = text.length - 16 + index;
        fc.pre(text.charAt(place) !== letter);
        expect(await stands(`${text.slice(0, place)}${letter}${text.slice(place + 1)}`, NOW)).toBe('wrong');
      }),
    );
    expect(await stands(text.replace('.59104320.', '.59104321.'), NOW)).toBe('wrong');
  });
});
