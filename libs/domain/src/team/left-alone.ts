import { closuresFor } from '../availability/closures.ts';
import type { OfferRules } from '../availability/offer-rules.ts';
import { openStretches } from '../availability/offered-starts.ts';
import type { PlaceFacts } from '../availability/place-facts.ts';
import { isSupervised, supervisedStretches, type Supervision } from '../availability/supervision.ts';
import type { Id } from '../kernel/id.ts';
import { intersect, merge, subtract } from '../time/interval-algebra.ts';
import type { Interval } from '../time/interval.ts';

/** A booking of an offer that needs somebody of the team. */
export type AccompaniedBooking = { readonly offerId: Id<'Offer'>; readonly during: Interval };

/** Whether nobody of the team is planned for a booking, from start to end. */
export const isAlone = ({ offerId, during }: AccompaniedBooking, supervision: readonly Supervision[]): boolean => !isSupervised(during, { id: offerId, supervised: true }, { supervision });

/** The bookings a change of the planning leaves alone: somebody was planned for them, and nobody would be. */
export const leftAlone = <One extends AccompaniedBooking>(bookings: readonly One[], before: readonly Supervision[], after: readonly Supervision[]): readonly One[] =>
  bookings.filter((booking) => !isAlone(booking, before) && isAlone(booking, after));

/** Where an offer would be open and nobody of the team is planned for it, within a window; in order. */
export const unsupervisedStretches = (offer: Pick<OfferRules, 'id' | 'spaceId' | 'supervised'>, { openings, zone, closures, supervision }: Pick<PlaceFacts, 'openings' | 'zone' | 'closures' | 'supervision'>, window: Interval): readonly Interval[] => {
  if (!offer.supervised) return [];
  const gone = [...closuresFor(offer, closures), ...supervisedStretches(offer, supervision)];
  return merge(openStretches(openings, zone)).flatMap((stretch) => {
    const within = intersect(stretch, window);
    return within === null ? [] : subtract(within, gone);
  });
};
