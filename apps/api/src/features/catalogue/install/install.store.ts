import type { InstallAnswered } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.ts';
import { InstallRequestEntity } from './install-request.entity.ts';

interface Asked {
  readonly placeId: string;
  readonly moduleId: string;
  readonly organisationId: string | null;
  readonly askedBy: string;
  readonly note: string | null;
  readonly requestKey: string;
}

/** Writes requests to install a module; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class InstallStore {
  async insert(manager: EntityManager, asked: Asked, now: Date): Promise<string> {
    const id = newId();
    await manager.insert(InstallRequestEntity, { ...asked, id, state: 'ASKED', plannedFor: null, reason: null, answeredBy: null, createdAt: now, changedAt: now });
    return id;
  }

  async answer(manager: EntityManager, id: string, { state, plannedFor, reason }: InstallAnswered, answeredBy: string, now: Date): Promise<void> {
    await manager.update(InstallRequestEntity, { id }, { state, plannedFor, reason, answeredBy, changedAt: now });
  }
}
