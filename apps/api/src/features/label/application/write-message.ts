import { FILE_MESSAGE_MOST } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { ApplicationReader } from './application.reader.ts';
import { ApplicationStore } from './application.store.ts';
import { FileRefused } from './file-refused.ts';
import { PromiseLabelMail } from './promise-label-mail.ts';

export interface MessageWish {
  readonly placeId: string;
  readonly applicationId: string;
  readonly text: string;
  readonly idempotencyKey: string;
}

/** Writes to the other side about a file that was sent. */
@Injectable()
export class WriteMessage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ApplicationReader,
    private readonly store: ApplicationStore,
    private readonly letters: PromiseLabelMail,
    private readonly audit: AuditLog,
  ) {}

  /** Null once it is written, or was before under the same key. */
  async run({ placeId, applicationId, text: typed, idempotencyKey }: MessageWish, accountId: string, from: RequestContext): Promise<FileRefused | null> {
    const text = typed.replaceAll('\u0000', '').trim();
    return this.database.transaction(async (manager) => {
      const place = await this.reader.take(manager, accountId, placeId, true);
      if (place === null) return new FileRefused('OUTSIDE_YOUR_SCOPE', 'placeId');
      const row = await this.reader.file(accountId, placeId, applicationId, manager);
      if (row === null) return new FileRefused('FILE_UNKNOWN', 'applicationId');
      const earlier = await this.store.messageByRequest(manager, row, idempotencyKey);
      if (earlier !== null) return earlier.text === text && earlier.authorId === accountId ? null : new FileRefused('IDEMPOTENCY_KEY_REUSED', 'idempotencyKey');
      // Before it is sent there is nobody to read it.
      if (row.state === 'DRAFT') return new FileRefused('STATE_UNFIT', null);
      if (text === '') return new FileRefused('TEXT_MISSING', 'text');
      if (text.length > FILE_MESSAGE_MOST) return new FileRefused('TEXT_TOO_LONG', 'text');
      const id = newId();
      const side = place.manages ? 'PLACE' : 'NETWORK';
      await this.store.message(manager, { placeId, applicationId, id, side, authorId: accountId, text, sentAt: this.clock.now(), requestKey: idempotencyKey });
      await this.letters.send(manager, side === 'PLACE' ? 'MESSAGE_TO_NETWORK' : 'MESSAGE_TO_PLACE', { placeId, applicationId, messageId: id });
      await this.audit.record(manager, { act: 'LABEL_MESSAGE_SENT', actorId: accountId, subject: { kind: 'LABEL_APPLICATION', id: applicationId }, detail: { place: placeId, side, message: id }, from });
      return null;
    });
  }
}
