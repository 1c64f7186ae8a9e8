import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { BookingMailReader } from './booking-mail.reader.ts';
import { type BookingNews, ComposeBookingMail } from './compose-booking-mail.ts';
import { GroupMail } from './group-mail.ts';
import { MailGateway } from '../../platform/mail/mail.ts';

const NEWS: Readonly<Record<string, BookingNews>> = { CONFIRMED: 'confirmed', MOVED: 'rescheduled', CANCELLED: 'cancelled' };

/** Tells a person by mail what became of their booking; silent for who left no address. */
@Injectable()
@HandlesJob('send-booking-mail')
export class SendBookingMail implements JobHandler {
  constructor(
    private readonly reader: BookingMailReader,
    private readonly compose: ComposeBookingMail,
    private readonly gateway: MailGateway,
    private readonly groups: GroupMail,
  ) {}

  async handle({ bookingId, kind, revision }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    const news = NEWS[kind ?? ''];
    if (bookingId === undefined || news === undefined || !/^\d+$/.test(revision ?? '')) throw new Error('The payload is not that of a booking mail.');
    const facts = await this.reader.read(manager, bookingId, Number(revision));
    // A session of a group has no address of its own: who answers for the group is told how all of them stand.
    if (facts?.email === null) return this.groups.aboutSession(manager, bookingId, id);
    if (facts === null || facts.email === null || facts.toldLater || facts.status === 'HELD' || facts.status === 'EXPIRED') return;
    // What is true now is told, whatever was true when the mail was promised.
    const present = facts.status === 'CANCELLED' ? 'cancelled' : news;
    await this.gateway.send(await this.compose.run({ ...facts, email: facts.email }, present, id), manager);
  }
}
