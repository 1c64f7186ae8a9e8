import type { OpeningDay } from '../availability/place-facts.ts';
import type { Supervision } from '../availability/supervision.ts';
import type { ApprovalState } from '../booking/approval.ts';
import type { Locale } from '../booking/booking.ts';
import type { BookingStatus } from '../booking/booking-status.ts';
import type { Closure } from '../booking/closures/closure.ts';
import type { GuardianConsentState } from '../booking/guardian-consent.ts';
import type { EquipmentCategory } from '../equipment/category.ts';
import type { ChecklistChoices } from '../equipment/immersion/hand-out-checklist.ts';
import type { ImmersionLimits } from '../equipment/immersion/immersion-limits.ts';
import type { ImmersionSpan } from '../equipment/immersion/immersion-state.ts';
import type { NoticeLanguage } from '../equipment/immersion/safety-notice.ts';
import type { Battery } from '../equipment/life/unit-event.ts';
import type { StoredUnitStatus } from '../equipment/life/unit-state.ts';
import type { Id } from '../kernel/id.ts';
import type { TimeZone } from '../time/time-zone.ts';

/** A booking of today or tomorrow as a kiosk knows it: given name and initial, the language to greet in, no address, no age. */
export type SnapshotBooking = {
  readonly id: Id<'Booking'>;
  readonly placeId: Id<'Place'>;
  readonly offerId: Id<'Offer'>;
  readonly revision: number;
  readonly status: BookingStatus;
  readonly approvalState: ApprovalState;
  readonly guardianConsentState: GuardianConsentState;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly holdExpiresAt: Date | null;
  readonly checkedInAt: Date | null;
  readonly cancelledAt: Date | null;
  /** `Camille D.`, or the organisation of a group. */
  readonly displayName: string | null;
  /** In which the person is written to; null of a group, or where nobody said. A list of before may lack it. */
  readonly language?: Locale | null;
  /** {@link codeDigestText} hashed with SHA-256, in hex: the code itself is not kept on the tablet. */
  readonly codeDigest: string | null;
  readonly people: number;
  readonly isGroup: boolean;
  readonly minor: boolean | null;
  readonly moduleId: Id<'Module'> | null;
  readonly unitIds: readonly Id<'EquipmentUnit'>[];
  /** The safety notice that was accepted when it was booked; null if none was. */
  readonly noticeVersion: string | null;
  /** Who is expected of a group, as far as named. */
  readonly learners: readonly SnapshotLearner[];
  /** Every time a headset handed to it was worn, in any order. */
  readonly worn: readonly WornSpan[];
};

/** A booking that was of today or tomorrow at this place and is no more: that it is another time, or another place's, is all that is told of it. */
export type SnapshotMoved = {
  readonly bookingId: Id<'Booking'>;
  readonly codeDigest: string | null;
  /** When it is now, by the clocks of where it is now. */
  readonly startsAt: Date;
  readonly timeZone: TimeZone;
  /** Where it is now; null for here. */
  readonly placeName: string | null;
  /** Whether it was cancelled since. */
  readonly cancelled: boolean;
};

/** A time one headset was worn. */
export type WornSpan = ImmersionSpan & { readonly unitId: Id<'EquipmentUnit'> };

/** `arrivedAt`: when a kiosk saw this person of the group come; null while none did. */
export type SnapshotLearner = { readonly id: string; readonly displayName: string; readonly arrivedAt: Date | null };

export type SnapshotUnit = {
  readonly id: Id<'EquipmentUnit'>;
  readonly modelId: string;
  readonly tag: string;
  /** The room it stands in; null when nobody said. */
  readonly spaceName: string | null;
  readonly status: StoredUnitStatus;
  readonly custody: Id<'Booking'> | null;
  readonly battery: (Battery & { readonly at: Date }) | null;
  readonly sanitisedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly moduleIds: readonly Id<'Module'>[];
  /** Minutes of sessions it served: the least worn goes first. */
  readonly usedMinutes: number;
};

