import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { GroupMail } from './group-mail.ts';
import { GROUP_NEWS } from './group-mail.words.ts';

/** Tells who answers for a group what became of it. */
@Injectable()
@HandlesJob('send-group-mail')
export class SendGroupMail implements JobHandler {
  constructor(private readonly mail: GroupMail) {}

  async handle({ groupBookingId, kind }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    const news = GROUP_NEWS.find((each) => each === kind);
    if (groupBookingId === undefined || news === undefined) throw new Error('The payload is not that of a mail about a group.');
    await this.mail.send(manager, groupBookingId, news, id);
  }
}
