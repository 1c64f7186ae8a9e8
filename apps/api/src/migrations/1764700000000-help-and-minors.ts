import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bookings made for somebody else, and the consent of a minor's guardian. */
export class HelpAndMinors1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE guardian_consent');
    await runner.query('DROP FUNCTION forget_scan()');
    await runner.query('ALTER TABLE booking DROP COLUMN made_by_account_id, DROP COLUMN minor, DROP COLUMN guardian_consent_state');
    await runner.query('ALTER TABLE offer DROP COLUMN guardian_consent_below');
  }
}

const STATEMENTS = [
  'ALTER TABLE offer ADD COLUMN guardian_consent_below integer CONSTRAINT offer_guardian_consent CHECK (guardian_consent_below BETWEEN 1 AND 21)',
  // Never an age: only whether it was below the one at which this offer asks.
  `ALTER TABLE booking
     ADD COLUMN made_by_account_id uuid CONSTRAINT booking_made_by REFERENCES account ON DELETE SET NULL,
     ADD COLUMN minor boolean,
     ADD COLUMN guardian_consent_state text NOT NULL DEFAULT 'NOT_NEEDED'
       CONSTRAINT booking_guardian_consent CHECK (guardian_consent_state IN ('NOT_NEEDED', 'ASKED', 'GIVEN', 'ON_PAPER', 'REFUSED'))`,
  'CREATE INDEX booking_by_maker ON booking (made_by_account_id, ends_at) WHERE made_by_account_id IS NOT NULL',
  'CREATE INDEX booking_of_minor ON booking (place_id, starts_at) WHERE minor',
  `CREATE TABLE guardian_consent (
    place_id uuid NOT NULL,
    booking_id uuid NOT NULL,
    -- Null where a paper was promised: then nothing is known of a guardian.
    name text,
    email text,
    token_hash text,
    asked_at timestamptz NOT NULL,
    answered_at timestamptz,
    paper_seen_at timestamptz,
    paper_seen_by uuid CONSTRAINT guardian_consent_seen_by REFERENCES account ON DELETE SET NULL,
    -- Of the paper, where the team took a picture of it: where the file is kept, and what it is.
    scan_id uuid,
    scan_kind text,
    CONSTRAINT guardian_consent_scan CHECK (num_nonnulls(scan_id, scan_kind) IN (0, 2)),
    CONSTRAINT guardian_consent_pk PRIMARY KEY (place_id, booking_id),
    CONSTRAINT guardian_consent_booking FOREIGN KEY (place_id, booking_id) REFERENCES booking (place_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT guardian_consent_whom CHECK (num_nonnulls(name, email, token_hash) IN (0, 3))
  )`,
  'CREATE INDEX guardian_consent_by_booking ON guardian_consent (booking_id)',
  // Whatever forgets the row, erasure, retention or another picture, promises in the same transaction that its file goes too.
  `CREATE FUNCTION forget_scan() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO outbox (id, job, payload, created_at) VALUES (gen_random_uuid(), 'remove-file', jsonb_build_object('fileId', OLD.scan_id), now());
    RETURN NULL;
  END $$`,
  'CREATE TRIGGER guardian_consent_forgets_scan AFTER DELETE ON guardian_consent FOR EACH ROW WHEN (OLD.scan_id IS NOT NULL) EXECUTE FUNCTION forget_scan()',
  'CREATE TRIGGER guardian_consent_changes_scan AFTER UPDATE OF scan_id ON guardian_consent FOR EACH ROW WHEN (OLD.scan_id IS NOT NULL AND OLD.scan_id IS DISTINCT FROM NEW.scan_id) EXECUTE FUNCTION forget_scan()',
  // Somebody may also say yes by e-mail to whoever helps them.
  `ALTER TABLE consent DROP CONSTRAINT consent_how, ADD CONSTRAINT consent_how CHECK (how IN ('SCREEN', 'LINK', 'PAPER', 'SPOKEN', 'EMAIL'))`,
];
