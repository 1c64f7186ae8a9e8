import { instantOf, type LocalDay, localOf, parseMinuteOfDay, timeZone } from '@escale/domain';
import { at, minutesBetween, type PlannedBooking } from '../facts.ts';
import type { MoveWish } from '../move.presenter.ts';

/** What the form of a move holds; `base` is the booking as it was when somebody began to type. */
export type TypedMove = { readonly base: PlannedBooking; readonly day: string; readonly time: string; readonly duration: number; readonly unitId: string | null };

const two = (value: number): string => String(value).padStart(2, '0');

/** `14:15`, by the clocks of a zone. */
export const clockOf = (instant: number, zone: string): string => {
  const { minute } = localOf(new Date(instant), timeZone(zone));
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

export const dayAt = (instant: number, zone: string): LocalDay => localOf(new Date(instant), timeZone(zone)).day;

/** The form before anybody types. */
export const untouched = (base: PlannedBooking, zone: string): TypedMove => ({ base, day: dayAt(at(base.startsAt), zone), time: clockOf(at(base.startsAt), zone), duration: minutesBetween(base.startsAt, base.endsAt), unitId: null });

/** Whether two states of a booking are at the same time on the same units. */
export const sameSpot = (one: PlannedBooking, other: PlannedBooking): boolean =>
  at(one.startsAt) === at(other.startsAt) && at(one.endsAt) === at(other.endsAt) && one.units.length === other.units.length && one.units.every(({ unitId }) => other.units.some((unit) => unit.unitId === unitId));

export type TimeProblem = 'timeUnread' | 'timeSkipped';

/** `14:15`, `14h15`, `14 h`, `14.15`. */
const TIME = /^(\d{1,2})(?:\s*[:h.]\s*(\d{2})?)?$/iu;

/** The instant at which clocks of the zone show a typed time, or what is the matter with it. */
export function typedInstant(day: string, time: string, zone: string): Date | TimeProblem {
  const [, hour, minute] = TIME.exec(time.trim()) ?? [];
  const read = hour === undefined ? null : parseMinuteOfDay(`${hour.padStart(2, '0')}:${minute ?? '00'}`);
  if (read === null) return 'timeUnread';
  return instantOf(day as LocalDay, read, timeZone(zone)) ?? 'timeSkipped';
}

export const sameAsBase = (typed: TypedMove, zone: string): boolean => {
  const start = untouched(typed.base, zone);
  return typed.day === start.day && typed.time === start.time && typed.duration === start.duration && typed.unitId === null;
};

/** What the form asks for, or what is the matter with its time. */
export function wishTyped({ day, time, duration, unitId }: TypedMove, zone: string): MoveWish | TimeProblem {
  const start = typedInstant(day, time, zone);
  return typeof start === 'string' ? start : { startsAt: start.toISOString(), durationMinutes: duration, unitIds: unitId === null ? null : [unitId] };
}
