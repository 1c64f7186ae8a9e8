import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The desk of a place: blocked units, versions of bookings, arrivals that are taken back, and word of every change. */
export class Desk1765000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER booking_changes_planning ON booking');
    await runner.query('DROP TRIGGER booking_next_version ON booking');
    await runner.query('DELETE FROM allocation WHERE block_id IS NOT NULL');
    await runner.query('ALTER TABLE allocation DROP CONSTRAINT allocation_pk, DROP CONSTRAINT allocation_once, DROP CONSTRAINT allocation_whose, DROP COLUMN block_id, DROP COLUMN id');
    await runner.query('ALTER TABLE allocation ALTER COLUMN booking_id SET NOT NULL, ADD CONSTRAINT allocation_pk PRIMARY KEY (place_id, booking_id, unit_id)');
    await runner.query('DROP TABLE unit_block');
    await runner.query('DROP FUNCTION tell_planning(), next_version()');
    await runner.query('ALTER TABLE booking DROP COLUMN version, DROP COLUMN walk_in');
    await runner.query('DELETE FROM visit WHERE annulled_at IS NOT NULL');
    await runner.query('DROP INDEX visit_once');
    await runner.query('ALTER TABLE visit DROP COLUMN annulled_at, DROP COLUMN annul_key, ADD CONSTRAINT visit_once UNIQUE (place_id, booking_id)');
  }
}

const STATEMENTS = [
  // Grows with every change of the row, whoever makes it: what was shown is compared with what stands.
  'ALTER TABLE booking ADD COLUMN version integer NOT NULL DEFAULT 0, ADD COLUMN walk_in boolean NOT NULL DEFAULT false',
  `CREATE FUNCTION next_version() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.version := OLD.version + 1; RETURN NEW; END $$`,
  'CREATE TRIGGER booking_next_version BEFORE UPDATE ON booking FOR EACH ROW EXECUTE FUNCTION next_version()',
  `CREATE TABLE unit_block (
    place_id uuid NOT NULL CONSTRAINT unit_block_place REFERENCES place,
    id uuid NOT NULL,
    unit_id uuid NOT NULL CONSTRAINT unit_block_unit REFERENCES equipment_unit,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    reason text NOT NULL CONSTRAINT unit_block_reason CHECK (reason IN ('MAINTENANCE', 'CLEANING', 'UPDATE', 'OTHER')),
    note text,
    request_key text NOT NULL,
    created_at timestamptz NOT NULL,
    lifted_at timestamptz,
    CONSTRAINT unit_block_pk PRIMARY KEY (place_id, id),
    CONSTRAINT unit_block_in_order CHECK (ends_at > starts_at),
    CONSTRAINT unit_block_request UNIQUE (place_id, request_key)
  )`,
  'CREATE INDEX unit_block_by_id ON unit_block (id)',
  'CREATE INDEX unit_block_by_day ON unit_block (place_id, starts_at) WHERE lifted_at IS NULL',
  // A block takes its unit as a booking does, under the same constraint; a long one in pieces no longer than an allocation may be.
  `ALTER TABLE allocation ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(), ADD COLUMN block_id uuid, DROP CONSTRAINT allocation_pk`,
  `ALTER TABLE allocation
     ALTER COLUMN booking_id DROP NOT NULL,
     ADD CONSTRAINT allocation_pk PRIMARY KEY (place_id, id),
     ADD CONSTRAINT allocation_once UNIQUE (place_id, booking_id, unit_id),
     ADD CONSTRAINT allocation_block FOREIGN KEY (place_id, block_id) REFERENCES unit_block (place_id, id) ON DELETE CASCADE,
     ADD CONSTRAINT allocation_whose CHECK (num_nonnulls(booking_id, block_id) = 1)`,
  'CREATE INDEX allocation_by_block ON allocation (place_id, block_id) WHERE block_id IS NOT NULL',
  'ALTER TABLE visit ADD COLUMN annulled_at timestamptz, ADD COLUMN annul_key text, DROP CONSTRAINT visit_once',
  'CREATE UNIQUE INDEX visit_once ON visit (place_id, booking_id) WHERE annulled_at IS NULL',
  // Heard by every process that shows a planning, once the change is committed; several changes of a transaction are told once.
  `CREATE FUNCTION tell_planning() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_notify('escale_planning', coalesce(NEW.place_id, OLD.place_id)::text);
     IF TG_OP = 'UPDATE' AND OLD.place_id <> NEW.place_id THEN PERFORM pg_notify('escale_planning', OLD.place_id::text); END IF;
     RETURN NULL;
   END $$`,
  'CREATE TRIGGER booking_changes_planning AFTER INSERT OR UPDATE OR DELETE ON booking FOR EACH ROW EXECUTE FUNCTION tell_planning()',
  'CREATE TRIGGER unit_block_changes_planning AFTER INSERT OR UPDATE OR DELETE ON unit_block FOR EACH ROW EXECUTE FUNCTION tell_planning()',
];
