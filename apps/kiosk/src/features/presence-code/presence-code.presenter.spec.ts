import { describe, expect, it } from '@jest/globals';
import { presenceOfCode, presenceStep, PRESENCE_VECTOR_SECRET, PRESENCE_VECTORS, readPresenceCode } from '@escale/domain';
import { codeShownIn, hmacUnder, secondsLeft } from './presence-code.presenter.ts';

const KIOSK = { kioskId: '0197f000-0000-7000-8000-00000000000a', presenceSecret: PRESENCE_VECTOR_SECRET };
const SITE = 'https://escale.example';

describe('the code a kiosk shows', () => {
  it.each(PRESENCE_VECTORS)('is the one the service makes, at $at', async ({ at, step, proof }) => {
    expect(await codeShownIn(presenceStep(new Date(at)), KIOSK, SITE)).toEqual({ text: `${SITE}/presence#${KIOSK.kioskId}.${String(step)}.${proof}`, letters: `${proof.slice(0, 4)}-${proof.slice(4, 8)}` });
  });

  it.each([['the picture', 'text'], ['the letters', 'letters']] as const)('is taken by the service, from %s', async (_, part) => {
    const now = new Date('2026-03-10T08:00:00Z');
    const shown = readPresenceCode((await codeShownIn(presenceStep(now), KIOSK, SITE))[part]);
    expect(shown).not.toBeNull();
    const taken = async (secret: string, seconds: number) => shown && presenceOfCode(shown, hmacUnder(secret), new Date(now.getTime() + seconds * 1_000));
    expect(await taken(PRESENCE_VECTOR_SECRET, 45)).toBe('here');
    expect(await taken(PRESENCE_VECTOR_SECRET, 90)).not.toBe('here');
    expect(await taken('AAAA', 0)).toBe('wrong');
  });

  it.each([['2026-03-10T08:00:00.000Z', 30], ['2026-03-10T08:00:29.999Z', 1], ['2026-03-10T08:00:30.000Z', 30]])('counts down to the next, at %s', (at, left) => {
    expect(secondsLeft(new Date(at))).toBe(left);
  });
});
