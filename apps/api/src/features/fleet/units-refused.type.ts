import type { UnitRefusalCode } from '@escale/domain';

/** Why something could not be done with equipment; the domain's reasons, and those only the database knows. */
export const FLEET_REFUSAL_CODES = [
  'ARRIVAL_OUT_OF_RANGE', 'BOOKINGS_IN_THE_WAY', 'CHANGED_MEANWHILE', 'IDEMPOTENCY_KEY_REUSED', 'INCIDENT_UNKNOWN', 'MODEL_UNKNOWN', 'MODULE_UNKNOWN', 'OUTSIDE_YOUR_SCOPE', 'PLACE_UNKNOWN', 'PLAN_UNKNOWN', 'SAME_PLACE', 'SPACE_UNKNOWN', 'TAG_TAKEN',
  'TAG_UNREADABLE', 'TEXT_EMPTY', 'UNIT_BLOCKED_BY_INCIDENT', 'UNIT_NOT_CLEANED', 'UNIT_NOT_IN_THAT_STATE', 'UNIT_UNKNOWN', 'WHEN_MISSING',
] as const;
export type FleetRefusalCode = (typeof FLEET_REFUSAL_CODES)[number] | UnitRefusalCode;

interface Reason {
  readonly code: FleetRefusalCode;
  readonly field?: string | null;
  readonly unitId?: string | null;
  readonly bookings?: number;
}

/** A "no" on its way to the team. */
export class UnitsRefused {
  readonly code: FleetRefusalCode;
  readonly field: string | null;
  readonly unitId: string | null;
  /** How many bookings stand in the way, where they do. */
  readonly bookings: number;

  constructor({ code, field = null, unitId = null, bookings = 0 }: Reason) {
    this.code = code;
    this.field = field;
    this.unitId = unitId;
    this.bookings = bookings;
  }
}

/** Thrown inside a transaction, so that nothing of what was asked is done; caught where the transaction ends. */
export class NotDone extends Error {
  readonly refused: UnitsRefused;

  constructor(reason: Reason) {
    super(reason.code);
    this.refused = new UnitsRefused(reason);
  }
}
