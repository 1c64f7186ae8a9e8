import type { Weekday } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { hashOf } from '../../../platform/secret/secrets.ts';
import { BookingEntity } from '../booking.entity.ts';

/** A series with its sessions as they stand, in order. */
export interface SeriesFacts {
  readonly id: string;
  readonly placeId: string;
  readonly timeZone: string;
  readonly everyWeeks: number;
  readonly weekdays: readonly Weekday[];
  readonly sessions: readonly BookingEntity[];
}

type Row = Omit<SeriesFacts, 'sessions'>;

/** Reads series; the secret of whoever holds one is part of the query. */
@Injectable()
export class SeriesReader {
  constructor(private readonly database: Database) {}

  /** For whoever holds its secret; `forUpdate` locks the sessions. */
  async held(id: string, token: string, manager: EntityManager = this.database.source.manager, forUpdate = false): Promise<SeriesFacts | null> {
    return this.read(manager, 'AND s.token_hash = $2', [id, hashOf(token)], forUpdate);
  }

  /** For callers that have proved their right to it. */
  async byId(id: string, manager: EntityManager = this.database.source.manager): Promise<SeriesFacts | null> {
    return this.read(manager, '', [id], false);
  }

  private async read(manager: EntityManager, scope: string, parameters: readonly string[], forUpdate: boolean): Promise<SeriesFacts | null> {
    const [row] = await manager.query<Row[]>(
      `SELECT s.id, s.place_id AS "placeId", p.time_zone AS "timeZone", s.every_weeks AS "everyWeeks", s.weekdays FROM booking_series s JOIN place p ON p.id = s.place_id WHERE s.id = $1 ${scope}`,
      [...parameters],
    );
    if (row === undefined) return null;
    const sessions = await manager.find(BookingEntity, { where: { seriesId: row.id }, order: { seriesIndex: 'ASC' }, ...(forUpdate ? { lock: { mode: 'pessimistic_write' as const } } : {}) });
    return { ...row, sessions };
  }
}
