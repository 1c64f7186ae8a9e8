import type { Role } from '../account/role.ts';
import type { Supervision } from '../availability/supervision.ts';
import type { Id } from '../kernel/id.ts';

/** Who can be planned at a place: its team. */
export const SHIFT_ROLES = ['SITE_STAFF', 'SITE_MANAGER'] as const satisfies readonly Role[];
/** Who plans. */
export const SHIFT_PLANNERS = ['SITE_MANAGER'] as const satisfies readonly Role[];

/** The longest stretch of one person, in hours; whoever stays longer is planned twice. */
export const SHIFT_HOURS_MOST = 16;
/** How many weeks a repetition may run: half a year. */
export const SHIFT_WEEKS_MOST = 26;
/** The longest note, in characters; it is read by the person and who plans. */
export const SHIFT_NOTE_MOST = 200;

/** When a person of the team is there, for all offers that need somebody or for some of them. */
export type Shift = Supervision & {
  readonly id: string;
  readonly accountId: string;
  /** What was planned together, week by week; null for a single one. */
  readonly seriesId: string | null;
};

/** What an act on a shift is about: itself, or it and those of its series after it. */
export const SHIFT_REACHES = ['ONE', 'FOLLOWING'] as const;
export type ShiftReach = (typeof SHIFT_REACHES)[number];

/** Every reason a shift cannot be planned, changed or taken off; equal to `ShiftRefusalCode` of the contract. */
export const SHIFT_REFUSAL_CODES = [
  'CHANGED_MEANWHILE', 'IDEMPOTENCY_KEY_REUSED', 'NOTE_TOO_LONG', 'NOTHING_TO_COPY', 'NOTHING_TO_UNDO', 'OFFER_UNKNOWN', 'OUTSIDE_YOUR_SCOPE', 'PERSON_BUSY', 'PERSON_UNKNOWN',
  'SERIES_TOO_LONG', 'SHIFT_OUT_OF_ORDER', 'SHIFT_OVER', 'SHIFT_TOO_LONG', 'SHIFT_UNKNOWN',
] as const;
export type ShiftRefusalCode = (typeof SHIFT_REFUSAL_CODES)[number];

/** A "no" to a shift, with the input to mend and the instant it speaks of, where there is one. */
export type ShiftRefusal = { readonly code: ShiftRefusalCode; readonly field?: string; readonly at?: Date };

/** Why one of several shifts was left aside: the place is closed, the person is planned then already, it would be over, they left the team, or the clocks skip that hour. */
export const LEFT_ASIDE = ['CLOSED', 'BUSY', 'OVER', 'LEFT_TEAM', 'NO_SUCH_HOUR'] as const;
export type LeftAside = (typeof LEFT_ASIDE)[number];

export type OfferIds = readonly Id<'Offer'>[] | null;
