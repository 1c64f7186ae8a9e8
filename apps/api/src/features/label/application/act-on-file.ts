import { decideApplication } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { ActStore } from './act.store.ts';
import { ApplicationReader } from './application.reader.ts';
import { ApplicationStore } from './application.store.ts';
import { FileRefused } from './file-refused.ts';
import type { SentFile } from './file-row.ts';
import { PromiseLabelMail } from './promise-label-mail.ts';
import { factsOf, type FileShown, ShowFile } from './show-file.ts';

export interface FileActWish {
  readonly placeId: string;
  readonly applicationId: string;
  /** The revision that was shown: nobody sends or withdraws what they have not seen. */
  readonly revision: number;
  readonly idempotencyKey: string;
}

/** What is written of a file. */
@Injectable()
export class FileWriting {
  constructor(
    readonly store: ApplicationStore,
    readonly acts: ActStore,
    readonly letters: PromiseLabelMail,
  ) {}
}

/** What a place does with its file: it sends it, or takes it back. */
@Injectable()
export class ActOnFile {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ApplicationReader,
    private readonly show: ShowFile,
    private readonly writing: FileWriting,
  ) {}

  submit(wish: FileActWish & { readonly sworn: boolean }, accountId: string, from: RequestContext): Promise<FileRefused | null> {
    return this.act('SUBMIT', wish, accountId, from);
  }

  withdraw(wish: FileActWish, accountId: string, from: RequestContext): Promise<FileRefused | null> {
    return this.act('WITHDRAW', { ...wish, sworn: false }, accountId, from);
  }

  /** Null once it is done, or was done before under the same key. */
  private async act(act: 'SUBMIT' | 'WITHDRAW', { placeId, applicationId, revision, idempotencyKey, sworn }: FileActWish & { readonly sworn: boolean }, accountId: string, from: RequestContext): Promise<FileRefused | null> {
    const { store, acts, letters } = this.writing;
    return this.database.transaction(async (manager) => {
      if ((await this.reader.take(manager, accountId, placeId)) === null) return new FileRefused('OUTSIDE_YOUR_SCOPE', 'placeId');
      const row = await this.reader.file(accountId, placeId, applicationId, manager);
      if (row === null) return new FileRefused('FILE_UNKNOWN', 'applicationId');
      const earlier = await acts.byRequest(manager, placeId, applicationId, idempotencyKey);
      if (earlier !== null) return earlier.act === act ? null : new FileRefused('IDEMPOTENCY_KEY_REUSED', 'idempotencyKey');
      const now = this.clock.now();
      const shown = this.show.of(row, now);
      const decision = decideApplication({ act, actor: 'APPLICANT', revision, reason: null, sworn, reservations: 0 }, factsOf(shown), now);
      if (!decision.ok) return FileRefused.of(decision.refusal);
      await store.move(manager, row, decision.value, now);
      if (act === 'SUBMIT') {
        const until = this.show.of({ ...row, state: decision.value, submittedAt: now }, now).deadline?.lastDay ?? null;
        await letters.send(manager, 'RECEIPT', { placeId, applicationId, until });
        await letters.send(manager, 'NEW_FILE', { placeId, applicationId, until });
      } else await letters.send(manager, 'WITHDRAWN', { placeId, applicationId });
      await acts.record(manager, { placeId, applicationId, act, actorKind: 'APPLICANT', accountId, at: now, fromState: row.state, toState: decision.value, detail: act === 'SUBMIT' ? sentOf(shown) : {}, requestKey: idempotencyKey }, from);
      return null;
    });
  }
}

const sentOf = ({ row, answers, asked }: FileShown): SentFile => ({ programme: row.code, version: row.number, sworn: true, answers: Object.fromEntries(Object.entries(answers).filter(([code]) => asked.includes(code))), pieces: row.pieces.filter(({ criterion }) => asked.includes(criterion)) });
