import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The life of the equipment: events that are only added, incidents with pictures, care that comes back, requests done once. */
export class Fleet1765100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE fleet_request, maintenance_plan, incident_photo, incident, unit_event');
    await runner.query('DROP FUNCTION unit_event_stays(), forget_photo(), end_holds(timestamptz, uuid[])');
    await runner.query('DROP TRIGGER equipment_unit_changes_planning ON equipment_unit');
    await runner.query('DROP TRIGGER equipment_unit_has_begun ON equipment_unit');
    await runner.query('DROP TRIGGER equipment_unit_begins ON equipment_unit');
    await runner.query('DROP TRIGGER equipment_unit_next_version ON equipment_unit');
    await runner.query('DROP FUNCTION unit_begins(), unit_has_begun()');
    await runner.query(`DELETE FROM unit_block WHERE reason = 'TRANSIT'`);
    await runner.query(`ALTER TABLE unit_block DROP CONSTRAINT unit_block_reason, ADD CONSTRAINT unit_block_reason CHECK (reason IN ('MAINTENANCE', 'CLEANING', 'UPDATE', 'OTHER'))`);
    await runner.query('ALTER TABLE equipment_unit DROP COLUMN status, DROP COLUMN version, DROP COLUMN state, DROP COLUMN note, DROP COLUMN purchased_on, DROP COLUMN warranty_until, DROP COLUMN cost_cents');
    await runner.query('ALTER TABLE equipment_model DROP COLUMN battery_least');
  }
}

const STATUSES = `'ENROLLED', 'READY', 'HANDED_OUT', 'IN_SESSION', 'RETURNED', 'SANITISING', 'CHARGING', 'OUT_OF_SERVICE', 'OVERDUE', 'MISSING', 'IN_TRANSIT', 'RETIRED'`;

