import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import { MailGateway } from '../../platform/mail/mail.ts';
import { PieceMailReader } from './piece-mail.reader.ts';
import { pieceWords } from './piece-mail.words.ts';

/** Tells who attached a file to a label's file that something was found in it. */
@Injectable()
@HandlesJob('send-piece-mail')
export class SendPieceMail implements JobHandler {
  constructor(
    private readonly reader: PieceMailReader,
    private readonly gateway: MailGateway,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ placeId, pieceId, accountId }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    if (placeId === undefined || pieceId === undefined || accountId === undefined) throw new Error('The payload is not that of a mail about a piece.');
    const facts = await this.reader.read(manager, placeId, pieceId, accountId);
    if (facts === null) return;
    const words = pieceWords(facts, { network: this.config.networkName, url: `${this.config.publicUrl}/gestion/labels/${facts.applicationId}?lieu=${facts.placeSlug}` });
    await this.gateway.send({ id, to: { name: facts.givenName ?? '', address: facts.email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: null }, manager);
  }
}
