import { cutoffOf, RETENTION_RULES, type RetentionRule } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.ts';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { ForgetPerson } from './forget-person.ts';
import { countDue, peopleDue, settleBatch } from './retention.sql.ts';

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
    private readonly forget: ForgetPerson,
    private readonly audit: AuditLog,
  ) {}

  /** What is due now; changes nothing. */
  async due(rules: readonly RetentionRule[] = RETENTION_RULES): Promise<readonly Due[]> {
    const now = this.clock.now();
    const all: Due[] = [];
    for (const rule of rules) {
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
        rows = await (rule.action === 'ERASE' ? this.erase(rule, now) : this.settle(rule, now));
        told(rows);
      }
      done.push({ rule, rows: total });
    }
    return done;
  }

  private async settle(rule: RetentionRule, now: Date): Promise<number> {
    return this.database.transaction(async (manager) => {
      const [row] = await manager.query<{ rows: number }[]>(settleBatch(rule), [cutoffOf(rule, now), BATCH]);
      return row?.rows ?? 0;
    });
  }

  /** A person a transaction; whoever signed in since they were found is left alone. */
  private async erase(rule: RetentionRule, now: Date): Promise<number> {
    const parameters = [cutoffOf(rule, now), BATCH] as const;
    const people = await this.database.query<{ id: string }>(peopleDue(rule), parameters);
    for (const { id } of people) {
      await this.database.transaction(async (manager) => {
        const person = await this.forget.find(manager, id);
        const [still] = await manager.query<unknown[]>(`SELECT FROM (${peopleDue(rule)}) p WHERE p.id = $3`, [parameters[0], 1_000_000, id]);
        if (person === null || still === undefined) return;
        await this.forget.run(manager, person, now);
        await this.audit.record(manager, { act: 'ACCOUNT_ERASED', actorId: null, subject: { kind: 'ACCOUNT', id }, from: null });
      });
    }
    return people.length;
  }
}
