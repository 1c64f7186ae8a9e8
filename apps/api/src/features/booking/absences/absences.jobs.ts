import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HandlesJob, type JobHandler, type JobPayload } from '../../../platform/jobs/handles-job.ts';
import { NoteAbsences } from './note-absences.ts';
import { RemindBookings } from './remind-bookings.ts';

/** Every minute: notes who did not come, where that is asked for. */
@Injectable()
@HandlesJob('note-absences')
export class NoteAbsencesJob implements JobHandler {
  constructor(private readonly absences: NoteAbsences) {}

  async handle(): Promise<void> {
    await this.absences.run();
  }
}

/** Every minute: promises the reminders whose moment has come. */
@Injectable()
@HandlesJob('remind-bookings')
export class RemindBookingsJob implements JobHandler {
  constructor(private readonly reminders: RemindBookings) {}

  async handle(_: JobPayload, manager: EntityManager): Promise<void> {
    await this.reminders.run(manager);
  }
}
