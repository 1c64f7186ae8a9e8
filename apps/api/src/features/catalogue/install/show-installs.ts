import { installStateOf } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { InstallRefused } from './install-refused.ts';
import type { InstallRow, ShownInstall } from './install-row.ts';
import { InstallReader } from './install.reader.ts';

const shown = (row: InstallRow): ShownInstall => ({ ...row, state: installStateOf(row.kept, row.installed) });

/** Shows requests to install a module to both their sides. */
@Injectable()
export class ShowInstalls {
  constructor(
    private readonly database: Database,
    private readonly reader: InstallReader,
  ) {}

  async ofPlace(accountId: string, placeId: string): Promise<readonly ShownInstall[]> {
    return (await this.reader.ofPlace(accountId, placeId)).map(shown);
  }

  async ofOrganisation(accountId: string, organisationId: string): Promise<readonly ShownInstall[]> {
    return (await this.reader.ofOrganisation(accountId, organisationId)).map(shown);
  }

  /** What was just written, as whoever wrote it sees it. */
  async written(accountId: string, result: string | InstallRefused): Promise<ShownInstall | InstallRefused> {
    if (result instanceof InstallRefused) return result;
    const row = await this.reader.one(this.database.source.manager, accountId, result);
    if (row === null) throw new Error('A request that was just written is gone.');
    return shown(row);
  }
}
