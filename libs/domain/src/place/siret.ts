// Source of the rules: INSEE (Luhn on SIREN and SIRET); La Poste's establishments instead have a digit sum that is a multiple of 5.
const LA_POSTE = '356000000';

/** Number that identifies the body behind a place, by register. */
export type BodyIdentifier = { readonly kind: 'SIRET' | 'SIREN' | 'RNA' | 'RIDET'; readonly value: string };

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - i));
    const weighted = i % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

function digitSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}

/** Check digit that makes `digits` followed by it pass Luhn. */
export function luhnCheckDigit(digits: string): number {
  for (let candidate = 0; candidate < 10; candidate += 1) if (passesLuhn(digits + String(candidate))) return candidate;
  throw new RangeError('luhnCheckDigit expects digits only');
}

/** Whether a text is a SIREN (nine digits, Luhn). */
export function isSiren(text: string): boolean {
  return /^[0-9]{9}$/.test(text) && text !== '000000000' && passesLuhn(text);
}

/** Whether a text is a SIRET (fourteen digits, Luhn; digit sum divisible by five for La Poste, whose head office also passes Luhn). */
export function isSiret(text: string): boolean {
  if (!/^[0-9]{14}$/.test(text)) return false;
  if (!isSiren(text.slice(0, 9))) return false;
  if (passesLuhn(text)) return true;
  return text.startsWith(LA_POSTE) && digitSum(text) % 5 === 0;
}

/** Whether a text is a number of the national register of associations (`W` and nine letters or digits; no check digit exists). */
export function isRna(text: string): boolean {
  return /^W[0-9A-Z]{9}$/.test(text);
}

/** Whether a text is a New Caledonian RIDET (seven digits, then three for the establishment; no check digit exists). */
export function isRidet(text: string): boolean {
  return /^[0-9]{7}(?:[0-9]{3})?$/.test(text);
}

/** Recognises an identifier written with or without spaces, dots or dashes; null when no register's rule accepts it. */
export function readBodyIdentifier(text: string): BodyIdentifier | null {
  const value = text.replace(/[\s.\-\u00A0\u202F]/g, '').toUpperCase();
  if (isSiret(value)) return { kind: 'SIRET', value };
  if (isSiren(value)) return { kind: 'SIREN', value };
  if (isRna(value)) return { kind: 'RNA', value };
  if (isRidet(value)) return { kind: 'RIDET', value };
  return null;
}
