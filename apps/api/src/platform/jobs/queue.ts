import { Inject, Injectable } from '@nestjs/common';
import { createPostgresBackend, Queue, Worker, type Job, type JobsOptions } from 'bullmq';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import type { JobName } from './job-names.ts';

/** One queue for the whole product; its store is Redis where there is one, else PostgreSQL (BullMQ's own backend). */
const QUEUE = 'escale';

/** An outbox row is offered again by the relay when a job fails for good, so the queue keeps no grudges: nothing stays once ended. */
const ONCE: JobsOptions = { attempts: 5, backoff: { type: 'exponential', delay: 1_000 }, removeOnComplete: true, removeOnFail: true };

export type QueueJob = Pick<Job<unknown, unknown, JobName>, 'id' | 'name'>;

/** Opens queues and workers on the store that the configuration names. */
@Injectable()
export class Queues {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** For adding: fails at once when the store is away, so that the outbox keeps the work. */
  queue(): Queue<unknown, unknown, JobName> {
    const { redisUrl } = this.config;
    if (redisUrl !== null) return new Queue(QUEUE, { connection: { url: redisUrl, enableOfflineQueue: false, maxRetriesPerRequest: 1 }, defaultJobOptions: ONCE });
    return new Queue(QUEUE, { connection: this.postgres(), defaultJobOptions: ONCE }, createPostgresBackend);
  }

  /** For doing: waits for the store to come back for as long as it takes. */
  worker(work: (job: QueueJob) => Promise<void>): Worker<unknown, unknown, JobName> {
    const { redisUrl } = this.config;
    const process = (job: Job<unknown, unknown, JobName>) => work(job);
    if (redisUrl !== null) return new Worker(QUEUE, process, { connection: { url: redisUrl, maxRetriesPerRequest: null }, concurrency: 4 });
    return new Worker(QUEUE, process, { connection: this.postgres(), concurrency: 4 }, createPostgresBackend);
  }

  private postgres() {
    return { connectionString: this.config.databaseUrl, schema: 'bullmq', migrate: true };
  }
}
