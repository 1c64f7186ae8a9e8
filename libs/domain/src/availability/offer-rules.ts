import type { Id } from '../kernel/id.ts';
import type { Audience } from '../opening/audience.ts';
import type { Need } from '../equipment/need.ts';

/** The rules by which an offer may be booked. */
export type OfferRules = {
  readonly id: Id<'Offer'>;
  /** Starts lie every so many wall-clock minutes from each opening time. */
  readonly gridMinutes: number;
  readonly durationsMinutes: readonly number[];
  /** Least time between booking and start. */
  readonly noticeMinutes: number;
  /** How many local days after today can be booked. */
  readonly horizonDays: number;
  readonly peopleMin: number;
  readonly peopleMax: number;
  /** The offer's own, in years; 0 for none. Its equipment may ask for more. */
  readonly minimumAge: number;
  /** Years below which a guardian must agree; null asks nobody. */
  readonly guardianConsentBelow: number | null;
  readonly paused: boolean;
  /** For whom it is: it is offered at their hours. */
  readonly audience: Audience;
  readonly needs: readonly Need[];
  readonly spaceId: Id<'Space'> | null;
};
