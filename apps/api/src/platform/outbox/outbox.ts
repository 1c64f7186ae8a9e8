import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../ids/new-id.ts';
import type { JobPayload } from '../jobs/handles-job.ts';
import type { OutboxJob } from '../jobs/job-names.ts';
import { OutboxEntity } from './outbox.entity.ts';

/** Promises work inside the caller's transaction: both happen or neither. */
@Injectable()
export class Outbox {
  async add(manager: EntityManager, job: OutboxJob, payload: JobPayload, now: Date): Promise<void> {
    await manager.insert(OutboxEntity, { id: newId(), job, payload, createdAt: now });
  }

  /** Promises each of these once: an id made of what is promised finds the one before it, for as long as that row stays. Answers how many are new. */
  async addOnce(manager: EntityManager, job: OutboxJob, promises: readonly { readonly id: string; readonly payload: JobPayload }[], now: Date): Promise<number> {
    const added = await manager.query<unknown[]>(
      `INSERT INTO outbox (id, job, payload, created_at) SELECT p.id, $1, p.payload, $3 FROM jsonb_to_recordset($2::jsonb) AS p(id uuid, payload jsonb) ON CONFLICT (id) DO NOTHING RETURNING 1`,
      [job, JSON.stringify(promises), now],
    );
    return added.length;
  }
}
