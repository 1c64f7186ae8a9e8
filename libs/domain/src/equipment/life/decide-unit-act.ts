import type { Id } from '../../kernel/id.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { unreachable } from '../../kernel/unreachable.ts';
import { MS_PER_DAY } from '../../time/duration.ts';
import type { IncidentSeverity } from './incident.ts';
import type { Battery, OutageReason, RetirementReason, UnitDetail, UnitFact } from './unit-event.ts';
import { needsCleaning, type StoredUnitStatus, type UnitState } from './unit-state.ts';

/** What the team can do with a unit. */
export const UNIT_ACTS = [
  'CHECK', 'INSPECT', 'SANITISE', 'CHARGE', 'READ_BATTERY', 'NOTE_FIRMWARE', 'REPORT_INCIDENT', 'RESOLVE_INCIDENT', 'TAKE_OUT', 'RETURN_TO_SERVICE', 'SEND', 'CHANGE_ARRIVAL', 'RECEIVE', 'RETIRE', 'SET_MODULES', 'MAINTAIN', 'CHANGE_DETAILS',
] as const;
export type UnitActName = (typeof UNIT_ACTS)[number];

/** What was looked at before a unit may be used: cleaned, and how far charged where somebody read it. */
export type ReadyCheck = { readonly sanitised: boolean; readonly battery: Battery | null };

export type UnitAct =
  | ({ readonly act: 'CHECK' | 'RETURN_TO_SERVICE' } & ReadyCheck)
  | { readonly act: 'RECEIVE'; readonly check: ReadyCheck | null }
  | { readonly act: 'INSPECT' | 'SANITISE' | 'CHARGE' }
  | { readonly act: 'READ_BATTERY'; readonly battery: Battery }
  | { readonly act: 'NOTE_FIRMWARE'; readonly version: string }
  | { readonly act: 'REPORT_INCIDENT'; readonly incidentId: Id<'Incident'>; readonly severity: IncidentSeverity }
  | { readonly act: 'RESOLVE_INCIDENT'; readonly incidentId: Id<'Incident'> }
  | { readonly act: 'TAKE_OUT'; readonly reason: OutageReason; readonly note: string | null }
  | { readonly act: 'SEND'; readonly fromPlaceId: Id<'Place'>; readonly toPlaceId: Id<'Place'>; readonly arrivesAt: Date }
  | { readonly act: 'CHANGE_ARRIVAL'; readonly arrivesAt: Date }
  | { readonly act: 'RETIRE'; readonly reason: RetirementReason }
  | { readonly act: 'SET_MODULES'; readonly install: readonly Id<'Module'>[]; readonly remove: readonly Id<'Module'>[] }
  | { readonly act: 'MAINTAIN'; readonly planId: Id<'MaintenancePlan'> | null; readonly note: string | null }
  | { readonly act: 'CHANGE_DETAILS'; readonly details: readonly UnitDetail[] };

/** What of a unit decides which acts are possible. */
export type UnitKind = { readonly worn: boolean };

export type UnitRefusalCode = 'UNIT_NOT_IN_THAT_STATE' | 'UNIT_BLOCKED_BY_INCIDENT' | 'UNIT_NOT_CLEANED' | 'INCIDENT_UNKNOWN' | 'TEXT_EMPTY' | 'ARRIVAL_OUT_OF_RANGE' | 'SAME_PLACE';
export type UnitRefusal = { readonly code: UnitRefusalCode; readonly field?: string };

/** How far ahead an arrival may be, in days. */
export const TRANSIT_DAYS_MOST = 92;

const IN_HOUSE: readonly StoredUnitStatus[] = ['ENROLLED', 'READY', 'RETURNED', 'SANITISING', 'CHARGING', 'OUT_OF_SERVICE'];
const OWNED: readonly StoredUnitStatus[] = [...IN_HOUSE, 'HANDED_OUT', 'IN_SESSION', 'OVERDUE', 'MISSING', 'IN_TRANSIT'];

/** In which statuses each act is possible. */
const WHEN: Readonly<Record<UnitActName, readonly StoredUnitStatus[]>> = {
  CHECK: ['ENROLLED', 'READY'],
  INSPECT: ['RETURNED'],
  SANITISE: IN_HOUSE,
  CHARGE: IN_HOUSE,
  READ_BATTERY: [...IN_HOUSE, 'HANDED_OUT', 'IN_SESSION'],
  NOTE_FIRMWARE: IN_HOUSE,
  REPORT_INCIDENT: OWNED,
  RESOLVE_INCIDENT: OWNED,
  TAKE_OUT: ['ENROLLED', 'READY', 'RETURNED', 'SANITISING', 'CHARGING'],
  RETURN_TO_SERVICE: ['OUT_OF_SERVICE'],
  SEND: ['READY', 'OUT_OF_SERVICE'],
  CHANGE_ARRIVAL: ['IN_TRANSIT'],
  RECEIVE: ['IN_TRANSIT'],
  RETIRE: [...IN_HOUSE, 'MISSING'],
  SET_MODULES: [...IN_HOUSE, 'IN_TRANSIT'],
  MAINTAIN: IN_HOUSE,
  CHANGE_DETAILS: OWNED,
};

const ONLY_WORN: readonly UnitActName[] = ['SANITISE', 'CHARGE', 'READ_BATTERY'];

