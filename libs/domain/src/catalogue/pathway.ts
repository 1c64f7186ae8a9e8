export const STEP_KINDS = ['ON_SITE', 'VR', 'REMOTE'] as const;
/** Where a step of a pathway happens: at a place, in a headset, or at a distance. */
export type StepKind = (typeof STEP_KINDS)[number];

/** A step of a pathway, as far as its hours go. */
export type StepHours = { readonly kind: StepKind; readonly minutes: number };

export type PathwayHours = { readonly total: number; readonly byKind: Readonly<Record<StepKind, number>> };

/** The minutes of a pathway, in all and by kind. */
export function pathwayHours(steps: readonly StepHours[]): PathwayHours {
  const of = (kind: StepKind): number => steps.reduce((sum, step) => sum + (step.kind === kind ? step.minutes : 0), 0);
  return { total: steps.reduce((sum, { minutes }) => sum + minutes, 0), byKind: { ON_SITE: of('ON_SITE'), VR: of('VR'), REMOTE: of('REMOTE') } };
}

/** The parts of a whole in per cent, whole numbers that add up to a hundred (to none where there is nothing): what rounding leaves goes to those it took most from. */
export function shares(parts: readonly number[]): readonly number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part * 100) / whole);
  const left = 100 - exact.reduce((sum, share) => sum + Math.floor(share), 0);
  const first = exact.map((share, index) => ({ index, rest: share - Math.floor(share) })).sort((one, other) => other.rest - one.rest || one.index - other.index).slice(0, left);
  return exact.map((share, index) => Math.floor(share) + (first.some((each) => each.index === index) ? 1 : 0));
}
