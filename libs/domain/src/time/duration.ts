export const MS_PER_MINUTE = 60_000;
export const MINUTES_PER_DAY = 1_440;
export const MS_PER_DAY = MS_PER_MINUTE * MINUTES_PER_DAY;

/** The instant `minutes` of elapsed time after (or, negative, before) another. */
export const plusMinutes = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * MS_PER_MINUTE);
