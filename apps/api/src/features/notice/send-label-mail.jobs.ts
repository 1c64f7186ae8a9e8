import type { LocalDay } from '@escale/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import { MailGateway } from '../../platform/mail/mail.ts';
import { LabelMailReader } from './label-mail.reader.ts';
import { LABEL_LETTERS, type LabelLetter, labelWords } from './label-mail.words.ts';

const isLetter = (kind: string | undefined): kind is LabelLetter => kind !== undefined && Object.hasOwn(LABEL_LETTERS, kind);

/** Sends the letters about files by which places ask for labels. */
@Injectable()
@HandlesJob('send-label-mail')
export class SendLabelMail implements JobHandler {
  constructor(
    private readonly reader: LabelMailReader,
    private readonly gateway: MailGateway,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ kind, placeId, applicationId, accountId, until, messageId }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    if (!isLetter(kind) || placeId === undefined || applicationId === undefined || accountId === undefined) throw new Error('The payload is not that of a letter about a file.');
    const facts = await this.reader.read(manager, { placeId, applicationId, accountId, messageId: messageId ?? null });
    if (facts === null) return;
    const { publicUrl, networkName: network } = this.config;
    const url = LABEL_LETTERS[kind] === 'PLACE' ? `${publicUrl}/gestion/labels/${applicationId}?lieu=${facts.placeSlug}` : `${publicUrl}/export/dossiers/${placeId}/${applicationId}/dossier.pdf?lang=${facts.locale}`;
    const words = labelWords(facts, kind, { url, network, until: (until as LocalDay | undefined) ?? null });
    await this.gateway.send({ id, to: { name: facts.givenName ?? '', address: facts.email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: null }, manager);
  }
}
