import type { Closure } from '../booking/closures/closure.ts';
import { intersect, merge, subtract } from '../time/interval-algebra.ts';
import { overlaps, type Interval } from '../time/interval.ts';
import type { OfferRules } from './offer-rules.ts';
import type { PlaceFacts } from './place-facts.ts';

/** What a closure closes to an offer: the whole place to each, a space to what happens in it. */
export const closuresFor = ({ spaceId }: Pick<OfferRules, 'spaceId'>, closures: readonly Closure[]): readonly Interval[] =>
  closures.filter((closure) => closure.spaceId === null || closure.spaceId === spaceId).map(({ during }) => during);

/** What is left of the openings once the closures are taken out, in order of the openings. */
export const openMinusClosures = (open: readonly Interval[], closures: readonly Interval[]): readonly Interval[] => open.flatMap((stretch) => subtract(stretch, closures));

/** The closed stretches within some openings, in order, those that touch as one: what a diary hatches beside the hours at which it is closed anyway. */
export const closedWithin = (open: readonly Interval[], closures: readonly Interval[]): readonly Interval[] =>
  merge(open.flatMap((stretch) => closures.map((closure) => intersect(stretch, closure)).filter((part) => part !== null)));

/** Until when an offer is closed exceptionally, if it is at any moment of a stretch; null when it is not. */
export const closedUntil = (during: Interval, offer: Pick<OfferRules, 'spaceId'>, { closures }: Pick<PlaceFacts, 'closures'>): Date | null =>
  closures.length === 0 ? null : (merge(closuresFor(offer, closures)).find((closed) => overlaps(closed, during))?.end ?? null);
