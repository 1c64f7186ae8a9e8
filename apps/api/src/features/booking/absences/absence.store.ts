import type { AbsenceAnswer, AbsenceLimit } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BookingEntity } from '../booking.entity.ts';
import { AbsenceEntity } from './absence.entity.ts';
import { AbsenceLimitEntity } from './absence-limit.entity.ts';

type Of = Pick<BookingEntity, 'placeId' | 'id'>;

/** Writes absences; every method runs in the caller's transaction, with place and booking locked. */
@Injectable()
export class AbsenceStore {
  /** Only where the activity asks for it; answers whether it does. */
  async note(manager: EntityManager, booking: Of, automatic: boolean, now: Date): Promise<boolean> {
    const noted = await manager.query<unknown[]>(
      `INSERT INTO absence (place_id, booking_id, noted_at, automatic) SELECT b.place_id, b.id, $3, $4 FROM booking b JOIN offer o ON o.id = b.offer_id
       WHERE b.place_id = $1 AND b.id = $2 AND o.absence_reminder_hours IS NOT NULL RETURNING 1`,
      [booking.placeId, booking.id, now, automatic],
    );
    return noted.length > 0;
  }

  async contest(manager: EntityManager, { placeId, id }: Of, contestReason: string | null, contestedAt: Date): Promise<void> {
    await manager.update(AbsenceEntity, { placeId, bookingId: id }, { contestReason, contestedAt });
  }

  async answer(manager: EntityManager, { placeId, id }: Of, answer: AbsenceAnswer, answerReason: string | null, answeredBy: string, answeredAt: Date): Promise<void> {
    await manager.update(AbsenceEntity, { placeId, bookingId: id }, { answer, answerReason, answeredAt, answeredBy });
  }

  /** Null takes the limit away. */
  async limit(manager: EntityManager, limit: AbsenceLimit | null): Promise<void> {
    if (limit === null) await manager.delete(AbsenceLimitEntity, { onlyOne: true });
    else await manager.upsert(AbsenceLimitEntity, { onlyOne: true, ...limit }, ['onlyOne']);
  }
}
