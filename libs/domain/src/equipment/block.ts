import type { Id } from '../kernel/id.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { plusMinutes } from '../time/duration.ts';
import { overlaps, type Interval } from '../time/interval.ts';
import type { UnitFacts } from './unit-facts.ts';

/** Why a unit is kept from being booked for a while; `TRANSIT` is written by a transfer, not chosen. */
export const BLOCK_REASONS = ['MAINTENANCE', 'CLEANING', 'UPDATE', 'OTHER', 'TRANSIT'] as const;
export type BlockReason = (typeof BLOCK_REASONS)[number];

/** A stretch in which nobody can book a unit, though it is in service. */
export type UnitBlock = { readonly unitId: Id<'EquipmentUnit'>; readonly startsAt: Date; readonly endsAt: Date; readonly reason: BlockReason };

/** The longest block, in days: what lasts longer is out of service. */
export const BLOCK_DAYS_MOST = 92;

/** The longest allocation the database takes, in hours (constraint `allocation_bounded`), so that searches look back no further. */
export const ALLOCATION_HOURS_MOST = 48;

/** The longest note on a block, in characters. */
export const BLOCK_NOTE_MOST = 200;

export type BlockRefusal = { readonly code: 'BLOCK_OUT_OF_ORDER' | 'BLOCK_TOO_LONG' | 'SLOT_TAKEN'; readonly field?: 'endsAt' };

/** Whether a unit can be blocked: not in the past, in order, not too long, and over nobody's booking. */
export const decideBlock = ({ startsAt, endsAt }: Pick<UnitBlock, 'startsAt' | 'endsAt'>, unit: Pick<UnitFacts, 'busy'>, now: Date): Result<Interval, BlockRefusal> => {
  if (endsAt.getTime() <= startsAt.getTime() || endsAt.getTime() <= now.getTime()) return refuse({ code: 'BLOCK_OUT_OF_ORDER', field: 'endsAt' });
  if (endsAt.getTime() > plusMinutes(startsAt, BLOCK_DAYS_MOST * 24 * 60).getTime()) return refuse({ code: 'BLOCK_TOO_LONG', field: 'endsAt' });
  const during = { start: startsAt, end: endsAt };
  return unit.busy.some((busy) => overlaps(busy, during)) ? refuse({ code: 'SLOT_TAKEN' }) : ok(during);
};

/** A stretch in pieces no longer than an allocation may be, in order and without gaps. */
export const allocationPieces = ({ start, end }: Interval): readonly Interval[] => {
  const pieces: Interval[] = [];
  for (let from = start; from.getTime() < end.getTime(); ) {
    const next = plusMinutes(from, ALLOCATION_HOURS_MOST * 60);
    const to = next.getTime() < end.getTime() ? next : end;
    pieces.push({ start: from, end: to });
    from = to;
  }
  return pieces;
};
