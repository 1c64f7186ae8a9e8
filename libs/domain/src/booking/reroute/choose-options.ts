import { type OptionKind, OPTIONS_MOST } from './reroute.ts';

/** What choosing looks at of a free session. */
export type Candidate = { readonly kind: OptionKind; readonly startsAt: Date; readonly distanceKm: number | null };

/** What matters most to the person: to stay where they know the way, or, where the place lets them down for good, to go not too far. */
export type OptionPreference = 'SAME_PLACE' | 'NEARBY';

/**
 * The few sessions a person is given to choose from, at most {@link OPTIONS_MOST}: the preferred kind first, and always one of the other kind where there
 * is one, for another hour suits some people and another place suits others. The candidates come nearest first within each kind.
 */
export const chooseOptions = <Free extends Candidate>(candidates: readonly Free[], preference: OptionPreference): readonly Free[] => {
  const times = candidates.filter(({ kind }) => kind === 'OTHER_TIME');
  const places = candidates.filter(({ kind }) => kind === 'OTHER_PLACE');
  const [first, second] = preference === 'SAME_PLACE' ? [times, places] : [places, times];
  const kept = Math.min(second.length, Math.max(1, OPTIONS_MOST - first.length));
  const leading = first.slice(0, OPTIONS_MOST - kept);
  return [...leading, ...second.slice(0, kept)];
};
