export * from './change-shifts.ts';
export * from './copy-week.ts';
export * from './left-alone.ts';
export * from './plan-shifts.ts';
export * from './shift.ts';
