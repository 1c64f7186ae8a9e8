import fc from 'fast-check';
import { mayBecome } from '../kernel/state-machine.ts';
import { formatShortCode, readShortCode, shortCode } from '../ticket/short-code.ts';
import { decideKioskName, decidePairing, KIOSK_MACHINE, KIOSK_NAME_MOST, KIOSK_STATES, kioskStateOf, type PairingFacts } from './pairing.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 3, 9, minute));
const WAITING: PairingFacts = { pairedAt: null, revokedAt: null, codeExpiresAt: at(10), sameKey: false };

describe('a device that typed a code', () => {
  it.each<[string, PairingFacts | null, Date, string]>([
    ['becomes the kiosk at once', WAITING, at(0), 'paired'],
    ['still does in the tenth minute', WAITING, new Date(at(10).getTime() - 1), 'paired'],
    ['comes too late when the ten minutes are over', WAITING, at(10), 'CODE_OVER'],
    ['finds no kiosk', null, at(0), 'CODE_UNKNOWN'],
    ['finds one that was revoked meanwhile', { ...WAITING, revokedAt: at(1) }, at(2), 'CODE_UNKNOWN'],
    ['comes second', { ...WAITING, pairedAt: at(1) }, at(2), 'CODE_USED'],
    ['asks again, its first answer lost', { ...WAITING, pairedAt: at(1), sameKey: true }, at(2), 'paired again'],
    ['asks again when the code is over', { ...WAITING, pairedAt: at(1), sameKey: true }, at(11), 'CODE_OVER'],
    ['asks again for one that was revoked', { ...WAITING, pairedAt: at(1), revokedAt: at(2), sameKey: true }, at(3), 'CODE_UNKNOWN'],
  ])('%s', (_sentence, kiosk, now, answer) => {
    const decided = decidePairing(kiosk, now);
    expect(decided.ok ? (decided.value.repeated ? 'paired again' : 'paired') : decided.refusal.code).toBe(answer);
  });

  it('never becomes a kiosk that another device is, whatever happened before', () => {
    const time = fc.option(fc.integer({ min: 0, max: 20 }).map(at), { nil: null });
    fc.assert(
      fc.property(time, time, fc.integer({ min: 0, max: 20 }), (pairedAt, revokedAt, minute) => {
        const decided = decidePairing({ ...WAITING, pairedAt, revokedAt }, at(minute));
        if (decided.ok) expect(mayBecome(KIOSK_MACHINE, kioskStateOf({ pairedAt, revokedAt }), 'PAIRED')).toBe(true);
      }),
    );
  });
});

describe('the state of a kiosk', () => {
  it.each([
    [null, null, 'WAITING'],
    [at(1), null, 'PAIRED'],
    [at(1), at(2), 'REVOKED'],
    [null, at(2), 'REVOKED'],
  ])('paired %p, revoked %p', (pairedAt, revokedAt, state) => expect(kioskStateOf({ pairedAt, revokedAt })).toBe(state));

  it('has no way back from being revoked', () => {
    for (const state of KIOSK_STATES) expect(mayBecome(KIOSK_MACHINE, 'REVOKED', state)).toBe(false);
  });
});

describe('the code as it is typed', () => {
  it('is read in whatever case and with whatever spaces; one wrong character shows before anything is asked', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), fc.nat({ max: 7 }), (bytes, wrong) => {
        const code = shortCode(bytes);
        expect(readShortCode(formatShortCode(code).toLowerCase().replace('-', ' '))).toBe(code);
        const other = code.charAt(wrong) === '7' ? '8' : '7';
        expect(readShortCode(code.slice(0, wrong) + other + code.slice(wrong + 1))).toBeNull();
      }),
    );
  });
});

describe('the name of a kiosk', () => {
  it.each([
    ['is kept', 'Borne de l’accueil', [], 'Borne de l’accueil'],
    ['loses what cannot be seen', '  Borne\u200B   2 ', [], 'Borne 2'],
    ['is missing', ' — 12 ', [], 'NAME_MISSING'],
    ['is too long', 'b'.repeat(KIOSK_NAME_MOST + 1), [], 'NAME_TOO_LONG'],
    ['is as long as it may be', 'b'.repeat(KIOSK_NAME_MOST), [], 'b'.repeat(KIOSK_NAME_MOST)],
    ['is that of another, in capitals', 'ACCUEIL', ['Accueil'], 'NAME_TAKEN'],
  ] as const)('%s', (_sentence, typed, others, answer) => {
    const decided = decideKioskName(typed, others);
    expect(decided.ok ? decided.value : decided.refusal.code).toBe(answer);
  });
});
