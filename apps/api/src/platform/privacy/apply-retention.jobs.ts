import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { HandlesJob, type JobHandler } from '../jobs/handles-job.ts';
import { LOG } from '../log/log.ts';
import { Retention } from './retention.ts';
import { RetentionChores } from './retention-chores.ts';

/** Daily: does what the rules of retention say when the operator has said so (`RETENTION=apply`), else tells the log how much is due. */
@Injectable()
@HandlesJob('apply-retention')
export class ApplyRetention implements JobHandler {
  constructor(
    private readonly retention: Retention,
    private readonly chores: RetentionChores,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    const applies = this.config.retention === 'apply';
    const all = await (applies ? this.retention.apply() : this.retention.due());
    const chores = await (applies ? this.chores.apply() : this.chores.due());
    const counts = [...all.map((kind) => [kind.rule.kind, kind.rows] as const), ...chores.map(({ chore, rows: count }) => [chore, count] as const)];
    const rows = Object.fromEntries(counts.filter(([, count]) => count > 0));
    this.log.info({ rows }, applies ? 'Retention was applied' : 'Retention is due; nothing was changed (RETENTION=report)');
  }
}
