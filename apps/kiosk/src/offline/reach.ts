/** What the kiosk believes of the way to its service, from calls it really made. */
export type Reach = { readonly reachable: boolean; readonly failures: number; readonly good: number };

/** At the start nothing is known, and the first good answer is enough. */
export const NOT_HEARD: Reach = { reachable: false, failures: 0, good: 1 };

/** One silence may be chance, two are not; back only after two good answers, so that the word on screen does not flicker. */
const THAT_COUNT = 2;

/** After one more call; a `SYNC` that was answered proves more than a question. */
export const reachAfter = (before: Reach, answered: boolean, call: 'SYNC' | 'QUESTION'): Reach => {
  if (!answered) {
    const failures = before.failures + 1;
    return { failures, good: 0, reachable: before.reachable && failures < THAT_COUNT };
  }
  const good = before.good + 1;
  return { failures: 0, good, reachable: before.reachable || call === 'SYNC' || good >= THAT_COUNT };
};
