import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { HandlesJob, type JobHandler } from '../jobs/handles-job.ts';
import { LOG } from '../log/log.ts';
import { Retention } from './retention.ts';

/** Daily: does what the rules of retention say when the operator has said so (`RETENTION=apply`), else tells the log how much is due. */
@Injectable()
@HandlesJob('apply-retention')
export class ApplyRetention implements JobHandler {
  constructor(
    private readonly retention: Retention,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async handle(): Promise<void> {
    const applies = this.config.retention === 'apply';
    const all = await (applies ? this.retention.apply() : this.retention.due());
    const rows = Object.fromEntries(all.filter((kind) => kind.rows > 0).map((kind) => [kind.rule.kind, kind.rows]));
    this.log.info({ rows }, applies ? 'Retention was applied' : 'Retention is due; nothing was changed (RETENTION=report)');
  }
}
