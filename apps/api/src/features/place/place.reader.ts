import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { Database } from '../../platform/database/database.ts';
import type { Loaders } from '../../platform/graphql/loaders.ts';
import { PLACE_COLUMNS, type PlaceRow } from './place-row.ts';
import { placesWhere, type PlaceWish } from './places-where.ts';
import type { SpaceEntity } from './space.entity.ts';

type Spaces = { readonly id: string; readonly spaces: readonly SpaceEntity[] };
export type { PlaceRow };
export type PlaceKey = readonly [name: string, id: string];
type PlaceWithKey = PlaceRow & { readonly sortName: string };

/** Reads places and their spaces. */
@Injectable()
export class PlaceReader {
  constructor(private readonly database: Database) {}

  /** Places by id, batched per request. */
  places(loaders: Loaders): DataLoader<string, PlaceRow | null> {
    return loaders.of('place', (ids) => this.database.query<PlaceRow>(`SELECT ${PLACE_COLUMNS} FROM place p WHERE p.id = ANY ($1)`, [ids]));
  }

  async bySlug(slug: string): Promise<PlaceRow | null> {
    const [row] = await this.database.query<PlaceRow>(`SELECT ${PLACE_COLUMNS} FROM place p WHERE p.slug = $1`, [slug]);
    return row ?? null;
  }

  /** One page by name, without accents or case; one row more than `first` when there is a next page. */
  page(wish: PlaceWish, first: number, after: PlaceKey | null): Promise<readonly PlaceWithKey[]> {
    const { sql, parameters } = placesWhere(wish);
    const [name, id] = after ?? [null, null];
    const at = parameters.length;
    return this.database.query<PlaceWithKey>(
      `SELECT ${PLACE_COLUMNS}, search_form(p.name) AS "sortName" FROM place p
       WHERE ${sql} AND ($${at + 1}::text IS NULL OR (search_form(p.name) COLLATE "C", p.id) > ($${at + 1}::text COLLATE "C", $${at + 2}::uuid))
       ORDER BY search_form(p.name) COLLATE "C", p.id LIMIT $${at + 3}`,
      [...parameters, name, id, first + 1],
    );
  }

  async count(wish: PlaceWish): Promise<number> {
    const { sql, parameters } = placesWhere(wish);
    const [row] = await this.database.query<{ count: number }>(`SELECT count(*)::integer AS count FROM place p WHERE ${sql}`, parameters);
    return row?.count ?? 0;
  }

  /** The spaces of each place, by place id, batched per request. */
  spaces(loaders: Loaders): DataLoader<string, Spaces | null> {
    return loaders.of('spaces-of-place', async (ids) => {
      const rows = await this.database.query<SpaceEntity>(
        `SELECT s.id, s.place_id AS "placeId", s.name, s.people_capacity AS "peopleCapacity", s.quiet FROM space s WHERE s.place_id = ANY ($1) ORDER BY s.name, s.id`,
        [ids],
      );
      return ids.map((id) => ({ id, spaces: rows.filter(({ placeId }) => placeId === id) }));
    });
  }
}
