import { DEFAULT_POLICY, type Leaving, leavingNow } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BookingEntity } from '../booking/booking.entity.ts';

interface UnitsLeft {
  readonly people: number;
  readonly units: readonly { readonly tag: string; readonly modelId: string }[];
}

/** Says beforehand what leaving a session would free. */
@Injectable()
export class LeavingReader {
  /** Null where nothing can be left, and for a group: one of its people who goes does not end the session of the others. */
  async of(manager: EntityManager, booking: BookingEntity, now: Date): Promise<(Leaving & UnitsLeft) | null> {
    if (booking.groupBookingId !== null) return null;
    const units = await manager.query<{ tag: string; modelId: string; turnaroundMinutes: number }[]>(
      `SELECT u.tag, u.model_id AS "modelId", m.turnaround_minutes AS "turnaroundMinutes" FROM allocation a JOIN equipment_unit u ON u.id = a.unit_id JOIN equipment_model m ON m.id = u.model_id
       WHERE a.place_id = $1 AND a.booking_id = $2 AND a.occupying ORDER BY u.tag`,
      [booking.placeId, booking.id],
    );
    const leaving = leavingNow(booking, units.map(({ turnaroundMinutes }) => turnaroundMinutes), DEFAULT_POLICY, now);
    return leaving && { ...leaving, people: booking.people, units };
  }
}
