/** A sign-in that waits for its mail, as this browser keeps it: the link opens another tab of it. */
export type PendingSignIn = { readonly requestId: string; readonly email: string; readonly expiresAt: string; readonly returnTo: string | null };

const KEY = 'escale:sign-in:1';

export const keepPending = (pending: PendingSignIn): void => localStorage.setItem(KEY, JSON.stringify(pending));
export const forgetPending = (): void => localStorage.removeItem(KEY);

/** Null once it ran out. */
export function pendingSignIn(now: Date): PendingSignIn | null {
  const text = localStorage.getItem(KEY);
  const pending = text === null ? null : (JSON.parse(text) as PendingSignIn);
  return pending !== null && new Date(pending.expiresAt) > now ? pending : null;
}
