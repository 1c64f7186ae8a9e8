import type { ApprovalState, BookingStatus, GroupUnits, Locale, Need, TimeZone } from '@escale/domain';

/** A session of a group as `groups.sql.ts` reads it: instants in milliseconds. */
export interface GroupSessionRow {
  readonly id: string;
  readonly placeId: string;
  readonly placeName: string;
  readonly placeSlug: string;
  readonly communeName: string | null;
  readonly addressLine: string | null;
  readonly postcode: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly timeZone: TimeZone;
  readonly offerId: string;
  readonly offerTitleFr: string;
  readonly offerTitleEn: string;
  readonly agreementId: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly people: number;
  readonly version: number;
  readonly revision: number;
  readonly status: BookingStatus;
  readonly approvalState: ApprovalState;
  readonly approvalReason: string | null;
  readonly holdExpiresAt: number | null;
  readonly shortCode: string | null;
  readonly safetyNotice: boolean;
  readonly namesDueDays: number | null;
  readonly confirmedAt: number | null;
  readonly namesSettled: boolean;
  readonly seatsReleased: number;
  /** Of how many it is known who comes. */
  readonly named: number;
  readonly needs: readonly Need[];
  readonly tags: readonly string[];
}

/** A group's booking with its sessions, in the order they start. */
export interface GroupRow {
  readonly id: string;
  readonly version: number;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly title: string;
  readonly people: number;
  readonly units: readonly GroupUnits[];
  readonly moduleId: string | null;
  readonly moduleTitleFr: string | null;
  readonly moduleTitleEn: string | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly locale: Locale;
  /** Whose people come, once that was said. */
  readonly cohortId: string | null;
  readonly cohortTitle: string | null;
  readonly confirmedAt: Date | null;
  readonly createdAt: Date;
  /** Whether whoever asks speaks for the organisation. */
  readonly speaksFor: boolean;
  /** Whether they may confirm, change and cancel it. */
  readonly mayAct: boolean;
  readonly sessions: readonly GroupSessionRow[];
}
