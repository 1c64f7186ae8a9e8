import type { Interval } from '../time/interval.ts';
import type { Presence } from './place-facts.ts';

/** How many people are present from each moment (milliseconds, in order) to the next: asked thousands of times in one search. */
export type PresenceProfile = { readonly moments: Float64Array; readonly present: Float64Array };

/** The profile of some stays, in any order. */
export const profileOf = (presence: readonly Presence[]): PresenceProfile => {
  const changes = new Map<number, number>();
  const change = (at: number, people: number): void => void changes.set(at, (changes.get(at) ?? 0) + people);
  for (const { during, people } of presence) {
    if (during.start.getTime() >= during.end.getTime()) continue;
    change(during.start.getTime(), people);
    change(during.end.getTime(), -people);
  }
  const moments = Float64Array.from(changes.keys()).sort();
  let sum = 0;
  return { moments, present: moments.map((moment) => (sum += changes.get(moment) ?? 0)) };
};

/** The most people present at any one moment of an interval. */
export const peakPresence = ({ moments, present }: PresenceProfile, during: Interval): number => {
  const from = during.start.getTime();
  const to = during.end.getTime();
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  let peak = low === 0 ? 0 : (present[low - 1] ?? 0);
  for (let index = low; index < moments.length && (moments[index] ?? 0) < to; index += 1) peak = Math.max(peak, present[index] ?? 0);
  return peak;
};
