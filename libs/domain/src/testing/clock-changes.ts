import { localDay } from '../time/local-day.ts';
import { timeZone } from '../time/time-zone.ts';

/** The days of 2026 and 2027 on which clocks change in France. */
export const CLOCK_CHANGES = [
  { zone: timeZone('Europe/Paris'), day: localDay('2026-03-29'), hours: 23 },
  { zone: timeZone('Europe/Paris'), day: localDay('2026-10-25'), hours: 25 },
  { zone: timeZone('Europe/Paris'), day: localDay('2027-03-28'), hours: 23 },
  { zone: timeZone('Europe/Paris'), day: localDay('2027-10-31'), hours: 25 },
  { zone: timeZone('America/Miquelon'), day: localDay('2026-03-08'), hours: 23 },
  { zone: timeZone('America/Miquelon'), day: localDay('2026-11-01'), hours: 25 },
  { zone: timeZone('America/Miquelon'), day: localDay('2027-03-14'), hours: 23 },
  { zone: timeZone('America/Miquelon'), day: localDay('2027-11-07'), hours: 25 },
] as const;
