import { formatShortCode } from '@escale/domain';
import { formatTimeRange } from '@escale/messages';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CalendarFacts, sessionsCalendar } from '../../platform/calendar/booking-calendar.ts';
import { mailboxOf } from '../../platform/calendar/mailbox.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { Secrets } from '../../platform/secret/secrets.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import { MailGateway } from '../../platform/mail/mail.ts';
import { SeriesMailReader, type SeriesMailSession } from './series-mail.reader.ts';
import { type SeriesNews, seriesMailWords } from './series-mail.words.ts';

const NEWS: Readonly<Record<string, SeriesNews>> = { CONFIRMED: 'confirmed', MOVED: 'moved', CANCELLED: 'cancelled' };

/** The part of the network's clocks most readers share; a place on another clock has its zone named. */
const READER_ZONE = 'Europe/Paris';

/** Tells a person by one mail of all the sessions of their series, with one file for their calendar; silent for who left no address. */
@Injectable()
@HandlesJob('send-series-mail')
export class SendSeriesMail implements JobHandler {
  constructor(
    private readonly reader: SeriesMailReader,
    private readonly gateway: MailGateway,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ seriesId, kind }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    const news = NEWS[kind ?? ''];
    if (seriesId === undefined || news === undefined) throw new Error('The payload is not that of a mail about a series.');
    const sessions = await this.reader.read(manager, seriesId);
    const [first] = sessions;
    if (first === undefined || first.email === null) return;
    const { locale, email } = first;
    const now = this.clock.now();
    const coming = sessions.filter(({ status, endsAt }) => status === 'CONFIRMED' && endsAt > now);
    // What was promised of a series that was cancelled meanwhile is told by the mail of its end.
    if (coming.length === 0 && news !== 'cancelled') return;
    const to = { name: [first.givenName, first.familyName].filter((part) => part !== null).join(' '), address: email };
    const words = seriesMailWords(locale, news, {
      name: first.givenName ?? to.name,
      activity: activityOf(first),
      place: first.placeName,
      address: first.address,
      phone: first.phone,
      sessions: coming.map((one) => ({ when: formatTimeRange(one.startsAt, one.endsAt, one.timeZone, locale, { readerZone: READER_ZONE }), code: formatShortCode(one.shortCode ?? '') })),
      url: `${this.config.publicUrl}/serie/${seriesId}#${this.secrets.seriesToken(seriesId)}`,
      network: this.config.networkName,
    });
    const content = sessionsCalendar(sessions.map((one) => this.event(one)), locale, now);
    await this.gateway.send({ id, to, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: { method: 'PUBLISH', content } }, manager);
  }

  private event(session: SeriesMailSession): CalendarFacts {
    const { bookingId, revision, startsAt, endsAt, locale, placeName: place, address, shortCode, status } = session;
    const manageUrl = `${this.config.publicUrl}/reservation/${bookingId}#${this.secrets.bookingToken(bookingId)}`;
    return {
      bookingId, revision, startsAt, endsAt, locale, place, address, manageUrl, cancelled: status === 'CANCELLED', activity: activityOf(session), shortCode: shortCode === null ? '' : formatShortCode(shortCode),
      organizer: mailboxOf(this.config.mailFrom), attendee: null, host: new URL(this.config.publicUrl).hostname,
    };
  }
}

const activityOf = ({ locale, activityFr, activityEn }: SeriesMailSession): string => (locale === 'fr' ? activityFr : activityEn);
