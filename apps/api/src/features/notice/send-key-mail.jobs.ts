import type { KeyChange } from '@escale/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { KeyMailReader } from './key-mail.reader.ts';
import { keyMailWords } from './key-mail.words.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import { MailGateway } from '../../platform/mail/mail.ts';

const CHANGES: readonly KeyChange[] = ['ADD_PASSKEY', 'REMOVE_PASSKEY', 'SET_PASSWORD', 'REMOVE_PASSWORD'];

/** Tells an account's owner that a way into it has changed (OWASP ASVS 5.0, 6.3.7). */
@Injectable()
@HandlesJob('send-key-mail')
export class SendKeyMail implements JobHandler {
  constructor(
    private readonly reader: KeyMailReader,
    private readonly gateway: MailGateway,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ accountId, change: told }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    const change = CHANGES.find((known) => known === told);
    if (accountId === undefined || change === undefined) throw new Error('The payload is not that of a mail about a way in.');
    const facts = await this.reader.read(manager, accountId);
    if (facts === null) return;
    const words = keyMailWords(facts.locale, change, { givenName: facts.givenName, url: `${this.config.publicUrl}/compte`, network: this.config.networkName });
    await this.gateway.send({ id, to: { name: facts.givenName ?? '', address: facts.email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: null }, manager);
  }
}
