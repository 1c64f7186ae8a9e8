import { type Battery, type EquipmentCategory, type Id, idOf, type IncidentKind, type IncidentSeverity, NEW_UNIT, type StoredUnitStatus, type UnitEventType, type UnitState } from '@escale/domain';

/** A unit as `fleet.sql.ts` reads it: instants in milliseconds. */
export interface UnitRow {
  readonly id: Id<'EquipmentUnit'>;
  readonly placeId: Id<'Place'>;
  readonly placeName: string;
  readonly tag: string;
  readonly version: number;
  readonly status: StoredUnitStatus;
  readonly inService: boolean;
  readonly state: StoredState;
  readonly serialNumber: string | null;
  readonly note: string | null;
  readonly purchasedOn: string | null;
  readonly warrantyUntil: string | null;
  readonly costCents: number | null;
  readonly modelId: string;
  readonly modelName: string;
  readonly category: EquipmentCategory;
  readonly batteryLeast: number;
  readonly spaceId: string | null;
  readonly spaceName: string | null;
  readonly moduleIds: readonly Id<'Module'>[];
  readonly nextBookingAt: number | null;
  readonly comingBookings: number;
  readonly sentFromName: string | null;
  readonly plans: readonly PlanRow[];
}

export interface PlanRow {
  readonly id: string;
  readonly title: string;
  readonly everyDays: number | null;
  readonly everyHours: number | null;
  readonly since: number;
  readonly usedHours: number;
}

/** The state as it is kept beside the unit: everything but the status, instants as RFC 3339 text. */
export type StoredState = { readonly [Key in keyof Omit<UnitState, 'status'>]?: unknown };

const instant = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null);
const dated = <T extends object>(value: unknown): (T & { readonly at: Date }) | null => (value === undefined || value === null ? null : { ...(value as T), at: new Date((value as { at: string }).at) });

/** What is kept, as the domain speaks of it; what was never said is as in a new unit. */
export const stateOf = (status: StoredUnitStatus, stored: StoredState): UnitState => ({
  status,
  fitOnTheWay: stored.fitOnTheWay === true,
  blocking: (stored.blocking ?? NEW_UNIT.blocking) as UnitState['blocking'],
  minor: (stored.minor ?? NEW_UNIT.minor) as UnitState['minor'],
  returnedAt: instant(stored.returnedAt),
  sanitisedAt: instant(stored.sanitisedAt),
  checkedAt: instant(stored.checkedAt),
  chargedAt: instant(stored.chargedAt),
  battery: dated<Battery>(stored.battery),
  firmware: dated<{ version: string }>(stored.firmware),
  custody: typeof stored.custody === 'string' ? idOf<'Booking'>(stored.custody) : null,
  arrivesAt: instant(stored.arrivesAt),
  sentFrom: typeof stored.sentFrom === 'string' ? idOf<'Place'>(stored.sentFrom) : null,
  heldBack: stored.heldBack === true,
});

/** A place and its equipment. */
export interface FleetRow {
  readonly placeId: string;
  readonly placeName: string;
  readonly timeZone: string;
  readonly units: readonly UnitRow[];
  readonly spaces: readonly { readonly id: string; readonly name: string }[];
  readonly strandedIds: readonly string[];
}

export interface UnitEventRow {
  readonly sequence: number;
  readonly type: UnitEventType;
  readonly at: number;
  readonly placeName: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly moduleFr: string | null;
  readonly moduleEn: string | null;
  readonly toName: string | null;
  readonly by: string | null;
}

export interface IncidentRow {
  readonly id: string;
  readonly severity: IncidentSeverity;
  readonly kind: IncidentKind;
  readonly account: string;
  readonly reportedAt: number;
  readonly resolvedAt: number | null;
  readonly repair: string | null;
  readonly costCents: number | null;
  readonly reportedBy: string | null;
  readonly photos: readonly { readonly fileId: string; readonly alternative: string }[];
}

export interface UnitLifeRow {
  readonly events: readonly UnitEventRow[];
  readonly incidents: readonly IncidentRow[];
}
