import { Temporal } from 'temporal-polyfill';
import { dayNumberMs, type LocalDay } from './local-day.ts';
import type { TimeZone } from './time-zone.ts';

/** A stretch of one day in which the clocks of a zone keep one distance from UTC; all in milliseconds. */
export type DaySegment = { readonly from: number; readonly to: number; readonly offset: number };

/** One calendar day of a zone: where it starts and ends, and its segments (two on a day the clocks change). */
export type DayFrame = { readonly start: number; readonly end: number; readonly segments: readonly DaySegment[] };

const NS_PER_MS = 1_000_000;

const measure = (day: LocalDay, zone: TimeZone): DayFrame => {
  const date = Temporal.PlainDate.from(day);
  const opening = date.toZonedDateTime(zone);
  const closing = date.add({ days: 1 }).toZonedDateTime(zone);
  const start = opening.epochMilliseconds;
  const end = closing.epochMilliseconds;
  // Looking for the next change is dear; nowhere do clocks change twice in a day and end up where they were.
  if (opening.offsetNanoseconds === closing.offsetNanoseconds) {
    return { start, end, segments: start < end ? [{ from: start, to: end, offset: opening.offsetNanoseconds / NS_PER_MS }] : [] };
  }
  const segments: DaySegment[] = [];
  let current: Temporal.ZonedDateTime | null = opening;
  while (current !== null && current.epochMilliseconds < end) {
    const next: Temporal.ZonedDateTime | null = current.getTimeZoneTransition('next');
    const from = current.epochMilliseconds;
    segments.push({ from, to: Math.min(end, next?.epochMilliseconds ?? end), offset: current.offsetNanoseconds / NS_PER_MS });
    current = next;
  }
  return { start, end, segments };
};

// Asking the zone library costs tens of microseconds a day and a search asks thousands of times; the answer never changes.
const MOST_FRAMES = 5_000;
const framesByZone = new Map<TimeZone, Map<number, DayFrame>>();

/** The frame of a day in a zone, remembered. */
export const dayFrame = (day: LocalDay, zone: TimeZone): DayFrame => {
  const frames = framesByZone.get(zone) ?? new Map<number, DayFrame>();
  framesByZone.set(zone, frames);
  const number = dayNumberMs(day);
  const known = frames.get(number);
  if (known !== undefined) return known;
  if (frames.size >= MOST_FRAMES) frames.clear();
  const frame = measure(day, zone);
  frames.set(number, frame);
  return frame;
};
