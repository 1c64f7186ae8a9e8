import { answersFrom, isForRegion } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { ActStore } from './act.store.ts';
import { ApplicationReader } from './application.reader.ts';
import { ApplicationStore } from './application.store.ts';
import { FileRefused } from './file-refused.ts';
import { LiveFactsReader } from './live-facts.reader.ts';

export interface OpenWish {
  readonly placeId: string;
  readonly code: string;
  readonly idempotencyKey: string;
}

/** Opens a file for who manages the place, filled in with what the place already shows. */
@Injectable()
export class OpenApplication {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ApplicationReader,
    private readonly facts: LiveFactsReader,
    private readonly store: ApplicationStore,
    private readonly acts: ActStore,
  ) {}

  /** The id of the file; the same one under the same key. */
  async run({ placeId, code, idempotencyKey }: OpenWish, accountId: string, from: RequestContext): Promise<string | FileRefused> {
    return this.database.transaction(async (manager) => {
      const place = await this.reader.take(manager, accountId, placeId);
      if (place === null) return new FileRefused('OUTSIDE_YOUR_SCOPE', 'placeId');
      const programme = (await this.reader.programmes(manager)).find((one) => one.code === code);
      const earlier = await this.store.byRequest(manager, placeId, idempotencyKey);
      if (earlier !== null) return earlier.programmeId === programme?.programmeId ? earlier.id : new FileRefused('IDEMPOTENCY_KEY_REUSED', 'idempotencyKey');
      if (programme === undefined) return new FileRefused('PROGRAMME_UNKNOWN', 'code');
      if (!isForRegion(programme.rules, place.region)) return new FileRefused('PROGRAMME_ELSEWHERE', 'code');
      if (await this.store.isOpen(manager, placeId, programme.programmeId)) return new FileRefused('ALREADY_OPEN', 'code');
      const now = this.clock.now();
      const file = { placeId, id: newId() };
      await this.store.open(manager, { ...file, programmeId: programme.programmeId, versionNumber: programme.number, openedBy: accountId, createdAt: now, requestKey: idempotencyKey });
      const answers = Object.entries(answersFrom(programme.grid, await this.facts.of(placeId, now, manager)));
      for (const [criterion, answer] of answers) await this.store.answer(manager, file, criterion, { answer, revision: 1, prefilled: true }, { answeredBy: null, answeredAt: now });
      const detail = { programme: code, version: programme.number, prefilled: answers.map(([criterion]) => criterion) };
      await this.acts.record(manager, { placeId, applicationId: file.id, act: 'OPEN', actorKind: 'APPLICANT', accountId, at: now, fromState: null, toState: 'DRAFT', detail }, from);
      return file.id;
    });
  }
}
