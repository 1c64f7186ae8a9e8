export * from './add-years.ts';
export * from './duration.ts';
export * from './interval.ts';
export * from './interval-algebra.ts';
export { addDays, compareDays, daysBetween, daysFrom, localDay, parseLocalDay, WEEKDAYS, weekdayOf, type LocalDay, type Weekday } from './local-day.ts';
export * from './minute-of-day.ts';
export * from './time-zone.ts';
export * from './zoned.ts';
