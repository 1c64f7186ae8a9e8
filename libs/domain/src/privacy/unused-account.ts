import { RETENTION_RULES } from './retention.ts';

const DAY = 86_400_000;
const UNUSED_DAYS = RETENTION_RULES.find(({ kind }) => kind === 'ACCOUNT_UNUSED')?.days ?? Number.POSITIVE_INFINITY;

/** Days between the notice and the erasure. */
export const NOTICE_DAYS = 30;
/** How often an address must refuse the notice before nobody is waited for any longer, and days between two attempts: a full mailbox may be emptied. */
export const NOTICE_REFUSALS = 3;
export const NOTICE_PAUSE_DAYS = 10;

/** The notice of one period without use; `promisedAt` is that of the latest attempt. */
export type UnusedNotice = {
  readonly promisedAt: Date;
  /** When the mail server took it. */
  readonly handedOverAt: Date | null;
  readonly refusals: number;
  readonly firstRefusedAt: Date | null;
  readonly refusedAt: Date | null;
};
/** `usedAt`: the last sign-in or the end of the last booking, else the day the account was made. `notice`: that of the period since; an earlier one counts for nothing. */
export type UnusedAccount = { readonly usedAt: Date; readonly notice: UnusedNotice | null };
export type UnusedAccountFate = 'KEEP' | 'TELL' | 'WAIT' | 'ERASE';

const after = (instant: Date, days: number): number => instant.getTime() + days * DAY;

/** The first instant at which an account may be erased whose owner is told now: three years unused, and thirty days after the notice. */
export const erasedFrom = (usedAt: Date, toldAt: Date): Date => new Date(Math.max(after(usedAt, UNUSED_DAYS), after(toldAt, NOTICE_DAYS)));

/**
 * What becomes of an account that nobody uses (CNIL: three years without contact; GDPR art. 12: nobody is forgotten behind their back). Told once a period, thirty days ahead;
 * erased thirty days after the mail server took the notice, or, where the address refused it for good three times, ten days apart, thirty days after the first refusal. A notice on its way is waited for, however long.
 */
export const decideUnusedAccount = ({ usedAt, notice }: UnusedAccount, now: Date): UnusedAccountFate => {
  const at = now.getTime();
  if (at < after(usedAt, UNUSED_DAYS - NOTICE_DAYS)) return 'KEEP';
  if (notice === null) return 'TELL';
  if (notice.handedOverAt !== null) return at < erasedFrom(usedAt, notice.handedOverAt).getTime() ? 'WAIT' : 'ERASE';
  const { firstRefusedAt, refusedAt } = notice;
  if (firstRefusedAt === null || refusedAt === null || notice.promisedAt > refusedAt) return 'WAIT';
  if (notice.refusals < NOTICE_REFUSALS) return at < after(refusedAt, NOTICE_PAUSE_DAYS) ? 'WAIT' : 'TELL';
  return at < erasedFrom(usedAt, firstRefusedAt).getTime() ? 'WAIT' : 'ERASE';
};

/** The instant before which an account must last have been used for its owner to be told now. */
export const toldIfUnusedSince = (now: Date): Date => new Date(now.getTime() - (UNUSED_DAYS - NOTICE_DAYS) * DAY);
