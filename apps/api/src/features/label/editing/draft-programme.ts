import { emptyDraft, PROGRAMME_CODE, type ProgrammeRefusalCode, type Words } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { ProgrammeEditReader } from './programme-edit.reader.ts';
import { ProgrammeStore } from './programme.store.ts';

export interface Asking {
  readonly accountId: string;
  readonly from: RequestContext;
}

/** Begins a programme, or the next version of one. Sent again under the same key, it was begun once. */
@Injectable()
export class DraftProgramme {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ProgrammeEditReader,
    private readonly store: ProgrammeStore,
    private readonly audit: AuditLog,
  ) {}

  async create(code: string, name: Words, requestKey: string, asking: Asking): Promise<ProgrammeRefusalCode | null> {
    return this.oncePerKey(code, requestKey, asking, async (manager) => {
      if (!PROGRAMME_CODE.test(code)) return 'CODE_UNFIT';
      if (await this.reader.isTaken(manager, code)) return 'CODE_TAKEN';
      const now = this.clock.now();
      const programmeId = await this.store.insert(manager, code, now);
      await this.store.begin(manager, { programmeId, number: 1 }, emptyDraft(name), requestKey, now);
      await this.record(manager, programmeId, code, 1, asking);
      return null;
    });
  }

  /** The next version begins as a copy of what is published, or of the last there was. */
  async nextVersion(code: string, requestKey: string, asking: Asking): Promise<ProgrammeRefusalCode | null> {
    return this.oncePerKey(code, requestKey, asking, async (manager) => {
      const versions = await this.reader.take(manager, asking.accountId, code);
      if (versions === null) return 'PROGRAMME_UNKNOWN';
      const [newest] = versions;
      if (newest.state === 'DRAFT') return 'DRAFT_EXISTS';
      const { programmeId } = newest;
      const number = newest.number + 1;
      await this.store.begin(manager, { programmeId, number }, newest.content, requestKey, this.clock.now());
      await this.record(manager, programmeId, code, number, asking);
      return null;
    });
  }

  private async oncePerKey(code: string, requestKey: string, { accountId }: Asking, work: (manager: EntityManager) => Promise<ProgrammeRefusalCode | null>): Promise<ProgrammeRefusalCode | null> {
    return this.database.transaction(async (manager) => {
      if (!(await this.reader.decides(manager, accountId))) return 'NOT_YOURS_TO_DECIDE';
      // Few begin anything: whoever does at the same time comes after, and finds the code or the key taken.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('escale:label-programmes'))`);
      const begun = await this.reader.begunBy(manager, requestKey);
      if (begun !== null) return begun === code ? null : 'IDEMPOTENCY_KEY_REUSED';
      return work(manager);
    });
  }

  private async record(manager: EntityManager, programmeId: string, code: string, number: number, { accountId, from }: Asking): Promise<void> {
    await this.audit.record(manager, { act: 'LABEL_PROGRAMME_DRAFTED', actorId: accountId, subject: { kind: 'LABEL_PROGRAMME', id: programmeId }, detail: { code, number }, from });
  }
}