/** What can be done with a unit as it stands; some of it may still be refused for what is given with it. */
export const unitActs = ({ status, blocking }: Pick<UnitState, 'status' | 'blocking'>, { worn }: UnitKind): readonly UnitActName[] =>
  UNIT_ACTS.filter((act) => WHEN[act].includes(status) && (worn || !ONLY_WORN.includes(act)) && (blocking.length === 0 || (act !== 'CHECK' && act !== 'RETURN_TO_SERVICE')));

const readyFacts = (state: UnitState, { worn }: UnitKind, { sanitised, battery }: ReadyCheck): Result<readonly UnitFact[], UnitRefusal> => {
  if (state.blocking.length > 0) return refuse({ code: 'UNIT_BLOCKED_BY_INCIDENT' });
  if (worn && !sanitised && needsCleaning(state)) return refuse({ code: 'UNIT_NOT_CLEANED', field: 'sanitised' });
  return ok([...(battery === null ? [] : [{ type: 'BATTERY_READ', battery } as const]), ...(worn && sanitised ? [{ type: 'SANITISED' } as const] : []), { type: 'CHECKED' }]);
};

const preceded = (first: UnitFact, then: Result<readonly UnitFact[], UnitRefusal>): Result<readonly UnitFact[], UnitRefusal> => (then.ok ? ok([first, ...then.value]) : then);

const arrivalFault = (arrivesAt: Date, now: Date): UnitRefusal | null => {
  const ahead = arrivesAt.getTime() - now.getTime();
  return ahead > 0 && ahead <= TRANSIT_DAYS_MOST * MS_PER_DAY ? null : { code: 'ARRIVAL_OUT_OF_RANGE', field: 'arrivesAt' };
};

/** The facts an act adds to the life of a unit, in order; or why it cannot be done now. */
export const decideUnitAct = (act: UnitAct, state: UnitState, kind: UnitKind, now: Date): Result<readonly UnitFact[], UnitRefusal> => {
  if (!WHEN[act.act].includes(state.status) || (!kind.worn && ONLY_WORN.includes(act.act))) return refuse({ code: 'UNIT_NOT_IN_THAT_STATE' });
  switch (act.act) {
    case 'CHECK':
      return readyFacts(state, kind, act);
    case 'RETURN_TO_SERVICE':
      return preceded({ type: 'REPAIRED' }, readyFacts(state, kind, act));
    case 'RECEIVE':
      return act.check === null ? ok([{ type: 'RECEIVED' }]) : preceded({ type: 'RECEIVED' }, readyFacts(state, kind, act.check));
    case 'INSPECT':
      return ok([{ type: 'INSPECTED' }]);
    case 'SANITISE':
      // What came back is cleaned after it was looked at: both are one gesture for whoever does it.
      return ok([...(state.status === 'RETURNED' ? [{ type: 'INSPECTED' } as const] : []), { type: 'SANITISED' }]);
    case 'CHARGE':
      return ok([{ type: 'CHARGED' }]);
    case 'READ_BATTERY':
      return ok([{ type: 'BATTERY_READ', battery: act.battery }]);
    case 'NOTE_FIRMWARE':
      return act.version.trim() === '' ? refuse({ code: 'TEXT_EMPTY', field: 'version' }) : ok([{ type: 'FIRMWARE_NOTED', version: act.version.trim() }]);
    case 'REPORT_INCIDENT':
      return ok([{ type: 'INCIDENT_REPORTED', incidentId: act.incidentId, severity: act.severity }]);
    case 'RESOLVE_INCIDENT':
      return [...state.blocking, ...state.minor].includes(act.incidentId) ? ok([{ type: 'INCIDENT_RESOLVED', incidentId: act.incidentId }]) : refuse({ code: 'INCIDENT_UNKNOWN', field: 'incidentId' });
    case 'TAKE_OUT':
      return ok([{ type: 'TAKEN_OUT', reason: act.reason, note: act.note }]);
    case 'SEND': {
      if (act.fromPlaceId === act.toPlaceId) return refuse({ code: 'SAME_PLACE', field: 'toPlaceId' });
      const fault = arrivalFault(act.arrivesAt, now);
      return fault === null ? ok([{ type: 'SENT', fromPlaceId: act.fromPlaceId, toPlaceId: act.toPlaceId, arrivesAt: act.arrivesAt.toISOString() }]) : refuse(fault);
    }
    case 'CHANGE_ARRIVAL': {
      const fault = arrivalFault(act.arrivesAt, now);
      return fault === null ? ok([{ type: 'ARRIVAL_CHANGED', arrivesAt: act.arrivesAt.toISOString() }]) : refuse(fault);
    }
    case 'RETIRE':
      return ok([...(state.status === 'OUT_OF_SERVICE' || state.status === 'MISSING' ? [] : [{ type: 'TAKEN_OUT', reason: 'OTHER', note: null } as const]), { type: 'RETIRED', reason: act.reason }]);
    case 'SET_MODULES':
      return ok([...act.install.map((moduleId) => ({ type: 'MODULE_INSTALLED', moduleId }) as const), ...act.remove.map((moduleId) => ({ type: 'MODULE_REMOVED', moduleId }) as const)]);
    case 'MAINTAIN':
      return ok([{ type: 'MAINTAINED', planId: act.planId, note: act.note }]);
    case 'CHANGE_DETAILS':
      return ok(act.details.length === 0 ? [] : [{ type: 'DETAILS_CHANGED', details: act.details }]);
    default:
      return unreachable(act);
  }
};
