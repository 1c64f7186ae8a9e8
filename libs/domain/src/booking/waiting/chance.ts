/** How likely a turn is, in words; `UNKNOWN` where too little happened to say. */
export const CHANCES = ['LIKELY', 'POSSIBLE', 'UNLIKELY', 'UNKNOWN'] as const;
export type Chance = (typeof CHANCES)[number];

/** Over how many days the sessions that came free are counted. */
export const CHANCE_DAYS = 28;

/** Below so many, what came free was chance itself. */
const TOO_FEW = 3;

/** `freed`: sessions like it that came free in the last {@link CHANCE_DAYS} days; `daysLeft`: of the wish; `ahead`: who goes before. */
export type ChanceFacts = { readonly freed: number; readonly daysLeft: number; readonly ahead: number };

/** How likely a turn is if as much comes free as lately: likely when that is twice what those ahead and the person need. */
export const chanceOf = ({ freed, daysLeft, ahead }: ChanceFacts): Chance => {
  if (freed < TOO_FEW) return 'UNKNOWN';
  const expected = (freed * Math.max(1, daysLeft)) / CHANCE_DAYS;
  if (expected >= 2 * (ahead + 1)) return 'LIKELY';
  return expected >= ahead + 1 ? 'POSSIBLE' : 'UNLIKELY';
};
