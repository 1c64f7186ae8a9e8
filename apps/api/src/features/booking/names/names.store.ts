import type { Release, SessionNames } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DueSession } from './names.reader.ts';
import { TO_REMIND } from './names.sql.ts';

/** Writes who comes to the sessions of groups; every method runs in the caller's transaction, with the group and its sessions taken. */
@Injectable()
export class NamesStore {
  /** Who comes to some sessions from now on, exactly these; a change of theirs is one of the group. */
  async name(manager: EntityManager, groupBookingId: string, cohortId: string, sessions: readonly SessionNames[]): Promise<void> {
    const ids = sessions.map(({ id }) => id);
    await manager.query('DELETE FROM session_learner sl USING booking b WHERE b.group_booking_id = $1 AND b.id = ANY ($2::uuid[]) AND sl.place_id = b.place_id AND sl.booking_id = b.id', [groupBookingId, ids]);
    await manager.query(
      `INSERT INTO session_learner (place_id, booking_id, cohort_id, learner_id) SELECT b.place_id, b.id, $2, y.learner_id::uuid
       FROM jsonb_to_recordset($3::jsonb) AS x(id uuid, "learnerIds" jsonb) CROSS JOIN LATERAL jsonb_array_elements_text(x."learnerIds") AS y(learner_id) JOIN booking b ON b.id = x.id AND b.group_booking_id = $1`,
      [groupBookingId, cohortId, JSON.stringify(sessions)],
    );
    await manager.query('UPDATE group_booking SET cohort_id = $2 WHERE id = $1', [groupBookingId, cohortId]);
  }

  /** What becomes of a session whose names were due; it is looked at once. */
  async settle(manager: EntityManager, { placeId, id }: DueSession, release: Release, now: Date): Promise<void> {
    if (release.kind === 'NONE') {
      await manager.query('UPDATE booking SET names_settled_at = $3 WHERE place_id = $1 AND id = $2', [placeId, id, now]);
    } else if (release.kind === 'CANCEL') {
      await manager.query(`UPDATE booking SET names_settled_at = $3, seats_released = seats_released + $4, status = 'CANCELLED', cancelled_at = $3, hold_expires_at = NULL, revision = revision + 1 WHERE place_id = $1 AND id = $2`, [placeId, id, now, release.seats]);
      await manager.query('UPDATE allocation SET occupying = false WHERE place_id = $1 AND booking_id = $2', [placeId, id]);
    } else {
      await manager.query('UPDATE booking SET names_settled_at = $3, seats_released = seats_released + $4, people = $5, group_needs = $6::jsonb WHERE place_id = $1 AND id = $2', [placeId, id, now, release.seats, release.people, JSON.stringify(release.needs)]);
      await manager.query('DELETE FROM allocation WHERE place_id = $1 AND booking_id = $2 AND unit_id = ANY ($3::uuid[])', [placeId, id, release.unitIds]);
    }
  }

  /** A change of its sessions is one of the group: whoever looks at it sends its version back. */
  async touch(manager: EntityManager, groupBookingId: string): Promise<void> {
    await manager.query('UPDATE group_booking SET id = id WHERE id = $1', [groupBookingId]);
  }

  /** Marks the sessions whose names are asked for again, once each; answers their groups. */
  async remind(manager: EntityManager, now: Date): Promise<readonly string[]> {
    const rows = await manager.query<[{ id: string }[], number]>(TO_REMIND, [now]);
    return [...new Set(rows[0].map(({ id }) => id))];
  }
}
