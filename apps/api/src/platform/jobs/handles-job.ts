import { SetMetadata } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobName } from './job-names.ts';

export const HANDLES_JOB = 'escale:handles-job';

/** Ids only: a payload never holds what can be read from the row. */
export type JobPayload = Readonly<Record<string, string>>;

/** One handler for one job; it may run again after a crash, so it must end the same. Its writes share the transaction that marks the job done. */
export interface JobHandler {
  handle(payload: JobPayload, manager: EntityManager, id: string): Promise<void>;
}

/** Marks a provider as the handler of one job. */
export const HandlesJob = (job: JobName) => SetMetadata(HANDLES_JOB, job);
