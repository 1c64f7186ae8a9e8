import type { Id } from '../../kernel/id.ts';
import { MS_PER_MINUTE } from '../../time/duration.ts';
import type { EquipmentCategory } from '../category.ts';
import type { UnitStatus } from '../unit-status.ts';
import type { Battery, UnitEvent, UnitEventType } from './unit-event.ts';

/** A status that follows from what happened to the unit; that a booking is about to begin is seen in the diary, not here. */
export type StoredUnitStatus = Exclude<UnitStatus, 'ALLOCATED'>;

/** What a unit is, from all that happened to it. */
export type UnitState = {
  readonly status: StoredUnitStatus;
  /** Whether it was fit for use when it was sent off; said of a unit on its way only. */
  readonly fitOnTheWay: boolean;
  readonly blocking: readonly Id<'Incident'>[];
  readonly minor: readonly Id<'Incident'>[];
  readonly returnedAt: Date | null;
  readonly sanitisedAt: Date | null;
  readonly checkedAt: Date | null;
  readonly chargedAt: Date | null;
  readonly battery: (Battery & { readonly at: Date }) | null;
  readonly firmware: { readonly version: string; readonly at: Date } | null;
  /** Whose hands it is in: at most one booking's. */
  readonly custody: Id<'Booking'> | null;
  readonly arrivesAt: Date | null;
  /** Where a unit on its way comes from. */
  readonly sentFrom: Id<'Place'> | null;
  /** Whether it was out of service when it was handed out all the same, or was taken out meanwhile: it goes back there when it comes back. */
  readonly heldBack: boolean;
};

export const NEW_UNIT: UnitState = {
  status: 'ENROLLED', fitOnTheWay: false, blocking: [], minor: [], returnedAt: null, sanitisedAt: null, checkedAt: null, chargedAt: null, battery: null, firmware: null, custody: null, arrivesAt: null, sentFrom: null, heldBack: false,
};

/** What people wear on their face is cleaned and charged after each use. */
export const isWorn = (category: EquipmentCategory): boolean => category === 'VR_HEADSET' || category === 'AR_HEADSET';

type Moves = Partial<Record<StoredUnitStatus, StoredUnitStatus>>;
const OUT: Moves = { ENROLLED: 'OUT_OF_SERVICE', READY: 'OUT_OF_SERVICE', RETURNED: 'OUT_OF_SERVICE', SANITISING: 'OUT_OF_SERVICE', CHARGING: 'OUT_OF_SERVICE' };

/** From which status each event leads where; an event that is not here, or a status that is not in its line, moves nothing. */
const MOVES: Partial<Record<UnitEventType, Moves>> = {
  CHECKED: { ENROLLED: 'READY' },
  // Whatever was believed of it, it is in somebody's hands now: a physical fact beats the plan. Only what left the place, or for good, cannot be it.
  HANDED_OUT: {
    ENROLLED: 'HANDED_OUT', READY: 'HANDED_OUT', RETURNED: 'HANDED_OUT', SANITISING: 'HANDED_OUT', CHARGING: 'HANDED_OUT', OUT_OF_SERVICE: 'HANDED_OUT', HANDED_OUT: 'HANDED_OUT', IN_SESSION: 'HANDED_OUT', OVERDUE: 'HANDED_OUT',
    MISSING: 'HANDED_OUT',
  },
  SESSION_STARTED: { HANDED_OUT: 'IN_SESSION' },
  SESSION_STOPPED: { IN_SESSION: 'HANDED_OUT' },
  OVERDUE_NOTED: { HANDED_OUT: 'OVERDUE', IN_SESSION: 'OVERDUE' },
  MISSING_NOTED: { OVERDUE: 'MISSING' },
  // What comes back was away, even if nobody saw it go.
  RETURNED: { READY: 'RETURNED', HANDED_OUT: 'RETURNED', IN_SESSION: 'RETURNED', OVERDUE: 'RETURNED', MISSING: 'RETURNED', SANITISING: 'RETURNED', CHARGING: 'RETURNED' },
  INSPECTED: { RETURNED: 'SANITISING' },
  SANITISED: { SANITISING: 'CHARGING' },
  CHARGED: { CHARGING: 'READY' },
  TAKEN_OUT: OUT,
  REPAIRED: { OUT_OF_SERVICE: 'ENROLLED' },
  SENT: { READY: 'IN_TRANSIT', OUT_OF_SERVICE: 'IN_TRANSIT' },
  RECEIVED: { IN_TRANSIT: 'ENROLLED' },
  RETIRED: { OUT_OF_SERVICE: 'RETIRED', MISSING: 'RETIRED' },
};

