import { DEFAULT_SIGN_IN_POLICY } from '@escale/domain';
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
import { SignInMailReader } from './sign-in-mail.reader.ts';
import { signInMailWords } from './sign-in-mail.words.ts';

/** Sends the link and the code of a sign-in; both are derived here, so that neither stands in the database or the queue. */
@Injectable()
@HandlesJob('send-sign-in-mail')
export class SendSignInMail implements JobHandler {
  constructor(
    private readonly reader: SignInMailReader,
    private readonly gateway: MailGateway,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ requestId }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    if (requestId === undefined) throw new Error('The payload is not that of a sign-in mail.');
    const facts = await this.reader.read(manager, requestId, this.clock.now());
    if (facts === null) return;
    const words = signInMailWords(facts.locale, {
      givenName: facts.givenName,
      code: this.secrets.signInCode(requestId),
      minutes: DEFAULT_SIGN_IN_POLICY.lifetimeMinutes,
      // Behind the #, which no server and no log of one sees.
      url: `${this.config.publicUrl}/connexion/lien#${requestId}.${this.secrets.signInToken(requestId)}`,
      network: this.config.networkName,
    });
    await this.gateway.send({ id, to: { name: facts.givenName ?? '', address: facts.email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: null }, manager);
  }
}
