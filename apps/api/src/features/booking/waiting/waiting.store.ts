import type { TurnOutcome } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { hashOf } from '../../../platform/secret/secrets.ts';
import { placesServing } from './waiting.sql.ts';
import { WaitingEntryEntity } from './waiting-entry.entity.ts';
import { WaitingTurnEntity } from './waiting-turn.entity.ts';

const LOCKED = { lock: { mode: 'pessimistic_write' } } as const;

/** Writes wishes and turns; every method runs in the caller's transaction. Whoever takes a place too takes it first. */
@Injectable()
export class WaitingStore {
  /** The wish, for whoever holds the secret of its link; locked where it is to be changed. */
  async held(manager: EntityManager, id: string, token: string, forUpdate: boolean): Promise<WaitingEntryEntity | null> {
    return manager.findOne(WaitingEntryEntity, { where: { id, tokenHash: hashOf(token) }, ...(forUpdate ? LOCKED : {}) });
  }

  async locked(manager: EntityManager, id: string): Promise<WaitingEntryEntity | null> {
    return manager.findOne(WaitingEntryEntity, { where: { id }, ...LOCKED });
  }

  async byRequest(manager: EntityManager, requestKey: string): Promise<WaitingEntryEntity | null> {
    return manager.findOneBy(WaitingEntryEntity, { requestKey });
  }

  async insert(manager: EntityManager, entry: WaitingEntryEntity): Promise<void> {
    await manager.insert(WaitingEntryEntity, entry);
  }

  async save(manager: EntityManager, entry: WaitingEntryEntity, changes: Partial<WaitingEntryEntity>): Promise<WaitingEntryEntity> {
    await manager.update(WaitingEntryEntity, { id: entry.id }, changes);
    return Object.assign(new WaitingEntryEntity(), entry, changes);
  }

  /** The turn of a wish that nobody has answered yet. */
  async openTurn(manager: EntityManager, entryId: string): Promise<WaitingTurnEntity | null> {
    return manager.findOneBy(WaitingTurnEntity, { entryId, outcome: IsNull() });
  }

  async turnOf(manager: EntityManager, entryId: string, bookingId: string): Promise<WaitingTurnEntity | null> {
    return manager.findOneBy(WaitingTurnEntity, { entryId, bookingId: bookingId as WaitingTurnEntity['bookingId'] });
  }

  async addTurn(manager: EntityManager, turn: Omit<WaitingTurnEntity, 'outcome' | 'endedAt'>): Promise<void> {
    await manager.insert(WaitingTurnEntity, { ...turn, outcome: null, endedAt: null });
  }

  async endTurn(manager: EntityManager, { placeId, bookingId }: Pick<WaitingTurnEntity, 'placeId' | 'bookingId'>, outcome: TurnOutcome, endedAt: Date): Promise<void> {
    await manager.update(WaitingTurnEntity, { placeId, bookingId }, { outcome, endedAt });
  }

  /** Promises a look at every place where some wishes could be served; a place that serves several is looked at once. */
  async lookAround(manager: EntityManager, entryIds: readonly string[], now: Date): Promise<void> {
    if (entryIds.length === 0) return;
    await manager.query(
      `INSERT INTO outbox (id, job, payload, created_at) SELECT gen_random_uuid(), 'promote-waiting', jsonb_build_object('placeId', at.id), $2::timestamptz FROM (${placesServing('e.id = ANY ($1::uuid[])')}) at`,
      [entryIds, now],
    );
    await manager.query('UPDATE waiting_entry SET looked_at = $2 WHERE id = ANY ($1::uuid[])', [entryIds, now]);
  }
}
