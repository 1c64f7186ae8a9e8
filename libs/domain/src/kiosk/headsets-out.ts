import { type ImmersionPhase, immersionState, type ImmersionState } from '../equipment/immersion/immersion-state.ts';
import type { KioskSnapshot, SnapshotBooking, SnapshotModel, SnapshotUnit } from './snapshot.ts';
import { wornWith } from './worn.ts';

/** Where a headset that is out stands: with its timer, or late from the end of its booking on, whatever the timer says. */
export type OutStanding = ImmersionPhase | 'LATE';

export type HeadsetOut = {
  readonly unit: SnapshotUnit;
  readonly model: SnapshotModel;
  /** Null where it is not of today. */
  readonly booking: SnapshotBooking | null;
  readonly standing: OutStanding;
  readonly immersion: ImmersionState | null;
  /** Whole minutes since it should have been back; 0 where it need not be, null where it is longer than the kiosk knows. */
  readonly lateMinutes: number | null;
};

/** Who is first: what calls for somebody, the most urgent before. */
const URGENCY: readonly OutStanding[] = ['LATE', 'OVER', 'WARNED', 'RUNNING', 'NOT_STARTED', 'BREAK'];
const NOTED_LATE: readonly SnapshotUnit['status'][] = ['OVERDUE', 'MISSING'];

/** How a headset that is out stands; null of one that is not. `firstTimers`: the units whose people said that it is their first time. */
export const headsetOut = (view: KioskSnapshot, unit: SnapshotUnit, now: Date, firstTimers: ReadonlySet<string>): HeadsetOut | null => {
  const model = view.models.find(({ id }) => id === unit.modelId);
  if (unit.custody === null || model === undefined) return null;
  const booking = view.bookings.find(({ id }) => id === unit.custody) ?? null;
  if (booking === null) return { unit, model, booking, standing: 'LATE', immersion: null, lateMinutes: null };
  const immersion = immersionState(wornWith(booking, unit.id), model, { isFirstTime: firstTimers.has(unit.id), endsAt: booking.endsAt }, now);
  const late = now.getTime() - booking.endsAt.getTime();
  const isLate = late >= 0 || NOTED_LATE.includes(unit.status);
  return { unit, model, booking, immersion, standing: isLate ? 'LATE' : immersion.phase, lateMinutes: Math.max(0, Math.floor(late / 60_000)) };
};

/** Every headset that is out, what calls for somebody first. */
export const headsetsOut = (view: KioskSnapshot, now: Date, firstTimers: ReadonlySet<string>): readonly HeadsetOut[] =>
  view.units
    .flatMap((unit) => headsetOut(view, unit, now, firstTimers) ?? [])
    .sort((one, other) => URGENCY.indexOf(one.standing) - URGENCY.indexOf(other.standing) || (one.immersion?.minutesLeft ?? 0) - (other.immersion?.minutesLeft ?? 0) || (one.unit.tag < other.unit.tag ? -1 : 1));
