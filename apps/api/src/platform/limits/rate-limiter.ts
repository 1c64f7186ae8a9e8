import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import type { Rate } from '../config/read-limits.ts';
import { Database } from '../database/database.ts';
import { SecurityLog } from '../security-log/security-log.ts';

/** How often something may be tried, by name. */
export interface RateLimit extends Rate {
  readonly name: string;
}

/** One count to raise: a limit, and who is counted. */
export interface Counted {
  readonly limit: RateLimit;
  readonly who: string;
}

interface Window {
  readonly name: string;
  readonly key: string;
  readonly hits: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Counts attempts in PostgreSQL, so that every process of the API counts the same ones. What is counted by is kept as a digest only. */
@Injectable()
export class RateLimiter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly security: SecurityLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Counts one more attempt by `who`; false when it is one too many. */
  async take(limit: RateLimit, who: string): Promise<boolean> {
    return (await this.takeAll([{ limit, who }])) === null;
  }

  /** Counts one more attempt in each, in one statement; null when all allow it, else the seconds until all do again. */
  async takeAll(counted: readonly Counted[]): Promise<number | null> {
    if (!this.config.rateLimits) return null;
    const now = this.clock.now().getTime();
    // In one order for everybody, so that no two statements wait for each other.
    const windows = counted.map((one) => windowOf(one, now)).sort((one, other) => (one.key < other.key ? -1 : 1));
    const rows = await this.database.query<{ key: string; hits: number }>(
      `INSERT INTO rate_window (key, starts_at, ends_at, hits) SELECT *, 1 FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[])
       ON CONFLICT ON CONSTRAINT rate_window_pk DO UPDATE SET hits = rate_window.hits + 1 RETURNING key, hits`,
      [windows.map(({ key }) => key), windows.map(({ startsAt }) => startsAt), windows.map(({ endsAt }) => endsAt)],
    );
    const taken = new Map(rows.map(({ key, hits }) => [key, hits]));
    const over = windows.filter(({ key, hits }) => (taken.get(key) ?? 0) > hits);
    for (const { key, name, hits } of over) {
      const tries = taken.get(key) ?? 0;
      if (isWorthALine(tries - hits)) this.security.tell('LIMIT_REACHED', { limit: name, tries });
    }
    return over.length === 0 ? null : Math.max(1, ...over.map(({ endsAt }) => Math.ceil((endsAt.getTime() - now) / 1_000)));
  }

  /** Whether `who` has tried as often as is allowed; counts nothing. */
  async isSpent(limit: RateLimit, who: string): Promise<boolean> {
    if (!this.config.rateLimits) return false;
    const { key, startsAt } = windowOf({ limit, who }, this.clock.now().getTime());
    const [row] = await this.database.query<{ hits: number }>('SELECT hits FROM rate_window WHERE key = $1 AND starts_at = $2', [key, startsAt]);
    const tries = row?.hits ?? 0;
    if (tries < limit.hits) return false;
    this.security.tell('LIMIT_REACHED', { limit: limit.name, tries });
    return true;
  }
}

/** The first one too many, the tenth, the hundredth…: whatever the number of processes, a window tells as often as its count has digits. */
const isWorthALine = (tooMany: number): boolean => /^10*$/.test(String(tooMany));

function windowOf({ limit: { name, hits, minutes }, who }: Counted, now: number): Window {
  const length = minutes * 60_000;
  const starts = Math.floor(now / length) * length;
  return { name, key: createHash('sha256').update(`${name}:${who}`).digest('base64url'), hits, startsAt: new Date(starts), endsAt: new Date(starts + length) };
}
