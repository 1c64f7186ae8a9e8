import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { AgreementRefused } from './agreement-refused.ts';
import type { AgreementRow } from './agreement-row.ts';
import { AgreementsReader } from './agreements.reader.ts';

/** Whose agreements are asked for; the network's where none is named. */
export interface AgreementsQuestion {
  readonly organisationId: string | null;
  readonly placeId: string | null;
}

/** Shows agreements to both their sides. */
@Injectable()
export class ShowAgreements {
  constructor(
    private readonly database: Database,
    private readonly reader: AgreementsReader,
  ) {}

  async list(accountId: string, { organisationId, placeId }: AgreementsQuestion): Promise<readonly AgreementRow[]> {
    if (organisationId !== null) return this.reader.ofOrganisation(accountId, organisationId);
    return placeId === null ? this.reader.ofNetwork(accountId) : this.reader.ofPlace(accountId, placeId);
  }

  /** What was just written, as whoever wrote it sees it. */
  async written(accountId: string, result: string | AgreementRefused): Promise<AgreementRow | AgreementRefused> {
    if (result instanceof AgreementRefused) return result;
    const row = await this.reader.one(this.database.source.manager, accountId, result);
    if (row === null) throw new Error('An agreement that was just written is gone.');
    return row;
  }
}
