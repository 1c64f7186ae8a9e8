import { decideNotice, type NoticeLanguage, type NoticeRefusal, type NoticeTexts, nextNoticeVersion, plainNotice, sameNotice } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Asking } from '../install/request-install.ts';
import { SafetyNoticeEntity } from './safety-notice.entity.ts';
import { SafetyNoticeReader } from './safety-notice.reader.ts';

export interface Publishing {
  /** The version that was current when the new text was written. */
  readonly expectedVersion: string;
  readonly texts: NoticeTexts;
  readonly requestKey: string;
}

/** Publishes the next version of the safety notice, in every language it is written in at once. What was published before stays as it is. */
@Injectable()
export class PublishNotice {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: SafetyNoticeReader,
    private readonly audit: AuditLog,
  ) {}

  async run({ expectedVersion, texts, requestKey }: Publishing, { accountId, from }: Asking): Promise<string | NoticeRefusal> {
    return this.database.transaction(async (manager) => {
      if (!(await this.reader.decides(manager, accountId))) return { code: 'NOT_YOURS_TO_DECIDE' };
      // Versions follow one another: whoever publishes at the same time comes after.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('escale:safety-notice'))`);
      const sent = await this.reader.published(manager, accountId, requestKey);
      if (sent !== null) return sameNotice(sent.texts, plainNotice(texts)) ? sent.version : { code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' };
      const current = await this.reader.current(manager);
      if (current.version !== expectedVersion) return { code: 'CHANGED_MEANWHILE', field: 'expectedVersion' };
      const decision = decideNotice(current, texts);
      if (!decision.ok) return decision.refusal;
      const now = this.clock.now();
      const version = nextNoticeVersion(current.version, now);
      const written = Object.entries(decision.value) as [NoticeLanguage, string][];
      await manager.insert(SafetyNoticeEntity, written.map(([language, text]) => ({ version, language, text, publishedAt: now, publishedBy: accountId, requestKey })));
      await this.audit.record(manager, { act: 'SAFETY_NOTICE_PUBLISHED', actorId: accountId, subject: { kind: 'SAFETY_NOTICE', id: version }, detail: { after: current.version, languages: written.map(([language]) => language).join(' ') }, before: current.texts, after: decision.value, from });
      return version;
    });
  }
}
