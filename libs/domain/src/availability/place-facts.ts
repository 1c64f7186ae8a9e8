import type { Closure } from '../booking/closures/closure.ts';
import type { Id } from '../kernel/id.ts';
import type { Interval } from '../time/interval.ts';
import type { LocalDay } from '../time/local-day.ts';
import type { MinuteOfDay } from '../time/minute-of-day.ts';
import type { TimeZone } from '../time/time-zone.ts';
import type { Supervision } from './supervision.ts';

/** From when to when a place is open, by its own clocks; closing past midnight counts on from 1440. */
export type OpeningInterval = { readonly opens: MinuteOfDay; readonly closes: MinuteOfDay };

/** The opening of one local day; a day that is missing from the facts is closed. */
export type OpeningDay = {
  readonly day: LocalDay;
  readonly intervals: readonly OpeningInterval[];
  /** The public holiday of that day, if any. */
  readonly holiday: string | null;
};

/** The people of one occupying booking, in the place and perhaps in one space; without turnaround. */
export type Presence = { readonly during: Interval; readonly people: number; readonly spaceId: Id<'Space'> | null };

/** What deciding on a booking must know of a place, over the days in question and the day before them. */
export type PlaceFacts = {
  readonly bookable: boolean;
  readonly zone: TimeZone;
  readonly openings: readonly OpeningDay[];
  /** When it is closed though its hours say otherwise; over the same days. */
  readonly closures: readonly Closure[];
  /** People at once, over all offers; null for no limit. */
  readonly peopleCapacity: number | null;
  readonly spaces: readonly { readonly id: Id<'Space'>; readonly peopleCapacity: number }[];
  readonly presence: readonly Presence[];
  /** When somebody of the team is there, over the same days; read only where an offer needs it. */
  readonly supervision: readonly Supervision[];
};
