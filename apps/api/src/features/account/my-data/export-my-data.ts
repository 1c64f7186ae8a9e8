import type { ExportRow, ExportSection } from '@escale/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Config } from '../../../platform/config/config.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import { Database } from '../../../platform/database/database.ts';
import { People } from '../../../platform/privacy/people.ts';
import type { DataSubject } from '../../../platform/privacy/personal-data.ts';

/** Everything known about a person, as `docs/privacy/my-data.md` describes it. A key once given keeps its meaning; `version` grows when that cannot be. */
export interface MyData {
  readonly format: 'escale.my-data';
  readonly version: 1;
  readonly network: string;
  readonly exportedAt: Date;
  readonly sections: Readonly<Record<ExportSection, readonly ExportRow[]>>;
}

/** Gathers what every feature holds about whoever asks. */
@Injectable()
export class ExportMyData {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: People,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One moment of the database, so that the parts agree; null when the account is gone. */
  async run(accountId: string): Promise<MyData | null> {
    return this.database.source.transaction('REPEATABLE READ', async (manager) => {
      const [subject] = await manager.query<DataSubject[]>('SELECT id AS "accountId", email, given_name AS "givenName", family_name AS "familyName" FROM account WHERE id = $1', [accountId]);
      if (subject === undefined) return null;
      return { format: 'escale.my-data', version: 1, network: this.config.networkName, exportedAt: this.clock.now(), sections: await this.people.export(manager, subject) };
    });
  }
}
