/**
 * How long one person wears a headset, in minutes; the network decides it model by model.
 * Where the usual values come from: INRS, Travail & Sécurité no. 833 and Références en santé au travail no. 161 (10 to 20 minutes when beginning,
 * never more than 30 at a stretch, a pause every 10 to 20); Anses 2021 (stop at the first discomfort).
 */
export type ImmersionLimits = {
  /** The longest stretch without a break. */
  readonly immersionMinutes: number;
  /** The same, for who wears one for the first time. */
  readonly firstTimeMinutes: number;
  /** The least time between two stretches. */
  readonly breakMinutes: number;
  /** The most of one day; null for no cap. */
  readonly dailyMinutes: number | null;
  /** How long before the end the person is told. */
  readonly warnMinutes: number;
};

export const USUAL_IMMERSION: ImmersionLimits = { immersionMinutes: 20, firstTimeMinutes: 10, breakMinutes: 10, dailyMinutes: 60, warnMinutes: 3 };

export const IMMERSION_LIMITS = ['immersionMinutes', 'firstTimeMinutes', 'breakMinutes', 'dailyMinutes', 'warnMinutes'] as const satisfies readonly (keyof ImmersionLimits)[];

/** What a network may choose, least and most. Thirty minutes at a stretch is what INRS says not to go beyond. */
export const IMMERSION_BOUNDS = {
  immersionMinutes: [5, 30],
  firstTimeMinutes: [5, 30],
  breakMinutes: [5, 120],
  dailyMinutes: [5, 240],
  warnMinutes: [1, 10],
} as const satisfies Readonly<Record<keyof ImmersionLimits, readonly [number, number]>>;

export type LimitsFault = { readonly code: 'DAILY_BELOW_IMMERSION' | 'FIRST_TIME_ABOVE_IMMERSION' | 'WARNING_TOO_LONG'; readonly field: keyof ImmersionLimits };

/** Why limits do not go together; null when they do. */
export function whyNotLimits({ immersionMinutes, firstTimeMinutes, dailyMinutes, warnMinutes }: ImmersionLimits): LimitsFault | null {
  if (firstTimeMinutes > immersionMinutes) return { code: 'FIRST_TIME_ABOVE_IMMERSION', field: 'firstTimeMinutes' };
  if (dailyMinutes !== null && dailyMinutes < immersionMinutes) return { code: 'DAILY_BELOW_IMMERSION', field: 'dailyMinutes' };
  return warnMinutes < firstTimeMinutes ? null : { code: 'WARNING_TOO_LONG', field: 'warnMinutes' };
}
