import type { OrganisationDraft, OrganisationStanding } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/ids/new-id.ts';
import { OrganisationEntity } from './organisation.entity.ts';

/** Writes organisations; every method runs in the caller's transaction. */
@Injectable()
export class OrganisationStore {
  async insert(manager: EntityManager, draft: OrganisationDraft, made: { readonly by: string; readonly requestKey: string; readonly now: Date }): Promise<string> {
    const id = newId();
    await manager.insert(OrganisationEntity, { id, ...draft, standing: 'REQUESTED', standingReason: null, standingAt: null, requestedBy: made.by, requestKey: made.requestKey, createdAt: made.now });
    return id;
  }

  async update(manager: EntityManager, id: string, draft: OrganisationDraft): Promise<void> {
    await manager.update(OrganisationEntity, { id }, draft);
  }

  async stand(manager: EntityManager, id: string, standing: OrganisationStanding, reason: string | null, now: Date): Promise<void> {
    await manager.update(OrganisationEntity, { id }, { standing, standingReason: reason, standingAt: now });
  }
}
