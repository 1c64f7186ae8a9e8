import type { WaitingRules } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WaitingRulesEntity } from './waiting-rules.entity.ts';

/** Reads what the network decided about its waiting list. */
@Injectable()
export class WaitingRulesReader {
  async read(manager: EntityManager): Promise<WaitingRules> {
    const row = await manager.findOneByOrFail(WaitingRulesEntity, { id: true });
    const { accessNeedsWeight, trainingObligationWeight, firstTimeWeight, id: _id, version: _version, ...rest } = row;
    return { ...rest, weights: { ACCESS_NEEDS: accessNeedsWeight, TRAINING_OBLIGATION: trainingObligationWeight, FIRST_TIME: firstTimeWeight } };
  }
}
