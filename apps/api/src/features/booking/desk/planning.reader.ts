import { addDays, dayInterval, type HoursTexts, type Id, type LocalDay, timeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { OpeningHoursReader } from '../../place/opening-hours.reader.ts';
import { BookingEntity } from '../booking.entity.ts';
import type { DeskBookingRow, PlanningRow } from './planning-row.ts';
import { DESK_BOOKINGS, IN_THE_WAY, ownPlaceSql, PLANNING } from './planning.sql.ts';

interface OwnPlace extends HoursTexts {
  readonly id: Id<'Place'>;
  readonly name: string;
  readonly timeZone: string;
  readonly holidayZone: string;
}

/** Reads the diary of a place for who keeps its desk; that they do is part of each query. */
@Injectable()
export class PlanningReader {
  constructor(
    private readonly database: Database,
    private readonly openingHours: OpeningHoursReader,
  ) {}

  /** The ids of the places whose desk an account keeps, by name; 500 at most. */
  async ownPlaces(accountId: string): Promise<readonly string[]> {
    return (await this.database.query<{ id: string }>(`SELECT p.id FROM ${ownPlaceSql('$1')} ORDER BY search_form(p.name), p.id LIMIT 500`, [accountId])).map(({ id }) => id);
  }

  /** A place whose desk an account keeps; null for everybody else. */
  async ownPlace(accountId: string, placeId: string): Promise<OwnPlace | null> {
    const [place] = await this.database.query<OwnPlace>(
      `SELECT p.id, p.name, p.time_zone AS "timeZone", p.holiday_zone AS "holidayZone", p.opening_hours AS "openingHours", p.accompanied_hours AS "accompaniedHours", p.group_hours AS "groupHours" FROM ${ownPlaceSql('$1')} AND p.id = $2`,
      [accountId, placeId],
    );
    return place ?? null;
  }

  /** The diary over `days` local days of the place; null for who does not keep its desk. Two statements, however much it holds. */
  async planning(accountId: string, placeId: string, from: LocalDay, days: number, now: Date): Promise<PlanningRow | null> {
    const place = await this.ownPlace(accountId, placeId);
    if (place === null) return null;
    const zone = timeZone(place.timeZone);
    const window = { start: dayInterval(from, zone).start, end: dayInterval(addDays(from, days - 1), zone).end };
    const [row] = await this.database.query<Omit<PlanningRow, 'place' | 'openings'>>(PLANNING, [accountId, placeId, window.start, window.end, now]);
    return row === undefined ? null : { ...row, place, openings: this.openingHours.daysByAudience(place, place.holidayZone, from, days) };
  }

  /** Bookings at places whose desk the account keeps, as they stand. */
  async bookings(accountId: string, ids: readonly string[]): Promise<readonly DeskBookingRow[]> {
    const rows = await this.database.query<{ booking: DeskBookingRow }>(DESK_BOOKINGS, [accountId, ids]);
    return rows.map(({ booking }) => booking);
  }

  /** The bookings that take some of these units during a stretch, one booking left out. */
  async inTheWay(accountId: string, unitIds: readonly string[], from: Date, to: Date, except: string | null, now: Date): Promise<readonly DeskBookingRow[]> {
    const found = await this.database.query<{ id: string }>(IN_THE_WAY, [accountId, unitIds, from, to, except, now]);
    return found.length === 0 ? [] : this.bookings(accountId, found.map(({ id }) => id));
  }

  /**
   * Takes a place whose desk the account keeps for the length of the transaction, as every writer at a place does; null for everybody else.
   * `named` tells which place: itself, that of a booking, of a unit, of a block or of a closure.
   */
  async takePlace(manager: EntityManager, accountId: string, named: { readonly place?: string; readonly booking?: string; readonly unit?: string; readonly block?: string; readonly closure?: string }): Promise<Id<'Place'> | null> {
    const { place = null, booking = null, unit = null, block = null, closure = null } = named;
    const [found] = await manager.query<{ id: Id<'Place'> }[]>(
      `SELECT p.id FROM ${ownPlaceSql('$1')} AND p.id = coalesce($2::uuid, (SELECT place_id FROM booking WHERE id = $3), (SELECT place_id FROM equipment_unit WHERE id = $4), (SELECT place_id FROM unit_block WHERE id = $5), (SELECT place_id FROM closure WHERE id = $6))
       FOR NO KEY UPDATE OF p`,
      [accountId, place, booking, unit, block, closure],
    );
    return found?.id ?? null;
  }

  /** How long a place waits for somebody, in minutes. */
  async graceOf(manager: EntityManager, placeId: Id<'Place'>): Promise<number> {
    const [place] = await manager.query<{ graceMinutes: number }[]>('SELECT absence_grace_minutes AS "graceMinutes" FROM place WHERE id = $1', [placeId]);
    if (place === undefined) throw new Error('The place of a booking is gone.');
    return place.graceMinutes;
  }

  /** A booking of a place that was taken, locked; null when it is not, or no longer, there. */
  async bookingAt(manager: EntityManager, placeId: Id<'Place'>, bookingId: string): Promise<BookingEntity | null> {
    return manager.findOne(BookingEntity, { where: { placeId, id: bookingId as Id<'Booking'> }, lock: { mode: 'pessimistic_write' } });
  }
}