const STATEMENTS = [
  'ALTER TABLE equipment_model ADD COLUMN battery_least integer NOT NULL DEFAULT 30 CONSTRAINT equipment_model_battery CHECK (battery_least BETWEEN 0 AND 100)',
  // What follows from the events, kept beside the unit so that every question about what is free stays one index away.
  `ALTER TABLE equipment_unit
     ADD COLUMN status text, ADD COLUMN version integer NOT NULL DEFAULT 0, ADD COLUMN state jsonb NOT NULL DEFAULT '{}',
     ADD COLUMN note text, ADD COLUMN purchased_on date, ADD COLUMN warranty_until date, ADD COLUMN cost_cents integer`,
  `UPDATE equipment_unit SET status = CASE WHEN in_service THEN 'READY' ELSE 'OUT_OF_SERVICE' END`,
  `ALTER TABLE equipment_unit ALTER COLUMN status SET NOT NULL,
     ADD CONSTRAINT equipment_unit_status CHECK (status IN (${STATUSES})),
     ADD CONSTRAINT equipment_unit_in_service CHECK (status = 'IN_TRANSIT' OR in_service = (status NOT IN ('ENROLLED', 'OUT_OF_SERVICE', 'MISSING', 'RETIRED'))),
     ADD CONSTRAINT equipment_unit_cost CHECK (cost_cents >= 0)`,
  `CREATE INDEX equipment_unit_sent_from ON equipment_unit ((state ->> 'sentFrom')) WHERE status = 'IN_TRANSIT'`,
  'CREATE TRIGGER equipment_unit_next_version BEFORE UPDATE ON equipment_unit FOR EACH ROW EXECUTE FUNCTION next_version()',
  'CREATE TRIGGER equipment_unit_changes_planning AFTER UPDATE ON equipment_unit FOR EACH ROW EXECUTE FUNCTION tell_planning()',
  // The units of one place in the order of what happened to them; a unit keeps its count wherever it goes.
  `CREATE TABLE unit_event (
    place_id uuid NOT NULL CONSTRAINT unit_event_place REFERENCES place,
    unit_id uuid NOT NULL CONSTRAINT unit_event_unit REFERENCES equipment_unit,
    sequence integer NOT NULL,
    type text NOT NULL,
    at timestamptz NOT NULL,
    account_id uuid CONSTRAINT unit_event_account REFERENCES account ON DELETE SET NULL,
    detail jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT unit_event_pk PRIMARY KEY (place_id, unit_id, sequence),
    CONSTRAINT unit_event_in_order UNIQUE (unit_id, sequence)
  )`,
  // An account that is erased lets go of its events; nothing else may touch them.
  `CREATE FUNCTION unit_event_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND NEW.account_id IS NULL AND (OLD.place_id, OLD.unit_id, OLD.sequence, OLD.type, OLD.at, OLD.detail) IS NOT DISTINCT FROM (NEW.place_id, NEW.unit_id, NEW.sequence, NEW.type, NEW.at, NEW.detail) THEN RETURN NEW; END IF;
     RAISE EXCEPTION 'What happened to a unit is only added to.' USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  'CREATE TRIGGER unit_event_stays BEFORE UPDATE OR DELETE ON unit_event FOR EACH ROW EXECUTE FUNCTION unit_event_stays()',
  `INSERT INTO unit_event (place_id, unit_id, sequence, type, at)
   SELECT place_id, id, 1, 'ENROLLED', now() FROM equipment_unit
   UNION ALL SELECT place_id, id, 2, 'CHECKED', now() FROM equipment_unit WHERE in_service`,
  `INSERT INTO unit_event (place_id, unit_id, sequence, type, at, detail)
   SELECT place_id, id, 2, 'TAKEN_OUT', now(), '{"reason": "OTHER", "note": null}' FROM equipment_unit WHERE NOT in_service`,
  // Whoever adds a unit, its life begins with it: enrolled, and checked or taken out where it is said to be in service or not.
  `CREATE FUNCTION unit_begins() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.status IS NULL THEN NEW.status := CASE WHEN NEW.in_service THEN 'READY' ELSE 'OUT_OF_SERVICE' END; END IF;
     IF NEW.status NOT IN ('ENROLLED', 'READY', 'OUT_OF_SERVICE') THEN RAISE EXCEPTION 'A unit does not begin as %', NEW.status USING ERRCODE = 'check_violation'; END IF;
     NEW.in_service := NEW.status = 'READY';
     RETURN NEW;
   END $$`,
  // The witness is told by the transaction that adds the unit, where somebody does.
  `CREATE FUNCTION unit_has_begun() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     witness uuid := nullif(current_setting('escale.account', true), '')::uuid;
     seen timestamptz := coalesce(nullif(current_setting('escale.at', true), '')::timestamptz, now());
   BEGIN
     INSERT INTO unit_event (place_id, unit_id, sequence, type, at, account_id) VALUES (NEW.place_id, NEW.id, 1, 'ENROLLED', seen, witness);
     IF NEW.status = 'READY' THEN INSERT INTO unit_event (place_id, unit_id, sequence, type, at, account_id) VALUES (NEW.place_id, NEW.id, 2, 'CHECKED', seen, witness); END IF;
     IF NEW.status = 'OUT_OF_SERVICE' THEN INSERT INTO unit_event (place_id, unit_id, sequence, type, at, account_id, detail) VALUES (NEW.place_id, NEW.id, 2, 'TAKEN_OUT', seen, witness, '{"reason": "OTHER", "note": null}'); END IF;
     RETURN NULL;
   END $$`,
  'CREATE TRIGGER equipment_unit_begins BEFORE INSERT ON equipment_unit FOR EACH ROW EXECUTE FUNCTION unit_begins()',
  'CREATE TRIGGER equipment_unit_has_begun AFTER INSERT ON equipment_unit FOR EACH ROW EXECUTE FUNCTION unit_has_begun()',
  `CREATE TABLE incident (
    place_id uuid NOT NULL CONSTRAINT incident_place REFERENCES place,
    id uuid NOT NULL,
    unit_id uuid NOT NULL CONSTRAINT incident_unit REFERENCES equipment_unit,
    severity text NOT NULL CONSTRAINT incident_severity CHECK (severity IN ('MINOR', 'BLOCKING')),
    kind text NOT NULL,
    account text NOT NULL,
    reported_at timestamptz NOT NULL,
    reported_by uuid CONSTRAINT incident_reported_by REFERENCES account ON DELETE SET NULL,
    resolved_at timestamptz,
    resolved_by uuid CONSTRAINT incident_resolved_by REFERENCES account ON DELETE SET NULL,
    repair text,
    cost_cents integer CONSTRAINT incident_cost CHECK (cost_cents >= 0),
    CONSTRAINT incident_pk PRIMARY KEY (place_id, id),
    CONSTRAINT incident_resolved CHECK (resolved_at IS NOT NULL OR num_nonnulls(repair, cost_cents, resolved_by) = 0)
  )`,
  'CREATE INDEX incident_by_id ON incident (id)',
  'CREATE INDEX incident_by_unit ON incident (unit_id, reported_at)',
  `CREATE TABLE incident_photo (
    place_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    file_id uuid NOT NULL,
    alternative text NOT NULL,
    added_at timestamptz NOT NULL,
    CONSTRAINT incident_photo_pk PRIMARY KEY (place_id, incident_id, file_id),
    CONSTRAINT incident_photo_incident FOREIGN KEY (place_id, incident_id) REFERENCES incident (place_id, id) ON DELETE CASCADE
  )`,
  'CREATE INDEX incident_photo_by_file ON incident_photo (file_id)',
  `CREATE FUNCTION forget_photo() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO outbox (id, job, payload, created_at) VALUES (gen_random_uuid(), 'remove-file', jsonb_build_object('fileId', OLD.file_id), now());
     RETURN NULL;
   END $$`,
  'CREATE TRIGGER incident_photo_forgets_file AFTER DELETE ON incident_photo FOR EACH ROW EXECUTE FUNCTION forget_photo()',
  `CREATE TABLE maintenance_plan (
    place_id uuid NOT NULL CONSTRAINT maintenance_plan_place REFERENCES place,
    id uuid NOT NULL,
    unit_id uuid NOT NULL CONSTRAINT maintenance_plan_unit REFERENCES equipment_unit,
    title text NOT NULL,
    every_days integer CONSTRAINT maintenance_plan_days CHECK (every_days BETWEEN 1 AND 1826),
    every_hours integer CONSTRAINT maintenance_plan_hours CHECK (every_hours BETWEEN 1 AND 10000),
    since timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT maintenance_plan_pk PRIMARY KEY (place_id, id),
    CONSTRAINT maintenance_plan_when CHECK (num_nonnulls(every_days, every_hours) > 0)
  )`,
  'CREATE INDEX maintenance_plan_by_id ON maintenance_plan (id)',
  'CREATE INDEX maintenance_plan_by_unit ON maintenance_plan (unit_id) WHERE ended_at IS NULL',
  `CREATE TABLE fleet_request (
    place_id uuid NOT NULL CONSTRAINT fleet_request_place REFERENCES place,
    idempotency_key text NOT NULL,
    request_hash text NOT NULL,
    answer jsonb NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT fleet_request_pk PRIMARY KEY (place_id, idempotency_key)
  )`,
  `ALTER TABLE unit_block DROP CONSTRAINT unit_block_reason, ADD CONSTRAINT unit_block_reason CHECK (reason IN ('MAINTENANCE', 'CLEANING', 'UPDATE', 'OTHER', 'TRANSIT'))`,
  // The holds of some places (all of them for null) that ran out by an instant: they no longer occupy anything, whenever the job comes.
  `CREATE FUNCTION end_holds(at timestamptz, places uuid[]) RETURNS SETOF uuid LANGUAGE sql AS $$
     WITH ended AS (
       UPDATE booking SET status = 'EXPIRED' WHERE status = 'HELD' AND hold_expires_at <= at AND (places IS NULL OR place_id = ANY (places)) RETURNING place_id, id),
     freed AS (
       UPDATE allocation a SET occupying = false FROM ended WHERE a.place_id = ended.place_id AND a.booking_id = ended.id)
     SELECT id FROM ended
   $$`,
];
