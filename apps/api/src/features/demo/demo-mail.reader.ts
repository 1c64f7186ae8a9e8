import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { Database } from '../../platform/database/database.ts';
import type { DemoMailType } from './demo-mail.type.ts';

/** Reads the demo mailbox; outside the demonstration it is never opened. */
@Injectable()
export class DemoMailReader {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The newest first. */
  async latest(first: number): Promise<DemoMailType[]> {
    if (!this.config.demo) return [];
    return this.database.query<DemoMailType>(
      'SELECT id, sent_at AS "sentAt", recipient AS "to", subject, html, plain AS text, calendar FROM demo_mail ORDER BY sent_at DESC, id DESC LIMIT $1',
      [first],
    );
  }
}
