import type { Id, LeftAside, OfferIds, Shift } from '@escale/domain';

/** A shift in force, as its place sees it. */
export interface ShiftRow extends Shift {
  readonly note: string | null;
  readonly version: number;
  /** How many of its series begin after it. */
  readonly following: number;
}

/** A coming booking of an offer that needs somebody of the team. */
export interface AccompaniedRow {
  readonly id: string;
  readonly offerId: Id<'Offer'>;
  readonly during: { readonly start: Date; readonly end: Date };
  readonly status: 'HELD' | 'CONFIRMED' | 'CHECKED_IN';
}

/** Somebody who can be planned at a place. */
export interface TeamMember {
  readonly accountId: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string;
  readonly roles: readonly ('SITE_STAFF' | 'SITE_MANAGER')[];
}

/** One of several that was not written, and why. */
export interface Aside {
  readonly accountId: string;
  readonly day: string;
  readonly reason: LeftAside;
}

/** What a request wrote: the shifts by their ids, and what it left aside. */
export interface Written {
  readonly placeId: string;
  readonly shiftIds: readonly string[];
  readonly leftAside: readonly Aside[];
}

/** What makes a shift, beside its hours. */
export interface ShiftDetails {
  readonly accountId: string;
  readonly offerIds: OfferIds;
  readonly note: string | null;
}
