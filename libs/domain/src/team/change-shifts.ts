import { refuse, ok, type Result } from '../kernel/result.ts';
import { isEmpty, overlaps, type Interval } from '../time/interval.ts';
import { addDays, daysBetween } from '../time/local-day.ts';
import { dayOf } from '../time/zoned.ts';
import { screenShift, type ShiftFacts, shiftInterval, type ShiftWish } from './plan-shifts.ts';
import type { Shift, ShiftReach, ShiftRefusal } from './shift.ts';

/** The shifts of a place an act is about, in order: itself, and for FOLLOWING those of its series that begin later. */
export const shiftsReached = <One extends Shift>(shift: One, reach: ShiftReach, all: readonly One[]): readonly One[] =>
  reach === 'ONE' || shift.seriesId === null
    ? [shift]
    : all.filter(({ seriesId, during }) => seriesId === shift.seriesId && during.start.getTime() >= shift.during.start.getTime()).sort((a, b) => a.during.start.getTime() - b.during.start.getTime());

/**
 * The new hours of some shifts, the first being the one that was changed: each moves by as many days as it does and takes its hours, by the clocks
 * of the place. `busy` leaves their own old hours out. What cannot be for one of them is not done for any.
 */
export const moveShifts = (reached: readonly Pick<Shift, 'id' | 'during'>[], wish: Omit<ShiftWish, 'until'>, facts: ShiftFacts, now: Date): Result<ReadonlyMap<string, Interval>, ShiftRefusal> => {
  const wrong = screenShift({ ...wish, until: null }, facts, now);
  if (wrong !== null) return refuse(wrong);
  const [first] = reached;
  const moved = new Map<string, Interval>();
  for (const { id, during } of reached) {
    const day = first === undefined ? wish.day : addDays(dayOf(during.start, facts.zone), daysBetween(dayOf(first.during.start, facts.zone), wish.day));
    const next = shiftInterval({ ...wish, day }, facts.zone);
    if (isEmpty(next)) return refuse({ code: 'SHIFT_OUT_OF_ORDER', field: 'from', at: next.start });
    const taken = [...facts.busy, ...moved.values()].find((one) => overlaps(one, next));
    if (taken !== undefined) return refuse({ code: 'PERSON_BUSY', field: 'accountId', at: taken.start });
    moved.set(id, next);
  }
  return ok(moved);
};
