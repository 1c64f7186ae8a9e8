import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PubSub } from 'graphql-subscriptions';
import { Client } from 'pg';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import type { Logger } from 'pino';
import { LOG } from '../log/log.ts';
import { shortReasonOf } from '../log/reason-of.ts';

const CHANNEL = 'escale_planning';
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

/** What is published when word may have been missed: every planning must be asked again. */
const ALL = '*';

/**
 * Word of changes at places, from whichever process made them: PostgreSQL tells it at commit (migration 1765000000000), so nothing is told that did not happen.
 * One connection a process, opened when somebody first listens. While it is away changes are not heard; once it is back, everybody is told to ask again.
 */
@Injectable()
export class PlanningChanges implements OnApplicationShutdown {
  private readonly hub = new PubSub();
  private client: Client | null = null;
  private begun = false;
  private stopped = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Place ids, as they change: of this place, or `*` when word may have been missed. */
  listen(placeId: string): AsyncIterableIterator<string> {
    if (!this.begun) {
      this.begun = true;
      void this.connect(FIRST_PAUSE_MS);
    }
    return this.hub.asyncIterableIterator<string>([placeId, ALL]);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.client?.end();
  }

  private async connect(pause: number): Promise<void> {
    if (this.stopped) return;
    const client = new Client({ connectionString: this.config.databaseUrl, application_name: 'escale planning', keepAlive: true });
    const again = (error: Error | null) => {
      if (this.client !== client && this.client !== null) return;
      this.client = null;
      client.removeAllListeners();
      client.on('error', () => undefined);
      if (this.stopped) return;
      this.log.warn({ reason: error === null ? 'The connection ended.' : shortReasonOf(error) }, 'Changes at places are not heard; trying again');
      this.timer = setTimeout(() => void this.connect(Math.min(pause * 2, LONGEST_PAUSE_MS)), pause);
    };
    client.on('error', again);
    client.on('end', () => again(null));
    client.on('notification', ({ payload }) => void this.hub.publish(payload ?? ALL, payload ?? ALL));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.client = client;
      await this.hub.publish(ALL, ALL);
    } catch (error) {
      again(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
