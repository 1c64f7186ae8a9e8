import type { Id } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { ownPlaceSql } from '../desk/planning.sql.ts';
import { ClosureEntity } from './closure.entity.ts';
import type { Closing, ClosureRequest } from './closure-row.ts';

const words = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

/** Writes closures; every method that takes a manager runs in the caller's transaction. */
@Injectable()
export class ClosureStore {
  constructor(private readonly database: Database) {}

  /** Takes a place whose desk the account keeps, and those of some offers, in the order of their ids; false where it does not keep it. */
  async takePlaces(manager: EntityManager, accountId: string, placeId: string, offerIds: readonly string[]): Promise<boolean> {
    const rows = await manager.query<{ own: boolean }[]>(
      `SELECT p.id = $2 AND EXISTS (SELECT FROM ${ownPlaceSql('$1')} AND p.id = $2) AS own
       FROM place p WHERE p.id = $2 OR p.id IN (SELECT o.place_id FROM offer o WHERE o.id = ANY ($3::uuid[])) ORDER BY p.id FOR NO KEY UPDATE OF p`,
      [accountId, placeId, offerIds],
    );
    return rows.some(({ own }) => own);
  }

  rowOf({ reason, wordsFr, wordsEn, idempotencyKey }: ClosureRequest, { placeId, spaceId, during }: Closing) {
    const ids = { placeId: placeId as Id<'Place'>, spaceId: spaceId as Id<'Space'> | null };
    return { ...ids, startsAt: during.start, endsAt: during.end, reason, wordsFr: words(wordsFr), wordsEn: words(wordsEn), requestKey: idempotencyKey };
  }

  isSame(earlier: ClosureEntity, input: ClosureRequest, closing: Closing): boolean {
    const asked = this.rowOf(input, closing);
    const same = (key: keyof typeof asked) => JSON.stringify(earlier[key]) === JSON.stringify(asked[key]);
    return (['spaceId', 'startsAt', 'endsAt', 'reason', 'wordsFr', 'wordsEn'] as const).every(same);
  }

  async byRequest(manager: EntityManager, placeId: string, requestKey: string): Promise<ClosureEntity | null> {
    return manager.findOneBy(ClosureEntity, { placeId: placeId as Id<'Place'>, requestKey });
  }

  /** What the same person made with this key before, if it is there. */
  async sentBefore(accountId: string, { placeId, idempotencyKey, reason }: ClosureRequest): Promise<ClosureEntity | null> {
    const earlier = await this.byRequest(this.database.source.manager, placeId, idempotencyKey);
    return earlier !== null && earlier.closedBy === accountId && earlier.reason === reason ? earlier : null;
  }

  async insert(manager: EntityManager, closure: ClosureEntity): Promise<void> {
    await manager.insert(ClosureEntity, closure);
  }

  /** Lifts a closure of a place that was taken; null where there is none. Lifting what is lifted changes nothing. */
  async lift(manager: EntityManager, placeId: string, id: string, now: Date): Promise<ClosureEntity | null> {
    const where = { placeId: placeId as Id<'Place'>, id };
    const closure = await manager.findOneBy(ClosureEntity, where);
    if (closure === null || closure.liftedAt !== null || closure.endsAt.getTime() <= now.getTime()) return closure;
    await manager.update(ClosureEntity, where, { liftedAt: now });
    return Object.assign(closure, { liftedAt: now });
  }
}
