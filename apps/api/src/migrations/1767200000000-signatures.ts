import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was signed of each half-day, and who vouched for it; and why somebody was absent, where it was said. */
export class Signatures1767200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE signature_confirmation, attendance_signature');
    await runner.query('DROP FUNCTION attendance_signature_stays()');
    await runner.query('DROP FUNCTION undraw_kiosk_event()');
    await runner.query('DROP TRIGGER attendance_fact_stays ON attendance_fact');
    await runner.query('ALTER TABLE attendance_fact DROP COLUMN absence');
    await runner.query(factStays());
  }
}

/** Facts are only added to; what may change is whose account noted one, when that goes, and the place of a session that goes elsewhere. */
const factStays = (...more: readonly string[]): string => {
  const columns = ['id', 'booking_id', 'cohort_id', 'learner_id', 'day', 'half', 'present_from', 'present_until', 'reason', 'noted_as', 'noted_at', 'request_key', ...more];
  const of = (row: string): string => columns.map((column) => `${row}.${column}`).join(', ');
  return `CREATE TRIGGER attendance_fact_stays BEFORE UPDATE ON attendance_fact FOR EACH ROW WHEN ((${of('OLD')}) IS DISTINCT FROM (${of('NEW')})) EXECUTE FUNCTION attendance_fact_stays()`;
};

const STATEMENTS = [
  'DROP TRIGGER attendance_fact_stays ON attendance_fact',
  `ALTER TABLE attendance_fact ADD COLUMN absence text CONSTRAINT attendance_fact_absence CHECK (absence IS NULL OR present_from IS NULL AND absence IN ('EXCUSED', 'SICK_NOTE', 'AT_WORK', 'UNKNOWN'))`,
  factStays('absence'),
  `CREATE TABLE attendance_signature (
    place_id uuid NOT NULL,
    id uuid NOT NULL,
    booking_id uuid NOT NULL,
    -- Neither for somebody who is of no group.
    cohort_id uuid,
    learner_id uuid,
    role text NOT NULL,
    day date NOT NULL,
    half text NOT NULL,
    means text NOT NULL,
    strokes jsonb NOT NULL,
    signed_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    sure boolean NOT NULL,
    kiosk_id uuid NOT NULL CONSTRAINT attendance_signature_kiosk REFERENCES kiosk ON DELETE CASCADE,
    -- What the kiosk wrote and signed with its key, as it came; of one by phone, none.
    event_id uuid,
    event_text text,
    event_signature text,
    request_key text,
    CONSTRAINT attendance_signature_pk PRIMARY KEY (place_id, id),
    CONSTRAINT attendance_signature_booking FOREIGN KEY (place_id, booking_id) REFERENCES booking (place_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT attendance_signature_learner FOREIGN KEY (cohort_id, learner_id) REFERENCES cohort_learner (cohort_id, id) ON DELETE CASCADE,
    CONSTRAINT attendance_signature_half CHECK (half IN ('MORNING', 'AFTERNOON')),
    CONSTRAINT attendance_signature_role CHECK (role = 'LEARNER' AND (learner_id IS NULL) = (cohort_id IS NULL) OR role = 'TRAINER' AND learner_id IS NULL AND cohort_id IS NULL),
    CONSTRAINT attendance_signature_means CHECK (means IN ('STROKES', 'CONFIRMED', 'PHONE')),
    CONSTRAINT attendance_signature_strokes CHECK (jsonb_typeof(strokes) = 'array' AND (means <> 'CONFIRMED' OR strokes = '[]')),
    CONSTRAINT attendance_signature_source CHECK ((event_id IS NULL) = (request_key IS NOT NULL) AND (event_id IS NULL) = (event_text IS NULL) AND (event_text IS NULL) = (event_signature IS NULL) AND (means = 'PHONE') = (event_id IS NULL)),
    CONSTRAINT attendance_signature_event UNIQUE (kiosk_id, event_id),
    CONSTRAINT attendance_signature_request UNIQUE (booking_id, request_key)
  )`,
  'CREATE INDEX attendance_signature_of_booking ON attendance_signature (place_id, booking_id)',
  'CREATE INDEX attendance_signature_of_learner ON attendance_signature (cohort_id, learner_id) WHERE learner_id IS NOT NULL',
  `CREATE FUNCTION attendance_signature_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'What was signed is only added to.' USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  // Only the place may change, of a session that goes elsewhere.
  `CREATE TRIGGER attendance_signature_stays BEFORE UPDATE ON attendance_signature FOR EACH ROW
   WHEN ((to_jsonb(OLD) - 'place_id') IS DISTINCT FROM (to_jsonb(NEW) - 'place_id')) EXECUTE FUNCTION attendance_signature_stays()`,
  // Whoever is forgotten takes their drawings along, from the kiosk's text too; the digest of what was signed stays.
  `CREATE FUNCTION undraw_kiosk_event() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE kiosk_event SET redacted_at = now(), text = regexp_replace(text, '"strokes"\\s*:\\s*\\[[^"]*\\]', '"strokes":[]', 'g') WHERE kiosk_id = OLD.kiosk_id AND id = OLD.event_id AND redacted_at IS NULL;
     RETURN NULL;
   END $$`,
  'CREATE TRIGGER attendance_signature_undrawn AFTER DELETE ON attendance_signature FOR EACH ROW WHEN (OLD.event_id IS NOT NULL) EXECUTE FUNCTION undraw_kiosk_event()',
  `CREATE TABLE signature_confirmation (
    place_id uuid NOT NULL,
    signature_id uuid NOT NULL,
    confirmed_as text NOT NULL,
    confirmed_by uuid CONSTRAINT signature_confirmation_by REFERENCES account ON DELETE SET NULL,
    confirmed_at timestamptz NOT NULL,
    CONSTRAINT signature_confirmation_pk PRIMARY KEY (place_id, signature_id),
    CONSTRAINT signature_confirmation_of FOREIGN KEY (place_id, signature_id) REFERENCES attendance_signature (place_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT signature_confirmation_as CHECK (confirmed_as IN ('ORGANISATION_MANAGER', 'TRAINER', 'PLACE_TEAM'))
  )`,
  'CREATE INDEX signature_confirmation_by_account ON signature_confirmation (confirmed_by) WHERE confirmed_by IS NOT NULL',
  `CREATE TRIGGER signature_confirmation_stays BEFORE UPDATE ON signature_confirmation FOR EACH ROW
   WHEN ((OLD.signature_id, OLD.confirmed_as, OLD.confirmed_at) IS DISTINCT FROM (NEW.signature_id, NEW.confirmed_as, NEW.confirmed_at) OR NEW.confirmed_by IS NOT NULL AND NEW.confirmed_by IS DISTINCT FROM OLD.confirmed_by)
   EXECUTE FUNCTION attendance_signature_stays()`,
];
