import type { Assignment, Id, OfferRules } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { AllocationEntity } from './allocation.entity.ts';
import { BookingEntity } from './booking.entity.ts';
import { ALONE } from './staff/alone.sql.ts';

const range = ({ start, end }: { readonly start: Date; readonly end: Date }): string => `[${start.toISOString()},${end.toISOString()})`;

type Asked = Pick<OfferRules, 'approval' | 'guardianConsentBelow' | 'minimumAge' | 'noticeMinutes' | 'perDayLimit'> & { readonly safetyNotice: boolean; readonly noticeVersion: string; readonly teamPlanned: boolean };

/** Writes bookings with their allocations; every method runs in the caller's transaction. */
@Injectable()
export class BookingStore {
  /**
   * Takes the place for the length of the transaction. Two writers at one place come one after the other, so that limits
   * that no constraint can express (people present at once) are decided on facts that cannot change meanwhile.
   */
  async lockPlaceOfOffer(manager: EntityManager, offerId: string): Promise<Id<'Place'> | null> {
    const [place] = await manager.query<{ id: Id<'Place'> }[]>('SELECT p.id FROM place p JOIN offer o ON o.place_id = p.id WHERE o.id = $1 FOR NO KEY UPDATE OF p', [offerId]);
    return place?.id ?? null;
  }

  /** The same, for the place of a booking. */
  async lockPlace(manager: EntityManager, placeId: string): Promise<void> {
    await manager.query('SELECT 1 FROM place WHERE id = $1 FOR NO KEY UPDATE', [placeId]);
  }

  /** Takes a place and that of an offer, in the order of their ids: whoever takes two takes them in this order, and none waits for who waits for it. */
  async lockPlaces(manager: EntityManager, placeId: string, offerId: string): Promise<void> {
    await manager.query('SELECT p.id FROM place p WHERE p.id = $1 OR p.id = (SELECT o.place_id FROM offer o WHERE o.id = $2) ORDER BY p.id FOR NO KEY UPDATE OF p', [placeId, offerId]);
  }

  /** Takes the places of some offers, in the order of their ids; their ids. */
  async lockPlacesOfOffers(manager: EntityManager, offerIds: readonly string[]): Promise<readonly Id<'Place'>[]> {
    const places = await manager.query<{ id: Id<'Place'> }[]>('SELECT p.id FROM place p WHERE p.id IN (SELECT o.place_id FROM offer o WHERE o.id = ANY ($1::uuid[])) ORDER BY p.id FOR NO KEY UPDATE OF p', [offerIds]);
    return places.map(({ id }) => id);
  }

  /** Takes places by their ids, in that order. */
  async lockPlacesById(manager: EntityManager, placeIds: readonly string[]): Promise<void> {
    await manager.query('SELECT 1 FROM place WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [placeIds]);
  }

  /** Ends the holds of these places that ran out: they no longer occupy anything, whenever the job comes. */
  async expireHolds(manager: EntityManager, now: Date, placeIds: readonly string[] | null): Promise<number> {
    const rows = await manager.query<unknown[]>('SELECT end_holds($1, $2::uuid[])', [now, placeIds]);
    return rows.length;
  }

  /** What the offer, and the units taken for this booking, ask of whoever comes. */
  async asked(manager: EntityManager, { placeId, id }: BookingEntity): Promise<Asked> {
    const [asked] = await manager.query<Asked[]>(
      `SELECT o.safety_notice AS "safetyNotice", (SELECT max(version) FROM safety_notice) AS "noticeVersion", o.guardian_consent_below AS "guardianConsentBelow", o.notice_minutes AS "noticeMinutes", o.per_day_limit AS "perDayLimit",
         CASE WHEN o.approval_deadline_hours IS NOT NULL THEN json_build_object('deadlineHours', o.approval_deadline_hours) END AS approval, greatest(o.minimum_age, (
         SELECT max(m.minimum_age) FROM allocation a JOIN equipment_unit u ON u.id = a.unit_id JOIN equipment_model m ON m.id = u.model_id WHERE a.place_id = $1 AND a.booking_id = $2)) AS "minimumAge",
         NOT (${ALONE}) AS "teamPlanned"
       FROM booking b JOIN offer o ON o.id = b.offer_id WHERE b.place_id = $1 AND b.id = $2`,
      [placeId, id],
    );
    if (asked === undefined) throw new Error('The offer of a booking is gone.');
    return asked;
  }

  /** The units a booking has, in a fixed order. */
  async unitIdsOf(manager: EntityManager, { placeId, id }: BookingEntity): Promise<readonly Id<'EquipmentUnit'>[]> {
    const rows = await manager.query<{ id: Id<'EquipmentUnit'> }[]>('SELECT unit_id AS id FROM allocation WHERE place_id = $1 AND booking_id = $2 ORDER BY unit_id', [placeId, id]);
    return rows.map((row) => row.id);
  }

  async insert(manager: EntityManager, booking: BookingEntity, assignments: readonly Assignment[]): Promise<void> {
    await manager.insert(BookingEntity, booking);
    if (assignments.length > 0) await manager.insert(AllocationEntity, rows(booking, assignments));
  }

  async save(manager: EntityManager, booking: BookingEntity, changes: Partial<BookingEntity>): Promise<BookingEntity> {
    await manager.update(BookingEntity, { placeId: booking.placeId, id: booking.id }, changes);
    return Object.assign(new BookingEntity(), booking, changes);
  }

  /** Ends the claim; the units stay with the booking as a trace. */
  async release(manager: EntityManager, booking: BookingEntity): Promise<void> {
    await manager.update(AllocationEntity, { placeId: booking.placeId, bookingId: booking.id }, { occupying: false });
  }

  /** A confirmed claim no longer runs out; a request does at its deadline. */
  async keep(manager: EntityManager, booking: BookingEntity, expiresAt: Date | null = null): Promise<void> {
    await manager.update(AllocationEntity, { placeId: booking.placeId, bookingId: booking.id }, { expiresAt });
  }

  /**
   * Gives the booking other units or times, at this or another place; whatever fails leaves everything as it was.
   * The new comes first, then the old is given back: a unit that is kept has its one row changed in place, for the primary key
   * allows no second one and the exclusion constraint none that overlaps; rows at the old place follow the booking to the new one.
   */
  async move(manager: EntityManager, booking: BookingEntity, changes: Partial<BookingEntity>, assignments: readonly Assignment[]): Promise<BookingEntity> {
    const moved = await this.save(manager, booking, changes);
    if (assignments.length > 0) await manager.upsert(AllocationEntity, rows(moved, assignments), ['placeId', 'bookingId', 'unitId']);
    await manager.delete(AllocationEntity, { placeId: moved.placeId, bookingId: moved.id, unitId: Not(In(assignments.map(({ unitId }) => unitId))) });
    return moved;
  }
}

function rows(booking: BookingEntity, assignments: readonly Assignment[]): Omit<AllocationEntity, 'id' | 'blockId'>[] {
  const expiresAt = booking.status === 'HELD' ? booking.holdExpiresAt : null;
  return assignments.map(({ unitId, during }) => ({ placeId: booking.placeId, bookingId: booking.id, unitId, during: range(during), occupying: true, expiresAt }));
}
