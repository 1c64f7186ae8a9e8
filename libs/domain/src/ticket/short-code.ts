const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA_CHARS = 7;

// Multiplication by the generator of the field of 32 elements (x⁵ + x² + 1).
const times2 = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;

/**
 * The check value of seven characters: their weighted sum in the field of 32 elements, each weight twice the one to its right.
 * All weights differ and none is zero, so every single wrong character and every swap of two characters shows.
 */
const checkOf = (values: readonly number[]): number => values.reduce((sum, value) => times2(sum) ^ times2(value), 0);

/** An eight-character code from at least five random bytes: 35 bits and a check character. Throws `RangeError` on fewer. */
export const shortCode = (randomBytes: Uint8Array): string => {
  if (randomBytes.length < 5) throw new RangeError('A short code takes five random bytes');
  const values: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const byte of randomBytes.subarray(0, 5)) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5 && values.length < DATA_CHARS) {
      bits -= 5;
      values.push((buffer >> bits) & 31);
    }
    buffer &= (1 << bits) - 1;
  }
  return [...values, checkOf(values)].map((value) => CROCKFORD.charAt(value)).join('');
};

/** The code a person typed, in its one true form; null when it cannot be one. Forgives case, spaces, dashes, O for 0, I and L for 1. */
export const readShortCode = (text: string): string | null => {
  if (text.length > 64) return null;
  const code = text.replace(/[\s\p{Pd}]+/gu, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  if (code.length !== DATA_CHARS + 1) return null;
  const values = Array.from(code, (char) => CROCKFORD.indexOf(char));
  if (values.includes(-1)) return null;
  return checkOf(values.slice(0, DATA_CHARS)) === values[DATA_CHARS] ? code : null;
};

/** The code as it is printed and dictated: `K7M2-4QXP`. */
export const formatShortCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
