/** What the kiosk believes of the network. */
export type Reach = { readonly reachable: boolean; readonly failures: number };

export const ALL_WELL: Reach = { reachable: true, failures: 0 };

/** One silence may be chance, two are not; without any network one is enough. */
const FAILURES_THAT_COUNT = 2;

/** After one more question to the service. */
export const heardFromService = (before: Reach, answered: boolean, networkThere: boolean): Reach => {
  if (answered) return ALL_WELL;
  const failures = before.failures + 1;
  return { failures, reachable: before.reachable && networkThere && failures < FAILURES_THAT_COUNT };
};
