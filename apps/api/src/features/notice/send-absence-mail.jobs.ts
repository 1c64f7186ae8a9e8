import { formatTimeRange } from '@escale/messages';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { Secrets } from '../../platform/secret/secrets.ts';
import { type AbsenceMailFacts, AbsenceMailReader } from './absence-mail.reader.ts';
import { type AbsenceNews, absenceMailWords } from './absence-mail.words.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import { MailGateway } from '../../platform/mail/mail.ts';

const NEWS: Readonly<Record<string, AbsenceNews>> = { REMINDER: 'reminder', ABSENT: 'absent', EXCUSED: 'EXCUSED', KEPT: 'KEPT' };

/** The part of the network's clocks most readers share; a place on another clock has its zone named. */
const READER_ZONE = 'Europe/Paris';

/** Whether the news is still so: nobody is reminded of what moved or was cancelled, nor told of an absence that was taken back. */
const stands = ({ status, revision, startsAt, absent, answer }: AbsenceMailFacts, news: AbsenceNews, asOf: string | undefined, now: Date): boolean => {
  if (news === 'reminder') return status === 'CONFIRMED' && String(revision) === asOf && startsAt.getTime() > now.getTime();
  return status === 'NO_SHOW' && absent && answer === (news === 'absent' ? null : news);
};

/** Reminds people of what they booked, and tells them that they were missed and what their place says to it; silent for who left no address. */
@Injectable()
@HandlesJob('send-absence-mail')
export class SendAbsenceMail implements JobHandler {
  constructor(
    private readonly reader: AbsenceMailReader,
    private readonly gateway: MailGateway,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ bookingId, kind, revision }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    const news = NEWS[kind ?? ''];
    if (bookingId === undefined || news === undefined) throw new Error('The payload is not that of a mail about an absence.');
    const facts = await this.reader.read(manager, bookingId);
    if (facts === null || facts.email === null || !stands(facts, news, revision, this.clock.now())) return;
    const { locale, email } = facts;
    const site = this.config.publicUrl;
    const secret = `#${this.secrets.bookingToken(bookingId)}`;
    const words = absenceMailWords(locale, news, {
      name: facts.givenName ?? '',
      activity: locale === 'fr' ? facts.activityFr : facts.activityEn,
      when: formatTimeRange(facts.startsAt, facts.endsAt, facts.timeZone, locale, { readerZone: READER_ZONE }),
      place: facts.placeName,
      phone: facts.phone,
      minutes: facts.graceMinutes,
      reason: facts.answerReason,
      ticketUrl: `${site}/reservation/${bookingId}${secret}`,
      sayUrl: `${site}/reservation/${bookingId}/absence${secret}`,
      againUrl: `${site}/lieu/${encodeURIComponent(facts.placeSlug)}?activite=${facts.offerId}`,
      network: this.config.networkName,
    });
    const name = [facts.givenName, facts.familyName].filter((part) => part !== null).join(' ');
    await this.gateway.send({ id, to: { name, address: email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: null }, manager);
  }
}
