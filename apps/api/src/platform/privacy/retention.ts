import { cutoffOf, RETENTION_RULES, type RetentionRule } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { countDue, isRowRule, type RowRule, settleBatch } from './retention.sql.ts';
import { UnusedAccounts } from './unused-accounts.ts';

/** Rows settled in one transaction: short enough to hinder nobody. */
const BATCH = 500;

/** What is due of one kind. */
export interface Due {
  readonly rule: RetentionRule;
  readonly rows: number;
  readonly oldest: Date | null;
}

/** Does what the rules of retention say, or only counts it. Each batch is a transaction of its own: killed half way, what is done is done and the rest is due. */
@Injectable()
export class Retention {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly unused: UnusedAccounts,
  ) {}

  /** What is due now; changes nothing. */
  async due(rules: readonly RetentionRule[] = RETENTION_RULES): Promise<readonly Due[]> {
    const now = this.clock.now();
    const all: Due[] = [];
    for (const rule of rules) {
      if (!isRowRule(rule)) {
        const people = await this.unused.of('ERASE', now);
        all.push({ rule, rows: people.length, oldest: people[0]?.usedAt ?? null });
        continue;
      }
      const [row] = await this.database.query<{ rows: number; oldest: Date | null }>(countDue(rule), [cutoffOf(rule, now)]);
      all.push({ rule, rows: row?.rows ?? 0, oldest: row?.oldest ?? null });
    }
    return all;
  }

  /** Does it, and says how much of each kind; `told` hears of every batch. */
  async apply(rules: readonly RetentionRule[] = RETENTION_RULES, told: (rows: number) => void = () => undefined): Promise<readonly { readonly rule: RetentionRule; readonly rows: number }[]> {
    const now = this.clock.now();
    const done: { rule: RetentionRule; rows: number }[] = [];
    for (const rule of rules) {
      let total = 0;
      for (let rows = BATCH; rows === BATCH; total += rows) {
        rows = await (isRowRule(rule) ? this.settle(rule, now) : this.unused.erase(now, BATCH));
        told(rows);
      }
      done.push({ rule, rows: total });
    }
    return done;
  }

  private async settle(rule: RowRule, now: Date): Promise<number> {
    return this.database.transaction(async (manager) => {
      const [row] = await manager.query<{ rows: number }[]>(settleBatch(rule), [cutoffOf(rule, now), BATCH]);
      return row?.rows ?? 0;
    });
  }
}
