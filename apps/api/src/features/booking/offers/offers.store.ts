import type { Id, OfferDraft } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.ts';
import { OfferNeedEntity } from '../offer-need.entity.ts';
import { OfferEntity } from '../offer.entity.ts';

/** Writes offers with their needs; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class OffersStore {
  async insert(manager: EntityManager, placeId: Id<'Place'>, draft: OfferDraft, made: { readonly requestKey: string; readonly paused: boolean }): Promise<string> {
    const id = newId();
    await manager.insert(OfferEntity, { id, placeId, ...columnsOf(draft), ...made, version: 0, retiredAt: null });
    await this.need(manager, id, draft);
    return id;
  }

  async update(manager: EntityManager, id: string, draft: OfferDraft): Promise<void> {
    await manager.update(OfferEntity, { id }, columnsOf(draft));
    await manager.delete(OfferNeedEntity, { offerId: id });
    await this.need(manager, id, draft);
  }

  async pause(manager: EntityManager, id: string, paused: boolean): Promise<void> {
    await manager.update(OfferEntity, { id }, { paused });
  }

  /** It stays for what was booked: its name stands on tickets and in reports. */
  async retire(manager: EntityManager, id: string, retiredAt: Date): Promise<void> {
    await manager.update(OfferEntity, { id }, { paused: true, retiredAt });
  }

  private async need(manager: EntityManager, offerId: string, { needs }: OfferDraft): Promise<void> {
    const rows = needs.map(({ category, modelId, quantity, perPerson }, position) => ({ offerId, position, category, modelId, quantity, perPerson }));
    if (rows.length > 0) await manager.insert(OfferNeedEntity, rows);
  }
}

const columnsOf = ({ needs: _, approval, groups, durationsMinutes, ...draft }: OfferDraft) => ({
  ...draft,
  durationsMinutes: [...durationsMinutes],
  approvalDeadlineHours: approval?.deadlineHours ?? null,
  groupPeopleMost: groups?.peopleMost ?? null,
  groupMinutesLeast: groups?.minutesLeast ?? null,
  groupMinutesMost: groups?.minutesMost ?? null,
  groupNamesDueDays: groups?.namesDueDays ?? null,
});
