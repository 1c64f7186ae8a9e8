import { takesAnswers } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { FileWriting, type FileActWish } from './act-on-file.ts';
import { ApplicationReader } from './application.reader.ts';
import { FileRefused } from './file-refused.ts';

/** Puts a draft on the version of its programme that is published now; answers stay with their criteria, those that fit no more are shown aside. */
@Injectable()
export class MoveVersion {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ApplicationReader,
    private readonly writing: FileWriting,
  ) {}

  /** Null once it is done, or was done before under the same key. */
  async run({ placeId, applicationId, revision, idempotencyKey, version }: FileActWish & { readonly version: number }, accountId: string, from: RequestContext): Promise<FileRefused | null> {
    const { store, acts } = this.writing;
    return this.database.transaction(async (manager) => {
      if ((await this.reader.take(manager, accountId, placeId)) === null) return new FileRefused('OUTSIDE_YOUR_SCOPE', 'placeId');
      const row = await this.reader.file(accountId, placeId, applicationId, manager);
      if (row === null) return new FileRefused('FILE_UNKNOWN', 'applicationId');
      const earlier = await acts.byRequest(manager, placeId, applicationId, idempotencyKey);
      if (earlier !== null) return earlier.act === 'MOVE_VERSION' ? null : new FileRefused('IDEMPOTENCY_KEY_REUSED', 'idempotencyKey');
      if (row.revision !== revision) return new FileRefused('CHANGED_MEANWHILE', 'revision');
      if (!takesAnswers(row.state)) return new FileRefused('STATE_UNFIT', null);
      if (row.newerNumber !== version) return new FileRefused('VERSION_UNFIT', 'version');
      await store.toVersion(manager, row, version);
      const detail = { before: row.number, after: version };
      await acts.record(manager, { placeId, applicationId, act: 'MOVE_VERSION', actorKind: 'APPLICANT', accountId, at: this.clock.now(), fromState: row.state, toState: row.state, detail, requestKey: idempotencyKey }, from);
      return null;
    });
  }
}
