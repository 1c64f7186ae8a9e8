/** Which need holds each unit; grown unit by unit along augmenting paths, so that a need is refused only when nothing can be rearranged. */
export type Matching = {
  /** Gives one more unit to a need, moving others if it must; false, and nothing changed, when impossible. */
  readonly takeFor: (need: number) => boolean;
  /** The need that holds a unit, or -1. */
  readonly holderOf: (unit: number) => number;
};

/** An empty matching of the units marked 1 in `usable`; `eligible[need]` lists the units it accepts, best first. */
export const matching = (eligible: readonly (readonly number[])[], usable: Uint8Array): Matching => {
  const holder = new Int32Array(usable.length).fill(-1);
  const seen = new Uint8Array(usable.length);

  const take = (need: number): boolean => {
    const accepted = eligible[need] ?? [];
    for (const unit of accepted) {
      if (usable[unit] !== 1 || holder[unit] !== -1) continue;
      holder[unit] = need;
      return true;
    }
    for (const unit of accepted) {
      if (usable[unit] !== 1 || seen[unit] === 1) continue;
      seen[unit] = 1;
      const displaced = holder[unit] ?? -1;
      if (displaced === need || !take(displaced)) continue;
      holder[unit] = need;
      return true;
    }
    return false;
  };

  return {
    takeFor: (need) => {
      seen.fill(0);
      return take(need);
    },
    holderOf: (unit) => holder[unit] ?? -1,
  };
};
