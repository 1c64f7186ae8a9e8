import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { HANDLES_JOB, type JobHandler } from './handles-job.ts';
import { JOB_NAMES, type JobName } from './job-names.ts';

/** Finds the handlers at boot: a job with no handler, or with two, stops the process there and then. */
@Injectable()
export class JobRegistry {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  handlers(): ReadonlyMap<JobName, JobHandler> {
    const found = new Map<JobName, JobHandler>();
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function') continue;
      const job = this.reflector.get<JobName | undefined>(HANDLES_JOB, metatype);
      if (job === undefined) continue;
      if (found.has(job)) throw new Error(`Two handlers for the job "${job}".`);
      found.set(job, instance as JobHandler);
    }
    const orphan = JOB_NAMES.find((job) => !found.has(job));
    if (orphan !== undefined) throw new Error(`No handler for the job "${orphan}".`);
    return found;
  }
}
