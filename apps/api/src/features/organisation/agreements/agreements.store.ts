import type { AgreementDraft, AgreementState } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.ts';
import { AgreementEntity } from './agreement.entity.ts';

/** Writes agreements; every method runs in the caller's transaction, with the organisation taken. */
@Injectable()
export class AgreementsStore {
  async insert(manager: EntityManager, organisationId: string, draft: AgreementDraft, made: { readonly state: AgreementState; readonly requestKey: string; readonly now: Date }): Promise<string> {
    const id = newId();
    await manager.insert(AgreementEntity, { id, organisationId, ...columnsOf(draft), state: made.state, reason: null, requestKey: made.requestKey, createdAt: made.now, decidedAt: made.state === 'AGREED' ? made.now : null });
    return id;
  }

  async update(manager: EntityManager, id: string, draft: AgreementDraft): Promise<void> {
    await manager.update(AgreementEntity, { id }, columnsOf(draft));
  }

  async become(manager: EntityManager, id: string, state: AgreementState, reason: string | null, now: Date): Promise<void> {
    await manager.update(AgreementEntity, { id }, { state, reason, decidedAt: now });
  }
}

const columnsOf = ({ from, until, quotas, ...draft }: AgreementDraft) => ({ ...draft, fromDay: from, untilDay: until, quotas: [...quotas] });
