/** Which need holds each unit; grown unit by unit along augmenting paths, so that a need is refused only when nothing can be rearranged. */
export type Matching = {
  /** Gives one more unit to a need, moving others if it must; false, and nothing changed, when impossible. */
  readonly takeFor: (need: number) => boolean;
  /** The need that holds a unit, or -1. */
  readonly holderOf: (unit: number) => number;
};

/** An empty matching; `eligible[need]` lists the units it accepts, best first. */
export const matching = (eligible: readonly (readonly number[])[], unitCount: number): Matching => {
  const holder = new Int32Array(unitCount).fill(-1);
  const seen = new Uint8Array(unitCount);

  const take = (need: number): boolean => {
    const accepted = eligible[need] ?? [];
    for (const unit of accepted) {
      if (holder[unit] !== -1 || seen[unit] === 1) continue;
      holder[unit] = need;
      return true;
    }
    for (const unit of accepted) {
      if (seen[unit] === 1) continue;
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
