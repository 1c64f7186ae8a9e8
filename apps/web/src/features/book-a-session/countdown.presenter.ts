/** Whole minutes left, the one begun included; 0 once over. */
export const minutesLeft = (until: string, now: Date): number => Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / 60_000));

/** What is worth saying aloud: five minutes before the end, and in the last one. */
export function minutesToAnnounce(left: number): 5 | 1 | null {
  if (left > 5 || left === 0) return null;
  return left === 1 ? 1 : 5;
}
