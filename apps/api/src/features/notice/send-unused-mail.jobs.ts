import { erasedFrom, type Locale } from '@escale/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { GivenUp } from '../../platform/jobs/given-up.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { USED_AT } from '../../platform/privacy/unused-accounts.sql.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import { MailGateway } from '../../platform/mail/mail.ts';
import { unusedMailWords } from './unused-mail.words.ts';

type Unused = { readonly email: string; readonly locale: Locale; readonly givenName: string | null; readonly unusedSince: Date };

/** Tells somebody that their unused account will go, and writes down that the mail server took it, or that the address refused it. */
@Injectable()
@HandlesJob('send-unused-mail')
export class SendUnusedMail implements JobHandler {
  constructor(
    private readonly gateway: MailGateway,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ accountId }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    if (accountId === undefined) throw new Error('The payload is not that of a notice to an unused account.');
    // Whoever signed in or booked since it was promised has nothing to be told.
    const [unused] = await manager.query<Unused[]>(
      `SELECT t.email, t.locale, t.given_name AS "givenName", n.unused_since AS "unusedSince" FROM unused_notice n JOIN account t ON t.id = n.account_id
       WHERE n.account_id = $1::text::uuid AND n.handed_over_at IS NULL AND ${USED_AT} <= n.unused_since FOR UPDATE OF n`,
      [accountId],
    );
    if (unused === undefined) return;
    const now = this.clock.now();
    const words = unusedMailWords(unused.locale, { givenName: unused.givenName, unusedSince: unused.unusedSince, erasedFrom: erasedFrom(unused.unusedSince, now), url: `${this.config.publicUrl}/connexion`, network: this.config.networkName });
    // Written first: true only with the commit, after which nothing is left to lose.
    await manager.query('UPDATE unused_notice SET handed_over_at = $2 WHERE account_id = $1::text::uuid', [accountId, now]);
    try {
      await this.gateway.send({ id, to: { name: unused.givenName ?? '', address: unused.email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: null }, manager);
    } catch (error) {
      // A refusal for good is an answer, and what the retention counts; anything else is tried again by the outbox.
      if (!(error instanceof GivenUp)) throw error;
      await manager.query(
        'UPDATE unused_notice SET handed_over_at = NULL, refusals = refusals + 1, first_refused_at = coalesce(first_refused_at, $2), refused_at = $2 WHERE account_id = $1::text::uuid',
        [accountId, now],
      );
    }
  }
}
