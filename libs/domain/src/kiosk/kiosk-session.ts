/** How long a session of a kiosk lasts, in minutes; the key of the device opens the next. */
export const KIOSK_SESSION_MINUTES = 60;
/** How long a device may take to sign a challenge, in seconds. */
export const KIOSK_CHALLENGE_SECONDS = 60;

/** What a device signs to open a session: a prefix that makes the signature good for nothing else, and the challenge. */
export const kioskSessionText = (nonce: string): string => `escale-kiosk-session\0${nonce}`;

/** Every reason for which a session is not opened; equal to `KioskSessionRefusalCode` of the contract. */
export const KIOSK_SESSION_REFUSAL_CODES = ['CHALLENGE_OVER', 'KIOSK_REVOKED', 'KIOSK_UNKNOWN', 'SIGNATURE_WRONG'] as const;
export type KioskSessionRefusalCode = (typeof KIOSK_SESSION_REFUSAL_CODES)[number];
