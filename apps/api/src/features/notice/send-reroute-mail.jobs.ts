import { formatTimeRange } from '@escale/messages';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { Secrets } from '../../platform/secret/secrets.ts';
import { type BookingMailFacts, BookingMailReader } from './booking-mail.reader.ts';
import { ComposeBookingMail } from './compose-booking-mail.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import { type Mail, MailGateway } from '../../platform/mail/mail.ts';
import { type RerouteMailFacts, type RerouteMailOption, RerouteMailReader } from './reroute-mail.reader.ts';
import { type RerouteNews, rerouteMailWords } from './reroute-mail.words.ts';

/** What such mails are read and written with. */
@Injectable()
export class RerouteMails {
  constructor(
    readonly reader: RerouteMailReader,
    readonly bookings: BookingMailReader,
    readonly compose: ComposeBookingMail,
  ) {}
}

/** Tells a person that their place cannot keep a session, with what there is instead; or that it opens after all. */
@Injectable()
@HandlesJob('send-reroute-mail')
export class SendRerouteMail implements JobHandler {
  constructor(
    private readonly mails: RerouteMails,
    private readonly gateway: MailGateway,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ rerouteId, news }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    if (rerouteId === undefined || (news !== 'TOLD' && news !== 'REOPENED')) throw new Error('The payload is not that of a mail about another session.');
    const facts = await this.mails.reader.read(manager, rerouteId, this.clock.now());
    const booking = facts && (await this.mails.bookings.read(manager, facts.bookingId, facts.revision));
    if (!facts || !booking || booking.email === null) return;
    // What was withdrawn before it left is not told; that the place opens is, once it is so.
    if (facts.withdrawn !== (news === 'REOPENED') || (news === 'REOPENED' && !facts.lifted)) return;
    await this.gateway.send(await this.letter(facts, { ...booking, email: booking.email }, id), manager);
  }

  private async letter(facts: RerouteMailFacts, booking: BookingMailFacts & { readonly email: string }, id: string): Promise<Mail> {
    const { locale } = booking;
    const news: RerouteNews = facts.kind === 'APOLOGY' ? 'apology' : facts.withdrawn ? 'reopened' : 'proposal';
    const site = this.config.publicUrl;
    const secret = `#${this.secrets.bookingToken(facts.bookingId)}`;
    const words = rerouteMailWords(locale, news, facts, {
      name: booking.givenName ?? '',
      activity: locale === 'fr' ? booking.activityFr : booking.activityEn,
      when: formatTimeRange(booking.startsAt, booking.endsAt, booking.timeZone, locale, { readerZone: 'Europe/Paris' }),
      place: booking.placeName,
      phone: booking.phone,
      bookingUrl: `${site}/reservation/${facts.bookingId}${secret}`,
      searchUrl: `${site}/`,
      allUrl: `${site}/reservation/${facts.bookingId}/autre-seance${secret}`,
      urlOf: (option) => (facts.kind === 'APOLOGY' ? `${site}/reserver/${option.offerId}?${bookingQuery(option, facts)}` : `${site}/reservation/${facts.bookingId}/autre-seance?${new URLSearchParams({ offre: option.offerId, debut: option.startsAt }).toString()}${secret}`),
      network: this.config.networkName,
    });
    // Calendars take the cancelled session out by themselves.
    const calendar = news === 'apology' ? (await this.mails.compose.run(booking, 'cancelled', id)).calendar : null;
    return { id, to: { name: [booking.givenName, booking.familyName].filter((part) => part !== null).join(' '), address: booking.email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar };
  }
}

const bookingQuery = ({ startsAt, durationMinutes }: RerouteMailOption, { people, moduleId }: RerouteMailFacts): string =>
  new URLSearchParams({ debut: startsAt, duree: String(durationMinutes), personnes: String(people), ...(moduleId === null ? {} : { module: moduleId }) }).toString();
