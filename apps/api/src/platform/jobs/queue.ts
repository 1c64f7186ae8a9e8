import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { createPostgresBackend, Queue, Worker, type Job, type JobsOptions } from 'bullmq';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { SteadyClient } from '../database/steady-client.ts';
import type { JobName } from './job-names.ts';

/** One queue for the whole product; its store is Redis where there is one, else PostgreSQL (BullMQ's own backend). */
const QUEUE = 'escale';

/** Jobs one process does at a time. */
const CONCURRENCY = 4;

/** How long the store may take to answer one command. */
const ANSWER_MS = 5_000;

/** Longest pause between two attempts to find a store that is away. */
export const LONGEST_SEARCH_MS = 1_000;

/** An outbox row is offered again by the relay when a job fails for good, so the queue keeps no grudges: nothing stays once ended. */
const ONCE: JobsOptions = { attempts: 5, backoff: { type: 'exponential', delay: 1_000 }, removeOnComplete: true, removeOnFail: true };

export type QueueJob = Pick<Job<unknown, unknown, JobName>, 'id' | 'name'>;

/** What is used of BullMQ's queue and worker, whatever their store. */
interface OnStore {
  on(event: 'error', told: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
  disconnect(): Promise<void>;
}
export interface JobQueue extends OnStore {
  addBulk(jobs: { name: JobName; data: object; opts: { jobId: string } }[]): Promise<unknown>;
  upsertJobScheduler(id: string, repeat: { every: number }, template: { name: JobName; data: object }): Promise<unknown>;
}
export interface JobWorker extends OnStore {
  on(event: 'error', told: (error: Error) => void): unknown;
  on(event: 'failed', told: (job: QueueJob | undefined, error: Error) => void): unknown;
}

/** Opens queues and workers on the store that the configuration names. */
@Injectable()
export class Queues {
  private leaving = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** From now on a store that is away is not sought again, so that nothing keeps the process alive. */
  leave(): void {
    this.leaving = true;
  }

  /** For adding: fails at once when the store is away, so that the outbox keeps the work. */
  queue(): JobQueue {
    const { redisUrl } = this.config;
    if (redisUrl === null) return new Queue(QUEUE, { connection: this.postgres(), defaultJobOptions: ONCE }, createPostgresBackend);
    return new Queue(QUEUE, { prefix: this.prefix(), connection: { ...this.redis(redisUrl), enableOfflineQueue: false, maxRetriesPerRequest: 1, connectTimeout: ANSWER_MS, commandTimeout: ANSWER_MS }, defaultJobOptions: ONCE });
  }

  /** For doing: waits for the store to come back for as long as it takes. */
  worker(work: (job: QueueJob) => Promise<void>): JobWorker {
    const { redisUrl, queuePace } = this.config;
    const options = { concurrency: CONCURRENCY, lockDuration: queuePace.lockMs, stalledInterval: queuePace.lockMs };
    const process = (job: Job<unknown, unknown, JobName>) => work(job);
    if (redisUrl === null) return new Worker(QUEUE, process, { ...options, connection: this.postgres() }, createPostgresBackend);
    return new Worker(QUEUE, process, { ...options, prefix: this.prefix(), connection: { ...this.redis(redisUrl), maxRetriesPerRequest: null } });
  }

  private redis(url: string) {
    return { url, retryStrategy: (attempts: number) => (this.leaving ? null : Math.min(attempts * 100, LONGEST_SEARCH_MS)) };
  }

  /** The same for every process of a network and no other, so that two may share a Redis: a job taken by a stranger would wait for the next offer. */
  private prefix(): string {
    const { secret, databaseUrl } = this.config;
    return `escale-${createHash('sha256').update(`${secret} ${new URL(databaseUrl).pathname}`).digest('hex').slice(0, 12)}`;
  }

  /** A pool of its own, small: most of BullMQ's statements are short. The schema is made by whichever process comes first. */
  private postgres() {
    return { connectionString: this.config.databaseUrl, schema: 'bullmq', migrate: true, max: 4, connectionTimeoutMillis: ANSWER_MS, statement_timeout: 2 * ANSWER_MS, Client: SteadyClient };
  }
}
