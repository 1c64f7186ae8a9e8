import { RETENTION_RULES } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler } from '../../platform/jobs/handles-job.ts';
import { Retention } from '../../platform/privacy/retention.ts';

const ALWAYS = RETENTION_RULES.filter(({ always }) => always);

/** Hourly: forgets sign-in requests a day after their end, trips to identity providers, challenges of passkeys, sessions and counted attempts at their end, whatever is decided about the rest. */
@Injectable()
@HandlesJob('forget-sign-ins')
export class ForgetSignIns implements JobHandler {
  constructor(private readonly retention: Retention) {}

  async handle(): Promise<void> {
    await this.retention.apply(ALWAYS);
  }
}
