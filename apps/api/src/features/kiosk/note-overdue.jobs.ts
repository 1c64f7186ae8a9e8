import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler } from '../../platform/jobs/handles-job.ts';
import { NoteOverdue } from './note-overdue.ts';

/** Once a minute: notes which units should be back and are not. */
@Injectable()
@HandlesJob('note-overdue')
export class NoteOverdueJob implements JobHandler {
  constructor(private readonly overdue: NoteOverdue) {}

  async handle(): Promise<void> {
    await this.overdue.run();
  }
}
