import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { Secrets } from '../../platform/secret/secrets.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import { MailGateway } from '../../platform/mail/mail.ts';
import { type WaitingMailFacts, WaitingMailReader } from './waiting-mail.reader.ts';
import { WAITING_NEWS, type WaitingNews, waitingMailWords } from './waiting-mail.words.ts';

/** Whether the news is still so: what was answered meanwhile is not told. */
const stands = ({ state, turn }: WaitingMailFacts, news: WaitingNews): boolean => {
  switch (news) {
    case 'CONFIRM':
      return state === 'UNCONFIRMED';
    case 'OFFERED':
      return state === 'OFFERED' && turn !== null && turn.outcome === null;
    case 'STOPPED':
      return state === 'STOPPED';
    case 'JOINED':
      return state === 'WAITING' || state === 'OFFERED';
    case 'UNANSWERED':
    case 'WITHDRAWN':
      return turn !== null && (state === 'WAITING' || state === 'OFFERED');
  }
};

/** Tells somebody who waits what there is to tell: that they are to prove their address, that a session is kept, or that it went. */
@Injectable()
@HandlesJob('send-waiting-mail')
export class SendWaitingMail implements JobHandler {
  constructor(
    private readonly reader: WaitingMailReader,
    private readonly gateway: MailGateway,
    private readonly secrets: Secrets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ entryId, kind, bookingId }: JobPayload, manager: EntityManager, id: string): Promise<void> {
    const news = WAITING_NEWS.find((one) => one === kind);
    if (entryId === undefined || news === undefined) throw new Error('The payload is not that of a mail about the waiting list.');
    const facts = await this.reader.read(manager, entryId, bookingId ?? null);
    if (facts === null || !stands(facts, news)) return;
    // What proves the address stands behind the #, which no server is sent; opening the page answers nothing.
    const url = (answer: 'oui' | 'non' | null) => `${this.config.publicUrl}/liste-attente/${entryId}${answer === null ? '' : `?reponse=${answer}`}#${this.secrets.waitingToken(entryId)}`;
    const words = waitingMailWords(facts, news, { url, network: this.config.networkName });
    await this.gateway.send({ id, to: { name: `${facts.givenName} ${facts.familyName}`, address: facts.email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: null }, manager);
  }
}
