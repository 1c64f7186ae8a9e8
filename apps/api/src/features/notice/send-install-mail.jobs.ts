import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { InstallMailReader } from './install-mail.reader.ts';
import { INSTALL_NEWS, installWords } from './install-mail.words.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import { MailGateway } from '../../platform/mail/mail.ts';

/** Sends the mails about requests to install a module. */
@Injectable()
@HandlesJob('send-install-mail')
export class SendInstallMail implements JobHandler {
  constructor(
    private readonly reader: InstallMailReader,
    private readonly gateway: MailGateway,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ kind, id: requestId, accountId }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    const news = INSTALL_NEWS.find((each) => each === kind);
    if (news === undefined || requestId === undefined || accountId === undefined) throw new Error('The payload is not that of a mail about a request to install a module.');
    const facts = await this.reader.read(manager, requestId, accountId, news);
    if (facts === null) return;
    const page = news === 'ASKED' || facts.organisationId === null ? `gestion/installations?lieu=${facts.placeSlug}` : `organisme/installations?structure=${facts.organisationId}`;
    const words = installWords(facts, news, { network: this.config.networkName, url: `${this.config.publicUrl}/${page}` });
    await this.gateway.send({ id, to: { name: facts.givenName ?? '', address: facts.email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: null }, manager);
  }
}
