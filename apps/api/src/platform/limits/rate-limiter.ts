import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { Database } from '../database/database.ts';

/** How often something may be tried: `hits` in each window of `minutes`. */
export interface RateLimit {
  readonly name: string;
  readonly hits: number;
  readonly minutes: number;
}

/** Counts attempts in PostgreSQL, so that every process of the API counts the same ones. What is counted by is kept as a digest only. */
@Injectable()
export class RateLimiter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Counts one more attempt by `who`; false when it is one too many. */
  async take({ name, hits, minutes }: RateLimit, who: string): Promise<boolean> {
    if (!this.config.rateLimits) return true;
    const windowMs = minutes * 60_000;
    const starts = Math.floor(this.clock.now().getTime() / windowMs) * windowMs;
    const [row] = await this.database.query<{ hits: number }>(
      `INSERT INTO rate_window (key, starts_at, ends_at, hits) VALUES ($1, $2, $3, 1)
       ON CONFLICT ON CONSTRAINT rate_window_pk DO UPDATE SET hits = rate_window.hits + 1 RETURNING hits`,
      [createHash('sha256').update(`${name}:${who}`).digest('base64url'), new Date(starts), new Date(starts + windowMs)],
    );
    return (row?.hits ?? 0) <= hits;
  }
}
