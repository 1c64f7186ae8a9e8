import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who of a team is there when, so that what needs somebody is offered only then. */
export class Shifts1765600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE shift_request');
    await runner.query('DROP TABLE shift');
  }
}

const STATEMENTS = [
  `CREATE TABLE shift (
    place_id uuid NOT NULL CONSTRAINT shift_place REFERENCES place,
    id uuid NOT NULL,
    account_id uuid NOT NULL CONSTRAINT shift_account REFERENCES account ON DELETE CASCADE,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    offer_ids uuid[],
    series_id uuid,
    note text,
    version integer NOT NULL DEFAULT 0,
    created_by uuid CONSTRAINT shift_created_by REFERENCES account ON DELETE SET NULL,
    request_key text NOT NULL,
    created_at timestamptz NOT NULL,
    removed_at timestamptz,
    removal_key text,
    CONSTRAINT shift_pk PRIMARY KEY (place_id, id),
    CONSTRAINT shift_bounded CHECK (ends_at > starts_at AND ends_at - starts_at <= interval '24 hours'),
    CONSTRAINT shift_some_offer CHECK (cardinality(offer_ids) > 0),
    CONSTRAINT shift_note CHECK (char_length(note) <= 200),
    -- Nobody is in two places at once. Deferrable: a series that moves by a week passes over itself.
    CONSTRAINT shift_never_two EXCLUDE USING gist (account_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (removed_at IS NULL) DEFERRABLE
  )`,
  'CREATE INDEX shift_by_time ON shift (place_id, starts_at) INCLUDE (ends_at, offer_ids) WHERE removed_at IS NULL',
  'CREATE INDEX shift_by_series ON shift (place_id, series_id, starts_at) WHERE series_id IS NOT NULL',
  'CREATE INDEX shift_of_account ON shift (account_id, ends_at)',
  'CREATE TRIGGER shift_next_version BEFORE UPDATE ON shift FOR EACH ROW EXECUTE FUNCTION next_version()',
  'CREATE TRIGGER shift_changes_planning AFTER INSERT OR UPDATE OR DELETE ON shift FOR EACH ROW EXECUTE FUNCTION tell_planning()',
  // What a key did, so that a request sent again is answered again and done once.
  `CREATE TABLE shift_request (
    place_id uuid NOT NULL CONSTRAINT shift_request_place REFERENCES place,
    request_key text NOT NULL,
    request_hash text NOT NULL,
    shift_ids uuid[] NOT NULL,
    left_aside jsonb NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT shift_request_pk PRIMARY KEY (place_id, request_key)
  )`,
];
