import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import type { LetterWords } from '../../platform/mail/letter.ts';
import { MailGateway } from '../../platform/mail/mail.ts';
import { type OrganisationMailFacts, OrganisationMailReader } from './organisation-mail.reader.ts';
import { AGREEMENT_NEWS, agreementWords, ORGANISATION_NEWS, organisationWords } from './organisation-mail.words.ts';

interface Letter {
  readonly to: OrganisationMailFacts;
  readonly words: LetterWords;
}

/** Sends the mails about organisations: what the network decided on one, what became of an agreement. */
@Injectable()
@HandlesJob('send-organisation-mail')
export class SendOrganisationMail implements JobHandler {
  constructor(
    private readonly reader: OrganisationMailReader,
    private readonly gateway: MailGateway,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle(payload: JobPayload, manager: EntityManager, id: string): Promise<void> {
    const letter = await this.compose(payload, manager);
    if (letter === null) return;
    const { to, words } = letter;
    await this.gateway.send({ id, to: { name: to.givenName ?? '', address: to.email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: null }, manager);
  }

  private async compose({ kind, id, accountId }: JobPayload, manager: EntityManager): Promise<Letter | null> {
    const { networkName: network, publicUrl } = this.config;
    if (id === undefined || accountId === undefined) throw new Error('The payload is not that of a mail about organisations.');
    const decided = ORGANISATION_NEWS.find((news) => kind === `ORGANISATION_${news}`);
    if (decided !== undefined) {
      const facts = await this.reader.organisation(manager, id, accountId);
      return facts && { to: facts, words: organisationWords(facts, decided, { network, url: `${publicUrl}/organisme` }) };
    }
    const news = AGREEMENT_NEWS.find((each) => kind === `AGREEMENT_${each}`);
    if (news === undefined) throw new Error('The payload is not that of a mail about organisations.');
    const facts = await this.reader.agreement(manager, id, accountId);
    if (facts === null) return null;
    const page = facts.asks ? 'organisme/conventions' : facts.placeId === null ? 'reseau/conventions' : 'gestion/conventions';
    return { to: facts, words: agreementWords(facts, news, { network, url: `${publicUrl}/${page}` }) };
  }
}
