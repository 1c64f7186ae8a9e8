import { type ApplicationState, DECIDED_STATES, type KeptAnswer } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AnswerEntity } from './answer.entity.ts';
import { ApplicationEntity } from './application.entity.ts';
import { MessageEntity } from './message.entity.ts';

type Of = Pick<ApplicationEntity, 'placeId' | 'id'>;

/** Writes files; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class ApplicationStore {
  async byRequest(manager: EntityManager, placeId: string, requestKey: string): Promise<ApplicationEntity | null> {
    return manager.findOne(ApplicationEntity, { where: { placeId, requestKey } });
  }

  async isOpen(manager: EntityManager, placeId: string, programmeId: string): Promise<boolean> {
    const rows = await manager.query<object[]>('SELECT 1 FROM label_application WHERE place_id = $1 AND programme_id = $2 AND state <> ALL ($3)', [placeId, programmeId, DECIDED_STATES]);
    return rows.length > 0;
  }

  async open(manager: EntityManager, file: Pick<ApplicationEntity, 'placeId' | 'id' | 'programmeId' | 'versionNumber' | 'openedBy' | 'createdAt' | 'requestKey'>): Promise<void> {
    await manager.insert(ApplicationEntity, { ...file, state: 'DRAFT', revision: 1, submittedAt: null, decidedAt: null });
  }

  async answer(manager: EntityManager, { placeId, id: applicationId }: Of, criterion: string, kept: KeptAnswer, by: { readonly answeredBy: string | null; readonly answeredAt: Date }): Promise<void> {
    await manager.upsert(AnswerEntity, { placeId, applicationId, criterion, ...kept, ...by }, ['placeId', 'applicationId', 'criterion']);
  }

  /** What was read of the file is no longer what stands. */
  async changed(manager: EntityManager, { placeId, id }: Of): Promise<void> {
    await manager.increment(ApplicationEntity, { placeId, id }, 'revision', 1);
  }

  async move(manager: EntityManager, of: Of, state: ApplicationState, at: Date): Promise<void> {
    const decided = (DECIDED_STATES as readonly ApplicationState[]).includes(state);
    await manager.update(ApplicationEntity, { placeId: of.placeId, id: of.id }, { state, decidedAt: decided ? at : null, ...(state === 'SUBMITTED' ? { submittedAt: at } : {}) });
    await this.changed(manager, of);
  }

  async toVersion(manager: EntityManager, of: Of, versionNumber: number): Promise<void> {
    await manager.update(ApplicationEntity, { placeId: of.placeId, id: of.id }, { versionNumber });
    await this.changed(manager, of);
  }

  async messageByRequest(manager: EntityManager, { placeId, id: applicationId }: Of, requestKey: string): Promise<MessageEntity | null> {
    return manager.findOne(MessageEntity, { where: { placeId, applicationId, requestKey } });
  }

  async message(manager: EntityManager, message: MessageEntity): Promise<void> {
    await manager.insert(MessageEntity, message);
  }
}
