import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import { MailGateway } from '../../platform/mail/mail.ts';
import { KioskMailReader } from './kiosk-mail.reader.ts';
import { kioskWords } from './kiosk-mail.words.ts';

/** Tells somebody of a team what waits at the kiosks of their place. */
@Injectable()
@HandlesJob('send-kiosk-mail')
export class SendKioskMail implements JobHandler {
  constructor(
    private readonly reader: KioskMailReader,
    private readonly gateway: MailGateway,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ placeId, accountId }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    if (placeId === undefined || accountId === undefined) throw new Error('The payload is not that of a mail about kiosks.');
    const facts = await this.reader.read(manager, placeId, accountId);
    const words = facts && kioskWords(facts, { url: `${this.config.publicUrl}/gestion/bornes?lieu=${facts.placeSlug}`, settingsUrl: `${this.config.publicUrl}/gestion/demandes`, network: this.config.networkName });
    if (facts === null || words === null) return;
    await this.gateway.send({ id, to: { name: facts.givenName ?? '', address: facts.email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: null }, manager);
  }
}
