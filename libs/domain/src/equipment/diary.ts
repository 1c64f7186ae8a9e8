import { merge } from '../time/interval-algebra.ts';
import type { Interval } from '../time/interval.ts';

/** When a unit is busy, in order and merged, as milliseconds: asked thousands of times in one search. */
export type Diary = { readonly starts: Float64Array; readonly ends: Float64Array };

/** The diary of some busy intervals, in any order, overlapping or not. */
export const diaryOf = (busy: readonly Interval[]): Diary => {
  const merged = merge(busy);
  return {
    starts: Float64Array.from(merged, ({ start }) => start.getTime()),
    ends: Float64Array.from(merged, ({ end }) => end.getTime()),
  };
};

/** The end of the last stretch in the diary that overlaps `[from, to)`, both in milliseconds; null when none does. */
export const lastEndWithin = ({ starts, ends }: Diary, from: number, to: number): number | null => {
  const within = Array.from(ends).filter((end, index) => end > from && (starts[index] ?? to) < to);
  return within.at(-1) ?? null;
};

/** Whether nothing in the diary overlaps `[from, to)`, both in milliseconds. */
export const isFreeBetween = ({ starts, ends }: Diary, from: number, to: number): boolean => {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  // Of disjoint intervals in order, the last to start before `to` is the one that ends last.
  return low === 0 || (ends[low - 1] ?? 0) <= from;
};
