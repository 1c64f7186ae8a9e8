import { DESK_ROLES, type PlacePhotoWidth, type Role } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { actsAtSql, ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Loaders } from '../../../platform/graphql/loaders.ts';

const MANAGERS = ['SITE_MANAGER'] as const satisfies readonly Role[];

export interface PlacePhotoRow {
  readonly id: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly alternativeFr: string;
  readonly alternativeEn: string | null;
}
type PhotosOfPlace = { readonly id: string; readonly photos: readonly PlacePhotoRow[] };

const PHOTO = `f.id, '/fichiers/lieu/' || f.place_id || '/' || f.id AS path, f.width, f.height, f.alternative_fr AS "alternativeFr", f.alternative_en AS "alternativeEn"`;
const COLUMN: Readonly<Record<PlacePhotoWidth, string>> = { 480: 'small_file_id', 960: 'medium_file_id', 1600: 'large_file_id' };

/** Finds the pictures of places. */
@Injectable()
export class PlacePhotoReader {
  constructor(private readonly database: Database) {}

  /** All of them, for whoever has been shown to be of the team. */
  ofPlace(placeId: string): Promise<readonly PlacePhotoRow[]> {
    return this.database.query<PlacePhotoRow>(`SELECT ${PHOTO} FROM place_photo f WHERE f.place_id = $1 ORDER BY f.position, f.id`, [placeId]);
  }

  /** Those of published places, by place, batched per request. */
  published(loaders: Loaders): DataLoader<string, PhotosOfPlace | null> {
    return loaders.of('photos-of-place', async (ids) => {
      const rows = await this.database.query<PlacePhotoRow & { readonly placeId: string }>(`SELECT ${PHOTO}, f.place_id AS "placeId" FROM place_photo f JOIN place p ON p.id = f.place_id AND p.status = 'OPEN' WHERE f.place_id = ANY ($1) ORDER BY f.position, f.id`, [ids]);
      return ids.map((id) => ({ id, photos: rows.filter(({ placeId }) => placeId === id) }));
    });
  }

  /** Where a picture lies, and whether everybody may see it; null for who may not. */
  async file(accountId: string | null, placeId: string, photoId: string, width: PlacePhotoWidth): Promise<{ readonly fileId: string; readonly published: boolean } | null> {
    const [row] = await this.database.query<{ fileId: string; published: boolean }>(
      `SELECT f.${COLUMN[width]} AS "fileId", p.status = 'OPEN' AS published FROM place_photo f JOIN place p ON p.id = f.place_id LEFT JOIN commune c ON c.insee_code = p.insee_code
       WHERE f.place_id = $2 AND f.id = $3 AND (p.status = 'OPEN' OR ${actsAtSql('$1::uuid', DESK_ROLES)})`,
      [accountId, placeId, photoId],
    );
    return row ?? null;
  }

  async mayAdd(accountId: string, placeId: string): Promise<boolean> {
    return (await this.database.query(`SELECT FROM ${ownPlaceAsSql('$1', MANAGERS)} AND p.id = $2`, [accountId, placeId])).length > 0;
  }
}
