import { ROLES } from '@escale/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { HandlesJob, type JobHandler, type JobPayload } from '../../platform/jobs/handles-job.ts';
import { Secrets } from '../../platform/secret/secrets.ts';
import { letterHtml } from '../../platform/mail/letter.html.tsx';
import { letterText } from '../../platform/mail/letter.text.ts';
import type { LetterWords } from '../../platform/mail/letter.ts';
import { MailGateway } from '../../platform/mail/mail.ts';
import { RoleMailReader } from './role-mail.reader.ts';
import { decisionWords, invitationWords, removedWords } from './role-mail.words.ts';

interface Letter {
  readonly email: string;
  readonly name: string;
  readonly words: LetterWords;
}

/** Sends the mails about roles: an invitation, a decision that waits for a second administrator, a role that was taken. */
@Injectable()
@HandlesJob('send-role-mail')
export class SendRoleMail implements JobHandler {
  constructor(
    private readonly reader: RoleMailReader,
    private readonly gateway: MailGateway,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle(payload: JobPayload, manager: EntityManager, id: string): Promise<void> {
    const letter = await this.compose(payload, manager);
    if (letter === null) return;
    const { email, name, words } = letter;
    await this.gateway.send({ id, to: { name, address: email }, subject: words.subject, html: letterHtml(words, null), text: letterText(words), pictures: [], calendar: null }, manager);
  }

  private async compose({ kind, id, role }: JobPayload, manager: EntityManager): Promise<Letter | null> {
    const { networkName: network, publicUrl } = this.config;
    if (id === undefined) throw new Error('The payload is not that of a mail about roles.');
    if (kind === 'INVITED') {
      const facts = await this.reader.invitation(manager, id, this.clock.now());
      // Behind the #, which no server and no log of one sees.
      return facts && { email: facts.email, name: '', words: invitationWords(facts, { network, url: `${publicUrl}/invitation#${id}.${this.secrets.invitationToken(id)}` }) };
    }
    const person = await this.reader.person(manager, id);
    if (person === null) return null;
    const to = { email: person.email, name: person.givenName ?? '' };
    if (kind === 'DECISION_WAITS') return { ...to, words: decisionWords(person, { network, url: `${publicUrl}/personnes` }) };
    const known = ROLES.find((each) => each === role);
    if (kind !== 'REMOVED' || known === undefined) throw new Error('The payload is not that of a mail about roles.');
    return { ...to, words: removedWords(person, known, { network, url: `${publicUrl}/compte` }) };
  }
}
