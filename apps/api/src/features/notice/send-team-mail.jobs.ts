import { displayName } from '@escale/domain';
import { formatMoment, formatTimeRange } from '@escale/messages';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { Secrets } from '../../platform/secret/secrets.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import { MailGateway } from '../../platform/mail/mail.ts';
import { TeamMailReader } from './team-mail.reader.ts';
import { type TeamNews, teamMailWords } from './team-mail.words.ts';

const NEWS: Readonly<Record<string, TeamNews>> = { ASKED: 'asked', REMINDER: 'reminder' };

/** The part of the network's clocks most readers share; a place on another clock has its zone named. */
const READER_ZONE = 'Europe/Paris';

/** Puts a request to one person of the team by mail; the link is derived here, so that it stands neither in the database nor in the queue. */
@Injectable()
@HandlesJob('send-team-mail')
export class SendTeamMail implements JobHandler {
  constructor(
    private readonly reader: TeamMailReader,
    private readonly gateway: MailGateway,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ bookingId, accountId, kind }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    const news = NEWS[kind ?? ''];
    if (bookingId === undefined || accountId === undefined || news === undefined) throw new Error('The payload is not that of a mail to a team.');
    const facts = await this.reader.read(manager, bookingId, accountId, this.clock.now());
    if (facts === null) return;
    const { locale, timeZone, email, forName } = facts;
    const zone = { readerZone: READER_ZONE };
    const words = teamMailWords(locale, news, {
      forName,
      who: displayName(facts) ?? '',
      activity: locale === 'fr' ? facts.activityFr : facts.activityEn,
      when: formatTimeRange(facts.startsAt, facts.endsAt, timeZone, locale, zone),
      place: facts.placeName,
      due: formatMoment(facts.dueAt, timeZone, locale, zone),
      people: facts.people,
      minor: facts.minor === true,
      // Behind the #, which no server and no log of one sees.
      url: `${this.config.publicUrl}/repondre#${bookingId}.${this.secrets.requestToken(bookingId, accountId)}`,
      settingsUrl: `${this.config.publicUrl}/gestion/demandes`,
      network: this.config.networkName,
    });
    await this.gateway.send({ id, to: { name: forName ?? '', address: email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: null }, manager);
  }
}
