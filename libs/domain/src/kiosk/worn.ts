import type { Id } from '../kernel/id.ts';
import type { ImmersionSpan } from '../equipment/immersion/immersion-state.ts';
import type { KioskFact } from './fact.ts';
import type { SnapshotBooking, WornSpan } from './snapshot.ts';

const ended = (worn: readonly WornSpan[], unitId: string, at: Date): readonly WornSpan[] =>
  worn.some((span) => span.unitId === unitId && span.end === null) ? worn.map((span) => (span.unitId === unitId && span.end === null ? { ...span, end: at } : span)) : worn;

/** The times headsets of a booking were worn, after one more fact: it ends when somebody says so, when the headset comes back, and when it is handed to somebody else. The same list where nothing changes. */
export const wornAfter = ({ id, worn }: Pick<SnapshotBooking, 'id' | 'worn'>, { fact, at }: { readonly fact: KioskFact; readonly at: Date }): readonly WornSpan[] => {
  switch (fact.type) {
    case 'SESSION_STARTED':
      if (fact.bookingId !== id || isWearing(worn, fact.unitId)) return worn;
      return [...worn, { unitId: fact.unitId, start: at, end: null }];
    case 'SESSION_STOPPED':
    case 'RETURNED':
      return ended(worn, fact.unitId, at);
    case 'HANDED_OUT':
      return fact.bookingId === id ? worn : ended(worn, fact.unitId, at);
    default:
      return worn;
  }
};

/** Whether a headset is on somebody's head. */
export const isWearing = (worn: readonly WornSpan[], unitId: string): boolean => worn.some((span) => span.unitId === unitId && span.end === null);

/** How long who has this headset wore one: one person all their headsets, in a group each their own. */
export const wornWith = ({ people, worn }: Pick<SnapshotBooking, 'people' | 'worn'>, unitId: Id<'EquipmentUnit'>): readonly ImmersionSpan[] => (people === 1 ? worn : worn.filter((span) => span.unitId === unitId));
