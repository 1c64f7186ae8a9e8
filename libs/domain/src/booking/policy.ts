/** The network's settings on bookings, passed in wherever a rule needs one. */
export type BookingPolicy = {
  /** How long a hold keeps its units. */
  readonly holdMinutes: number;
  /** How long before the start check-in opens. */
  readonly earlyMinutes: number;
  /** How long after the start check-in closes, the end at the latest. */
  readonly lateMinutes: number;
  /** How far a kiosk's clock may be off when it reads a ticket. */
  readonly ticketToleranceMinutes: number;
};

/** What a network starts with (reference: 20 minutes early, 30 late, tickets within 5 minutes). */
export const DEFAULT_POLICY: BookingPolicy = { holdMinutes: 10, earlyMinutes: 20, lateMinutes: 30, ticketToleranceMinutes: 5 };
