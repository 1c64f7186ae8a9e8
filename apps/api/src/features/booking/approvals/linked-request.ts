import type { ApprovalState, BookingStatus } from '@escale/domain';

/** A request as the link of one person of the team finds it. */
export interface LinkedRequest {
  readonly accountId: string;
  readonly forName: string | null;
  /** Whether the link's owner is of the team still. */
  readonly theirs: boolean;
  readonly placeName: string;
  readonly timeZone: string;
  readonly status: BookingStatus;
  readonly approvalState: ApprovalState;
  readonly holdExpiresAt: Date | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  readonly byOwner: boolean;
  readonly reason: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly people: number;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly reachable: boolean;
  readonly minor: boolean | null;
  readonly offerTitleFr: string;
  readonly offerTitleEn: string;
  readonly moduleTitleFr: string | null;
  readonly moduleTitleEn: string | null;
}
