import { Temporal } from 'temporal-polyfill'; // ✗ import zone-library-only-in-domain-time

declare const moment: Date;
declare const Temporary: { now(): number };

export const clocks = [
  new Date(), // ✗ lint escale/no-ambient-input
  Date(), // ✗ lint escale/no-ambient-input
  Date.now(), // ✗ lint escale/no-ambient-input
  Date['now'](), // ✗ lint escale/no-ambient-input
  Temporal.Now.instant(), // ✗ lint escale/no-ambient-input
];
const { now } = Date; // ✗ lint escale/no-ambient-input
export const later = now;

export const chances = [
  Math.random(), // ✗ lint escale/no-ambient-input
];

export const locals = [
  new Date(2026, 2, 29), // ✗ lint escale/no-ambient-input
  new Date('2026-03-29T02:30'), // ✗ lint escale/no-ambient-input
  moment.getHours(), // ✗ lint escale/no-ambient-input
  moment.setDate(1), // ✗ lint escale/no-ambient-input
  moment.getTimezoneOffset(), // ✗ lint escale/no-ambient-input
  moment.toLocaleString(), // ✗ lint escale/no-ambient-input
  'É'.toLocaleLowerCase(), // ✗ lint escale/no-ambient-input
  Intl.DateTimeFormat(), // ✗ lint escale/no-ambient-input
];

export const free = [new Date(0), new Date('2026-03-29T02:30Z'), moment.getTime(), moment.getUTCHours(), moment.toISOString(), Temporary.now(), Math.floor(1.5)];
