import type { Id } from '../kernel/id.ts';
import type { ApprovalState } from './approval.ts';
import type { BookingStatus } from './booking-status.ts';
import type { GuardianConsentState } from './guardian-consent.ts';

export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A person's claim on an offer at a time. */
export type Booking = {
  readonly id: Id<'Booking'>;
  readonly placeId: Id<'Place'>;
  readonly offerId: Id<'Offer'>;
  readonly moduleId: Id<'Module'> | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly people: number;
  /** As recorded; read it through `statusAt`. */
  readonly status: BookingStatus;
  /** Grows by one at each change of time or place, and at cancellation. */
  readonly revision: number;
  /** Until when it is held; null when held without limit or no longer held. */
  readonly holdExpiresAt: Date | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string | null;
  readonly locale: Locale;
  readonly shortCode: string | null;
  readonly checkedInAt: Date | null;
  readonly cancelledAt: Date | null;
  /** Whether the youngest person was below the age at which the offer asks a guardian; null where it was not asked. The age itself is not kept. */
  readonly minor: boolean | null;
  readonly guardianConsentState: GuardianConsentState;
  /** What the team says to a request; `ASKED` with status HELD waits until `holdExpiresAt`. */
  readonly approvalState: ApprovalState;
};
