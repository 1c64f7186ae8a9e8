import type { Actor, ApplicationState } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { ActEntity } from './act.entity.ts';
import { actHash, NO_ACT_BEFORE } from './act-hash.ts';

/** Something that is done to a file. */
export interface ActWish {
  readonly placeId: string;
  readonly applicationId: string;
  readonly act: string;
  readonly actorKind: Actor;
  readonly accountId: string | null;
  readonly at: Date;
  readonly fromState: ApplicationState | null;
  readonly toState: ApplicationState;
  readonly reason?: string | null;
  readonly detail?: object;
  readonly requestKey?: string | null;
}

/** Adds to the history of files, in the caller's transaction with the place taken; each act leaves its line, and its hash, in the audit log. */
@Injectable()
export class ActStore {
  constructor(private readonly audit: AuditLog) {}

  /** What this key did before; null if nothing. */
  async byRequest(manager: EntityManager, placeId: string, applicationId: string, requestKey: string): Promise<Pick<ActEntity, 'act'> | null> {
    return manager.findOne(ActEntity, { select: { act: true, sequence: true, placeId: true, applicationId: true }, where: { placeId, applicationId, requestKey } });
  }

  /** Call it last: other entries of the audit log wait until the transaction ends. */
  async record(manager: EntityManager, { reason = null, detail = {}, requestKey = null, ...wish }: ActWish, from: RequestContext | null): Promise<void> {
    const [last] = await manager.query<{ sequence: number; hash: string }[]>('SELECT sequence, hash FROM label_act WHERE place_id = $1 AND application_id = $2 ORDER BY sequence DESC LIMIT 1', [wish.placeId, wish.applicationId]);
    const act = { ...wish, reason, detail, sequence: (last?.sequence ?? 0) + 1, previousHash: last?.hash ?? NO_ACT_BEFORE };
    const hash = actHash(act);
    await manager.insert(ActEntity, { ...act, requestKey, hash });
    await this.audit.record(manager, {
      act: 'LABEL_FILE_ACTED', actorId: wish.accountId, subject: { kind: 'LABEL_APPLICATION', id: wish.applicationId },
      detail: { act: wish.act, from: wish.fromState, to: wish.toState, place: wish.placeId, sequence: act.sequence, hash }, from,
    });
  }
}
