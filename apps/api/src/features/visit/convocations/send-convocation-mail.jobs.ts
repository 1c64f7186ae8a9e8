import { CONVOCATION_READERS } from '@escale/domain';
import { createMessages } from '@escale/messages';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Config } from '../../../platform/config/config.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../../platform/jobs/handles-job.ts';
import { letterHtml } from '../../../platform/mail/letter.html.tsx';
import { letterText } from '../../../platform/mail/letter.text.ts';
import { MailGateway } from '../../../platform/mail/mail.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { AttendanceReader } from '../attendance/attendance.reader.ts';
import { attendanceShown } from '../attendance/show-attendance.ts';
import { SigningLink } from '../signing/signing-link.ts';
import { nameOf, sessionsOf } from '../papers/paper-facts.ts';
import { PapersReader } from '../papers/papers.reader.ts';
import { writeConvocations } from '../papers/write-convocations.ts';
import { convocationWords } from './convocation-mail.words.ts';
import { ConvocationsReader } from './convocations.reader.ts';

/** Sends one person, or their guardian, their own convocation: made when it leaves, and kept nowhere. */
@Injectable()
@HandlesJob('send-convocation-mail')
export class SendConvocationMail implements JobHandler {
  constructor(
    private readonly convocations: ConvocationsReader,
    private readonly attendance: AttendanceReader,
    private readonly papers: PapersReader,
    private readonly gateway: MailGateway,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly links: SigningLink,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Read as who sent it: once they answer for the organisation no more, nothing of it leaves. */
  async handle(payload: JobPayload, manager: EntityManager, id: string): Promise<void> {
    const { groupBookingId, learnerId, accountId } = payload;
    const reader = CONVOCATION_READERS.find((each) => each === payload['reader']);
    if (groupBookingId === undefined || learnerId === undefined || accountId === undefined || reader === undefined) throw new Error('The payload is not that of a convocation.');
    const now = this.clock.now();
    const group = await this.convocations.of(accountId, groupBookingId, manager, learnerId);
    const letter = group?.people.find(({ comes }) => comes)?.letters.find((each) => each.reader === reader);
    if (letter === undefined) return;
    // Their sessions or the address changed since: what stands now is promised in its own name, unless it was before.
    if (letter.id !== id) return void (await this.outbox.addOnce(manager, 'send-convocation-mail', [{ id: letter.id, payload }], now));
    const [row, papers] = [await this.attendance.one(accountId, groupBookingId, manager), await this.papers.of(manager, accountId, groupBookingId)];
    const attendance = row && attendanceShown(row, now);
    const person = attendance?.people.find((one) => one.row.learnerId === learnerId);
    if (attendance == null || papers === null || person === undefined) return;
    const sessions = sessionsOf(person, attendance.sessions).filter((session) => session.row.status === 'CONFIRMED' && session.row.startsAt > now);
    const facts = { papers, attendance, people: [person], sessions, now };
    const { locale } = attendance.row;
    const signingUrl = this.links.url({ groupBookingId, learnerId });
    const words = convocationWords(facts, person, reader, locale, { publicUrl: this.config.publicUrl, network: this.config.networkName, signingUrl });
    const { contactName, contactEmail, organisationName } = papers;
    const mail = { id, to: { name: reader === 'LEARNER' ? nameOf(person) : '', address: letter.address }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: null };
    const papersOfIt = [{ name: createMessages(locale).t('papers:mail.file'), pdf: await writeConvocations(facts, locale, () => (reader === 'LEARNER' ? signingUrl : null)) }];
    await this.gateway.send({ ...mail, papers: papersOfIt, ...(contactEmail === null ? {} : { replyTo: { name: contactName ?? organisationName, address: contactEmail } }) }, manager);
  }
}
