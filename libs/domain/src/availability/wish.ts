import type { Id } from '../kernel/id.ts';
import type { Interval } from '../time/interval.ts';
import type { MinuteOfDay } from '../time/minute-of-day.ts';

/** What a person looks for. */
export type Wish = {
  readonly people: number;
  /** Null for every duration offered. */
  readonly durationMinutes: number | null;
  readonly moduleId: Id<'Module'> | null;
  /** Years of the youngest person, null when unknown. */
  readonly age: number | null;
  /** Slots start within it. */
  readonly window: Interval;
  /** Slots start at or after this time of day of the place. */
  readonly earliest: MinuteOfDay | null;
  /** Slots end at or before this time of day of the place, on the day they start. */
  readonly latest: MinuteOfDay | null;
};

/** What a person wants to book. */
export type HoldWish = {
  readonly offerId: Id<'Offer'>;
  readonly startsAt: Date;
  readonly durationMinutes: number;
  readonly people: number;
  readonly moduleId: Id<'Module'> | null;
  /** Years of the youngest person, null when unknown. */
  readonly age: number | null;
};
