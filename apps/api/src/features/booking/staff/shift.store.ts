import { createHash } from 'node:crypto';
import type { Id, Interval } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.ts';
import { ShiftEntity } from './shift.entity.ts';
import type { Aside, ShiftDetails, ShiftRow, Written } from './shift-row.ts';

const digest = (request: unknown): string => createHash('sha256').update(JSON.stringify(request)).digest('hex');

export interface MadeBy {
  readonly placeId: Id<'Place'>;
  readonly accountId: string;
  readonly requestKey: string;
  readonly now: Date;
}

/** Writes shifts; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class ShiftStore {
  /** What the key did before, `other` when it came with another request, null when it is new. */
  async earlier(manager: EntityManager, placeId: string, key: string, request: unknown): Promise<Written | 'other' | null> {
    const [row] = await manager.query<{ request_hash: string; shift_ids: string[]; left_aside: Aside[] }[]>('SELECT request_hash, shift_ids, left_aside FROM shift_request WHERE place_id = $1 AND request_key = $2', [placeId, key]);
    if (row === undefined) return null;
    return row.request_hash === digest(request) ? { placeId, shiftIds: row.shift_ids, leftAside: row.left_aside } : 'other';
  }

  async remember(manager: EntityManager, key: string, request: unknown, { placeId, shiftIds, leftAside }: Written, now: Date): Promise<void> {
    await manager.query('INSERT INTO shift_request (place_id, request_key, request_hash, shift_ids, left_aside, at) VALUES ($1, $2, $3, $4, $5, $6)', [placeId, key, digest(request), shiftIds, JSON.stringify(leftAside), now]);
  }

  /** One row for each stretch; several of one request are a series where they are told to be. */
  async insert(manager: EntityManager, shifts: readonly (ShiftDetails & { readonly during: Interval })[], { placeId, accountId, requestKey, now }: MadeBy, seriesId: string | null): Promise<readonly string[]> {
    const rows = shifts.map(({ during, offerIds, ...details }) => ({
      ...details, placeId, id: newId(), startsAt: during.start, endsAt: during.end, offerIds: offerIds === null ? null : [...offerIds], seriesId, createdBy: accountId, requestKey, createdAt: now, removedAt: null, removalKey: null,
    }));
    if (rows.length > 0) await manager.insert(ShiftEntity, rows);
    return rows.map(({ id }) => id);
  }

  /** Gives shifts other hours, another person, other offers. They are compared with each other once all are changed. */
  async change(manager: EntityManager, placeId: Id<'Place'>, moved: ReadonlyMap<string, Interval>, { offerIds, ...details }: ShiftDetails): Promise<void> {
    await manager.query('SET CONSTRAINTS shift_never_two DEFERRED');
    for (const [id, during] of moved) await manager.update(ShiftEntity, { placeId, id }, { ...details, offerIds: offerIds === null ? null : [...offerIds], startsAt: during.start, endsAt: during.end });
    await manager.query('SET CONSTRAINTS shift_never_two IMMEDIATE');
  }

  /** One that is changed alone belongs to its series no more: what is done to those that follow leaves it. */
  async leaveSeries(manager: EntityManager, placeId: Id<'Place'>, id: string): Promise<void> {
    await manager.update(ShiftEntity, { placeId, id }, { seriesId: null });
  }

  async remove(manager: EntityManager, placeId: Id<'Place'>, shifts: readonly Pick<ShiftRow, 'id'>[], removalKey: string, now: Date): Promise<void> {
    await manager.update(ShiftEntity, { placeId, id: In(shifts.map(({ id }) => id)) }, { removedAt: now, removalKey });
  }

  /** Puts back what one request took off and is not over; the ids of what was. */
  async restore(manager: EntityManager, placeId: Id<'Place'>, removalKey: string, now: Date): Promise<readonly string[]> {
    const [rows] = await manager.query<[{ id: string }[], number]>('UPDATE shift SET removed_at = NULL, removal_key = NULL WHERE place_id = $1 AND removal_key = $2 AND ends_at > $3 RETURNING id', [placeId, removalKey, now]);
    return rows.map(({ id }) => id);
  }
}
