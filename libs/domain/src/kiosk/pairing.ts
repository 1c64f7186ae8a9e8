import type { Role } from '../account/role.ts';
import { cleanName } from '../booking/person-name.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { StateMachine } from '../kernel/state-machine.ts';

export const KIOSK_STATES = ['WAITING', 'PAIRED', 'REVOKED'] as const;
/** Where a kiosk is in its life: named by its place and without a device, bound to the key of one device, or shut out for good. */
export type KioskState = (typeof KIOSK_STATES)[number];

/** A kiosk is bound to one device, once. Another device is another kiosk, so that what one of them told is never taken for what the other did. */
export const KIOSK_MACHINE: StateMachine<KioskState> = {
  name: 'kiosk',
  initial: 'WAITING',
  finals: ['REVOKED'],
  transitions: { WAITING: ['PAIRED', 'REVOKED'], PAIRED: ['REVOKED'], REVOKED: [] },
};

/** When what happened to a kiosk happened. */
export type KioskTimes = { readonly pairedAt: Date | null; readonly revokedAt: Date | null };

/** The state of a kiosk is kept by nobody: it follows from what happened. */
export const kioskStateOf = ({ pairedAt, revokedAt }: KioskTimes): KioskState => (revokedAt !== null ? 'REVOKED' : pairedAt !== null ? 'PAIRED' : 'WAITING');

/** Who creates, names and revokes the kiosks of a place; all of its team see them. */
export const KIOSK_ROLES = ['SITE_MANAGER'] as const satisfies readonly Role[];
/** Most kiosks of one place that are not revoked; also most devices without a key that are heard at one place. */
export const KIOSKS_MOST = 20;
/** How long a pairing code may be typed, in minutes. */
export const PAIRING_CODE_MINUTES = 10;
/** Longest name of a kiosk, in characters. */
export const KIOSK_NAME_MOST = 60;
/** Longest version an app says it has, in characters. */
export const KIOSK_VERSION_MOST = 40;

/** Every reason for which the kiosks of a place are not changed; equal to `KioskChangeRefusalCode` of the contract. */
export const KIOSK_CHANGE_REFUSAL_CODES = [
  'ALREADY_PAIRED', 'IDEMPOTENCY_KEY_REUSED', 'KIOSK_REVOKED', 'KIOSK_UNKNOWN', 'NAME_MISSING', 'NAME_TAKEN', 'NAME_TOO_LONG', 'OUTSIDE_YOUR_SCOPE', 'PIN_EASY_TO_GUESS', 'PIN_NOT_SIX_DIGITS', 'TOO_MANY_KIOSKS',
] as const;
export type KioskChangeRefusalCode = (typeof KIOSK_CHANGE_REFUSAL_CODES)[number];

/** Why not, and which field to mend. */
export type KioskRefusal<Code extends string> = { readonly code: Code; readonly field: string };

const folded = (name: string): string => name.toLowerCase();

/** The name of a kiosk as it is kept. `others`: the names of the place's other kiosks that are not revoked, for two of one name cannot be told apart. */
export const decideKioskName = (typed: string, others: readonly string[]): Result<string, KioskRefusal<'NAME_MISSING' | 'NAME_TAKEN' | 'NAME_TOO_LONG'>> => {
  const name = cleanName(typed);
  if (name === '') return refuse({ code: 'NAME_MISSING', field: 'name' });
  if ([...name].length > KIOSK_NAME_MOST) return refuse({ code: 'NAME_TOO_LONG', field: 'name' });
  return others.some((other) => folded(other) === folded(name)) ? refuse({ code: 'NAME_TAKEN', field: 'name' }) : ok(name);
};

/** What is known of the kiosk whose code was typed. */
export type PairingFacts = KioskTimes & {
  readonly codeExpiresAt: Date;
  /** Whether the key that asks is the one the kiosk is bound to: the answer to the first attempt was lost on its way. */
  readonly sameKey: boolean;
};

/** Every reason for which a device is not paired; equal to `KioskPairingRefusalCode` of the contract. */
export const KIOSK_PAIRING_REFUSAL_CODES = ['CODE_OVER', 'CODE_UNKNOWN', 'CODE_USED', 'KEY_UNFIT', 'TOO_MANY_ATTEMPTS'] as const;
export type KioskPairingRefusalCode = (typeof KIOSK_PAIRING_REFUSAL_CODES)[number];

/**
 * Whether the device that typed a code becomes the kiosk: the first one does, within ten minutes. `repeated` when it is already: a device that asks again with the same key gets the same answer,
 * so that one whose network fell away is not left outside.
 */
export const decidePairing = (kiosk: PairingFacts | null, now: Date): Result<{ readonly repeated: boolean }, KioskRefusal<KioskPairingRefusalCode>> => {
  // A kiosk that was revoked tells nobody that its code once was one.
  if (kiosk === null || kiosk.revokedAt !== null) return refuse({ code: 'CODE_UNKNOWN', field: 'code' });
  if (now.getTime() >= kiosk.codeExpiresAt.getTime()) return refuse({ code: 'CODE_OVER', field: 'code' });
  if (kiosk.pairedAt === null) return ok({ repeated: false });
  return kiosk.sameKey ? ok({ repeated: true }) : refuse({ code: 'CODE_USED', field: 'code' });
};
