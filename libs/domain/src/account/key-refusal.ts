/** Every reason for which a passkey or a password may be refused; equal to `KeyRefusalCode` of the contract. */
export const KEY_REFUSAL_CODES = [
  'CHALLENGE_UNKNOWN', 'KEYS_FULL', 'KEY_KNOWN', 'KEY_NOT_PROVED', 'KEY_UNKNOWN', 'NAME_MISSING', 'PASSWORD_BREACHED', 'PASSWORD_GUESSABLE', 'PASSWORD_PERSONAL', 'PASSWORD_TOO_LONG',
  'PASSWORD_TOO_SHORT', 'PASSWORD_UNKNOWN', 'PASSWORD_WRONG', 'PROVE_AGAIN', 'SIGN_IN_WRONG', 'STAFF_ONLY', 'TOO_MANY_ATTEMPTS',
] as const;
export type KeyRefusalCode = (typeof KEY_REFUSAL_CODES)[number];
