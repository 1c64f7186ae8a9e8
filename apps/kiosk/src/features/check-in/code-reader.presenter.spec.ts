import { type KeyStroke, NO_BURST, readKey } from './code-reader.presenter.ts';

type Layout = 'us' | 'azerty';
/** What a French computer makes of the keys a reader presses on a US keyboard. */
const AZERTY: Readonly<Record<string, string>> = { Q: 'a', A: 'q', W: 'z', Z: 'w', M: ',', 0: 'à', 1: '&', 2: 'é', 3: '"', 4: "'", 5: '(', 6: '-', 7: 'è', 8: '_', 9: 'ç', '-': ')', ':': 'M' };

const positionOf = (char: string): string => (/[A-Z]/.test(char) ? `Key${char}` : /\d/.test(char) ? `Digit${char}` : char === '-' ? 'Minus' : 'Semicolon');

const strokesOf = (text: string, layout: Layout, everyMs: number): KeyStroke[] => {
  const keys = [...text].flatMap((char) => {
    const shiftKey = /[A-Z:]/.test(char);
    const stroke = { code: positionOf(char), key: layout === 'us' ? char : (AZERTY[char] ?? char), shiftKey };
    return shiftKey ? [{ code: 'ShiftLeft', key: 'Shift', shiftKey: true }, stroke] : [stroke];
  });
  return [...keys, { code: 'Enter', key: 'Enter', shiftKey: false }].map((stroke, index) => ({ ...stroke, at: index * everyMs }));
};

const scannedBy = (strokes: readonly KeyStroke[]) => {
  let burst = NO_BURST;
  let scanned: ReturnType<typeof readKey>['scanned'] = null;
  for (const stroke of strokes) ({ burst, scanned } = readKey(burst, stroke));
  return scanned;
};

const TICKET = 'TL1:AEAZ6CTLB2HQ4TCARKDE6K4NLV7TCAAAAFLGTMVUEBU3FP6YAAAI7F4IQG6L';

describe('a hand-held reader', () => {
  it('is read by the positions of its keys on a French keyboard, capitals, colon and digits included', () => {
    const scanned = scannedBy(strokesOf(TICKET, 'azerty', 12));
    expect(scanned?.byPosition).toBe(TICKET);
    expect(scanned?.byCharacter).not.toBe(TICKET);
  });

  it('is read on a US keyboard', () => {
    expect(scannedBy(strokesOf('K7M2-4QXP', 'us', 34))?.byPosition).toBe('K7M2-4QXP');
  });

  it('set to the language of the computer is right by its characters', () => {
    const strokes = ['A', 'Q', '1', '2', '3', '4', '5', '6'].map((key, index) => ({ code: index === 0 ? 'KeyQ' : index === 1 ? 'KeyA' : `Digit${key}`, key, shiftKey: true, at: index * 10 }));
    expect(scannedBy([...strokes, { code: 'Enter', key: 'Enter', shiftKey: false, at: 80 }])?.byCharacter).toBe('AQ123456');
  });

  it('is told from a hand: 35 ms between two keys is a hand', () => {
    expect(scannedBy(strokesOf('K7M2-4QXP', 'us', 35))).toBeNull();
  });

  it('is not a burst of seven keys, nor one that never ends', () => {
    expect(scannedBy(strokesOf('1234567', 'us', 10))).toBeNull();
    expect(scannedBy(strokesOf('12345678', 'us', 10).slice(0, -1))).toBeNull();
  });

  it('starts afresh after a pause, whatever a hand typed before', () => {
    const hand = [{ code: 'KeyA', key: 'a', shiftKey: false, at: -500 }];
    expect(scannedBy([...hand, ...strokesOf('K7M2-4QXP', 'us', 10)])?.byPosition).toBe('K7M2-4QXP');
  });
});
