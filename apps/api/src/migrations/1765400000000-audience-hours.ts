import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours by audience, who keeps them, and which version of them was shown. */
export class AudienceHours1765400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hours_change');
    await runner.query('DROP TRIGGER place_hours_changed ON place');
    await runner.query('DROP TRIGGER place_next_hours_version ON place');
    await runner.query('DROP FUNCTION tell_hours(), next_hours_version()');
    await runner.query('ALTER TABLE offer DROP COLUMN audience');
    await runner.query('ALTER TABLE place DROP COLUMN accompanied_hours, DROP COLUMN group_hours, DROP COLUMN hours_owner, DROP COLUMN hours_version');
  }
}

const OTHER_HOURS = 'ROW(NEW.opening_hours, NEW.accompanied_hours, NEW.group_hours, NEW.holiday_zone) IS DISTINCT FROM ROW(OLD.opening_hours, OLD.accompanied_hours, OLD.group_hours, OLD.holiday_zone)';

const STATEMENTS = [
  `ALTER TABLE place
     ADD COLUMN accompanied_hours text,
     ADD COLUMN group_hours text,
     ADD COLUMN hours_owner text NOT NULL DEFAULT 'SOURCE' CONSTRAINT place_hours_owner CHECK (hours_owner IN ('SOURCE', 'PLACE')),
     ADD COLUMN hours_version integer NOT NULL DEFAULT 0`,
  `ALTER TABLE offer ADD COLUMN audience text NOT NULL DEFAULT 'PUBLIC' CONSTRAINT offer_audience CHECK (audience IN ('PUBLIC', 'ACCOMPANIED', 'GROUPS'))`,
  // Grows whoever writes other hours, an import too: nobody replaces hours they have not seen.
  `CREATE FUNCTION next_hours_version() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.hours_version := OLD.hours_version + 1; RETURN NEW; END $$`,
  `CREATE TRIGGER place_next_hours_version BEFORE UPDATE ON place FOR EACH ROW WHEN (${OTHER_HOURS}) EXECUTE FUNCTION next_hours_version()`,
  // The plannings that are open hatch other hours from now on.
  `CREATE FUNCTION tell_hours() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_notify('escale_planning', NEW.id::text); RETURN NULL; END $$`,
  `CREATE TRIGGER place_hours_changed AFTER UPDATE ON place FOR EACH ROW WHEN (${OTHER_HOURS}) EXECUTE FUNCTION tell_hours()`,
  `CREATE TABLE hours_change (
    place_id uuid NOT NULL CONSTRAINT hours_change_place REFERENCES place,
    request_key text NOT NULL,
    request_hash text NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT hours_change_pk PRIMARY KEY (place_id, request_key)
  )`,
];
