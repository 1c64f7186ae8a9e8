export * from './audience.ts';
export * from './check-week.ts';
export * from './hours-on.ts';
export * from './hours-refusal.ts';
export * from './paint.ts';
export { readOpeningHours } from './read-hours.ts';
export { HOURS_BOUNDS, sameIntervals, tidied, tidiedWeek, weekOf, type ExceptionalDay, type Intervals, type WeekHours } from './week-hours.ts';
export { writeOpeningHours } from './write-hours.ts';
export * from './who-is-open.ts';