export type SnapshotModel = ImmersionLimits & ChecklistChoices & {
  readonly id: string;
  readonly name: string;
  readonly category: EquipmentCategory;
  readonly minimumAge: number;
  readonly batteryLeast: number;
  readonly turnaroundMinutes: number;
};

export type SnapshotOffer = {
  readonly id: Id<'Offer'>;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly spaceName: string | null;
  readonly durations: readonly number[];
  /** Whether somebody without a booking may begin here and now. */
  readonly walkIn: boolean;
  /** Whether somebody of the team must be there as long as it lasts. */
  readonly supervised: boolean;
  readonly safetyNotice: boolean;
  readonly guardianConsentBelow: number | null;
  /** What a session takes, of each kind so many, for the session or for each person. */
  readonly needs: readonly { readonly category: EquipmentCategory; readonly quantity: number; readonly perPerson: boolean }[];
  /** Its room; null where it has none of its own. */
  readonly spaceId: Id<'Space'> | null;
  /** How many people fit at once in that room, and in the place over all offers; null for no limit. */
  readonly spaceCapacity: number | null;
  readonly placeCapacity: number | null;
};

/** The safety notice as it is shown now, in one of its languages. */
export type SnapshotNotice = { readonly version: string; readonly language: NoticeLanguage; readonly text: string };

/** The notice in a language; in French, or in whatever there is, where it is not written in that one. */
export const noticeFor = ({ notices }: Pick<KioskSnapshot, 'notices'>, language: string): SnapshotNotice | null =>
  notices.find((each) => each.language === language) ?? notices.find((each) => each.language === 'fr') ?? notices[0] ?? null;

/** A public key tickets are signed with: 32 bytes of Ed25519, base64url. */
export type SnapshotKey = { readonly keyId: number; readonly key: string; readonly notAfter: Date | null };

/** All a kiosk knows without the service: one place, today and tomorrow, the least that lets it do its work. A whole each time; `mark` says whether it is the one already known. */
export type KioskSnapshot = {
  readonly mark: string;
  readonly takenAt: Date;
  /** The last event of this kiosk that it takes account of. */
  readonly upTo: number;
  readonly place: { readonly id: Id<'Place'>; readonly name: string; readonly timeZone: TimeZone; readonly siteNumber: number; readonly phone: string | null; readonly demo: boolean };
  readonly policy: { readonly earlyMinutes: number; readonly lateMinutes: number; readonly ticketToleranceMinutes: number };
  readonly keys: readonly SnapshotKey[];
  readonly bookings: readonly SnapshotBooking[];
  readonly moved: readonly SnapshotMoved[];
  /** The hours of the public, by the wall clock, from yesterday to the day after tomorrow: an opening may go on past midnight. */
  readonly openings: readonly OpeningDay[];
  /** When it, or one of its rooms, is closed though its hours say otherwise. */
  readonly closures: readonly Closure[];
  /** When somebody of the team is there, today and tomorrow. */
  readonly supervision: readonly Supervision[];
  readonly units: readonly SnapshotUnit[];
  readonly models: readonly SnapshotModel[];
  readonly offers: readonly SnapshotOffer[];
  readonly modules: readonly { readonly id: Id<'Module'>; readonly titleFr: string; readonly titleEn: string; readonly minutes: number | null }[];
  readonly notices: readonly SnapshotNotice[];
  /** The team's PIN, as {@link https://www.rfc-editor.org/rfc/rfc8018 PBKDF2}-SHA-256; null where none was set. */
  readonly pin: { readonly hash: string; readonly salt: string; readonly iterations: number } | null;
};

/** What is hashed of a short code: another text on each kiosk, so that one list is of no use elsewhere. */
export const codeDigestText = (kioskId: string, shortCode: string): string => `escale-code\0${kioskId}\0${shortCode}`;
