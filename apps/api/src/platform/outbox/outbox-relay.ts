import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import type { JobHandler, JobPayload } from '../jobs/handles-job.ts';
import type { OutboxJob } from '../jobs/job-names.ts';

interface Waiting {
  readonly id: string;
  readonly job: OutboxJob;
}

/**
 * Moves promised work to the queue and marks it done. A row is offered again when the queue lost it: first after 30 s,
 * then after twice the pause each time, up to an hour. The queue may forget everything; the row remembers.
 */
@Injectable()
export class OutboxRelay {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Hands waiting rows to `enqueue`; if that fails the rows wait as before. */
  async round(enqueue: (rows: readonly Waiting[]) => Promise<void>): Promise<void> {
    await this.database.transaction(async (manager) => {
      const rows = await manager.query<Waiting[]>(
        `WITH due AS (
           SELECT id FROM outbox
           WHERE done_at IS NULL AND (relayed_at IS NULL OR relayed_at < $1::timestamptz - least(interval '30 seconds' * power(2, least(relays - 1, 10)), interval '1 hour'))
           ORDER BY created_at LIMIT 100 FOR UPDATE SKIP LOCKED)
         SELECT outbox.id, outbox.job FROM outbox JOIN due USING (id)`,
        [this.clock.now()],
      );
      if (rows.length === 0) return;
      await manager.query('UPDATE outbox SET relayed_at = $1, relays = relays + 1 WHERE id = ANY($2)', [this.clock.now(), rows.map(({ id }) => id)]);
      await enqueue(rows);
    });
  }

  /** Runs a row's handler unless it is done or another process is at it; the row is locked meanwhile and marked in the same transaction. */
  async once(id: string, handler: JobHandler): Promise<void> {
    try {
      await this.database.transaction(async (manager) => {
        const [row] = await manager.query<{ payload: JobPayload }[]>('SELECT payload FROM outbox WHERE id = $1 AND done_at IS NULL FOR UPDATE SKIP LOCKED', [id]);
        if (row === undefined) return;
        await handler.handle(row.payload, manager, id);
        await manager.query('UPDATE outbox SET done_at = $1, last_failure = NULL WHERE id = $2', [this.clock.now(), id]);
      });
    } catch (error) {
      await this.database.query('UPDATE outbox SET last_failure = $1 WHERE id = $2', [error instanceof Error ? error.message : String(error), id]);
      throw error;
    }
  }

  /** Runs a recurring job in one process at a time; a second one at the same moment finds nothing to do. */
  async alone(name: string, work: (manager: EntityManager) => Promise<void>): Promise<void> {
    await this.database.transaction(async (manager) => {
      const [lock] = await manager.query<{ mine: boolean }[]>('SELECT pg_try_advisory_xact_lock(hashtext($1)) AS mine', [`recurring:${name}`]);
      if (lock?.mine === true) await work(manager);
    });
  }
}
