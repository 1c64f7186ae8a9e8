import type { Id } from '../../kernel/id.ts';
import type { IncidentSeverity } from './incident.ts';

/** Charge in whole per cent: of the unit, and of its two controllers where it has them; null where nobody looked. */
export type Battery = { readonly unit: number; readonly left: number | null; readonly right: number | null };

/** Why a unit is taken out of service. */
export const OUTAGE_REASONS = ['BROKEN', 'MISSING_PART', 'NOT_FOUND', 'HYGIENE', 'SOFTWARE', 'MAINTENANCE', 'LENT', 'OTHER'] as const;
export type OutageReason = (typeof OUTAGE_REASONS)[number];

/** Why a unit leaves for good. */
export const RETIREMENT_REASONS = ['WORN_OUT', 'BEYOND_REPAIR', 'LOST', 'STOLEN', 'SOLD', 'GIVEN', 'RECYCLED', 'ENTERED_TWICE'] as const;
export type RetirementReason = (typeof RETIREMENT_REASONS)[number];

/** What is noted about a unit besides its life: each may be changed at any time. */
export const UNIT_DETAILS = ['tag', 'serialNumber', 'spaceId', 'note', 'purchasedOn', 'warrantyUntil', 'costCents'] as const;
export type UnitDetail = (typeof UNIT_DETAILS)[number];

/** What happened to a unit, without the time: facts, written once and never changed. */
export type UnitFact =
  | { readonly type: 'ENROLLED' | 'CHECKED' | 'INSPECTED' | 'SANITISED' | 'CHARGED' | 'REPAIRED' | 'RECEIVED' }
  | { readonly type: 'HANDED_OUT'; readonly bookingId: Id<'Booking'> }
  | { readonly type: 'SESSION_STARTED' | 'SESSION_STOPPED' | 'RETURNED' | 'OVERDUE_NOTED' | 'MISSING_NOTED' }
  | { readonly type: 'BATTERY_READ'; readonly battery: Battery }
  | { readonly type: 'FIRMWARE_NOTED'; readonly version: string }
  | { readonly type: 'INCIDENT_REPORTED'; readonly incidentId: Id<'Incident'>; readonly severity: IncidentSeverity }
  | { readonly type: 'INCIDENT_RESOLVED'; readonly incidentId: Id<'Incident'> }
  | { readonly type: 'TAKEN_OUT'; readonly reason: OutageReason; readonly note: string | null }
  | { readonly type: 'SENT'; readonly fromPlaceId: Id<'Place'>; readonly toPlaceId: Id<'Place'>; readonly arrivesAt: string }
  | { readonly type: 'ARRIVAL_CHANGED'; readonly arrivesAt: string }
  | { readonly type: 'RETIRED'; readonly reason: RetirementReason }
  | { readonly type: 'MODULE_INSTALLED' | 'MODULE_REMOVED'; readonly moduleId: Id<'Module'> }
  | { readonly type: 'MAINTAINED'; readonly planId: Id<'MaintenancePlan'> | null; readonly note: string | null }
  | { readonly type: 'DETAILS_CHANGED'; readonly details: readonly UnitDetail[] };

export type UnitEventType = UnitFact['type'];
export const UNIT_EVENT_TYPES = [
  'ENROLLED', 'CHECKED', 'INSPECTED', 'SANITISED', 'CHARGED', 'REPAIRED', 'RECEIVED', 'HANDED_OUT', 'SESSION_STARTED', 'SESSION_STOPPED', 'RETURNED', 'OVERDUE_NOTED', 'MISSING_NOTED', 'BATTERY_READ',
  'FIRMWARE_NOTED', 'INCIDENT_REPORTED', 'INCIDENT_RESOLVED', 'TAKEN_OUT', 'SENT', 'ARRIVAL_CHANGED', 'RETIRED', 'MODULE_INSTALLED', 'MODULE_REMOVED', 'MAINTAINED', 'DETAILS_CHANGED',
] as const satisfies readonly UnitEventType[];

export type UnitEvent = UnitFact & { readonly at: Date };
