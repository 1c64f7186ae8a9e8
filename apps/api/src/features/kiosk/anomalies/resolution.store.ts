import { createHash } from 'node:crypto';
import type { AnomalyChoice } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.ts';
import { KioskAnomalyEntity } from '../kiosk-anomaly.entity.ts';
import { KioskEventEntity } from '../kiosk-event.entity.ts';
import type { AnomalyRow } from './anomaly-row.ts';
import { KioskResolutionEntity } from './kiosk-resolution.entity.ts';

export interface DecisionLogged {
  readonly act: 'RESOLVED' | 'REOPENED';
  readonly choice: AnomalyChoice;
  readonly countsAt: Date | null;
  readonly accountId: string;
  readonly requestKey: string;
  readonly requestHash: string;
  readonly at: Date;
}

/** By which a repeated request is known to be the same. */
export const requestHashOf = (request: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(request)).digest('hex');

type Of = Pick<AnomalyRow, 'placeId' | 'id' | 'code'>;

/** Writes what the team decides; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class ResolutionStore {
  /** What an earlier request of this key decided; null if there was none. */
  async byRequest(manager: EntityManager, placeId: string, requestKey: string): Promise<KioskResolutionEntity | null> {
    return manager.findOne(KioskResolutionEntity, { where: { placeId, requestKey } });
  }

  async log(manager: EntityManager, { placeId, id: anomalyId, code }: Of, logged: DecisionLogged): Promise<void> {
    await manager.insert(KioskResolutionEntity, { placeId, id: newId(), anomalyId, code, ...logged });
  }

  async decide(manager: EntityManager, { placeId, id }: Of, { choice, accountId, at }: Pick<DecisionLogged, 'choice' | 'accountId' | 'at'>, note: string | null): Promise<void> {
    await manager.update(KioskAnomalyEntity, { placeId, id }, { choice, note, resolvedAt: at, resolvedBy: accountId });
  }

  async reopen(manager: EntityManager, { placeId, id }: Of): Promise<void> {
    await manager.update(KioskAnomalyEntity, { placeId, id }, { choice: null, note: null, resolvedAt: null, resolvedBy: null, madeBookingId: null });
  }

  async made(manager: EntityManager, { placeId, id }: Of, madeBookingId: string): Promise<void> {
    await manager.update(KioskAnomalyEntity, { placeId, id }, { madeBookingId });
  }

  /** What the team says of an event, beside what the kiosk wrote. */
  async say(manager: EntityManager, kioskId: string, id: string, said: Partial<Pick<KioskEventEntity, 'setAsideAt' | 'confirmedAt' | 'countsAt'>>): Promise<void> {
    await manager.update(KioskEventEntity, { kioskId, id }, said);
  }

  /** The arrival stands with another booking from now on. */
  async moveVisit(manager: EntityManager, placeId: string, fromBookingId: string, toBookingId: string): Promise<void> {
    await manager.query('UPDATE visit SET booking_id = $3 WHERE place_id = $1 AND booking_id = $2 AND annulled_at IS NULL', [placeId, fromBookingId, toBookingId]);
  }
}
