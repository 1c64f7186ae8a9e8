import type { Role } from '../account/role.ts';
import type { Id } from '../kernel/id.ts';
import type { Need } from '../equipment/need.ts';
import type { OfferRules } from './offer-rules.ts';

/** An offer as its place writes it: what it is called, and the rules by which it may be booked. */
export type OfferDraft = Omit<OfferRules, 'id' | 'paused'> & {
  readonly titleFr: string;
  readonly titleEn: string;
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  /** Whether a safety notice must be accepted to confirm. */
  readonly safetyNotice: boolean;
  /** How many hours before the start people are reminded; who then does not come is noted absent once the place has waited. Null does neither. */
  readonly absenceReminderHours: number | null;
};

/** Who writes the offers of a place. */
export const OFFER_ROLES = ['SITE_MANAGER'] as const satisfies readonly Role[];

/** The least and the most of each number of an offer; the screens bound their fields by the same table. */
export const OFFER_BOUNDS = {
  /** Minutes; a step that divides the day. */
  gridMinutes: [5, 240],
  /** Minutes, in steps of {@link DURATION_STEP}. */
  durationMinutes: [5, 1_440],
  noticeMinutes: [0, 20_160],
  horizonDays: [0, 365],
  people: [1, 100],
  minimumAge: [0, 99],
  guardianConsentBelow: [1, 21],
  perDayLimit: [1, 20],
  deadlineHours: [1, 336],
  absenceReminderHours: [1, 168],
  quantity: [1, 50],
  groupPeople: [1, 500],
  /** Minutes of a session of a group, in steps of the grid. */
  groupMinutes: [5, 1_440],
  /** Days before a session of a group. */
  groupNamesDueDays: [0, 60],
} as const satisfies Readonly<Record<string, readonly [least: number, most: number]>>;

export const DURATION_STEP = 5;
export const DURATIONS_MOST = 8;
export const NEEDS_MOST = 6;
export const OFFER_TITLE_MOST = 80;
export const OFFER_DESCRIPTION_MOST = 1_000;

/** Every reason an offer cannot be kept as it is written, or changed; equal to `OfferRefusalCode` of the contract. */
export const OFFER_REFUSAL_CODES = [
  'AGE_OUT_OF_BOUNDS', 'BOOKINGS_TO_COME', 'CHANGED_MEANWHILE', 'DAY_LIMIT_OUT_OF_BOUNDS', 'DEADLINE_OUT_OF_BOUNDS', 'DESCRIPTION_TOO_LONG', 'DURATIONS_MISSING', 'DURATIONS_TOO_MANY',
  'DURATION_OUT_OF_BOUNDS', 'DURATION_UNEVEN', 'GRID_OUT_OF_BOUNDS', 'GRID_UNEVEN', 'GROUP_MINUTES_OUT_OF_BOUNDS', 'GROUP_PEOPLE_OUT_OF_BOUNDS', 'GUARDIAN_AGE_OUT_OF_BOUNDS', 'HORIZON_OUT_OF_BOUNDS', 'IDEMPOTENCY_KEY_REUSED', 'MODEL_UNKNOWN', 'NAMES_DUE_OUT_OF_BOUNDS',
  'NEEDS_TOO_MANY', 'NOTICE_BEYOND_HORIZON', 'NOTICE_OUT_OF_BOUNDS', 'OFFER_RETIRED', 'OFFER_UNKNOWN', 'PEOPLE_OUT_OF_BOUNDS', 'PEOPLE_OUT_OF_ORDER', 'PLACE_UNKNOWN', 'QUANTITY_OUT_OF_BOUNDS', 'SPACE_UNKNOWN',
  'REMINDER_OUT_OF_BOUNDS', 'TITLE_MISSING', 'TITLE_TOO_LONG',
] as const;
export type OfferRefusalCode = (typeof OFFER_REFUSAL_CODES)[number];

/** A "no" to an offer, with the field to mend where one is to blame. */
export type OfferRefusal = { readonly code: OfferRefusalCode; readonly field?: string };

/** What is allowed and yet keeps anybody from booking, or surprises: said beside the preview, refused nowhere. */
export const OFFER_WARNINGS = ['NO_UNIT_SERVES', 'ROOM_TOO_SMALL', 'LONGER_THAN_OPEN', 'ANSWER_SHORT_OF_TIME', 'NOBODY_PLANNED'] as const;
export type OfferWarning = (typeof OFFER_WARNINGS)[number];

/** What of its place an offer is measured against. */
export type DraftFacts = {
  readonly models: readonly { readonly id: Id<'EquipmentModel'>; readonly category: Need['category'] }[];
  readonly spaceIds: readonly Id<'Space'>[];
};
