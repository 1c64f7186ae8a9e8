import type { AccessRequest, ApprovalState, Audience, BlockReason, BookingStatus, EquipmentCategory, GuardianConsentState, OpeningDay } from '@escale/domain';

/** As `planning.sql.ts` reads it: instants in milliseconds. */
export interface DeskBookingRow {
  readonly id: string;
  readonly placeId: string;
  readonly offerId: string;
  readonly moduleId: string | null;
  readonly version: number;
  readonly revision: number;
  readonly status: BookingStatus;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly people: number;
  /** Of a group, the name of its organisation. */
  readonly givenName: string | null;
  readonly familyName: string | null;
  /** Of a group, of who answers for it. */
  readonly email: string | null;
  readonly groupBookingId: string | null;
  /** Of a group, who comes, once that was said. */
  readonly expected: readonly { readonly givenName: string; readonly familyName: string }[];
  readonly toPrepare: readonly { readonly request: AccessRequest; readonly people: number }[];
  readonly shortCode: string | null;
  readonly walkIn: boolean;
  readonly alone: boolean;
  /** How long the place waits for somebody. */
  readonly graceMinutes: number;
  readonly minor: boolean | null;
  readonly guardianConsentState: GuardianConsentState;
  readonly approvalState: ApprovalState;
  readonly holdExpiresAt: number | null;
  readonly checkedInAt: number | null;
  readonly cancelledAt: number | null;
  readonly offerTitleFr: string;
  readonly offerTitleEn: string;
  readonly moduleTitleFr: string | null;
  readonly moduleTitleEn: string | null;
  readonly units: readonly { readonly unitId: string; readonly freeAt: number }[];
}

export interface UnitRow {
  readonly id: string;
  readonly tag: string;
  readonly category: EquipmentCategory;
  readonly modelName: string;
  readonly spaceName: string | null;
  readonly inService: boolean;
}

/** A block; instants in milliseconds. */
export interface BlockRow {
  readonly id: string;
  readonly unitId: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly reason: BlockReason;
  readonly note: string | null;
}

/** The diary of a place over some days. */
export interface PlanningRow {
  readonly place: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly openings: Readonly<Record<Audience, readonly OpeningDay[]>>;
  readonly units: readonly UnitRow[];
  readonly bookings: readonly DeskBookingRow[];
  readonly blocks: readonly BlockRow[];
  readonly closures: readonly { readonly id: string; readonly startsAt: number; readonly endsAt: number; readonly spaceName: string | null }[];
}
