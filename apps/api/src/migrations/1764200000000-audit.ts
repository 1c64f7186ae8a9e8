import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of sensitive acts: only added to, each entry sealed together with the one before. */
export class Audit1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_entry');
    await runner.query('DROP FUNCTION audit_entry_stays()');
  }
}

const STATEMENTS = [
  // No foreign key: what somebody did stays when their account is gone. There is no name in here, only ids.
  `CREATE TABLE audit_entry (
    sequence bigint CONSTRAINT audit_entry_pk PRIMARY KEY,
    at timestamptz NOT NULL,
    act text NOT NULL,
    actor_id uuid,
    on_behalf_of_id uuid,
    subject_kind text NOT NULL,
    subject_id text NOT NULL,
    detail jsonb NOT NULL,
    before_digest text,
    after_digest text,
    network text,
    device text,
    from_digest text NOT NULL,
    previous_seal text NOT NULL,
    seal text NOT NULL CONSTRAINT audit_entry_seal UNIQUE
  )`,
  'CREATE INDEX audit_entry_by_time ON audit_entry (at, sequence)',
  'CREATE INDEX audit_entry_by_actor ON audit_entry (actor_id, sequence) WHERE actor_id IS NOT NULL',
  'CREATE INDEX audit_entry_by_person ON audit_entry (on_behalf_of_id, sequence) WHERE on_behalf_of_id IS NOT NULL',
  'CREATE INDEX audit_entry_by_subject ON audit_entry (subject_id, sequence)',
  // One change is allowed: forgetting from where somebody acted, which the seal covers by its digest only.
  `CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND NEW.network IS NULL AND NEW.device IS NULL
      AND (to_jsonb(NEW) - 'network' - 'device') = (to_jsonb(OLD) - 'network' - 'device') THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The audit log is only added to.' USING ERRCODE = 'restrict_violation';
  END $$`,
  'CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_entry_stays()',
  'CREATE TRIGGER audit_entry_stays_whole BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_stays()',
];
