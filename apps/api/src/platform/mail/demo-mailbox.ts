import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { type Mail, MailGateway } from './mail.ts';

/** Where mail goes without an SMTP peer: a table anyone reads in the demonstration, written in the transaction that marks the mail as sent. Papers that go with a mail are not kept in it. */
@Injectable()
export class DemoMailbox extends MailGateway {
  constructor(private readonly clock: Clock) {
    super();
  }

  async send({ id, to, subject, html, text, pictures, calendar }: Mail, manager: EntityManager): Promise<void> {
    const shown = pictures.reduce((page, { cid, png }) => page.replaceAll(`cid:${cid}`, `data:image/png;base64,${png.toString('base64')}`), html);
    await manager.query('INSERT INTO demo_mail (id, sent_at, recipient, subject, html, plain, calendar) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      id,
      this.clock.now(),
      to.address,
      subject,
      shown,
      text,
      calendar?.content ?? null,
    ]);
  }
}
