import fc from 'fast-check';
import { decideKioskPin } from './kiosk-pin.ts';

describe('the code of the team', () => {
  it.each([
    ['six digits', '471829', '471829'],
    ['with spaces around', ' 471829 ', '471829'],
    ['five', '47182', 'PIN_NOT_SIX_DIGITS'],
    ['a letter', '47182a', 'PIN_NOT_SIX_DIGITS'],
    ['digits of another script', '٤٧١٨٢٩', 'PIN_NOT_SIX_DIGITS'],
    ['all the same', '000000', 'PIN_EASY_TO_GUESS'],
    ['upwards', '123456', 'PIN_EASY_TO_GUESS'],
    ['upwards over nine', '890123', 'PIN_EASY_TO_GUESS'],
    ['downwards', '654321', 'PIN_EASY_TO_GUESS'],
    ['a half twice', '741741', 'PIN_EASY_TO_GUESS'],
    ['a pair three times', '121212', 'PIN_EASY_TO_GUESS'],
  ])('%s', (_sentence, typed, answer) => {
    const decided = decideKioskPin(typed);
    expect(decided.ok ? decided.value : decided.refusal.code).toBe(answer);
  });

  it('leaves all but a few of a million', () => {
    const easy = Array.from({ length: 1_000_000 }, (_, pin) => String(pin).padStart(6, '0')).filter((pin) => !decideKioskPin(pin).ok);
    // Three ladders from each digit, a thousand halves, a hundred pairs; the ten that are all the same stand in each.
    expect(easy).toHaveLength(30 + 1_000 + 100 - 20);
  });

  it('is read from any text without being thrown at', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(typeof decideKioskPin(text).ok).toBe('boolean')));
  });
});
