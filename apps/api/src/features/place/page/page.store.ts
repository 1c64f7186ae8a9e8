import { createHash } from 'node:crypto';
import type { OwnField, PlacePage } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PlaceEntity, type PlaceGap, type PlaceStatus } from '../place.entity.ts';
import type { Where } from '../import/read-where.ts';

const digest = (request: unknown): string => createHash('sha256').update(JSON.stringify(request)).digest('hex');

/** What is written of a page. */
export interface WrittenPage extends Omit<PlacePage, 'position' | 'postcode' | 'communeName' | 'access'> {
  readonly accessDetails: PlacePage['access'];
  readonly where: Where;
  readonly gaps: readonly PlaceGap[];
  readonly ownFields: readonly OwnField[];
}

/** Writes the page of a place; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class PageStore {
  /** Whether the key did this before: `same` when the request was the same, `other` when it was not. */
  async earlier(manager: EntityManager, placeId: string, key: string, request: unknown): Promise<'same' | 'other' | null> {
    const [row] = await manager.query<{ request_hash: string }[]>('SELECT request_hash FROM place_page_change WHERE place_id = $1 AND request_key = $2', [placeId, key]);
    return row === undefined ? null : row.request_hash === digest(request) ? 'same' : 'other';
  }

  async remember(manager: EntityManager, placeId: string, key: string, request: unknown, now: Date): Promise<void> {
    await manager.query('INSERT INTO place_page_change (place_id, request_key, request_hash, changed_at) VALUES ($1, $2, $3, $4)', [placeId, key, digest(request), now]);
  }

  async write(manager: EntityManager, placeId: string, { where, gaps, ownFields, emails, websites, services, audiences, specialCare, fees, accessModes, supportModes, helpLanguages, ...page }: WrittenPage, now: Date): Promise<void> {
    const lists = { emails, websites, services, audiences, specialCare, fees, accessModes, supportModes, helpLanguages };
    const copies = Object.fromEntries(Object.entries(lists).map(([name, values]) => [name, [...values]]));
    await manager.getRepository(PlaceEntity).update({ id: placeId }, { ...page, ...copies, ...where, gaps: [...gaps], ownFields: [...ownFields], updatedAt: now });
  }

  async setStatus(manager: EntityManager, placeId: string, status: PlaceStatus, gaps: readonly PlaceGap[], now: Date): Promise<void> {
    await manager.query('UPDATE place SET status = $2, gaps = $3, updated_at = $4 WHERE id = $1', [placeId, status, gaps, now]);
  }
}
