import { ok, refuse, type Result } from '../kernel/result.ts';
import type { KeyRefusalCode } from './key-refusal.ts';
import { isStaffRole, type Role } from './role.ts';

/** What somebody may do with the ways into their account. */
export type KeyChange = 'ADD_PASSKEY' | 'REMOVE_PASSKEY' | 'SET_PASSWORD' | 'REMOVE_PASSWORD';

/** The network's settings on who may change the ways into an account. */
export type KeyPolicy = {
  /** How long after signing in a session counts as proved, in minutes. */
  readonly proofMinutes: number;
  /** Passkeys of one account. */
  readonly passkeys: number;
};

/** OWASP ASVS 5.0, 7.5.1: who changes a way in proves once more who they are. */
export const DEFAULT_KEY_POLICY: KeyPolicy = { proofMinutes: 10, passkeys: 10 };

/** What is known of whoever asks. */
export type KeyHolder = {
  readonly roles: readonly Role[];
  /** When their session was opened by a proof: a mail, a passkey, a password. */
  readonly provedAt: Date;
  /** The account's present password, typed once more; `NONE` when it was not given, or there is none. */
  readonly password: 'RIGHT' | 'WRONG' | 'NONE';
  readonly passkeys: number;
};

/** Whether a session was opened by a proof within the last so many minutes; a proof from the future is none. */
export const provedLately = (provedAt: Date, minutes: number, now: Date): boolean => {
  const ageMs = now.getTime() - provedAt.getTime();
  return ageMs >= 0 && ageMs < minutes * 60_000;
};

/** Whether somebody may change a way into their account. Who has lost every staff role may still take one away, and add none. */
export const decideKeyChange = (change: KeyChange, holder: KeyHolder, policy: KeyPolicy, now: Date): Result<null, KeyRefusalCode> => {
  const adds = change === 'ADD_PASSKEY' || change === 'SET_PASSWORD';
  if (adds && !holder.roles.some(isStaffRole)) return refuse('STAFF_ONLY');
  // A wrong password is never outweighed by a young session: somebody is guessing.
  if (holder.password === 'WRONG') return refuse('PASSWORD_WRONG');
  // The password speaks for itself; it opens no other door.
  const provedByPassword = holder.password === 'RIGHT' && (change === 'SET_PASSWORD' || change === 'REMOVE_PASSWORD');
  if (!provedByPassword && !provedLately(holder.provedAt, policy.proofMinutes, now)) return refuse('PROVE_AGAIN');
  return change === 'ADD_PASSKEY' && holder.passkeys >= policy.passkeys ? refuse('KEYS_FULL') : ok(null);
};
