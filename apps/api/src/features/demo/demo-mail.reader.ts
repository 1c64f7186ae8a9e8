import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { Database } from '../../platform/database/database.ts';

export interface DemoMail {
  readonly id: string;
  readonly sentAt: Date;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly calendar: string | null;
}

/** Reads the demo mailbox; outside the demonstration it is never opened. */
@Injectable()
export class DemoMailReader {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The newest first. */
  async latest(first: number): Promise<DemoMail[]> {
    if (!this.config.demo) return [];
    return this.database.query<DemoMail>(
      'SELECT id, sent_at AS "sentAt", recipient AS "to", subject, html, plain AS text, calendar FROM demo_mail ORDER BY sent_at DESC, id DESC LIMIT $1',
      [first],
    );
  }

  /** One letter as a page; null when there is none. */
  async html(id: string): Promise<string | null> {
    if (!this.config.demo) return null;
    const [mail] = await this.database.query<{ html: string }>('SELECT html FROM demo_mail WHERE id = $1', [id]);
    return mail?.html ?? null;
  }
}
