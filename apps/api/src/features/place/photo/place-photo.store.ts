import type { Role } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';

const OWN = ownPlaceAsSql('$1', ['SITE_MANAGER'] satisfies readonly Role[]);

export interface NewPhoto {
  readonly placeId: string;
  readonly id: string;
  readonly requestKey: string;
  readonly files: readonly [small: string, medium: string, large: string];
  readonly width: number;
  readonly height: number;
  readonly alternativeFr: string;
  readonly alternativeEn: string | null;
}

/** Writes the pictures of a place; every method runs in the caller's transaction. */
@Injectable()
export class PlacePhotoStore {
  /** Takes a place the account manages, as every writer at a place does. */
  async take(manager: EntityManager, accountId: string, placeId: string): Promise<boolean> {
    return (await manager.query<object[]>(`SELECT p.id FROM ${OWN} AND p.id = $2 FOR NO KEY UPDATE OF p`, [accountId, placeId])).length > 0;
  }

  async ids(manager: EntityManager, placeId: string): Promise<readonly string[]> {
    return (await manager.query<{ id: string }[]>('SELECT id FROM place_photo WHERE place_id = $1 ORDER BY position, id', [placeId])).map(({ id }) => id);
  }

  /** The picture that a key added before. */
  async earlier(manager: EntityManager, placeId: string, key: string): Promise<string | null> {
    const [row] = await manager.query<{ id: string }[]>('SELECT id FROM place_photo WHERE place_id = $1 AND request_key = $2', [placeId, key]);
    return row?.id ?? null;
  }

  async add(manager: EntityManager, { placeId, id, requestKey, files, width, height, alternativeFr, alternativeEn }: NewPhoto, position: number, now: Date): Promise<void> {
    await manager.query(
      `INSERT INTO place_photo (place_id, id, request_key, position, small_file_id, medium_file_id, large_file_id, width, height, alternative_fr, alternative_en, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [placeId, id, requestKey, position, ...files, width, height, alternativeFr, alternativeEn, now],
    );
  }

  async describe(manager: EntityManager, placeId: string, id: string, alternativeFr: string, alternativeEn: string | null): Promise<void> {
    await manager.query('UPDATE place_photo SET alternative_fr = $3, alternative_en = $4 WHERE place_id = $1 AND id = $2', [placeId, id, alternativeFr, alternativeEn]);
  }

  async order(manager: EntityManager, placeId: string, ids: readonly string[]): Promise<void> {
    await manager.query('UPDATE place_photo f SET position = o.position - 1 FROM unnest($2::uuid[]) WITH ORDINALITY AS o (id, position) WHERE f.place_id = $1 AND f.id = o.id', [placeId, ids]);
  }

  /** Its files go with it, by the outbox. */
  async remove(manager: EntityManager, placeId: string, id: string): Promise<void> {
    await manager.query('DELETE FROM place_photo WHERE place_id = $1 AND id = $2', [placeId, id]);
  }
}
