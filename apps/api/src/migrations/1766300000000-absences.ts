import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who booked and did not come: what an activity and a place do about it, what is written down, and what a network does about many. */
export class Absences1766300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER booking_forgets_absence ON booking');
    await runner.query('DROP FUNCTION forget_absence()');
    for (const table of ['absence_limit', 'absence', 'absence_taken_back', 'kiosk_signal']) await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE place DROP COLUMN absence_grace_minutes, DROP COLUMN absence_team_notes');
    await runner.query('DROP INDEX offer_with_absences');
    await runner.query('ALTER TABLE offer DROP COLUMN absence_reminder_hours');
  }
}

const STATEMENTS = [
  'ALTER TABLE offer ADD COLUMN absence_reminder_hours integer CONSTRAINT offer_absence_reminder CHECK (absence_reminder_hours BETWEEN 1 AND 168)',
  'CREATE INDEX offer_with_absences ON offer (id) WHERE absence_reminder_hours IS NOT NULL',
  `ALTER TABLE place
     ADD COLUMN absence_grace_minutes integer NOT NULL DEFAULT 30 CONSTRAINT place_absence_grace CHECK (absence_grace_minutes BETWEEN 5 AND 60),
     ADD COLUMN absence_team_notes boolean NOT NULL DEFAULT false`,
  // When a kiosk last told all it knew: what it has not told may be that somebody came.
  `CREATE TABLE kiosk_signal (
    place_id uuid NOT NULL CONSTRAINT kiosk_signal_place REFERENCES place ON DELETE CASCADE,
    device_hash text NOT NULL,
    heard_at timestamptz NOT NULL,
    CONSTRAINT kiosk_signal_pk PRIMARY KEY (place_id, device_hash)
  )`,
  `CREATE TABLE absence (
    place_id uuid NOT NULL,
    booking_id uuid NOT NULL,
    noted_at timestamptz NOT NULL,
    automatic boolean NOT NULL,
    contested_at timestamptz,
    contest_reason text,
    answer text CONSTRAINT absence_answer CHECK (answer IN ('EXCUSED', 'KEPT')),
    answer_reason text,
    answered_at timestamptz,
    answered_by uuid CONSTRAINT absence_answered_by REFERENCES account ON DELETE SET NULL,
    CONSTRAINT absence_pk PRIMARY KEY (place_id, booking_id),
    CONSTRAINT absence_booking FOREIGN KEY (place_id, booking_id) REFERENCES booking (place_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT absence_answered CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CONSTRAINT absence_words CHECK (char_length(contest_reason) <= 300 AND char_length(answer_reason) <= 300)
  )`,
  // That the team expects somebody after all: nobody notes them absent by itself again.
  `CREATE TABLE absence_taken_back (
    place_id uuid NOT NULL,
    booking_id uuid NOT NULL,
    CONSTRAINT absence_taken_back_pk PRIMARY KEY (place_id, booking_id),
    CONSTRAINT absence_taken_back_booking FOREIGN KEY (place_id, booking_id) REFERENCES booking (place_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  )`,
  'CREATE INDEX absence_to_forget ON absence (noted_at)',
  // Whoever finds that the person came after all, nothing of an absence is left; no writer can forget it.
  `CREATE FUNCTION forget_absence() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     DELETE FROM absence WHERE place_id = NEW.place_id AND booking_id = NEW.id;
     IF NEW.status = 'CONFIRMED' THEN
       INSERT INTO absence_taken_back (place_id, booking_id) VALUES (NEW.place_id, NEW.id) ON CONFLICT DO NOTHING;
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER booking_forgets_absence AFTER UPDATE OF status ON booking FOR EACH ROW
     WHEN (OLD.status = 'NO_SHOW' AND NEW.status <> 'NO_SHOW') EXECUTE FUNCTION forget_absence()`,
  // One row, or none: then nothing follows from absences.
  `CREATE TABLE absence_limit (
    only_one boolean NOT NULL DEFAULT true CONSTRAINT absence_limit_only_one CHECK (only_one),
    absences integer NOT NULL CONSTRAINT absence_limit_absences CHECK (absences BETWEEN 2 AND 10),
    within_days integer NOT NULL CONSTRAINT absence_limit_within CHECK (within_days BETWEEN 7 AND 60),
    for_days integer NOT NULL CONSTRAINT absence_limit_for CHECK (for_days BETWEEN 7 AND 30),
    CONSTRAINT absence_limit_pk PRIMARY KEY (only_one)
  )`,
];
