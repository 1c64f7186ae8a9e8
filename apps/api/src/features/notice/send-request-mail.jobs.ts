import { formatMoment, formatTimeRange } from '@escale/messages';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { Secrets } from '../../platform/secret/secrets.ts';
import { GroupMail } from './group-mail.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import { MailGateway } from '../../platform/mail/mail.ts';
import { type RequestMailFacts, RequestMailReader } from './request-mail.reader.ts';
import { type RequestNews, requestMailWords } from './request-mail.words.ts';

const NEWS: Readonly<Record<string, RequestNews>> = { RECEIVED: 'received', REFUSED: 'refused', EXPIRED: 'expired' };

/** The part of the network's clocks most readers share; a place on another clock has its zone named. */
const READER_ZONE = 'Europe/Paris';

/** Whether the news is still so: a request that was answered meanwhile is told of by the mail of its answer. */
const stands = ({ status, approvalState }: RequestMailFacts, news: RequestNews): boolean =>
  news === 'received' ? status === 'HELD' && approvalState === 'ASKED' : news === 'refused' ? status === 'CANCELLED' && approvalState === 'REFUSED' : status === 'EXPIRED' && approvalState === 'ASKED';

/** Tells a person what becomes of their request until it is a booking; silent for who left no address. */
@Injectable()
@HandlesJob('send-request-mail')
export class SendRequestMail implements JobHandler {
  constructor(
    private readonly reader: RequestMailReader,
    private readonly gateway: MailGateway,
    private readonly groups: GroupMail,
    private readonly secrets: Secrets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ bookingId, kind }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    const news = NEWS[kind ?? ''];
    if (bookingId === undefined || news === undefined) throw new Error('The payload is not that of a mail about a request.');
    const facts = await this.reader.read(manager, bookingId);
    if (facts?.email === null) return this.groups.aboutSession(manager, bookingId, id);
    if (facts === null || facts.email === null || !stands(facts, news)) return;
    const { locale, timeZone, email } = facts;
    const name = [facts.givenName, facts.familyName].filter((part) => part !== null).join(' ');
    const words = requestMailWords(locale, news, {
      name: facts.givenName ?? name,
      activity: locale === 'fr' ? facts.activityFr : facts.activityEn,
      when: formatTimeRange(facts.startsAt, facts.endsAt, timeZone, locale, { readerZone: READER_ZONE }),
      place: facts.placeName,
      due: formatMoment(facts.dueAt ?? facts.startsAt, timeZone, locale, { readerZone: READER_ZONE }),
      reason: facts.reason,
      phone: facts.phone,
      url: news === 'received' ? `${this.config.publicUrl}/reservation/${bookingId}#${this.secrets.bookingToken(bookingId)}` : `${this.config.publicUrl}/lieu/${encodeURIComponent(facts.placeSlug)}?activite=${facts.offerId}`,
      network: this.config.networkName,
    });
    await this.gateway.send({ id, to: { name, address: email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: null }, manager);
  }
}
