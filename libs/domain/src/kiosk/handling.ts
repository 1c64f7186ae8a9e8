import type { Custody, ToldEvent } from '../equipment/life/custody.ts';
import { afterEvent, NEW_UNIT, type UnitState } from '../equipment/life/unit-state.ts';
import type { Id } from '../kernel/id.ts';
import type { Anomaly, AnomalyCode } from './anomaly.ts';

export type HandlingFacts = {
  readonly unitId: Id<'EquipmentUnit'>;
  readonly worn: boolean;
  /** When each booking's people were first seen, by its id; of none, nobody was. */
  readonly arrivedAt: ReadonlyMap<string, Date>;
};

const GONE = ['IN_TRANSIT', 'RETIRED'];
const isUnfit = ({ status, blocking, heldBack }: UnitState): boolean => status === 'OUT_OF_SERVICE' || blocking.length > 0 || heldBack;

const handOutFaults = (state: UnitState, event: ToldEvent & { readonly type: 'HANDED_OUT' }, { arrivedAt }: HandlingFacts): readonly AnomalyCode[] => {
  if (GONE.includes(state.status)) return ['UNIT_NOT_HERE'];
  if (state.custody === event.bookingId) return [];
  return [
    ...(state.custody === null ? [] : (['SUPERSEDED_HAND_OUT'] as const)),
    ...(isUnfit(state) ? (['OUT_OF_SERVICE_HANDED_OUT'] as const) : []),
    ...(arrivedAt.has(event.bookingId) ? [] : (['NOT_ARRIVED'] as const)),
  ];
};

const faultsOf = (state: UnitState, event: ToldEvent, facts: HandlingFacts): readonly AnomalyCode[] => {
  if (event.type === 'HANDED_OUT') return handOutFaults(state, event, facts);
  if (event.type !== 'RETURNED') return [];
  if (GONE.includes(state.status)) return ['UNIT_NOT_HERE'];
  if (state.custody === null) return ['RETURN_OF_NOTHING'];
  return state.status === 'IN_SESSION' ? ['SESSION_END_INFERRED'] : [];
};

/** What of a unit's life, as kiosks told it, contradicts what was believed (rules C4, C6, C7, C11). `events` are all that happened to it, in order, but for what was taken back. */
export const handlingOf = (events: readonly ToldEvent[], facts: HandlingFacts): readonly Anomaly[] => {
  let state = NEW_UNIT;
  return events.flatMap((event) => {
    const found = event.eventId === null ? [] : faultsOf(state, event, facts).map((code): Anomaly => ({ code, eventId: event.eventId ?? '', bookingId: 'bookingId' in event ? event.bookingId : state.custody, unitId: facts.unitId }));
    state = afterEvent(state, event, facts.worn);
    return found;
  });
};

/** One custody of a booking and the unit it is of. */
export type UnitInHands = Custody & { readonly unitId: Id<'EquipmentUnit'> };

/**
 * Units too many in the hands of one booking: those handed out last, as long as all of them are out (rule C5). Once one came back the other was a swap, and there is nothing to say.
 * `share`: how many units the booking may have at once, at least one.
 */
export const handedOutTwice = (bookingId: string, held: readonly UnitInHands[], share: number): readonly Anomaly[] => {
  const open = held.filter(({ closedBy }) => closedBy === null).sort((one, other) => one.handedOutAt.getTime() - other.handedOutAt.getTime() || (one.unitId < other.unitId ? -1 : 1));
  return open.slice(Math.max(1, share)).flatMap(({ eventId, unitId }) => (eventId === null ? [] : [{ code: 'DOUBLE_HAND_OUT', eventId, bookingId, unitId }]));
};
