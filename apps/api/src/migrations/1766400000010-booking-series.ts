import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Series: the same hour by the clocks of a place, week by week; each session is a booking of its own. */
export class BookingSeries1766400000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX booking_of_series');
    await runner.query('ALTER TABLE booking DROP COLUMN series_id, DROP COLUMN series_index, DROP COLUMN series_starts_at');
    await runner.query('DROP TABLE booking_series');
  }
}

const STATEMENTS = [
  `CREATE TABLE booking_series (
    id uuid CONSTRAINT booking_series_pk PRIMARY KEY,
    place_id uuid NOT NULL CONSTRAINT booking_series_place REFERENCES place,
    offer_id uuid NOT NULL CONSTRAINT booking_series_offer REFERENCES offer,
    -- As it was asked for; what became of each session stands in its booking.
    first_day date NOT NULL,
    at_minute integer NOT NULL CONSTRAINT booking_series_minute CHECK (at_minute BETWEEN 0 AND 1439),
    every_weeks integer NOT NULL CONSTRAINT booking_series_rhythm CHECK (every_weeks BETWEEN 1 AND 8),
    weekdays text[] NOT NULL CONSTRAINT booking_series_weekdays CHECK (cardinality(weekdays) BETWEEN 1 AND 7),
    until_day date,
    times integer,
    locale text NOT NULL,
    token_hash text NOT NULL,
    request_key text NOT NULL CONSTRAINT booking_series_request UNIQUE,
    request_hash text NOT NULL,
    ends_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT booking_series_end CHECK (num_nonnulls(until_day, times) = 1)
  )`,
  'CREATE INDEX booking_series_over ON booking_series (ends_at)',
  `ALTER TABLE booking
     ADD COLUMN series_id uuid CONSTRAINT booking_series_of REFERENCES booking_series ON DELETE SET NULL,
     ADD COLUMN series_index integer,
     ADD COLUMN series_starts_at timestamptz,
     ADD CONSTRAINT booking_series_index CHECK (series_id IS NULL OR series_index IS NOT NULL)`,
  'CREATE UNIQUE INDEX booking_of_series ON booking (series_id, series_index) WHERE series_id IS NOT NULL',
];
