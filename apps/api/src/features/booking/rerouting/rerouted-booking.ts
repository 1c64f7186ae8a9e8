import type { GuardianConsentState, Id } from '@escale/domain';
import type { SoughtSlot } from '../refused.type.ts';

/** All that other sessions for a booking are sought by; it says nothing of whose it is. */
export interface RerouteQuestion {
  readonly id: Id<'Booking'>;
  readonly version: number;
  readonly offerId: string;
  readonly moduleId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly people: number;
  readonly minor: boolean | null;
  readonly guardianConsentState: GuardianConsentState;
  /** Years below which the offer asks a guardian; null asks nobody. */
  readonly consentBelow: number | null;
  /** Years the offer and the units it has ask for, which were therefore looked at. */
  readonly provenAge: number;
}

/** The columns of a {@link RerouteQuestion}, of `booking b JOIN offer o`. */
export const QUESTION = `b.id, b.version, b.offer_id AS "offerId", b.module_id AS "moduleId", b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.people, b.minor, b.guardian_consent_state AS "guardianConsentState",
  o.guardian_consent_below AS "consentBelow", greatest(o.minimum_age, (SELECT max(m.minimum_age) FROM allocation a JOIN equipment_unit u ON u.id = a.unit_id JOIN equipment_model m ON m.id = u.model_id
    WHERE a.place_id = b.place_id AND a.booking_id = b.id)) AS "provenAge"`;

/** Equipment for which they were not asked is not proposed: their age was looked at when they booked, and is not kept. */
export const soughtFor = ({ offerId, moduleId, startsAt, endsAt, people, provenAge }: RerouteQuestion): SoughtSlot => ({
  offerId,
  startsAt,
  durationMinutes: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
  people,
  moduleId,
  age: provenAge,
});