const statusAfter = (state: UnitState, event: UnitEvent, worn: boolean): StoredUnitStatus => {
  const next = (event.type === 'INCIDENT_REPORTED' && event.severity === 'BLOCKING' ? OUT : MOVES[event.type])?.[state.status] ?? state.status;
  // What went wrong while somebody had it waits until they have it no more.
  if ((next === 'RETURNED' || next === 'READY') && next !== state.status && (state.blocking.length > 0 || state.heldBack)) return 'OUT_OF_SERVICE';
  // What is not worn needs neither cleaning nor charging.
  return next === 'SANITISING' && !worn ? 'READY' : next;
};

const without = <T>(list: readonly T[], one: T): readonly T[] => list.filter((each) => each !== one);

/** The state after one more event. A fact that does not fit the state is kept and moves nothing. */
export const afterEvent = (state: UnitState, event: UnitEvent, worn: boolean): UnitState => {
  const status = statusAfter(state, event, worn);
  const next = { ...state, status };
  switch (event.type) {
    case 'SENT':
      return { ...next, fitOnTheWay: state.status === 'READY', arrivesAt: new Date(event.arrivesAt), sentFrom: event.fromPlaceId };
    case 'ARRIVAL_CHANGED':
      return { ...next, arrivesAt: new Date(event.arrivesAt) };
    case 'RECEIVED':
      return { ...next, fitOnTheWay: false, arrivesAt: null, sentFrom: null };
    case 'HANDED_OUT':
      return status === 'HANDED_OUT' ? { ...next, custody: event.bookingId, heldBack: state.heldBack || state.status === 'OUT_OF_SERVICE' } : next;
    case 'TAKEN_OUT':
      return state.custody === null ? next : { ...next, heldBack: true };
    case 'REPAIRED':
      return { ...next, heldBack: false };
    case 'RETIRED':
      return status === 'RETIRED' ? { ...next, custody: null, heldBack: false } : next;
    case 'RETURNED':
      return { ...next, custody: null, returnedAt: event.at, heldBack: false };
    case 'SANITISED':
      return { ...next, sanitisedAt: event.at };
    case 'CHECKED':
      return { ...next, checkedAt: event.at };
    case 'CHARGED':
      return { ...next, chargedAt: event.at };
    case 'BATTERY_READ':
      return { ...next, battery: { ...event.battery, at: event.at } };
    case 'FIRMWARE_NOTED':
      return { ...next, firmware: { version: event.version, at: event.at } };
    case 'INCIDENT_REPORTED':
      return event.severity === 'BLOCKING' ? { ...next, blocking: [...state.blocking, event.incidentId] } : { ...next, minor: [...state.minor, event.incidentId] };
    case 'INCIDENT_RESOLVED':
      return { ...next, blocking: without(state.blocking, event.incidentId), minor: without(state.minor, event.incidentId) };
    default:
      return next;
  }
};

/** What a unit is after all that happened to it, oldest first; `worn` as its category says. */
export const unitState = (events: readonly UnitEvent[], worn: boolean): UnitState => events.reduce((state, event) => afterEvent(state, event, worn), NEW_UNIT);

const NOT_IN_SERVICE: readonly StoredUnitStatus[] = ['ENROLLED', 'OUT_OF_SERVICE', 'MISSING', 'RETIRED'];

/** Whether the unit can be booked for some time to come. One that is on its way and was fit can, at its new place, from its arrival on. */
export const isInService = ({ status, fitOnTheWay }: Pick<UnitState, 'status' | 'fitOnTheWay'>): boolean => (status === 'IN_TRANSIT' ? fitOnTheWay : !NOT_IN_SERVICE.includes(status));

/** Whether it was not cleaned since it came back. */
export const needsCleaning = ({ returnedAt, sanitisedAt }: UnitState): boolean => returnedAt !== null && (sanitisedAt === null || sanitisedAt.getTime() <= returnedAt.getTime());

/** How long before its booking begins a unit is set aside, in minutes. */
export const ALLOCATED_BEFORE_MINUTES = 15;

/** The status shown: a ready unit whose next booking begins within {@link ALLOCATED_BEFORE_MINUTES}, or has begun, is set aside for it. */
export const shownStatus = (status: StoredUnitStatus, nextBookingAt: Date | null, now: Date): UnitStatus =>
  status === 'READY' && nextBookingAt !== null && nextBookingAt.getTime() - now.getTime() <= ALLOCATED_BEFORE_MINUTES * MS_PER_MINUTE ? 'ALLOCATED' : status;
