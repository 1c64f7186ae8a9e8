import type { Id } from '../kernel/id.ts';
import type { ApprovalPolicy } from '../booking/approval.ts';
import type { Audience } from '../opening/audience.ts';
import type { Need } from '../equipment/need.ts';

/** How an offer is open to groups: to how many people, for how long, in steps of the offer's grid, and how many days before a session who comes is to be named (null: nobody asks). */
export type GroupRules = { readonly peopleMost: number; readonly minutesLeast: number; readonly minutesMost: number; readonly namesDueDays: number | null };

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
  /** Sessions one person, told by account or address, may have on a local day; null for no limit. */
  readonly perDayLimit: number | null;
  /** Whether a person of the team must say yes, and within how long; null books at once. */
  readonly approval: ApprovalPolicy | null;
  /** Needs somebody of the team beside the person: offered only while one is planned (see `isSupervised`). */
  readonly supervised: boolean;
  readonly needs: readonly Need[];
  /** Null: it is not for groups. */
  readonly groups: GroupRules | null;
  readonly spaceId: Id<'Space'> | null;
};
