import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { groupCalendar, groupUrl } from '../../platform/calendar/group-calendar.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { GroupMailReader } from './group-mail.reader.ts';
import { groupMailWords, type GroupNews, isGone } from './group-mail.words.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import { MailGateway } from '../../platform/mail/mail.ts';

/** Writes to who answers for a group: all its sessions as they stand, in one letter with one file for the calendar. */
@Injectable()
export class GroupMail {
  constructor(
    private readonly reader: GroupMailReader,
    private readonly gateway: MailGateway,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async send(manager: EntityManager, groupBookingId: string, news: GroupNews, id: string): Promise<void> {
    const facts = await this.reader.read(manager, groupBookingId);
    if (facts === null) return;
    // What is true now is told, whatever was true when the mail was promised.
    const present = facts.sessions.every(isGone) ? 'CANCELLED' : news === 'CANCELLED' ? 'CHANGED' : news;
    const url = groupUrl(this.config.publicUrl, facts.id);
    const words = groupMailWords(facts, present, { url, network: this.config.networkName });
    const calendar = { method: 'PUBLISH' as const, content: groupCalendar(facts, this.config, this.clock.now()) };
    await this.gateway.send({ id, to: { name: facts.name, address: facts.email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar }, manager);
  }

  /** The same for a letter about one booking that nobody of its own is written to; silent where it is no group's. */
  async aboutSession(manager: EntityManager, bookingId: string, id: string): Promise<void> {
    const group = await this.reader.groupOf(manager, bookingId);
    if (group !== null) await this.send(manager, group, 'CHANGED', id);
  }
}
