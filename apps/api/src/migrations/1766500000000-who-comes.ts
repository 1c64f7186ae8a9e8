import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who comes to the sessions of a group, by when they are to be named, and what becomes of the seats of nobody. */
export class WhoComes1766500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE session_learner');
    await runner.query('DROP INDEX booking_names_due');
    await runner.query('ALTER TABLE booking DROP COLUMN names_due_days, DROP COLUMN names_reminded_at, DROP COLUMN names_settled_at, DROP COLUMN seats_released');
    await runner.query('ALTER TABLE group_booking DROP COLUMN cohort_id, ADD COLUMN names_due_days integer CONSTRAINT group_booking_names_due CHECK (names_due_days BETWEEN 0 AND 60)');
    await runner.query('ALTER TABLE offer DROP COLUMN group_names_due_days');
  }
}

const STATEMENTS = [
  // By when names are due is the place's to say; a session keeps what it was booked with.
  'ALTER TABLE offer ADD COLUMN group_names_due_days integer CONSTRAINT offer_group_names_due CHECK (group_names_due_days IS NULL OR group_names_due_days BETWEEN 0 AND 60 AND group_people_most IS NOT NULL)',
  'ALTER TABLE group_booking DROP COLUMN names_due_days, ADD COLUMN cohort_id uuid CONSTRAINT group_booking_cohort REFERENCES cohort ON DELETE SET NULL',
  'CREATE INDEX group_booking_of_cohort ON group_booking (cohort_id) WHERE cohort_id IS NOT NULL',
  `ALTER TABLE booking
     ADD COLUMN names_due_days integer CONSTRAINT booking_names_due_days CHECK (names_due_days IS NULL OR names_due_days BETWEEN 0 AND 60 AND group_booking_id IS NOT NULL),
     ADD COLUMN names_reminded_at timestamptz,
     ADD COLUMN names_settled_at timestamptz,
     ADD COLUMN seats_released integer NOT NULL DEFAULT 0 CONSTRAINT booking_seats_released CHECK (seats_released >= 0)`,
  `CREATE INDEX booking_names_due ON booking (starts_at) WHERE names_due_days IS NOT NULL AND names_settled_at IS NULL`,
  `CREATE TABLE session_learner (
    place_id uuid NOT NULL,
    booking_id uuid NOT NULL,
    cohort_id uuid NOT NULL,
    learner_id uuid NOT NULL,
    CONSTRAINT session_learner_pk PRIMARY KEY (place_id, booking_id, learner_id),
    CONSTRAINT session_learner_booking FOREIGN KEY (place_id, booking_id) REFERENCES booking (place_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT session_learner_learner FOREIGN KEY (cohort_id, learner_id) REFERENCES cohort_learner (cohort_id, id) ON DELETE CASCADE
  )`,
  'CREATE INDEX session_learner_of_learner ON session_learner (cohort_id, learner_id)',
  'CREATE INDEX session_learner_of_booking ON session_learner (booking_id)',
];
