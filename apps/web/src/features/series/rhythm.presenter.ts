import { addDays, localDay, SERIES_MOST, type Weekday } from '@escale/domain';

/** How often, and where it ends: after so many sessions, or with a day. Both are kept, so that going back and forth loses nothing. */
export type RhythmWish = { readonly everyWeeks: number; readonly weekdays: readonly Weekday[]; readonly end: 'COUNT' | 'UNTIL'; readonly count: number; readonly untilDay: string };

const FIRST_COUNT = 4;
const DAYS_A_WEEK = 7;

/** What a series begins with: four weeks, the last of them included. */
export const firstRhythm = (firstDay: string, own: Weekday): RhythmWish => ({ everyWeeks: 1, weekdays: [own], end: 'COUNT', count: FIRST_COUNT, untilDay: addDays(localDay(firstDay), (FIRST_COUNT - 1) * DAYS_A_WEEK) });

/** The days a series can end with. */
export const untilBounds = (firstDay: string): { readonly min: string; readonly max: string } => ({ min: addDays(localDay(firstDay), 1), max: addDays(localDay(firstDay), SERIES_MOST * DAYS_A_WEEK) });

/** The end as it is asked for: one of both. */
export const endOf = ({ end, count, untilDay }: RhythmWish): { readonly count: number } | { readonly untilDay: string } => (end === 'COUNT' ? { count } : { untilDay });
