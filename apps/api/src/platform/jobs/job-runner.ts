import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { LOG } from '../log/log.ts';
import { shortReasonOf } from '../log/reason-of.ts';
import { BATCH, OutboxRelay } from '../outbox/outbox-relay.ts';
import type { JobHandler } from './handles-job.ts';
import { type JobName, periodOfJob, RECURRING_JOBS, type RecurringJob } from './job-names.ts';
import { JobRegistry } from './job-registry.ts';
import { type JobQueue, type JobWorker, LONGEST_SEARCH_MS, type QueueJob, Queues } from './queue.ts';
import { within } from './within.ts';

/** How long a stopping process waits for the jobs at hand; what it leaves is offered again. */
const LEAVE_MS = 1_500;

/** How long it waits for the queue store to take note; a job whose end was not noted is found done when it comes again. */
const FAREWELL_MS = 500;

/** Between two reminders of the recurring jobs: a store that lost everything learns of them again. */
const REMIND_EVERY_MS = 60_000;

/** Runs the worker, the relay and the recurring jobs of one process, from boot to shutdown. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private handlers: ReadonlyMap<JobName, JobHandler> = new Map();
  private queue: JobQueue | null = null;
  private worker: JobWorker | null = null;
  private timer: NodeJS.Timeout | null = null;
  private relaying: Promise<void> = Promise.resolve();
  private roundsToReminder = 0;
  /** Set while the store was missed a moment ago. */
  private missing: NodeJS.Timeout | undefined;
  private leaving = false;
  private readonly atHand = new Set<Promise<void>>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
    private readonly registry: JobRegistry,
    private readonly queues: Queues,
    private readonly relay: OutboxRelay,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.handlers = this.registry.handlers();
    if (!this.config.runsJobs) return;
    const away = (error: Error) => {
      clearTimeout(this.missing);
      this.missing = setTimeout(() => (this.missing = undefined), 2 * LONGEST_SEARCH_MS).unref();
      this.log.warn({ reason: shortReasonOf(error) }, 'The queue store does not answer');
    };
    this.queue = this.queues.queue();
    this.queue.on('error', away);
    // On PostgreSQL the queue's tables come first: BullMQ never asks for them again if that fails once.
    if (this.config.redisUrl === null) await this.queue.waitUntilReady();
    this.worker = this.queues.worker((job) => this.watched(this.run(job)));
    this.worker.on('error', away);
    this.worker.on('failed', (job, error) => this.log.error({ job: job?.name, id: job?.id, reason: shortReasonOf(error) }, 'A job failed'));
    if (this.config.redisUrl === null) await this.worker.waitUntilReady();
    this.tick();
  }

  /** Before anything else is taken down: jobs at hand still need the database. */
  async beforeApplicationShutdown(): Promise<void> {
    this.leaving = true;
    this.queues.leave();
    if (this.timer !== null) clearTimeout(this.timer);
    const { queue, worker } = this;
    const searched = this.searchEnds();
    const closed = searched.then(() => Promise.allSettled([worker?.close(), this.relaying.then(() => queue?.close())]));
    await within(LEAVE_MS, Promise.allSettled([...this.atHand, searched]));
    if (await within(FAREWELL_MS, closed)) return;
    // A store that hangs answers no farewell.
    this.log.warn('Left without a word from the queue store');
    await within(FAREWELL_MS, Promise.allSettled([worker?.disconnect(), queue?.disconnect()]));
  }

  /** A connection that is being sought cannot be closed (BullMQ waits for an end that never comes): let its last attempt fail first. */
  private async searchEnds(): Promise<void> {
    if (this.missing !== undefined) await new Promise((later) => setTimeout(later, 1.1 * LONGEST_SEARCH_MS));
  }

  /** One round: hand waiting outbox rows to the queue, then sleep, unless more wait; a store that is away only delays. */
  private tick(): void {
    this.relaying = this.round()
      .catch((error: unknown) => {
        this.log.warn({ reason: shortReasonOf(error) }, 'The outbox waits for the queue store');
        return 0;
      })
      .then((handedOver) => {
        if (!this.leaving) this.timer = setTimeout(() => this.tick(), handedOver === BATCH ? 0 : this.config.queuePace.relayEveryMs);
      });
  }

  private async round(): Promise<number> {
    const queue = this.queue;
    if (queue === null) return 0;
    const handedOver = await this.relay.round(async (rows) => {
      await queue.addBulk(rows.map(({ id, job }) => ({ name: job, data: {}, opts: { jobId: id } })));
    });
    if (this.roundsToReminder > 0) {
      this.roundsToReminder -= 1;
      return handedOver;
    }
    const { relayEveryMs, roundMostMs } = this.config.queuePace;
    for (const name of Object.keys(RECURRING_JOBS) as RecurringJob[]) await queue.upsertJobScheduler(name, { every: periodOfJob(name, roundMostMs) }, { name, data: {} });
    this.roundsToReminder = Math.ceil(REMIND_EVERY_MS / relayEveryMs);
    return handedOver;
  }

  private async watched(work: Promise<void>): Promise<void> {
    this.atHand.add(work);
    try {
      await work;
    } finally {
      this.atHand.delete(work);
    }
  }

  private async run(job: QueueJob): Promise<void> {
    const handler = this.handlers.get(job.name);
    if (handler === undefined) throw new Error(`No handler for the job "${job.name}".`);
    if (job.name in RECURRING_JOBS) return this.relay.alone(job.name, (manager) => handler.handle({}, manager, job.name));
    if (job.id === undefined) throw new Error(`The job "${job.name}" came without an id.`);
    const ending = await this.relay.once(job.id, handler);
    if (ending === 'given up') this.log.error({ job: job.name, id: job.id }, 'A job was given up; its outbox row says why');
  }
}
