import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the team decides about what kiosks and the plan contradict. */
export class Resolving1767300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER kiosk_anomaly_changes_planning ON kiosk_anomaly');
    await runner.query('DROP TABLE kiosk_resolution');
    await runner.query('DROP FUNCTION kiosk_resolution_stays()');
    await runner.query('DROP INDEX kiosk_anomaly_id');
    await runner.query('ALTER TABLE kiosk_anomaly DROP COLUMN made_booking_id');
    await runner.query('ALTER TABLE kiosk_event DROP COLUMN set_aside_at, DROP COLUMN confirmed_at, DROP COLUMN counts_at');
  }
}

const STATEMENTS = [
  // What the kiosk wrote stays as it is; this stands beside it: that the team set it aside, that it is sure of its time, and at what time it counts where the team knows better.
  `ALTER TABLE kiosk_event ADD COLUMN set_aside_at timestamptz, ADD COLUMN confirmed_at timestamptz, ADD COLUMN counts_at timestamptz,
     ADD CONSTRAINT kiosk_event_confirmed CHECK (counts_at IS NULL OR confirmed_at IS NOT NULL)`,
  // The booking the team made for who came: what kiosks tell of the one they named counts for it.
  `ALTER TABLE kiosk_anomaly ADD COLUMN made_booking_id uuid,
     ADD CONSTRAINT kiosk_anomaly_made FOREIGN KEY (place_id, made_booking_id) REFERENCES booking (place_id, id),
     ADD CONSTRAINT kiosk_anomaly_made_by_choice CHECK (made_booking_id IS NULL OR choice = 'MAKE_WALK_IN')`,
  'CREATE UNIQUE INDEX kiosk_anomaly_made_once ON kiosk_anomaly (place_id, booking_id) WHERE made_booking_id IS NOT NULL',
  'CREATE UNIQUE INDEX kiosk_anomaly_id ON kiosk_anomaly (id)',
  // Whoever looks at what waits to be decided hears of it as of the planning.
  'CREATE TRIGGER kiosk_anomaly_changes_planning AFTER INSERT OR UPDATE OR DELETE ON kiosk_anomaly FOR EACH ROW EXECUTE FUNCTION tell_planning()',
  `CREATE TABLE kiosk_resolution (
    place_id uuid NOT NULL CONSTRAINT kiosk_resolution_place REFERENCES place,
    id uuid NOT NULL,
    -- No foreign key: what no longer holds goes once its decision was taken back; the log stays.
    anomaly_id uuid NOT NULL,
    code text NOT NULL,
    act text NOT NULL CONSTRAINT kiosk_resolution_act CHECK (act IN ('RESOLVED', 'REOPENED')),
    choice text NOT NULL,
    counts_at timestamptz,
    account_id uuid CONSTRAINT kiosk_resolution_account REFERENCES account ON DELETE SET NULL,
    request_key text NOT NULL,
    request_hash text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT kiosk_resolution_pk PRIMARY KEY (place_id, id),
    CONSTRAINT kiosk_resolution_request UNIQUE (place_id, request_key)
  )`,
  'CREATE INDEX kiosk_resolution_by_account ON kiosk_resolution (account_id) WHERE account_id IS NOT NULL',
  `CREATE FUNCTION kiosk_resolution_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND NEW.account_id IS NULL AND (to_jsonb(OLD) - 'account_id') = (to_jsonb(NEW) - 'account_id') THEN RETURN NEW; END IF;
     RAISE EXCEPTION 'What was decided is only added to.' USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  'CREATE TRIGGER kiosk_resolution_stays BEFORE UPDATE OR DELETE ON kiosk_resolution FOR EACH ROW EXECUTE FUNCTION kiosk_resolution_stays()',
];
