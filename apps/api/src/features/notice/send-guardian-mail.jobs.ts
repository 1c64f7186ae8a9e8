import { displayName } from '@escale/domain';
import { formatTimeRange } from '@escale/messages';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { Secrets } from '../../platform/secret/secrets.ts';
import { GuardianMailReader } from './guardian-mail.reader.ts';
import { guardianMailWords } from './guardian-mail.words.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import { MailGateway } from '../../platform/mail/mail.ts';

/** The part of the network's clocks most readers share; a place on another clock has its zone named. */
const READER_ZONE = 'Europe/Paris';

/** Asks a minor's guardian by mail; the link is derived here, so that it stands neither in the database nor in the queue. */
@Injectable()
@HandlesJob('send-guardian-mail')
export class SendGuardianMail implements JobHandler {
  constructor(
    private readonly reader: GuardianMailReader,
    private readonly gateway: MailGateway,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ bookingId, revision }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    if (bookingId === undefined || !/^\d+$/.test(revision ?? '')) throw new Error('The payload is not that of a mail to a guardian.');
    const facts = await this.reader.read(manager, bookingId, Number(revision), this.clock.now());
    if (facts === null) return;
    const { locale, name, email } = facts;
    const words = guardianMailWords(locale, {
      name,
      learner: displayName(facts) ?? '',
      activity: locale === 'fr' ? facts.activityFr : facts.activityEn,
      when: formatTimeRange(facts.startsAt, facts.endsAt, facts.timeZone, locale, { readerZone: READER_ZONE }),
      place: facts.placeName,
      address: [facts.addressLine, [facts.postcode, facts.communeName].filter(Boolean).join(' ')].filter(Boolean).join(', '),
      phone: facts.phone,
      safetyNotice: facts.safetyNotice,
      // Behind the #, which no server and no log of one sees.
      url: `${this.config.publicUrl}/accord-parental#${bookingId}.${this.secrets.guardianToken(bookingId)}`,
      network: this.config.networkName,
    });
    await this.gateway.send({ id, to: { name, address: email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: null }, manager);
  }
}
