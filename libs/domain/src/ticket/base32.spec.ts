import fc from 'fast-check';
import { fromBase32, toBase32 } from './base32.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('base32', () => {
  // RFC 4648 §10, without the padding.
  it.each([['', ''], ['f', 'MY'], ['fo', 'MZXQ'], ['foo', 'MZXW6'], ['foob', 'MZXW6YQ'], ['fooba', 'MZXW6YTB'], ['foobar', 'MZXW6YTBOI']])(
    'of "%s" is "%s"',
    (text, code) => {
      expect(toBase32(bytesOf(text))).toBe(code);
      expect(fromBase32(code)).toEqual(bytesOf(text));
    },
  );

  it('reads back what it writes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => expect(fromBase32(toBase32(bytes))).toEqual(bytes)));
  });

  it.each(['M', 'MZ1', 'mzxw6', 'MZ', 'MZX', 'MZXW6=', 'MZXW6YR', '💥'])('does not read "%s"', (code) => {
    expect(fromBase32(code)).toBeNull();
  });
});
