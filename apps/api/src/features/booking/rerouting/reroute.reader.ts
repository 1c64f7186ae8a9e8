import type { Id } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import type { Loaders } from '../../../platform/graphql/loaders.ts';
import { BookingEntity } from '../booking.entity.ts';
import { ownPlaceSql } from '../desk/planning.sql.ts';
import { QUESTION, type RerouteQuestion } from './rerouted-booking.ts';
import type { RerouteEntity } from './reroute.entity.ts';

/** What was last told about one booking, with the facts its state is read from. */
export type LatestReroute = Pick<RerouteEntity, 'kind' | 'reason' | 'outcome' | 'revision' | 'createdAt' | 'takenAt' | 'withdrawnAt'> & { readonly id: string };

const OWN = `SELECT ${QUESTION} FROM booking b JOIN offer o ON o.id = b.offer_id WHERE b.id = ANY ($2::uuid[]) AND EXISTS (SELECT FROM ${ownPlaceSql('$1')} AND p.id = b.place_id)`;

/** Reads and takes bookings that cannot be kept, for who keeps the desk of their place; that they do is part of each query. */
@Injectable()
export class RerouteReader {
  constructor(private readonly database: Database) {}

  /** What other sessions are sought by, of those bookings that are at a place of theirs. */
  async questions(accountId: string, bookingIds: readonly string[]): Promise<readonly RerouteQuestion[]> {
    return this.database.query<RerouteQuestion>(OWN, [accountId, bookingIds]);
  }

  /** Takes the places of some bookings, as far as they are theirs, in the order of their ids: whoever takes several takes them in this order. */
  async takePlacesOf(manager: EntityManager, accountId: string, bookingIds: readonly string[]): Promise<readonly Id<'Place'>[]> {
    const rows = await manager.query<{ id: Id<'Place'> }[]>(
      `SELECT p.id FROM ${ownPlaceSql('$1')} AND p.id IN (SELECT place_id FROM booking WHERE id = ANY ($2::uuid[])) ORDER BY p.id FOR NO KEY UPDATE OF p`,
      [accountId, bookingIds],
    );
    return rows.map(({ id }) => id);
  }

  /** The bookings at places that were taken, locked in the order of their ids. */
  async lock(manager: EntityManager, placeIds: readonly string[], bookingIds: readonly string[]): Promise<ReadonlyMap<string, BookingEntity>> {
    const rows = await manager
      .createQueryBuilder(BookingEntity, 'b')
      .where('b.placeId = ANY (:placeIds) AND b.id = ANY (:bookingIds)', { placeIds, bookingIds })
      .orderBy('b.id')
      .setLock('pessimistic_write')
      .getMany();
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** What was last told about each booking, by its id, batched per request. */
  latest(loaders: Loaders): DataLoader<string, LatestReroute | null> {
    return loaders.of('latest-reroute', (ids) =>
      this.database.query<LatestReroute>(
        `SELECT DISTINCT ON (booking_id) booking_id AS id, kind, reason, outcome, revision, created_at AS "createdAt", taken_at AS "takenAt", withdrawn_at AS "withdrawnAt" FROM reroute WHERE booking_id = ANY ($1::uuid[]) ORDER BY booking_id, created_at DESC`,
        [ids],
      ),
    );
  }
}
