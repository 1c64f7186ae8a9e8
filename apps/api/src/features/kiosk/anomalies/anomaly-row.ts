import type { AnomalyChoice, AnomalyCode, BookingStatus, Id, KioskFactType } from '@escale/domain';

/** An event of a kiosk, for who reads what it contradicts. */
export interface EventShown {
  readonly id: string;
  readonly type: KioskFactType;
  /** When it counts, in milliseconds since 1970. */
  readonly at: number;
  /** When the kiosk told it to be. */
  readonly toldAt: number;
  readonly sure: boolean;
  readonly setAside: boolean;
  readonly kioskName: string;
  readonly unitTag: string | null;
}

/** What a kiosk and the plan contradict, with all that is needed to say and to decide it. Of a booking of another place nothing is read. */
export interface AnomalyRow {
  readonly id: string;
  readonly placeId: string;
  readonly code: AnomalyCode;
  readonly kioskId: string;
  readonly eventId: string;
  readonly bookingId: string | null;
  readonly unitId: string | null;
  readonly raisedAt: Date;
  readonly events: readonly EventShown[];
  readonly arrivalId: string | null;
  readonly arrivedAt: Date | null;
  readonly departedAt: Date | null;
  readonly booked: boolean;
  readonly offerId: Id<'Offer'> | null;
  readonly moduleId: Id<'Module'> | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly people: number | null;
  readonly minor: boolean | null;
  readonly status: BookingStatus | null;
  readonly cancelledAt: Date | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly groupName: string | null;
  readonly notedAt: Date | null;
  readonly mayBook: boolean;
  readonly unitTag: string | null;
  readonly firstUnitId: Id<'EquipmentUnit'> | null;
  readonly firstUnitTag: string | null;
  readonly choice: AnomalyChoice | null;
  readonly note: string | null;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: string | null;
  readonly resolvedByName: string | null;
  readonly madeBookingId: string | null;
}
