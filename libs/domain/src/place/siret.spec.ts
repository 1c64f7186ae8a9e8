import { describe, expect, it } from '@jest/globals';
import { isRidet, isRna, isSiren, isSiret, luhnCheckDigit, readBodyIdentifier } from './siret.ts';

describe('identifiers of bodies', () => {
  it.each([
    ['an ordinary SIRET', '43493312300029', true],
    ['one wrong digit', '43493312300028', false],
    ['two digits exchanged', '43493312300092', false],
    ['La Poste head office, which passes Luhn', '35600000000048', true],
    ['a post office, which fails Luhn but whose digits sum to 20', '35600000000015', true],
    ['a made-up post office whose digits sum to 16', '35600000000011', false],
    ['digit sum rule does not serve other bodies', '43493312300026', false],
    ['thirteen digits', '4349331230002', false],
    ['zeros', '00000000000000', false],
  ])('%s: %s → %s', (_what, text, valid) => expect(isSiret(text)).toBe(valid));

  it.each([['434933123', true], ['434933124', false], ['356000000', true], ['000000000', false]])('SIREN %s → %s', (text, valid) => expect(isSiren(text)).toBe(valid));
  it.each([['W123456789', true], ['W9C1000123', true], ['W12345678', false], ['X123456789', false]])('RNA %s → %s', (text, valid) => expect(isRna(text)).toBe(valid));
  it.each([['0123456', true], ['0123456001', true], ['012345', false], ['01234567', false]])('RIDET %s → %s', (text, valid) => expect(isRidet(text)).toBe(valid));

  it('completes any digits with a check digit that passes', () => {
    for (const stem of ['0', '12345678', '4349331230002', '99999999']) {
      const check = luhnCheckDigit(stem);
      const passing = Array.from({ length: 10 }, (_, digit) => digit).filter((digit) => luhnCheckDigit(stem) === digit);
      expect(passing).toEqual([check]);
    }
    expect(luhnCheckDigit('43493312')).toBe(3);
    expect(() => luhnCheckDigit('12X')).toThrow(RangeError);
  });

  it.each([
    ['434 933 123 00029', { kind: 'SIRET', value: '43493312300029' }],
    ['434.933.123', { kind: 'SIREN', value: '434933123' }],
    ['w123456789', { kind: 'RNA', value: 'W123456789' }],
    ['0 123 456-001', { kind: 'RIDET', value: '0123456001' }],
    ['434 933 123 00028', null],
    ['undefined', null],
    ['', null],
  ])('reads "%s"', (text, identifier) => expect(readBodyIdentifier(text)).toEqual(identifier));
});
