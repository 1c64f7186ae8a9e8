import { HOURS_FAULTS } from './check-week.ts';

/** Why hours were not changed. */
export const HOURS_REFUSAL_CODES = ['OUTSIDE_YOUR_SCOPE', 'CHANGED_MEANWHILE', 'IDEMPOTENCY_KEY_REUSED', 'BOOKINGS_OUTSIDE', 'WEEK_MISSING', ...HOURS_FAULTS] as const;
export type HoursRefusalCode = (typeof HOURS_REFUSAL_CODES)[number];
