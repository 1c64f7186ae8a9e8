import { addDays, type Audience, dayInterval, firstInstantFrom, localDay, localOf, minuteOfDay, openMinusClosures, plusMinutes, timeZone, type LocalDay, type TimeZone } from '@escale/domain';
import { at, type PlannedBooking, type Planning } from './facts.ts';

/** The hours of one local day that are drawn: instants in milliseconds, and where they begin along the axis, in minutes. */
export type Segment = { readonly day: LocalDay; readonly start: number; readonly end: number; readonly offset: number };

/** Time as it is drawn, left to right: elapsed minutes, so that a day of 23 or 25 hours is as long as it really is. */
export type Axis = { readonly zone: TimeZone; readonly segments: readonly Segment[]; readonly minutes: number };

/** A piece of the axis as fractions of its length. */
export type Piece = { readonly left: number; readonly width: number };

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY_MINUTES = 1_440;
/** The steps in which the desk moves things, in minutes. */
export const STEP = 15;
/** What is drawn of a day on which nothing opens and nobody comes. */
const QUIET_DAY = { first: 8 * HOUR, last: 18 * HOUR };

/** Wall-clock minutes of a day at which an instant falls; a day before gives 0, one after 1440. */
const minuteWithin = (instant: number, day: LocalDay, zone: TimeZone): number => {
  const local = localOf(new Date(instant), zone);
  return local.day < day ? 0 : local.day > day ? DAY_MINUTES : local.minute;
};

type Span = { readonly startsAt: string; readonly endsAt: string };
const OUT: readonly PlannedBooking['status'][] = ['CANCELLED', 'EXPIRED'];

/** First and last whole hour, in wall-clock minutes, that hold all openings and bookings of the days, with an hour around. */
function hoursShown({ openings, bookings, from, days }: Pick<Planning, 'openings' | 'bookings' | 'from' | 'days'>, zone: TimeZone): { readonly first: number; readonly last: number } {
  const shownDays = Array.from({ length: days }, (_, index) => addDays(localDay(from), index));
  const spans: readonly Span[] = [...openings.flatMap(({ intervals }) => intervals), ...bookings.filter(({ status }) => !OUT.includes(status))];
  let first = DAY_MINUTES;
  let last = 0;
  for (const day of shownDays) {
    const { start, end } = dayInterval(day, zone);
    for (const { startsAt, endsAt } of spans) {
      if (at(endsAt) <= start.getTime() || at(startsAt) >= end.getTime()) continue;
      first = Math.min(first, minuteWithin(at(startsAt), day, zone));
      last = Math.max(last, minuteWithin(at(endsAt), day, zone));
    }
  }
  if (first >= last) return QUIET_DAY;
  return { first: Math.max(0, Math.floor(first / HOUR) * HOUR - HOUR), last: Math.min(DAY_MINUTES, Math.ceil(last / HOUR) * HOUR + HOUR) };
}

/** The axis of the days of a planning, each with the same hours on the wall. */
export function axisOf(planning: Pick<Planning, 'openings' | 'bookings' | 'from' | 'days' | 'timeZone'>): Axis {
  const zone = timeZone(planning.timeZone);
  const { first, last } = hoursShown(planning, zone);
  const segments: Segment[] = [];
  let offset = 0;
  for (let index = 0; index < planning.days; index += 1) {
    const day = addDays(localDay(planning.from), index);
    const start = firstInstantFrom(day, minuteOfDay(first), zone).getTime();
    const end = firstInstantFrom(day, minuteOfDay(last), zone).getTime();
    segments.push({ day, start, end, offset });
    offset += (end - start) / MINUTE_MS;
  }
  return { zone, segments, minutes: offset };
}

/** Where a stretch of time is drawn: a piece for each day it touches, none where it is not drawn. */
export function piecesOf(axis: Axis, startsAt: number, endsAt: number): readonly Piece[] {
  return axis.segments.flatMap(({ start, end, offset }) => {
    const [from, to] = [Math.max(start, startsAt), Math.min(end, endsAt)];
    if (from >= to) return [];
    return [{ left: (offset + (from - start) / MINUTE_MS) / axis.minutes, width: (to - from) / MINUTE_MS / axis.minutes }];
  });
}

/** Where an instant is on the axis, as a fraction; null when its hour is not drawn. */
export function fractionOf(axis: Axis, instant: number): number | null {
  const segment = axis.segments.find(({ start, end }) => start <= instant && instant < end);
  return segment === undefined ? null : (segment.offset + (instant - segment.start) / MINUTE_MS) / axis.minutes;
}

/** The instant drawn at a fraction of the axis; beyond its ends, the ends. */
export function instantAt(axis: Axis, fraction: number): number {
  const minutes = Math.min(1, Math.max(0, fraction)) * axis.minutes;
  const segment = axis.segments.findLast(({ offset }) => offset <= minutes) ?? axis.segments[0];
  if (segment === undefined) throw new RangeError('An axis without days has no instants.');
  return Math.min(segment.end, segment.start + (minutes - segment.offset) * MINUTE_MS);
}

/** The nearest instant at which clocks of the zone show a multiple of the step. */
export function snapped(instant: number, zone: TimeZone): number {
  const past = localOf(new Date(instant), zone).minute % STEP;
  const floor = Math.floor(instant / MINUTE_MS) * MINUTE_MS - past * MINUTE_MS;
  return instant - floor < (STEP * MINUTE_MS) / 2 ? floor : plusMinutes(new Date(floor), STEP).getTime();
}

/** The full hours along the axis, each where it begins; an hour that clocks show twice is there twice. */
export function hourMarks(axis: Axis, everyHours = 1): readonly { readonly instant: number; readonly left: number }[] {
  return axis.segments.flatMap(({ start, end, offset }) => {
    const marks: { instant: number; left: number }[] = [];
    for (let instant = start; instant < end; instant += STEP * MINUTE_MS) {
      if (localOf(new Date(instant), axis.zone).minute % (HOUR * everyHours) === 0) marks.push({ instant, left: (offset + (instant - start) / MINUTE_MS) / axis.minutes });
    }
    return marks;
  });
}

/** The hours of the axis at which the place is open for some only, and for whom. */
export const reservedPieces = (axis: Axis, openings: Planning['openings']): readonly (Piece & { readonly audiences: readonly Audience[] })[] =>
  openings.flatMap(({ reserved }) => reserved.flatMap(({ startsAt, endsAt, audiences }) => piecesOf(axis, at(startsAt), at(endsAt)).map((piece) => ({ ...piece, audiences }))));

const stretch = ({ startsAt, endsAt }: Span) => ({ start: new Date(startsAt), end: new Date(endsAt) });

/** The hours of the axis in which the place is closed, by its hours or exceptionally; a space that closes leaves the others open. */
export function closedPieces(axis: Axis, openings: Planning['openings'], closures: Planning['closures'] = []): readonly Piece[] {
  const whole = closures.filter(({ spaceName }) => spaceName == null).map(stretch);
  const open = openMinusClosures(openings.flatMap(({ intervals }) => intervals).map(stretch), whole)
    .map(({ start, end }) => ({ start: start.getTime(), end: end.getTime() }))
    .sort((one, other) => one.start - other.start);
  return axis.segments.flatMap(({ start, end }) => {
    const closed: Piece[] = [];
    let from = start;
    for (const each of open) {
      if (each.end <= from || each.start >= end) continue;
      if (each.start > from) closed.push(...piecesOf(axis, from, Math.min(each.start, end)));
      from = Math.max(from, each.end);
    }
    if (from < end) closed.push(...piecesOf(axis, from, end));
    return closed;
  });
}
