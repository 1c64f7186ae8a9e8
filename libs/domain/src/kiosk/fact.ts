import type { Half } from '../attendance/half-day.ts';
import type { IncidentKind, IncidentSeverity } from '../equipment/life/incident.ts';
import type { Battery } from '../equipment/life/unit-event.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDay } from '../time/local-day.ts';

/** How somebody was known: by their ticket, the code they typed, the team that knows them, or the list of their group. */
export const KNOWN_BY = ['TICKET', 'CODE', 'TEAM', 'LIST'] as const;
export type KnownBy = (typeof KNOWN_BY)[number];

/** How a signature was given: drawn on the screen, or the presence confirmed without drawing, for whoever cannot or will not draw. */
export const SIGNED_BY = ['STROKES', 'CONFIRMED'] as const;
export type SignedBy = (typeof SIGNED_BY)[number];

/** A line drawn without lifting: x and y in thousandths of the field's width, and milliseconds since the signature began, one after another. */
export type Stroke = readonly number[];

export type Signer = { readonly role: 'LEARNER'; readonly learnerId: string | null } | { readonly role: 'TRAINER' };

/** What a kiosk saw. A fact is about what happened in front of it, and stays true whatever the plan says. */
export type KioskFact =
  | { readonly type: 'CHECKED_IN'; readonly bookingId: Id<'Booking'>; readonly knownBy: KnownBy; readonly revision: number | null; readonly learnerIds: readonly string[] }
  | { readonly type: 'LEFT'; readonly bookingId: Id<'Booking'> }
  /** Somebody without a booking begins now; the kiosk makes the id of the booking. */
  | {
      readonly type: 'WALKED_IN';
      readonly bookingId: Id<'Booking'>;
      readonly offerId: Id<'Offer'>;
      readonly minutes: number;
      readonly people: number;
      readonly moduleId: Id<'Module'> | null;
      readonly givenName: string | null;
      readonly minor: boolean | null;
    }
  | { readonly type: 'NOTICE_ACKNOWLEDGED'; readonly bookingId: Id<'Booking'>; readonly version: string; readonly language: string }
  /** `swapFor`: the unit this one stands in for, which came back in the same gesture. */
  | { readonly type: 'HANDED_OUT'; readonly bookingId: Id<'Booking'>; readonly unitId: Id<'EquipmentUnit'>; readonly checked: readonly string[]; readonly swapFor: Id<'EquipmentUnit'> | null }
  | { readonly type: 'SESSION_STARTED' | 'SESSION_STOPPED'; readonly bookingId: Id<'Booking'>; readonly unitId: Id<'EquipmentUnit'> }
  /** `missing`: accessories that did not come back with it. */
  | { readonly type: 'RETURNED'; readonly unitId: Id<'EquipmentUnit'>; readonly missing: readonly string[] }
  | { readonly type: 'INSPECTED' | 'SANITISED' | 'CHARGED'; readonly unitId: Id<'EquipmentUnit'> }
  | { readonly type: 'BATTERY_READ'; readonly unitId: Id<'EquipmentUnit'>; readonly battery: Battery }
  | {
      readonly type: 'INCIDENT_REPORTED';
      readonly unitId: Id<'EquipmentUnit'>;
      readonly incidentId: Id<'Incident'>;
      readonly kind: IncidentKind;
      readonly severity: IncidentSeverity;
      readonly account: string;
      /** A small picture as a data URL; null without one. */
      readonly photo: string | null;
    }
  | { readonly type: 'SIGNED'; readonly bookingId: Id<'Booking'>; readonly day: LocalDay; readonly half: Half; readonly signer: Signer; readonly means: SignedBy; readonly strokes: readonly Stroke[] }
  | { readonly type: 'ABSENCE_NOTED'; readonly bookingId: Id<'Booking'>; readonly day: LocalDay; readonly half: Half; readonly learnerId: string; readonly reason: AbsenceReason }
  /** Takes back another event of the same kiosk, within {@link ANNUL_MINUTES}. */
  | { readonly type: 'ANNULLED'; readonly eventId: Id<'KioskEvent'> }
  /** Somebody was not let in: kept for the team, who may be asked why. */
  | { readonly type: 'TURNED_AWAY'; readonly bookingId: Id<'Booking'> | null; readonly code: string };

export type KioskFactType = KioskFact['type'];
export const KIOSK_FACT_TYPES = [
  'CHECKED_IN', 'LEFT', 'WALKED_IN', 'NOTICE_ACKNOWLEDGED', 'HANDED_OUT', 'SESSION_STARTED', 'SESSION_STOPPED', 'RETURNED', 'INSPECTED', 'SANITISED', 'CHARGED', 'BATTERY_READ', 'INCIDENT_REPORTED', 'SIGNED', 'ABSENCE_NOTED',
  'ANNULLED', 'TURNED_AWAY',
] as const satisfies readonly KioskFactType[];

/** Why a learner of a group is not there, as funders ask; never a matter of health beyond the word. */
export const ABSENCE_REASONS = ['EXCUSED', 'SICK_NOTE', 'AT_WORK', 'UNKNOWN'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** How long after an event the kiosk that wrote it may take it back, in minutes (as pretix does for gates that did not open). */
export const ANNUL_MINUTES = 15;

/** What may be taken back: a slip at the screen. What came back, was cleaned, broke or was signed did so; it is corrected by another fact. */
export const ANNULLABLE = ['CHECKED_IN', 'LEFT', 'WALKED_IN', 'HANDED_OUT', 'SESSION_STARTED'] as const satisfies readonly KioskFactType[];
