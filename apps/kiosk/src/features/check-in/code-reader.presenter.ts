/** A key as the browser tells it; `at` in milliseconds. */
export type KeyStroke = { readonly code: string; readonly key: string; readonly shiftKey: boolean; readonly at: number };

/** What is arriving, read both ways: by the keys' positions on a US keyboard, and by the characters this computer makes of them. */
export type Burst = { readonly byPosition: string; readonly byCharacter: string; readonly strokes: number; readonly lastAt: number };

export type Reading = { readonly burst: Burst; readonly scanned: { readonly byPosition: string; readonly byCharacter: string } | null };

export const NO_BURST: Burst = { byPosition: '', byCharacter: '', strokes: 0, lastAt: -Infinity };

/** A hand-held reader types a code faster than any hand. */
const MOST_BETWEEN_KEYS_MS = 35;
/** Fewer keys than a short code are no code. */
const FEWEST_KEYS = 8;
const ENDS = new Set(['Enter', 'NumpadEnter', 'Tab']);
const PUNCTUATION: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Minus: ['-', '_'], Semicolon: [';', ':'], Space: [' ', ' '], Slash: ['/', '?'], Period: ['.', '>'], Equal: ['=', '+'],
};

/** The character at that position of a US keyboard, which is what a reader believes it types on; null for a key that makes none. */
const characterAt = ({ code, shiftKey }: KeyStroke): string | null => {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return letter;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  return PUNCTUATION[code]?.[shiftKey ? 1 : 0] ?? null;
};

/**
 * Takes one key. `scanned` is what a reader has just finished typing: eight keys or more, each within 35 ms of the one before,
 * ended by Enter or Tab. What hands type never is.
 */
export const readKey = (burst: Burst, stroke: KeyStroke): Reading => {
  const inTime = stroke.at - burst.lastAt < MOST_BETWEEN_KEYS_MS;
  if (ENDS.has(stroke.code)) {
    const { byPosition, byCharacter, strokes } = burst;
    return { burst: NO_BURST, scanned: inTime && strokes >= FEWEST_KEYS ? { byPosition, byCharacter } : null };
  }
  // Shift alone comes before each capital letter of a reader: it is a sign of life, not a character.
  if (stroke.key === 'Shift') return { burst: inTime ? { ...burst, lastAt: stroke.at } : { ...NO_BURST, lastAt: stroke.at }, scanned: null };
  const before = inTime ? burst : NO_BURST;
  return {
    burst: {
      byPosition: before.byPosition + (characterAt(stroke) ?? ''),
      byCharacter: before.byCharacter + (stroke.key.length === 1 ? stroke.key : ''),
      strokes: before.strokes + 1,
      lastAt: stroke.at,
    },
    scanned: null,
  };
};
