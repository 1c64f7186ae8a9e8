import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';

/** Writes down whether somebody wants requests by mail; what was promised before is asked again when it is sent. */
@Injectable()
export class ChooseRequestMails {
  constructor(private readonly database: Database) {}

  async run(accountId: string, wanted: boolean): Promise<void> {
    await this.database.query('UPDATE account SET request_mails = $2 WHERE id = $1', [accountId, wanted]);
  }
}
