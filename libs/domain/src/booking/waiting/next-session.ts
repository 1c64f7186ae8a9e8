import type { Slot } from '../../availability/slots.ts';
import type { TimeZone } from '../../time/time-zone.ts';
import { turnUntil } from './turn.ts';
import type { WaitingRules } from './waiting-rules.ts';
import { suitsDay, type WaitingWish } from './waiting-wish.ts';

/** A session that was offered to somebody before: it is not offered to them again. */
export type OfferedBefore = { readonly offerId: string; readonly startsAt: Date };

/** The session to keep for somebody, and until when they may answer. */
export type NextTurn = { readonly slot: Slot; readonly until: Date };

/** The first of the free sessions, by time, that somebody waits for, was not offered before, and can reach in time; null when there is none. */
export const nextTurn = (
  wish: WaitingWish & { readonly distanceKm: number | null; readonly offeredBefore: readonly OfferedBefore[] },
  free: readonly Slot[],
  zone: TimeZone,
  rules: WaitingRules,
  now: Date,
): NextTurn | null => {
  const before = new Set(wish.offeredBefore.map(({ offerId, startsAt }) => `${offerId} ${String(startsAt.getTime())}`));
  for (const slot of [...free].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    if (!suitsDay(wish, slot.startsAt, zone) || before.has(`${slot.offerId} ${String(slot.startsAt.getTime())}`)) continue;
    const until = turnUntil({ startsAt: slot.startsAt, zone, noticeMinutes: wish.noticeMinutes, distanceKm: wish.distanceKm }, rules, now);
    if (until !== null) return { slot, until };
  }
  return null;
};
