import type { ClosureReason } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { Database } from '../../platform/database/database.ts';
import type { Loaders } from '../../platform/graphql/loaders.ts';

/** A closure as everybody sees it; instants as text. */
export interface PublicClosure {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly reason: ClosureReason;
  readonly wordsFr: string | null;
  readonly wordsEn: string | null;
  /** The space that is closed; null for the whole place. */
  readonly spaceName: string | null;
}

export type ClosuresOfPlace = { readonly id: string; readonly closures: readonly PublicClosure[] };

/** Reads when places are closed though their hours say otherwise, by SQL of its own: closing them is the booking's. */
@Injectable()
export class PlaceClosuresReader {
  constructor(private readonly database: Database) {}

  /** Those that are not over, the next first, by place id, batched per request. */
  ofPlaces(loaders: Loaders, now: Date): DataLoader<string, ClosuresOfPlace | null> {
    return loaders.of('closures-of-place', (ids) =>
      this.database.query<ClosuresOfPlace>(
        `SELECT k.place_id AS id, json_agg(json_build_object('startsAt', k.starts_at, 'endsAt', k.ends_at, 'reason', k.reason, 'wordsFr', k.words_fr, 'wordsEn', k.words_en, 'spaceName', s.name) ORDER BY k.starts_at, k.id) AS closures
         FROM closure k LEFT JOIN space s ON s.id = k.space_id WHERE k.place_id = ANY ($1) AND k.lifted_at IS NULL AND k.ends_at > $2 GROUP BY k.place_id`,
        [ids, now],
      ),
    );
  }
}
