import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { Database } from '../database/database.ts';
import { GivenUp } from '../jobs/given-up.ts';
import type { JobHandler, JobPayload } from '../jobs/handles-job.ts';
import { shortReasonOf } from '../log/reason-of.ts';
import type { OutboxJob } from '../jobs/job-names.ts';

/** Rows handed over at once. */
export const BATCH = 100;

export interface Waiting {
  readonly id: string;
  readonly job: OutboxJob;
}

/** How a row ended this time: `elsewhere` when it was done before or another process is at it. */
export type Ending = 'done' | 'elsewhere' | 'given up';

/**
 * Moves promised work to the queue and marks it done. A row is offered again when the queue lost it: after a first pause,
 * then after twice the pause each time, up to an hour. The queue may forget everything; the row remembers.
 */
@Injectable()
export class OutboxRelay {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Hands waiting rows to `enqueue` and says how many; if that fails the rows wait as before. */
  async round(enqueue: (rows: readonly Waiting[]) => Promise<void>): Promise<number> {
    // Marked and committed first: a worker may have the job before `enqueue` returns, and must not find its row locked by us.
    const rows = await this.claim();
    if (rows.length === 0) return 0;
    try {
      await enqueue(rows);
    } catch (error) {
      await this.giveBack(rows);
      throw error;
    }
    return rows.length;
  }

  /** Runs a row's handler unless it is done or another process is at it; the row is locked meanwhile and marked in the same transaction. */
  async once(id: string, handler: JobHandler): Promise<Ending> {
    try {
      return await this.database.transaction(async (manager) => {
        const [row] = await manager.query<{ payload: JobPayload }[]>('SELECT payload FROM outbox WHERE id = $1 AND done_at IS NULL FOR UPDATE SKIP LOCKED', [id]);
        if (row === undefined) return 'elsewhere';
        // Marked first, true only with the commit: once the outer world has taken the work, nothing but the commit is left to lose.
        await manager.query('UPDATE outbox SET done_at = $1, last_failure = NULL WHERE id = $2', [this.clock.now(), id]);
        await handler.handle(row.payload, manager, id);
        return 'done';
      });
    } catch (error) {
      await this.writeDown(id, error);
      if (error instanceof GivenUp) return 'given up';
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

  private claim(): Promise<Waiting[]> {
    return this.database.query<Waiting>(
      `WITH due AS MATERIALIZED (
         SELECT id FROM outbox
         WHERE done_at IS NULL
           AND (relayed_at IS NULL OR relayed_at < $1::timestamptz - least($2 * interval '1 millisecond' * power(2, least(relays - 1, 20)), interval '1 hour'))
         ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED),
       claimed AS (UPDATE outbox SET relayed_at = $1, relays = relays + 1 FROM due WHERE outbox.id = due.id RETURNING outbox.id, outbox.job, outbox.created_at)
       SELECT id, job FROM claimed ORDER BY created_at`,
      [this.clock.now(), this.config.queuePace.offerAgainMs],
    );
  }

  private async giveBack(rows: readonly Waiting[]): Promise<void> {
    await this.database.query(
      `UPDATE outbox SET relayed_at = NULL, relays = relays - 1
       WHERE id IN (SELECT id FROM outbox WHERE id = ANY ($1) AND done_at IS NULL FOR UPDATE SKIP LOCKED)`,
      [rows.map(({ id }) => id)],
    );
  }

  private async writeDown(id: string, failure: unknown): Promise<void> {
    const reason = shortReasonOf(failure);
    try {
      await this.database.query('UPDATE outbox SET last_failure = $1, done_at = $2 WHERE id = $3 AND done_at IS NULL', [reason, failure instanceof GivenUp ? this.clock.now() : null, id]);
    } catch (error) {
      throw new AggregateError([failure, error], `A job failed (${reason}) and its failure could not be written down.`, { cause: error });
    }
  }
}
