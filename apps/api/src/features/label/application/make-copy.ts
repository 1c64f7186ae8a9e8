import type { Locale } from '@escale/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Config } from '../../../platform/config/config.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import { Database } from '../../../platform/database/database.ts';
import { ApplicationReader } from './application.reader.ts';
import { writeCopy } from './write-copy.ts';

export interface CopyWish {
  readonly placeId: string;
  readonly applicationId: string;
  readonly locale: Locale;
}

/** Makes the copy of a file that was sent, for who may read it; that the network took it away is noted. */
@Injectable()
export class MakeCopy {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ApplicationReader,
    private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null for who may not read it, and for a file that was never sent. */
  async run({ placeId, applicationId, locale }: CopyWish, accountId: string, from: RequestContext): Promise<Buffer | null> {
    return this.database.transaction(async (manager) => {
      const row = await this.reader.file(accountId, placeId, applicationId, manager);
      const sent = row && (await this.reader.sent(manager, row));
      if (row === null || sent === null) return null;
      const pdf = await writeCopy(row, sent.detail, sent.at, { locale, network: this.config.networkName, now: this.clock.now() });
      if (!row.mayChange) await this.audit.record(manager, { act: 'LABEL_FILE_TAKEN', actorId: accountId, subject: { kind: 'LABEL_APPLICATION', id: applicationId }, detail: { place: placeId }, from });
      return pdf;
    });
  }
}
