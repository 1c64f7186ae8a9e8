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
}
