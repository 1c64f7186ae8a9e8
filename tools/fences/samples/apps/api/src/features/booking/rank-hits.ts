/** A pure function needs no role in its name, and a reader may use it. */
export const rankHits = (hits: readonly number[]): number[] => [...hits].sort((one, other) => one - other);
