/** Every reason for which attendance may not be noted; equal to `AttendanceRefusalCode` of the contract. */
export const ATTENDANCE_REFUSAL_CODES = [
  'SESSION_UNKNOWN', 'SESSION_NOT_HELD', 'SESSION_NOT_BEGUN', 'NOTING_CLOSED', 'REASON_MISSING', 'REASON_TOO_LONG', 'NOTHING_NOTED', 'LEARNER_UNKNOWN', 'LEARNER_TWICE', 'HALF_DAY_UNKNOWN', 'HOURS_OUT_OF_ORDER', 'HOURS_OUTSIDE', 'IDEMPOTENCY_KEY_REUSED', 'SIGNATURE_UNKNOWN',
] as const;
export type AttendanceRefusalCode = (typeof ATTENDANCE_REFUSAL_CODES)[number];

/** A "no" to noting, about which field, and about whom. */
export type AttendanceRefusal = { readonly code: AttendanceRefusalCode; readonly field?: string; readonly learnerId?: string };
