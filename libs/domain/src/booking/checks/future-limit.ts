import type { Refusal } from '../refusal.ts';

/** Whether somebody who has so many sessions to come, over all places, may have one more; null when they may. */
export const checkFutureLimit = ({ futureBookingsMost }: { readonly futureBookingsMost: number | null }, sessionsToCome: number): Refusal<'FUTURE_LIMIT_REACHED'> | null =>
  futureBookingsMost !== null && sessionsToCome >= futureBookingsMost ? { code: 'FUTURE_LIMIT_REACHED' } : null;
