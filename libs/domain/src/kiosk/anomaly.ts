/**
 * What a kiosk saw that the plan, or another kiosk, contradicts. Each is kept and shown; those of which somebody must say what becomes of it are decided by a person.
 * Rules C1 to C11 of the protocol (docs/adr/0033).
 */
export const ANOMALY_CODES = [
  'CANCELLED_BUT_PRESENT', 'MOVED_BUT_PRESENT', 'NOT_CONFIRMED_BUT_PRESENT', 'BOOKING_UNKNOWN', 'OUTSIDE_HOURS', 'DUPLICATE_CHECK_IN', 'STALE_TICKET', 'NO_UNITS_LEFT', 'WALK_IN_WITHOUT_ROOM', 'SUPERSEDED_HAND_OUT', 'DOUBLE_HAND_OUT',
  'OUT_OF_SERVICE_HANDED_OUT', 'NOT_ARRIVED', 'UNIT_NOT_HERE', 'RETURN_OF_NOTHING', 'SESSION_END_INFERRED', 'CLOCK_UNSURE', 'SECOND_SIGNATURE', 'ANNUL_TOO_LATE', 'ANNUL_NOT_POSSIBLE',
] as const;
export type AnomalyCode = (typeof ANOMALY_CODES)[number];

/**
 * What a person may choose; every choice is logged with who chose. `NOTED`: it was looked at, and stays as it is. `MAKE_WALK_IN`: who came has a booking of their own for the time they were there, since what was cancelled stays cancelled.
 * `WAS_NOT_HERE`: the arrival is set aside as if it had been taken back. `CAME_BACK`: the first unit is back, and nobody scanned it.
 */
export const ANOMALY_CHOICES = ['NOTED', 'MAKE_WALK_IN', 'WAS_NOT_HERE', 'CONFIRM_TIME', 'KEEP_FIRST', 'KEEP_LAST', 'CAME_BACK'] as const;
export type AnomalyChoice = (typeof ANOMALY_CHOICES)[number];

/** What may be chosen for each. Where only `NOTED` is left, nothing has to be decided: it is there to be known. */
export const CHOICES: Readonly<Record<AnomalyCode, readonly AnomalyChoice[]>> = {
  CANCELLED_BUT_PRESENT: ['MAKE_WALK_IN', 'WAS_NOT_HERE', 'NOTED'],
  MOVED_BUT_PRESENT: ['MAKE_WALK_IN', 'WAS_NOT_HERE', 'NOTED'],
  NOT_CONFIRMED_BUT_PRESENT: ['MAKE_WALK_IN', 'WAS_NOT_HERE', 'NOTED'],
  BOOKING_UNKNOWN: ['NOTED'],
  OUTSIDE_HOURS: ['NOTED', 'WAS_NOT_HERE'],
  DUPLICATE_CHECK_IN: ['NOTED'],
  STALE_TICKET: ['NOTED'],
  NO_UNITS_LEFT: ['NOTED'],
  WALK_IN_WITHOUT_ROOM: ['NOTED', 'WAS_NOT_HERE'],
  SUPERSEDED_HAND_OUT: ['NOTED'],
  DOUBLE_HAND_OUT: ['CAME_BACK', 'NOTED'],
  OUT_OF_SERVICE_HANDED_OUT: ['NOTED'],
  NOT_ARRIVED: ['NOTED'],
  UNIT_NOT_HERE: ['NOTED'],
  RETURN_OF_NOTHING: ['NOTED'],
  SESSION_END_INFERRED: ['NOTED'],
  CLOCK_UNSURE: ['CONFIRM_TIME', 'WAS_NOT_HERE'],
  SECOND_SIGNATURE: ['KEEP_FIRST', 'KEEP_LAST'],
  ANNUL_TOO_LATE: ['NOTED', 'WAS_NOT_HERE'],
  ANNUL_NOT_POSSIBLE: ['NOTED'],
};

/** Whether somebody has to say what becomes of it. */
export const needsDecision = (code: AnomalyCode): boolean => CHOICES[code].some((choice) => choice !== 'NOTED');

/** One contradiction, found anew from the facts each time: the same facts give the same ones. `eventId` is the event that shows it. */
export type Anomaly = { readonly code: AnomalyCode; readonly eventId: string; readonly bookingId: string | null; readonly unitId: string | null };
