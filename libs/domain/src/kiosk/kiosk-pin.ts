import { ok, refuse, type Result } from '../kernel/result.ts';
import type { KioskRefusal } from './pairing.ts';

/** Digits of the code with which the team leaves what visitors see. */
export const KIOSK_PIN_DIGITS = 6;
/**
 * Rounds of PBKDF2-HMAC-SHA-256 by which the code is kept: what OWASP asks for (Password Storage Cheat Sheet), a third of a second on a tablet. Six digits do not withstand whoever has the
 * digest, however many rounds: the code keeps visitors out of the screens of the team, and guards nothing else.
 */
export const KIOSK_PIN_ROUNDS = 600_000;
/** Bytes of salt and of digest. */
export const KIOSK_PIN_SALT_BYTES = 16;
export const KIOSK_PIN_HASH_BYTES = 32;

/** What a device needs to check the code without a network; salt and digest in base64url. */
export type KioskPinCheck = { readonly salt: string; readonly hash: string; readonly rounds: number };

/** Whether each digit follows from the one before by the same step: 111111, 123456, 987654. */
const isLadder = (pin: string): boolean => {
  const steps = [...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin.charAt(index)) + 10) % 10);
  return steps.every((step) => step === steps[0] && [0, 1, 9].includes(step));
};

/** The code of a team: six digits that are not the first ones somebody tries. */
export const decideKioskPin = (typed: string): Result<string, KioskRefusal<'PIN_EASY_TO_GUESS' | 'PIN_NOT_SIX_DIGITS'>> => {
  const pin = typed.trim();
  if (!/^[0-9]{6}$/.test(pin)) return refuse({ code: 'PIN_NOT_SIX_DIGITS', field: 'pin' });
  const halves = pin.slice(0, 3) === pin.slice(3);
  return isLadder(pin) || halves || /^(..)\1\1$/.test(pin) ? refuse({ code: 'PIN_EASY_TO_GUESS', field: 'pin' }) : ok(pin);
};
