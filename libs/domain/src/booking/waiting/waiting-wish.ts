import type { Id } from '../../kernel/id.ts';
import type { EquipmentCategory } from '../../equipment/category.ts';
import type { LocalDay, Weekday } from '../../time/local-day.ts';
import { compareDays, weekdayOf } from '../../time/local-day.ts';
import type { MinuteOfDay } from '../../time/minute-of-day.ts';
import type { TimeZone } from '../../time/time-zone.ts';
import { dayOf } from '../../time/zoned.ts';

/** What a person asks of a place to be able to use it; never why. */
export const WAITING_ACCESS = ['WHEELCHAIR', 'QUIET', 'STAFF_HELP'] as const;
export type WaitingAccess = (typeof WAITING_ACCESS)[number];

/** A point and how far from it one would go. */
export type Around = { readonly longitude: number; readonly latitude: number; readonly label: string; readonly withinKm: number };

/** When it would suit: local days of the places, weekdays of them, and hours. */
export type WaitingWindow = {
  readonly fromDay: LocalDay;
  readonly toDay: LocalDay;
  /** Empty for every day. */
  readonly weekdays: readonly Weekday[];
  readonly earliest: MinuteOfDay | null;
  readonly latest: MinuteOfDay | null;
};

/** What somebody waits for: one offer, or a need at any place around a point. */
export type WaitingWish = WaitingWindow & {
  readonly offerId: Id<'Offer'> | null;
  readonly around: Around | null;
  readonly category: EquipmentCategory | null;
  readonly moduleId: Id<'Module'> | null;
  readonly people: number;
  readonly durationMinutes: number | null;
  readonly access: readonly WaitingAccess[];
  /** How long before the start they must know, the way not counted. */
  readonly noticeMinutes: number;
};

/** Whether a session starts on a day that suits, by the clocks of its place; its hours are the search's to look at. */
export const suitsDay = ({ fromDay, toDay, weekdays }: WaitingWindow, startsAt: Date, zone: TimeZone): boolean => {
  const day = dayOf(startsAt, zone);
  return compareDays(fromDay, day) <= 0 && compareDays(day, toDay) <= 0 && (weekdays.length === 0 || weekdays.includes(weekdayOf(day)));
};
