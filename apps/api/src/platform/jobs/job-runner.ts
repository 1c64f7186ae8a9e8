import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue, Worker } from 'bullmq';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { LOG } from '../log/log.ts';
import { OutboxRelay } from '../outbox/outbox-relay.ts';
import type { JobHandler } from './handles-job.ts';
import { type JobName, RECURRING_JOBS } from './job-names.ts';
import { JobRegistry } from './job-registry.ts';
import { type QueueJob, Queues } from './queue.ts';

const RELAY_EVERY_MS = 500;

/** Runs the worker, the relay and the recurring jobs of one process, from boot to shutdown. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private handlers: ReadonlyMap<JobName, JobHandler> = new Map();
  private queue: Queue<unknown, unknown, JobName> | null = null;
  private worker: Worker<unknown, unknown, JobName> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private relaying: Promise<void> = Promise.resolve();
  private scheduled = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
    private readonly registry: JobRegistry,
    private readonly queues: Queues,
    private readonly relay: OutboxRelay,
  ) {}

  onApplicationBootstrap(): void {
    this.handlers = this.registry.handlers();
    if (!this.config.runsJobs) return;
    this.queue = this.queues.queue();
    this.worker = this.queues.worker((job) => this.run(job));
    for (const part of [this.queue, this.worker]) part.on('error', (error) => this.log.warn({ reason: error.message }, 'The queue store does not answer'));
    this.worker.on('failed', (job, error) => this.log.error({ job: job?.name, id: job?.id, reason: error.message }, 'A job failed'));
    this.tick();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    await this.relaying;
    await this.worker?.close();
    await this.queue?.close();
  }

  /** One round: hand waiting outbox rows to the queue, then sleep; a store that is away only delays. */
  private tick(): void {
    this.relaying = this.round().catch((error: unknown) => {
      this.log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'The outbox waits for the queue store');
    });
    void this.relaying.then(() => {
      this.timer = setTimeout(() => this.tick(), RELAY_EVERY_MS);
    });
  }

  private async round(): Promise<void> {
    const queue = this.queue;
    if (queue === null) return;
    await this.relay.round(async (rows) => {
      await queue.addBulk(rows.map(({ id, job }) => ({ name: job, data: {}, opts: { jobId: id } })));
    });
    if (this.scheduled) return;
    for (const [name, every] of Object.entries(RECURRING_JOBS) as [JobName, number][]) await queue.upsertJobScheduler(name, { every }, { name, data: {} });
    this.scheduled = true;
  }

  private async run(job: QueueJob): Promise<void> {
    const handler = this.handlers.get(job.name);
    if (handler === undefined) throw new Error(`No handler for the job "${job.name}".`);
    if (job.name in RECURRING_JOBS) return this.relay.alone(job.name, (manager) => handler.handle({}, manager, job.name));
    if (job.id === undefined) throw new Error(`The job "${job.name}" came without an id.`);
    await this.relay.once(job.id, handler);
  }
}
