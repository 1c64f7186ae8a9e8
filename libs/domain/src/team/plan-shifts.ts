import { ok, refuse, type Result } from '../kernel/result.ts';
import { isEmpty, minutesOf, overlaps, type Interval } from '../time/interval.ts';
import { addDays, daysBetween, type LocalDay } from '../time/local-day.ts';
import type { MinuteOfDay } from '../time/minute-of-day.ts';
import type { TimeZone } from '../time/time-zone.ts';
import { firstInstantFrom } from '../time/zoned.ts';
import { type LeftAside, type OfferIds, SHIFT_HOURS_MOST, SHIFT_NOTE_MOST, SHIFT_WEEKS_MOST, type ShiftRefusal } from './shift.ts';

/** The hours of a shift by the clocks of its place. */
export type ShiftHours = { readonly day: LocalDay; readonly from: MinuteOfDay; readonly to: MinuteOfDay };

export type ShiftWish = ShiftHours & {
  /** Every week until this day, itself included; null for once. */
  readonly until: LocalDay | null;
  readonly offerIds: OfferIds;
  readonly note: string | null;
};

export type ShiftFacts = {
  readonly zone: TimeZone;
  /** When the place is open for anybody, what is closed exceptionally taken out. */
  readonly open: readonly Interval[];
  /** The offers of the place that need somebody of the team. */
  readonly supervised: NonNullable<OfferIds>;
  /** When the person is planned already, wherever that is. */
  readonly busy: readonly Interval[];
};

/** Some shifts to write, and those of several that were left aside. */
export type ShiftPlan = { readonly planned: readonly Interval[]; readonly leftAside: readonly { readonly day: LocalDay; readonly reason: LeftAside }[] };

/** The hours as instants; empty where the clocks skip them all. */
export const shiftInterval = ({ day, from, to }: ShiftHours, zone: TimeZone): Interval => ({ start: firstInstantFrom(day, from, zone), end: firstInstantFrom(day, to, zone) });

/** The days of a weekly repetition: the same weekday until a last day, the first always among them. */
export const weeklyDays = (first: LocalDay, until: LocalDay | null): readonly LocalDay[] =>
  until === null || until <= first ? [first] : Array.from({ length: Math.floor(daysBetween(first, until) / 7) + 1 }, (_, week) => addDays(first, week * 7));

/** What is wrong with the hours, the offers or the note of a shift, whoever is planned; null when nothing is. */
export const screenShift = ({ from, to, offerIds, note, ...rest }: ShiftWish, { zone, supervised }: Pick<ShiftFacts, 'zone' | 'supervised'>, now: Date): ShiftRefusal | null => {
  const during = shiftInterval({ from, to, ...rest }, zone);
  if (to <= from || isEmpty(during)) return { code: 'SHIFT_OUT_OF_ORDER', field: 'to' };
  if (minutesOf(during) > SHIFT_HOURS_MOST * 60) return { code: 'SHIFT_TOO_LONG', field: 'to' };
  if (during.end.getTime() <= now.getTime()) return { code: 'SHIFT_OVER', field: 'day', at: during.end };
  if (weeklyDays(rest.day, rest.until).length > SHIFT_WEEKS_MOST) return { code: 'SERIES_TOO_LONG', field: 'until' };
  if (offerIds !== null && (offerIds.length === 0 || offerIds.some((id) => !supervised.includes(id)))) return { code: 'OFFER_UNKNOWN', field: 'offerIds' };
  return [...(note ?? '')].length > SHIFT_NOTE_MOST ? { code: 'NOTE_TOO_LONG', field: 'note' } : null;
};

/**
 * The shifts a wish makes, each on its own by the clocks of the place. The first is what was asked for: what stands against it refuses it all.
 * Of the weeks after it, those on which the place is closed or the person is planned already are left aside and told.
 */
export const planShifts = (wish: ShiftWish, facts: ShiftFacts, now: Date): Result<ShiftPlan, ShiftRefusal> => {
  const wrong = screenShift(wish, facts, now);
  if (wrong !== null) return refuse(wrong);
  const planned: Interval[] = [];
  const leftAside: { day: LocalDay; reason: LeftAside }[] = [];
  for (const day of weeklyDays(wish.day, wish.until)) {
    const during = shiftInterval({ ...wish, day }, facts.zone);
    const taken = facts.busy.find((one) => overlaps(one, during));
    if (day === wish.day) {
      if (taken !== undefined) return refuse({ code: 'PERSON_BUSY', field: 'accountId', at: taken.start });
      planned.push(during);
    } else if (isEmpty(during)) leftAside.push({ day, reason: 'NO_SUCH_HOUR' });
    else if (taken !== undefined) leftAside.push({ day, reason: 'BUSY' });
    else if (!facts.open.some((stretch) => overlaps(stretch, during))) leftAside.push({ day, reason: 'CLOSED' });
    else planned.push(during);
  }
  return ok({ planned, leftAside });
};
