// Source: the key of the national directory of schools; 23 letters, without I, O and Q, which look like digits.
const KEYS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const SHAPE = /^\d{7}[A-Z]$/;

/** The letter that ends the number of a school. Expects seven digits; throws `RangeError` otherwise. */
export const uaiKey = (digits: string): string => {
  if (!/^\d{7}$/.test(digits)) throw new RangeError('uaiKey expects seven digits');
  return KEYS.charAt(Number(digits) % KEYS.length);
};

/** The number of a school or apprentice training centre (UAI) as it is kept, or null when it is none: seven digits and the letter they ask for. */
export const readUai = (text: string): string | null => {
  const number = text.replace(/[\s.\-\u00A0\u202F]/gu, '').toUpperCase();
  return SHAPE.test(number) && uaiKey(number.slice(0, 7)) === number.charAt(7) ? number : null;
};
