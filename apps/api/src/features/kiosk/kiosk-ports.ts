import type { AnomalyCode, Id, IncidentKind, IncidentSeverity, KioskFact, ToldEvent, UnitFact } from '@escale/domain';
import type { EntityManager } from 'typeorm';
import type { BookingEntity } from '../booking/booking.entity.ts';

/** What the features below do for what kiosks saw. The module says by which of their classes. */
export abstract class Seating {
  abstract seatAgain(manager: EntityManager, booking: BookingEntity, now: Date): Promise<boolean>;
  abstract free(manager: EntityManager, booking: BookingEntity, departedAt: Date): Promise<void>;
  abstract walkIn(manager: EntityManager, placeId: Id<'Place'>, seen: WalkInSeen, now: Date): Promise<{ readonly booking: BookingEntity; readonly seated: boolean } | null>;
}

export interface WalkInSeen {
  readonly id: Id<'Booking'>;
  readonly offerId: Id<'Offer'>;
  readonly minutes: number;
  readonly people: number;
  readonly moduleId: Id<'Module'> | null;
  readonly givenName: string | null;
  readonly minor: boolean | null;
  readonly at: Date;
  /** Whether units are taken for it; not for what is over. */
  readonly seated?: boolean;
}

/** A fact of a unit with the event that told it. */
export interface UnitTold {
  readonly fact: UnitFact;
  readonly at: Date;
  readonly kioskId: string;
  readonly eventId: string;
  readonly sequence: number;
}

export interface ToldIncident {
  readonly id: string;
  readonly severity: IncidentSeverity;
  readonly kind: IncidentKind;
  readonly account: string;
  readonly at: Date;
  /** A picture that was kept, still without a row that names it. */
  readonly fileId: string | null;
}

/** The life of a unit, in the one order, without what was taken back. */
export interface UnitLife {
  readonly unitId: Id<'EquipmentUnit'>;
  readonly worn: boolean;
  readonly events: readonly ToldEvent[];
}

export abstract class UnitLives {
  /** Of these units, those at the place, locked, by id. */
  abstract here(manager: EntityManager, placeId: string, unitIds: readonly string[]): Promise<ReadonlySet<string>>;
  abstract tell(manager: EntityManager, placeId: string, unitId: string, told: readonly UnitTold[], incidents: readonly ToldIncident[]): Promise<void>;
  /** Somebody of the team says that a unit is back, which no kiosk saw; false where it is not in anybody's hands. */
  abstract cameBack(manager: EntityManager, placeId: string, unitId: string, by: { readonly at: Date; readonly accountId: string }): Promise<boolean>;
  /** Folds a unit's life anew, and writes what it is now. */
  abstract fold(manager: EntityManager, placeId: string, unitId: string, now: Date): Promise<UnitLife>;
  /** Adds what the service notes itself. */
  abstract note(manager: EntityManager, placeId: string, unitId: string, fact: UnitFact, at: Date): Promise<void>;
}

/** A signature, or an absence, as a kiosk told of it; the text and its signature as they came. */
export interface SignatureTold {
  readonly kioskId: string;
  readonly eventId: string;
  readonly at: Date;
  readonly sure: boolean;
  readonly fact: Extract<KioskFact, { readonly type: 'SIGNED' }>;
  readonly text: string;
  readonly signature: string;
}

export interface AbsenceTold {
  readonly eventId: string;
  readonly at: Date;
  readonly by: 'PERSON' | 'TEAM';
  readonly fact: Extract<KioskFact, { readonly type: 'ABSENCE_NOTED' }>;
}

/** Keeps each once, and names what contradicts it. */
export abstract class Signing {
  abstract signature(manager: EntityManager, told: SignatureTold): Promise<readonly AnomalyCode[]>;
  abstract absence(manager: EntityManager, told: AbsenceTold): Promise<readonly AnomalyCode[]>;
}
