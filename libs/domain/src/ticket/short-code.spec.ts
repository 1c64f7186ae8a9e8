import fc from 'fast-check';
import { formatShortCode, readShortCode, shortCode } from './short-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc.uint8Array({ minLength: 5, maxLength: 5 }).map(shortCode);
const swapped = (code: string, one: number, other: number): string => {
  const chars = [...code];
  [chars[one], chars[other]] = [chars[other] ?? '', chars[one] ?? ''];
  return chars.join('');
};

describe('a short code', () => {
  it('is eight characters that can be told apart, the random bits in order', () => {
    expect(shortCode(Uint8Array.of(0, 0, 0, 0, 0))).toBe('00000000');
    expect(shortCode(Uint8Array.of(255, 255, 255, 255, 255)).slice(0, 7)).toBe('ZZZZZZZ');
    expect(shortCode(Uint8Array.of(0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_00000)).slice(0, 7)).toBe('1234567');
    fc.assert(fc.property(codes, (code) => expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)));
  });

  it('takes five random bytes', () => {
    expect(() => shortCode(new Uint8Array(4))).toThrow(RangeError);
  });

  it('is read back as printed', () => {
    fc.assert(fc.property(codes, (code) => expect(readShortCode(formatShortCode(code))).toBe(code)));
    expect(formatShortCode('K7M24QXP')).toBe('K7M2-4QXP');
  });

  it.each([
    ['in lower case', (code: string) => code.toLowerCase()],
    ['with spaces and dashes', (code: string) => ` ${[...code].join(' - ')}\n`],
    ['with a long dash', (code: string) => `${code.slice(0, 4)}–${code.slice(4)}`],
    ['with O for 0 and I or l for 1', (code: string) => code.replaceAll('0', 'o').replace('1', 'I').replaceAll('1', 'l')],
  ])('is read %s', (_sentence, mangle) => {
    fc.assert(fc.property(codes, (code) => expect(readShortCode(mangle(code))).toBe(code)));
    const ones = shortCode(Uint8Array.of(8, 66, 16, 132, 32));
    expect(readShortCode(mangle(ones))).toBe(ones);
  });

  it('shows every single wrong character', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let index = 0; index < 8; index += 1) {
          for (const char of ALPHABET) {
            if (char === code[index]) continue;
            expect(readShortCode(code.slice(0, index) + char + code.slice(index + 1))).toBeNull();
          }
        }
      }),
    );
  });

  it('shows every swap of two different characters, side by side or not', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let one = 0; one < 8; one += 1) {
          for (let other = one + 1; other < 8; other += 1) {
            if (code[one] !== code[other]) expect(readShortCode(swapped(code, one, other))).toBeNull();
          }
        }
      }),
    );
  });

  it.each(['', '0000000', '000000000', 'U0000000', '0000000!', '٠٠٠٠٠٠٠٠', ' '.repeat(1_000) + '00000000'])('cannot be "%s"', (text) => {
    expect(readShortCode(text)).toBeNull();
  });
});
