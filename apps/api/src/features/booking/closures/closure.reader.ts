import type { Closure, Id } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import type { Loaders } from '../../../platform/graphql/loaders.ts';
import { BookingEntity } from '../booking.entity.ts';
import { ownPlaceSql } from '../desk/planning.sql.ts';
import { QUESTION, type RerouteQuestion } from '../rerouting/rerouted-booking.ts';
import type { AnswerRow, Closing, ClosureRow } from './closure-row.ts';

type AnswersOf = { readonly id: string; readonly answers: readonly AnswerRow[] };

/** Whether a booking `b` needs a space: it is held in it, or equipment it has stands there. */
const needsSpace = (space: string): string => `(b.space_id = ${space} OR EXISTS (SELECT FROM allocation a JOIN equipment_unit u ON u.id = a.unit_id WHERE a.place_id = b.place_id AND a.booking_id = b.id AND a.occupying AND u.space_id = ${space}))`;

/** A booking `b` that a closure touches and that is not over; parameters 1 to 5. No booking is longer than an allocation may be. */
const TOUCHED = `b.place_id = $1 AND b.starts_at > $2::timestamptz - interval '48 hours' AND b.starts_at < $3 AND b.ends_at > greatest($2::timestamptz, $4::timestamptz) AND ($5::uuid IS NULL OR ${needsSpace('$5')})`;
const parametersOf = ({ placeId, spaceId, during }: Closing, now: Date): readonly unknown[] => [placeId, during.start, during.end, now, spaceId];

const CLOSURE = `SELECT k.id, k.place_id AS "placeId", s.name AS "spaceName", k.starts_at AS "startsAt", k.ends_at AS "endsAt", k.reason, k.words_fr AS "wordsFr", k.words_en AS "wordsEn",
    nullif(concat_ws(' ', t.given_name, t.family_name), '') AS "closedByName", k.created_at AS "createdAt", k.lifted_at AS "liftedAt",
    (SELECT count(*)::int FROM booking b WHERE b.place_id = k.place_id AND b.starts_at > k.starts_at - interval '48 hours' AND b.starts_at < k.ends_at AND b.ends_at > k.starts_at
       AND (k.space_id IS NULL OR ${needsSpace('k.space_id')}) AND b.status IN ('CONFIRMED', 'CHECKED_IN')) AS standing
  FROM closure k LEFT JOIN space s ON s.id = k.space_id LEFT JOIN account t ON t.id = k.closed_by`;

/** Reads closures and the bookings they hit. */
@Injectable()
export class ClosureReader {
  constructor(private readonly database: Database) {}

  /** The closures of a place whose desk the account keeps: those to come first, then those of the past year; 200 at most. */
  async list(accountId: string, placeId: string, now: Date): Promise<readonly ClosureRow[]> {
    return this.database.query<ClosureRow>(
      `${CLOSURE} WHERE k.place_id = (SELECT p.id FROM ${ownPlaceSql('$1')} AND p.id = $2) AND k.ends_at > $3::timestamptz - interval '1 year'
       ORDER BY k.ends_at <= $3, CASE WHEN k.ends_at > $3 THEN k.starts_at END, k.starts_at DESC, k.id LIMIT 200`,
      [accountId, placeId, now],
    );
  }

  /** A closure that was just made or lifted, for who did it. */
  async one(placeId: string, id: string): Promise<ClosureRow> {
    const [closure] = await this.database.query<ClosureRow>(`${CLOSURE} WHERE k.place_id = $1 AND k.id = $2`, [placeId, id]);
    if (closure === undefined) throw new Error('A closure that was just written is gone.');
    return closure;
  }

  async hasSpace(placeId: string, spaceId: string): Promise<boolean> {
    return (await this.database.query('SELECT FROM space WHERE id = $1 AND place_id = $2', [spaceId, placeId])).length > 0;
  }

