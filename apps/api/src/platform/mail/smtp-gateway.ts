import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { GivenUp } from '../jobs/given-up.ts';
import { type Mail, MailGateway } from './mail.ts';

/** What the pool is told unless SMTP_URL says otherwise; a lost connection is the outbox's to mend, so the pool itself sends nothing again. */
const POOL = { pool: 'true', maxConnections: '4', maxRequeues: '0', connectionTimeout: '10000', greetingTimeout: '10000', socketTimeout: '20000', dnsTimeout: '10000' } as const;

interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** Hands mail to the SMTP peer of SMTP_URL; sent is what the peer acknowledged. */
@Injectable()
export class SmtpGateway extends MailGateway implements OnApplicationShutdown {
  private readonly transport: Transporter;
  private readonly host: string;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    super();
    if (config.smtpUrl === null) throw new Error('SMTP_URL is missing.');
    const url = new URL(config.smtpUrl);
    for (const [name, value] of Object.entries(POOL)) if (!url.searchParams.has(name)) url.searchParams.set(name, value);
    this.transport = createTransport(url.toString());
    this.host = new URL(config.publicUrl).hostname;
  }

  async send({ id, to, subject, html, text, pictures, calendar, replyTo, papers = [] }: Mail): Promise<void> {
    try {
      await this.transport.sendMail({
        messageId: `<${id}@${this.host}>`,
        from: this.config.mailFrom,
        to: [to],
        subject,
        html,
        text,
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(replyTo === undefined ? {} : { replyTo: [replyTo] }),
        attachments: [...pictures.map(({ cid, png }) => ({ cid, content: png, filename: `${cid}.png`, contentType: 'image/png' })), ...papers.map(({ name, pdf }) => ({ content: pdf, filename: name, contentType: 'application/pdf' }))],
        ...(calendar === null ? {} : { icalEvent: { method: calendar.method, content: calendar.content, filename: 'reservation.ics' } }),
      });
    } catch (error) {
      throw told(error);
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

/** The failure without the peer's words, which repeat the address. A recipient the peer refuses for good is given up. */
function told(error: unknown): Error {
  const { code, command, responseCode } = error as SmtpFailure;
  const reason = `The mail was not taken: ${[code, command, responseCode].filter((part) => part !== undefined).join(' ')}`;
  const forGood = code === 'EENVELOPE' && command !== 'MAIL FROM' && (responseCode === undefined || responseCode >= 500);
  return forGood ? new GivenUp(reason) : new Error(reason);
}
