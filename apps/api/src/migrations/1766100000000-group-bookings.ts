import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offers that are open to groups, and the groups organisations bring: each of their sessions is a booking. */
export class GroupBookings1766100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Without their group nobody could say whose these sessions are.
    await runner.query('DELETE FROM allocation a USING booking b WHERE b.place_id = a.place_id AND b.id = a.booking_id AND b.group_booking_id IS NOT NULL');
    await runner.query('DELETE FROM booking WHERE group_booking_id IS NOT NULL');
    await runner.query('ALTER TABLE booking DROP COLUMN group_booking_id, DROP COLUMN agreement_id, DROP COLUMN group_name, DROP COLUMN group_needs');
    await runner.query('DROP TABLE group_booking');
    await runner.query('ALTER TABLE offer DROP COLUMN group_people_most, DROP COLUMN group_minutes_least, DROP COLUMN group_minutes_most');
  }
}

const STATEMENTS = [
  `ALTER TABLE offer
     ADD COLUMN group_people_most integer,
     ADD COLUMN group_minutes_least integer,
     ADD COLUMN group_minutes_most integer,
     ADD CONSTRAINT offer_groups CHECK (num_nonnulls(group_people_most, group_minutes_least, group_minutes_most) IN (0, 3) AND group_people_most > 0 AND group_minutes_least > 0 AND group_minutes_least <= group_minutes_most)`,
  `CREATE INDEX offer_for_groups ON offer (place_id) WHERE group_people_most IS NOT NULL AND NOT paused`,
  `CREATE TABLE group_booking (
     id uuid CONSTRAINT group_booking_pk PRIMARY KEY,
     organisation_id uuid NOT NULL CONSTRAINT group_booking_organisation REFERENCES organisation,
     title text NOT NULL,
     people integer NOT NULL CONSTRAINT group_booking_people CHECK (people > 0),
     units jsonb NOT NULL,
     module_id uuid CONSTRAINT group_booking_module REFERENCES module,
     contact_name text,
     contact_email text,
     locale text NOT NULL DEFAULT 'fr',
     names_due_days integer CONSTRAINT group_booking_names_due CHECK (names_due_days BETWEEN 0 AND 60),
     made_by uuid CONSTRAINT group_booking_made_by REFERENCES account ON DELETE SET NULL,
     confirmed_at timestamptz,
     request_key text NOT NULL,
     request_hash text NOT NULL,
     created_at timestamptz NOT NULL,
     version integer NOT NULL DEFAULT 0,
     CONSTRAINT group_booking_request UNIQUE (organisation_id, request_key)
   )`,
  'CREATE INDEX group_booking_of_organisation ON group_booking (organisation_id, created_at)',
  'CREATE TRIGGER group_booking_next_version BEFORE UPDATE ON group_booking FOR EACH ROW EXECUTE FUNCTION next_version()',
  `ALTER TABLE booking
     ADD COLUMN group_booking_id uuid CONSTRAINT booking_group REFERENCES group_booking,
     ADD COLUMN agreement_id uuid CONSTRAINT booking_agreement REFERENCES agreement,
     ADD COLUMN group_name text,
     ADD COLUMN group_needs jsonb,
     ADD CONSTRAINT booking_of_a_group CHECK (num_nonnulls(group_booking_id, agreement_id, group_name, group_needs) IN (0, 4))`,
  'CREATE INDEX booking_of_group ON booking (group_booking_id) WHERE group_booking_id IS NOT NULL',
  'CREATE INDEX booking_of_agreement ON booking (agreement_id, starts_at) WHERE agreement_id IS NOT NULL',
];
