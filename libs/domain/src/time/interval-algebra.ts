import { isEmpty, overlaps, type Interval } from './interval.ts';

const earlier = (one: Date, other: Date): Date => (one.getTime() <= other.getTime() ? one : other);
const later = (one: Date, other: Date): Date => (one.getTime() >= other.getTime() ? one : other);

/** What two intervals share, or null. */
export const intersect = (one: Interval, other: Interval): Interval | null =>
  overlaps(one, other) ? { start: later(one.start, other.start), end: earlier(one.end, other.end) } : null;

/** The same instants as disjoint intervals in order; those at most `gapMinutes` apart become one. */
export const merge = (intervals: readonly Interval[], gapMinutes = 0): readonly Interval[] => {
  const merged: Interval[] = [];
  const inOrder = intervals.filter((one) => !isEmpty(one)).sort((a, b) => a.start.getTime() - b.start.getTime());
  for (const next of inOrder) {
    const last = merged.at(-1);
    if (last !== undefined && next.start.getTime() - last.end.getTime() <= gapMinutes * 60_000) {
      merged[merged.length - 1] = { start: last.start, end: later(last.end, next.end) };
    } else merged.push(next);
  }
  return merged;
};

/** What is left of an interval once others are taken out, in order. */
export const subtract = (whole: Interval, taken: readonly Interval[]): readonly Interval[] => {
  const left: Interval[] = [];
  let from = whole.start;
  for (const hole of merge(taken)) {
    const cut = intersect(whole, hole);
    if (cut === null) continue;
    if (from.getTime() < cut.start.getTime()) left.push({ start: from, end: cut.start });
    from = cut.end;
  }
  if (from.getTime() < whole.end.getTime()) left.push({ start: from, end: whole.end });
  return left;
};
