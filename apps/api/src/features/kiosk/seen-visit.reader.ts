import type { Id } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BookingEntity } from '../booking/booking.entity.ts';

/** What is known of a booking's visit. */
export interface VisitRow {
  readonly id: string;
  readonly arrivedAt: Date;
  readonly notedAt: Date | null;
  readonly departedAt: Date | null;
  readonly departureNotedAt: Date | null;
}

/** Reads bookings and visits that kiosks told something of. */
@Injectable()
export class SeenVisitReader {
  /** The booking wherever it is, locked where it is of this place. */
  async booking(manager: EntityManager, placeId: string, bookingId: string): Promise<BookingEntity | null> {
    const id = bookingId as Id<'Booking'>;
    return (await manager.findOne(BookingEntity, { where: { id, placeId: placeId as Id<'Place'> }, lock: { mode: 'pessimistic_write' } })) ?? manager.findOne(BookingEntity, { where: { id } });
  }

  /** The booking the team made for who came with this one. */
  async madeFor(manager: EntityManager, placeId: string, bookingId: string): Promise<string | null> {
    const [row] = await manager.query<{ id: string }[]>('SELECT made_booking_id AS id FROM kiosk_anomaly WHERE place_id = $1 AND booking_id = $2 AND made_booking_id IS NOT NULL', [placeId, bookingId]);
    return row?.id ?? null;
  }

  async visit(manager: EntityManager, placeId: string, bookingId: string): Promise<VisitRow | null> {
    const [row] = await manager.query<VisitRow[]>('SELECT id, arrived_at AS "arrivedAt", noted_at AS "notedAt", departed_at AS "departedAt", departure_noted_at AS "departureNotedAt" FROM visit WHERE place_id = $1 AND booking_id = $2 AND annulled_at IS NULL', [placeId, bookingId]);
    return row ?? null;
  }

  /** When the team last said that nobody had come after all; what kiosks had told by then counts no more. */
  async takenBackAt(manager: EntityManager, placeId: string, bookingId: string): Promise<Date | null> {
    const [row] = await manager.query<{ at: Date | null }[]>('SELECT max(annulled_at) AS at FROM visit WHERE place_id = $1 AND booking_id = $2 AND annulled_at IS NOT NULL', [placeId, bookingId]);
    return row?.at ?? null;
  }

  /** When each of these bookings' people were first seen at the place. */
  async arrivals(manager: EntityManager, placeId: string, bookingIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const rows = await manager.query<{ id: string; at: Date }[]>(
      `SELECT told.id, min(v.arrived_at) AS at FROM unnest($2::uuid[]) AS told(id) LEFT JOIN kiosk_anomaly m ON m.place_id = $1 AND m.booking_id = told.id AND m.made_booking_id IS NOT NULL
       JOIN visit v ON v.place_id = $1 AND v.booking_id = coalesce(m.made_booking_id, told.id) AND v.annulled_at IS NULL GROUP BY told.id`,
      [placeId, bookingIds],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** When each of these bookings ends. */
  async ends(manager: EntityManager, placeId: string, bookingIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const rows = await manager.query<{ id: string; at: Date }[]>('SELECT id, ends_at AS at FROM booking WHERE place_id = $1 AND id = ANY ($2::uuid[])', [placeId, bookingIds]);
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** How many units each of these bookings may have at once. */
  async shares(manager: EntityManager, placeId: string, bookingIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await manager.query<{ id: string; share: number }[]>(
      `SELECT b.id, greatest(b.people, (SELECT count(*) FROM allocation a WHERE a.place_id = b.place_id AND a.booking_id = b.id))::integer AS share FROM booking b WHERE b.place_id = $1 AND b.id = ANY ($2::uuid[])`,
      [placeId, bookingIds],
    );
    return new Map(rows.map(({ id, share }) => [id, share]));
  }
}
