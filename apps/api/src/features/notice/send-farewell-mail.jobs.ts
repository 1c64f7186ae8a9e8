import { Inject, Injectable } from '@nestjs/common';
import { createMessages, type Locale } from '@escale/messages';
import type { EntityManager } from 'typeorm';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import type { LetterWords } from '../../platform/mail/letter.ts';
import { MailGateway } from '../../platform/mail/mail.ts';

type Erasure = { readonly email: string; readonly locale: Locale; readonly cancelled: number; readonly kept: number };

/** Tells somebody that they were forgotten, and forgets where to; the address goes in the transaction that marks the letter as sent. */
@Injectable()
@HandlesJob('send-farewell-mail')
export class SendFarewellMail implements JobHandler {
  constructor(
    private readonly gateway: MailGateway,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ erasureId }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    if (erasureId === undefined) throw new Error('The payload is not that of a farewell.');
    const [erasure] = await manager.query<Erasure[]>(
      'SELECT email, locale, bookings_cancelled AS cancelled, visits_kept AS kept FROM erasure WHERE id = $1::text::uuid AND email IS NOT NULL FOR UPDATE',
      [erasureId],
    );
    if (erasure === undefined) return;
    await manager.query('UPDATE erasure SET email = NULL WHERE id = $1::text::uuid', [erasureId]);
    const words = farewellWords(erasure, this.config);
    await this.gateway.send({ id, to: { name: '', address: erasure.email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: null }, manager);
  }
}

function farewellWords({ locale, cancelled, kept }: Erasure, { networkName: network, publicUrl }: Config): LetterWords {
  const say = createMessages(locale).t;
  return {
    locale,
    subject: say('privacy:farewell.subject', { network }),
    preview: say('privacy:farewell.preview'),
    greeting: say('mail:greetingNoName'),
    lead: say('privacy:farewell.lead', { network }),
    code: null,
    details: [say('privacy:farewell.cancelled', { count: cancelled }), say('privacy:farewell.kept', { count: kept }), say('privacy:farewell.last')],
    action: { label: say('privacy:farewell.action'), url: `${publicUrl}/confidentialite`, fallback: say('mail:linkFallback') },
    change: null,
    signature: say('mail:signature', { network }),
    why: say('privacy:farewell.why'),
  };
}
