import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offers that their place writes itself, with policies; requests that a person of the team answers. */
export class OfferPolicies1765300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER booking_tells_expired_request ON booking');
    await runner.query('DROP FUNCTION tell_expired_request()');
    // Without the policy nobody answers any more: what waits is let go.
    await runner.query(`UPDATE allocation a SET occupying = false FROM booking b WHERE a.place_id = b.place_id AND a.booking_id = b.id AND b.status = 'HELD' AND b.approval_state = 'ASKED'`);
    await runner.query(`UPDATE booking SET status = 'EXPIRED' WHERE status = 'HELD' AND approval_state = 'ASKED'`);
    await runner.query('DROP INDEX booking_waiting');
    await runner.query('DROP INDEX booking_of_offer');
    await runner.query('ALTER TABLE booking DROP COLUMN approval_state, DROP COLUMN approval_reason');
    await runner.query('DROP TRIGGER offer_next_version ON offer');
    await runner.query('ALTER TABLE offer DROP COLUMN per_day_limit, DROP COLUMN approval_deadline_hours, DROP COLUMN supervised, DROP COLUMN version, DROP COLUMN retired_at, DROP COLUMN request_key');
  }
}

const STATEMENTS = [
  `ALTER TABLE offer
     ADD COLUMN per_day_limit integer CONSTRAINT offer_per_day_limit CHECK (per_day_limit BETWEEN 1 AND 20),
     ADD COLUMN approval_deadline_hours integer CONSTRAINT offer_approval_deadline CHECK (approval_deadline_hours BETWEEN 1 AND 336),
     ADD COLUMN supervised boolean NOT NULL DEFAULT false,
     ADD COLUMN version integer NOT NULL DEFAULT 0,
     ADD COLUMN retired_at timestamptz,
     ADD COLUMN request_key text,
     ADD CONSTRAINT offer_request UNIQUE (place_id, request_key)`,
  // Whoever looks whether an offer is paused then also knows that it is gone.
  'ALTER TABLE offer ADD CONSTRAINT offer_retired CHECK (retired_at IS NULL OR paused)',
  'CREATE TRIGGER offer_next_version BEFORE UPDATE ON offer FOR EACH ROW EXECUTE FUNCTION next_version()',
  `ALTER TABLE booking
     ADD COLUMN approval_state text NOT NULL DEFAULT 'NOT_NEEDED' CONSTRAINT booking_approval CHECK (approval_state IN ('NOT_NEEDED', 'ASKED', 'GIVEN', 'REFUSED')),
     ADD COLUMN approval_reason text`,
  `CREATE INDEX booking_waiting ON booking (place_id, hold_expires_at) WHERE status = 'HELD' AND approval_state = 'ASKED'`,
  'CREATE INDEX booking_of_offer ON booking (offer_id, starts_at)',
  // Holds are ended by whoever comes first: a job, or the next who books there. None of them can forget to tell whose request it was.
  `CREATE FUNCTION tell_expired_request() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO outbox (id, job, payload, created_at)
     VALUES (gen_random_uuid(), 'send-request-mail', jsonb_build_object('placeId', NEW.place_id, 'bookingId', NEW.id, 'kind', 'EXPIRED'), now());
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER booking_tells_expired_request AFTER UPDATE OF status ON booking FOR EACH ROW
     WHEN (OLD.status = 'HELD' AND NEW.status = 'EXPIRED' AND NEW.approval_state = 'ASKED') EXECUTE FUNCTION tell_expired_request()`,
];
