import { isQuiet, timeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../../platform/jobs/handles-job.ts';
import { AskTeam } from './ask-team.ts';

/** Most reminders of one round; the next one takes the others. */
const BATCH = 200;

interface DueRow {
  readonly placeId: string;
  readonly id: string;
  readonly at: Date;
  readonly holdExpiresAt: Date | null;
  readonly timeZone: string;
  readonly waits: boolean;
}

/** Every minute: reminds teams of requests that nobody has answered; one that comes late, because no process ran, still wakes nobody. */
@Injectable()
@HandlesJob('remind-requests')
export class RemindRequests implements JobHandler {
  constructor(
    private readonly clock: Clock,
    private readonly team: AskTeam,
  ) {}

  async handle(_: JobPayload, manager: EntityManager): Promise<void> {
    const now = this.clock.now();
    const due = await manager.query<DueRow[]>(
      `SELECT r.place_id AS "placeId", r.booking_id AS id, r.at, b.hold_expires_at AS "holdExpiresAt", p.time_zone AS "timeZone", b.status = 'HELD' AND b.approval_state = 'ASKED' AND b.hold_expires_at > $1 AS waits
       FROM request_reminder r JOIN booking b ON b.place_id = r.place_id AND b.id = r.booking_id JOIN place p ON p.id = r.place_id
       WHERE r.at <= $1 ORDER BY r.at LIMIT $2 FOR UPDATE OF r SKIP LOCKED`,
      [now, BATCH],
    );
    const told = new Set<string>();
    for (const row of due) {
      if (row.waits && isQuiet(now, timeZone(row.timeZone))) continue;
      await manager.query('DELETE FROM request_reminder WHERE place_id = $1 AND booking_id = $2 AND at = $3', [row.placeId, row.id, row.at]);
      if (!row.waits || told.has(row.id)) continue;
      // Two that were due while no process ran are one.
      told.add(row.id);
      await this.team.again(manager, row, now);
    }
  }
}