  /** What is closed already, in force and not over. */
  async inForce(manager: EntityManager, placeId: string, now: Date): Promise<readonly Closure[]> {
    const rows = await manager.query<{ start: Date; end: Date; spaceId: Id<'Space'> | null }[]>(
      'SELECT starts_at AS start, ends_at AS "end", space_id AS "spaceId" FROM closure WHERE place_id = $1 AND lifted_at IS NULL AND ends_at > $2',
      [placeId, now],
    );
    return rows.map(({ start, end, spaceId }) => ({ during: { start, end }, spaceId }));
  }

  /** The bookings that stand, in the order of their hours, with what other sessions are sought by. */
  async hits(closing: Closing, now: Date): Promise<readonly { readonly booking: BookingEntity; readonly question: RerouteQuestion }[]> {
    const questions = await this.database.query<RerouteQuestion>(
      `SELECT ${QUESTION} FROM booking b JOIN offer o ON o.id = b.offer_id WHERE ${TOUCHED} AND b.status IN ('CONFIRMED', 'CHECKED_IN') ORDER BY b.starts_at, b.id`,
      parametersOf(closing, now),
    );
    const bookings = await this.database.source.manager
      .createQueryBuilder(BookingEntity, 'b')
      .where('b.placeId = :placeId AND b.id = ANY (:ids)', { placeId: closing.placeId, ids: questions.map(({ id }) => id) })
      .getMany();
    const byId = new Map(bookings.map((booking) => [booking.id, booking]));
    return questions.flatMap((question) => {
      const booking = byId.get(question.id);
      return booking === undefined ? [] : [{ booking, question }];
    });
  }

  /** How many people are filling in a booking at that time. */
  async beingMade(closing: Closing, now: Date): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM booking b WHERE ${TOUCHED} AND b.status = 'HELD' AND b.hold_expires_at > $4`, parametersOf(closing, now));
    return row?.n ?? 0;
  }

  /**
   * All that is booked or being booked at that time, locked in the order of ids, with the place taken: who confirms at this very moment is waited for,
   * and is then seen as they stand.
   */
  async lockTouched(manager: EntityManager, closing: Closing, now: Date): Promise<readonly BookingEntity[]> {
    const ids = await manager.query<{ id: string }[]>(
      `SELECT b.id FROM booking b WHERE ${TOUCHED} AND (b.status IN ('CONFIRMED', 'CHECKED_IN') OR b.status = 'HELD' AND b.hold_expires_at > $4) ORDER BY b.id FOR UPDATE`,
      parametersOf(closing, now),
    );
    return manager.createQueryBuilder(BookingEntity, 'b').where('b.placeId = :placeId AND b.id = ANY (:ids)', { placeId: closing.placeId, ids: ids.map(({ id }) => id) }).orderBy('b.id').getMany();
  }

  /** Who was told of each closure, by its id, batched per request. */
  answers(loaders: Loaders): DataLoader<string, AnswersOf | null> {
    return loaders.of('answers-to-closure', async (ids) => {
      const rows = await this.database.query<AnswerRow & { readonly closureId: string }>(
        `SELECT r.closure_id AS "closureId", r.booking_id AS "bookingId", coalesce(b.given_name, b.group_name) AS "givenName", b.family_name AS "familyName", b.email, r.kind, r.outcome, r.revision, r.was_at AS "wasAt",
           r.taken_at AS "takenAt", r.withdrawn_at AS "withdrawnAt", b.status, b.revision AS "bookingRevision", b.starts_at AS "standsAt",
           CASE WHEN b.status <> 'CANCELLED' THEN b.starts_at END AS "startsAt", p.name AS "placeName", p.time_zone AS "timeZone"
         FROM reroute r JOIN booking b ON b.place_id = r.booking_place_id AND b.id = r.booking_id JOIN place p ON p.id = b.place_id WHERE r.closure_id = ANY ($1) ORDER BY r.was_at, r.id`,
        [ids],
      );
      return ids.map((id) => ({ id, answers: rows.filter(({ closureId }) => closureId === id) }));
    });
  }
}
