import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept of people and for how long: consents, pseudonyms of those who asked to be forgotten, last use of accounts. */
export class Privacy1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erasure, consent');
    await runner.query('DROP FUNCTION consent_pseudonymise(uuid[], uuid), consent_only_grows()');
    await runner.query('ALTER TABLE visit DROP COLUMN pseudonym');
    await runner.query('ALTER TABLE account DROP COLUMN last_seen_at');
  }
}

const STATEMENTS = [
  'ALTER TABLE account ADD COLUMN last_seen_at timestamptz',
  'UPDATE account SET last_seen_at = (SELECT max(seen_at) FROM session WHERE account_id = account.id)',
  // Who was there, for the statistics alone: drawn at random when the person asked to be forgotten, and written nowhere else.
  'ALTER TABLE visit ADD COLUMN pseudonym uuid',
  // Ids without foreign keys: a consent outlives the account and the booking it was about, and follows a booking that moves to another place.
  `CREATE TABLE consent (
    id uuid CONSTRAINT consent_pk PRIMARY KEY,
    kind text NOT NULL CONSTRAINT consent_kind CHECK (kind IN ('BOOKED_BY_HELPER', 'GUARDIAN')),
    text_version text NOT NULL,
    given boolean NOT NULL,
    how text NOT NULL CONSTRAINT consent_how CHECK (how IN ('SCREEN', 'LINK', 'PAPER', 'SPOKEN')),
    at timestamptz NOT NULL,
    account_id uuid,
    booking_id uuid,
    recorded_by uuid,
    given_by_name text,
    pseudonym uuid,
    CONSTRAINT consent_of_somebody CHECK (num_nonnulls(account_id, booking_id, pseudonym) > 0)
  )`,
  'CREATE INDEX consent_by_account ON consent (account_id) WHERE account_id IS NOT NULL',
  'CREATE INDEX consent_by_booking ON consent (booking_id) WHERE booking_id IS NOT NULL',
  // Nothing may change but that people disappear from it: their ids and name become null, a pseudonym comes in their stead.
  `CREATE FUNCTION consent_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE'
       AND (NEW.id, NEW.kind, NEW.text_version, NEW.given, NEW.how, NEW.at) IS NOT DISTINCT FROM (OLD.id, OLD.kind, OLD.text_version, OLD.given, OLD.how, OLD.at)
       AND (NEW.account_id IS NULL OR NEW.account_id = OLD.account_id) AND (NEW.booking_id IS NULL OR NEW.booking_id = OLD.booking_id)
       AND (NEW.recorded_by IS NULL OR NEW.recorded_by = OLD.recorded_by) AND (NEW.given_by_name IS NULL OR NEW.given_by_name = OLD.given_by_name)
       AND (OLD.pseudonym IS NULL OR NEW.pseudonym = OLD.pseudonym) AND NEW.pseudonym IS NOT NULL
     THEN RETURN NEW;
     END IF;
     RAISE EXCEPTION 'The log of consents only grows; people leave it through consent_pseudonymise().' USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  'CREATE TRIGGER consent_only_grows BEFORE UPDATE OR DELETE ON consent FOR EACH ROW EXECUTE FUNCTION consent_only_grows()',
  'CREATE TRIGGER consent_never_emptied BEFORE TRUNCATE ON consent FOR EACH STATEMENT EXECUTE FUNCTION consent_only_grows()',
  `CREATE FUNCTION consent_pseudonymise(consents uuid[], stand_in uuid) RETURNS void LANGUAGE sql AS
   $$ UPDATE consent SET account_id = NULL, booking_id = NULL, recorded_by = NULL, given_by_name = NULL, pseudonym = coalesce(pseudonym, stand_in) WHERE id = ANY (consents) $$`,
  // That somebody was forgotten, and where to tell them so: the address goes with the mail.
  `CREATE TABLE erasure (
    id uuid CONSTRAINT erasure_pk PRIMARY KEY,
    at timestamptz NOT NULL,
    email text,
    locale text NOT NULL,
    bookings_cancelled integer NOT NULL,
    visits_kept integer NOT NULL
  )`,
];
