import { formatShortCode } from '@escale/domain';
import { formatTimeRange } from '@escale/messages';
import { Inject, Injectable } from '@nestjs/common';
import { toBuffer } from 'qrcode';
import { bookingCalendar } from '../../platform/calendar/booking-calendar.ts';
import { mailboxOf } from '../../platform/calendar/mailbox.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { Secrets } from '../../platform/secret/secrets.ts';
import { TicketIssuer } from '../../platform/ticket/ticket-issuer.ts';
import type { BookingMailFacts } from './booking-mail.reader.ts';
import { bookingMailWords } from './booking-mail.words.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import type { Mail } from '../../platform/mail/mail.ts';

export type BookingNews = 'confirmed' | 'rescheduled' | 'cancelled';

/** The part of the network's clocks most readers share; a place on another clock has its zone named. */
const READER_ZONE = 'Europe/Paris';
const TICKET = 'ticket';

/** Writes the mail about one booking in its holder's language and its place's time. */
@Injectable()
export class ComposeBookingMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly tickets: TicketIssuer,
  ) {}

  async run(facts: BookingMailFacts & { readonly email: string }, news: BookingNews, id: string): Promise<Mail> {
    const { locale, placeName } = facts;
    const cancelled = news === 'cancelled';
    const manageUrl = `${this.config.publicUrl}/reservation/${facts.bookingId}#${this.secrets.bookingToken(facts.bookingId)}`;
    const to = { name: [facts.givenName, facts.familyName].filter((part) => part !== null).join(' '), address: facts.email };
    const activity = locale === 'fr' ? facts.activityFr : facts.activityEn;
    const address = addressOf(facts);
    const shortCode = facts.shortCode === null ? '' : formatShortCode(facts.shortCode);
    const words = bookingMailWords(locale, news, {
      name: facts.givenName ?? to.name,
      activity,
      when: formatTimeRange(facts.startsAt, facts.endsAt, facts.timeZone, locale, { readerZone: READER_ZONE }),
      place: placeName,
      address,
      phone: facts.phone,
      code: shortCode,
      guardianConsent: facts.guardianConsent,
      equipment: facts.equipment,
      url: cancelled ? `${this.config.publicUrl}/` : manageUrl,
      network: this.config.networkName,
    });
    const calendar = { bookingId: facts.bookingId, revision: facts.revision, startsAt: facts.startsAt, endsAt: facts.endsAt, cancelled, locale, activity, place: placeName, address, shortCode, manageUrl };
    const method = cancelled ? 'CANCEL' : 'REQUEST';
    return {
      id,
      to,
      subject: words.subject,
      html: letterHtml(words, cancelled ? null : TICKET),
      text: letterText(words),
      pictures: cancelled ? [] : [{ cid: TICKET, png: await toBuffer(this.tickets.ticket({ ...facts, id: facts.bookingId }, facts.placeNumber).code, { errorCorrectionLevel: 'M', margin: 4, scale: 5 }) }],
      calendar: { method, content: bookingCalendar({ ...calendar, organizer: mailboxOf(this.config.mailFrom), attendee: to, host: new URL(this.config.publicUrl).hostname }, method, this.clock.now()) },
    };
  }
}

const addressOf = ({ addressLine, addressExtra, postcode, communeName }: BookingMailFacts): string =>
  [addressExtra, addressLine, [postcode, communeName].filter((part) => part !== null).join(' ')].filter((part) => part !== null && part !== '').join(', ');
