import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places that close for a while, and what is proposed to whoever had booked there. */
export class Closures1765200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reroute');
    await runner.query('DROP TABLE closure');
  }
}

const STATEMENTS = [
  `CREATE TABLE closure (
    place_id uuid NOT NULL CONSTRAINT closure_place REFERENCES place,
    id uuid NOT NULL,
    space_id uuid CONSTRAINT closure_space REFERENCES space,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    reason text NOT NULL CONSTRAINT closure_reason CHECK (reason IN ('WORKS', 'STAFF_AWAY', 'EVENT', 'OUTAGE', 'SAFETY', 'OTHER')),
    words_fr text,
    words_en text,
    closed_by uuid CONSTRAINT closure_closed_by REFERENCES account ON DELETE SET NULL,
    request_key text NOT NULL,
    created_at timestamptz NOT NULL,
    lifted_at timestamptz,
    CONSTRAINT closure_pk PRIMARY KEY (place_id, id),
    CONSTRAINT closure_in_order CHECK (ends_at > starts_at),
    CONSTRAINT closure_request UNIQUE (place_id, request_key)
  )`,
  'CREATE INDEX closure_by_id ON closure (id)',
  'CREATE INDEX closure_in_force ON closure (place_id, ends_at) WHERE lifted_at IS NULL',
  'CREATE TRIGGER closure_changes_planning AFTER INSERT OR UPDATE OR DELETE ON closure FOR EACH ROW EXECUTE FUNCTION tell_planning()',
  // `place_id` is the place that could not keep its word, and stays; the booking may go to another.
  `CREATE TABLE reroute (
    place_id uuid NOT NULL CONSTRAINT reroute_place REFERENCES place,
    id uuid NOT NULL,
    booking_place_id uuid NOT NULL,
    booking_id uuid NOT NULL,
    revision integer NOT NULL,
    was_at timestamptz NOT NULL,
    kind text NOT NULL CONSTRAINT reroute_kind CHECK (kind IN ('PROPOSAL', 'APOLOGY')),
    reason text NOT NULL CONSTRAINT reroute_reason CHECK (reason IN ('CLOSURE', 'EQUIPMENT')),
    closure_id uuid,
    outcome text NOT NULL CONSTRAINT reroute_outcome CHECK (outcome IN ('PROPOSED', 'NOTHING_FREE', 'NO_ADDRESS')),
    options jsonb NOT NULL,
    request_key text NOT NULL,
    created_at timestamptz NOT NULL,
    taken_at timestamptz,
    withdrawn_at timestamptz,
    CONSTRAINT reroute_pk PRIMARY KEY (place_id, id),
    CONSTRAINT reroute_request UNIQUE (place_id, booking_id, request_key),
    CONSTRAINT reroute_booking FOREIGN KEY (booking_place_id, booking_id) REFERENCES booking (place_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT reroute_closure FOREIGN KEY (place_id, closure_id) REFERENCES closure (place_id, id)
  )`,
  'CREATE INDEX reroute_by_booking ON reroute (booking_id, created_at)',
  'CREATE INDEX reroute_by_closure ON reroute (place_id, closure_id) WHERE closure_id IS NOT NULL',
];
