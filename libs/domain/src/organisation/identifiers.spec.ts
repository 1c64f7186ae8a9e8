import { describe, expect, it } from '@jest/globals';
import { readNda, sayNda } from './nda.ts';
import { readUai, uaiKey } from './uai.ts';

describe('the number of a declaration of activity', () => {
  it.each([
    ['eleven digits', '11756543210', '11756543210'],
    ['as papers write it', '11 75 65432 10', '11756543210'],
    ['of a GRETA, with the letter P', '1175p007675', '1175P007675'],
    ['of Réunion', '04973456797', '04973456797'],
    ['with the letter elsewhere', '117500P7675', null],
    ['with another letter', '1175X007675', null],
    ['of a region that is none', '99756543210', null],
    ['ten digits', '1175654321', null],
    ['nothing', '', null],
  ])('%s: "%s" → %s', (_what, text, kept) => expect(readNda(text)).toBe(kept));

  it('is said in groups, and read again from them', () => {
    expect(sayNda('1175P007675')).toBe('11 75 P0076 75');
    expect(readNda(sayNda('1175P007675'))).toBe('1175P007675');
    expect(sayNda('not one')).toBe('not one');
  });
});

describe('the number of a school', () => {
  it.each([
    ['Lycée Louis-le-Grand', '0750655E', '0750655E'],
    ['in small letters, spaced', '0750655 e', '0750655E'],
    ['with another letter', '0750655F', null],
    ['with I, which is no key', '0750655I', null],
    ['without a letter', '0750655', null],
  ])('%s: "%s" → %s', (_what, text, kept) => expect(readUai(text)).toBe(kept));

  it('accepts one letter and no other for any digits', () => {
    for (const digits of ['0000000', '0691234', '9740001', '9999999']) {
      const accepted = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => readUai(digits + letter) !== null);
      expect(accepted).toEqual([uaiKey(digits)]);
    }
    expect(() => uaiKey('12')).toThrow(RangeError);
  });
});
