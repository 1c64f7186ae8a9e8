import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was noted of each person and half-day of a session of a group. */
export class Attendance1766600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attendance_fact');
    await runner.query('DROP FUNCTION attendance_fact_stays()');
  }
}

const STATEMENTS = [
  `CREATE TABLE attendance_fact (
    place_id uuid NOT NULL,
    id uuid NOT NULL,
    booking_id uuid NOT NULL,
    cohort_id uuid NOT NULL,
    learner_id uuid NOT NULL,
    day date NOT NULL,
    half text NOT NULL,
    present_from timestamptz,
    present_until timestamptz,
    reason text,
    noted_as text NOT NULL,
    noted_by uuid CONSTRAINT attendance_fact_noted_by REFERENCES account ON DELETE SET NULL,
    noted_at timestamptz NOT NULL,
    request_key text NOT NULL,
    CONSTRAINT attendance_fact_pk PRIMARY KEY (place_id, id),
    CONSTRAINT attendance_fact_booking FOREIGN KEY (place_id, booking_id) REFERENCES booking (place_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT attendance_fact_learner FOREIGN KEY (cohort_id, learner_id) REFERENCES cohort_learner (cohort_id, id) ON DELETE CASCADE,
    CONSTRAINT attendance_fact_half CHECK (half IN ('MORNING', 'AFTERNOON')),
    CONSTRAINT attendance_fact_noted_as CHECK (noted_as IN ('ORGANISATION_MANAGER', 'TRAINER', 'PLACE_TEAM')),
    CONSTRAINT attendance_fact_present CHECK ((present_from IS NULL) = (present_until IS NULL) AND present_from < present_until),
    CONSTRAINT attendance_fact_request UNIQUE (booking_id, request_key, learner_id, day, half)
  )`,
  'CREATE INDEX attendance_fact_of_booking ON attendance_fact (place_id, booking_id)',
  'CREATE INDEX attendance_fact_of_learner ON attendance_fact (cohort_id, learner_id)',
  'CREATE INDEX attendance_fact_by_noter ON attendance_fact (noted_by) WHERE noted_by IS NOT NULL',
  // Corrected by another fact, never in place; what may change is whose account noted it, when that goes, and the place of a session that goes elsewhere.
  `CREATE FUNCTION attendance_fact_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'What was noted of a presence is only added to.' USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE TRIGGER attendance_fact_stays BEFORE UPDATE ON attendance_fact FOR EACH ROW
   WHEN ((OLD.id, OLD.booking_id, OLD.cohort_id, OLD.learner_id, OLD.day, OLD.half, OLD.present_from, OLD.present_until, OLD.reason, OLD.noted_as, OLD.noted_at, OLD.request_key)
     IS DISTINCT FROM (NEW.id, NEW.booking_id, NEW.cohort_id, NEW.learner_id, NEW.day, NEW.half, NEW.present_from, NEW.present_until, NEW.reason, NEW.noted_as, NEW.noted_at, NEW.request_key))
   EXECUTE FUNCTION attendance_fact_stays()`,
];
