import { INCIDENT_KINDS, INCIDENT_SEVERITIES, OUTAGE_REASONS, RETIREMENT_REASONS, UNIT_ACTS, UNIT_EVENT_TYPES, UNIT_STATUSES } from '@escale/domain';
import { enumOf } from '../../platform/graphql/enums.ts';
import { FLEET_REFUSAL_CODES } from './units-refused.type.ts';

export const UnitStatusEnum = enumOf('UnitStatus', UNIT_STATUSES, 'Where a unit is in its life; it follows from what happened to it, and nobody picks it.');
export const UnitActEnum = enumOf('UnitAct', UNIT_ACTS, 'What the team can do with a unit.');
export const UnitEventTypeEnum = enumOf('UnitEventType', UNIT_EVENT_TYPES, 'What happened to a unit.');
export const OutageReasonEnum = enumOf('OutageReason', OUTAGE_REASONS, 'Why a unit is out of service.');
export const RetirementReasonEnum = enumOf('RetirementReason', RETIREMENT_REASONS, 'Why a unit leaves for good.');
export const IncidentSeverityEnum = enumOf('IncidentSeverity', INCIDENT_SEVERITIES, 'Whether an incident keeps the unit from being used.');
export const IncidentKindEnum = enumOf('IncidentKind', INCIDENT_KINDS, 'What an incident is about.');
export const MaintenanceStateEnum = enumOf('MaintenanceState', ['LATER', 'SOON', 'DUE'] as const, 'Whether a care is due.');
export const FleetRefusalCodeEnum = enumOf('FleetRefusalCode', FLEET_REFUSAL_CODES, 'Why something could not be done with equipment.');
