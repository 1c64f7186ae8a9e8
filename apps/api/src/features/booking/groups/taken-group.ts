import type { GroupBooker, Id, Need, OfferRules, OrganisationStanding, TimeZone } from '@escale/domain';
import type { BookingEntity } from '../booking.entity.ts';

/** An organisation, as somebody books for it. */
export interface BooksFor {
  readonly name: string;
  readonly standing: OrganisationStanding;
  readonly booker: GroupBooker;
}

/** A session of a group that was taken for the length of a transaction, with what its offer asks. */
export type TakenSession = BookingEntity & Pick<OfferRules, 'approval'> & {
  readonly noticeMinutes: number;
  readonly safetyNotice: boolean;
  readonly teamPlanned: boolean;
  readonly zone: TimeZone;
  readonly groupNeeds: readonly Need[];
};

/** A group that was taken: its places, then itself, then its sessions, in the order they start. */
export interface TakenGroup {
  readonly id: string;
  readonly version: number;
  readonly organisationId: string;
  readonly confirmedAt: Date | null;
  readonly booker: BooksFor['booker'];
  /** Whether an agreement its sessions go under leaves booking to managers. */
  readonly forManagers: boolean;
  readonly standing: BooksFor['standing'];
  readonly placeIds: readonly Id<'Place'>[];
  readonly sessions: readonly TakenSession[];
}
