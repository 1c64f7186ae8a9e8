import type { Id, OfferDraft, OfferRules } from '@escale/domain';

/** An offer as its team sees it: all that was written, and what stands on it. */
export interface ManagedOfferRow {
  readonly id: Id<'Offer'>;
  readonly placeId: Id<'Place'>;
  readonly version: number;
  readonly paused: boolean;
  readonly draft: OfferDraft;
  /** Bookings, requests and holds that are not over. */
  readonly comingBookings: number;
  readonly waitingRequests: number;
  readonly bookedNextWeek: number;
}

/** The rules of a draft, as if it stood. */
export const rulesOf = (draft: OfferDraft, id: Id<'Offer'>, paused: boolean): OfferRules => {
  const { gridMinutes, durationsMinutes, noticeMinutes, horizonDays, peopleMin, peopleMax, minimumAge, guardianConsentBelow, perDayLimit, approval, supervised, audience, needs, groups, spaceId } = draft;
  return { id, paused, gridMinutes, durationsMinutes, noticeMinutes, horizonDays, peopleMin, peopleMax, minimumAge, guardianConsentBelow, perDayLimit, approval, supervised, audience, needs, groups, spaceId };
};
