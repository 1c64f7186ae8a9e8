import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations that say who they are and are verified; what they and places agree on. */
export class Organisations1765900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agreement');
    await runner.query('DROP TRIGGER organisation_next_version ON organisation');
    await runner.query('DROP INDEX organisation_siret');
    // A refused request said of itself what is not so: without the column that says it was refused, it would count as true.
    await runner.query(`DELETE FROM organisation WHERE standing = 'REFUSED'`);
    await runner.query(
      `ALTER TABLE organisation DROP COLUMN kind, DROP COLUMN nda, DROP COLUMN uai, DROP COLUMN qualiopi_from, DROP COLUMN qualiopi_until, DROP COLUMN contact_name, DROP COLUMN contact_email, DROP COLUMN contact_phone, DROP COLUMN standing,
         DROP COLUMN standing_reason, DROP COLUMN standing_at, DROP COLUMN requested_by, DROP COLUMN request_key, DROP COLUMN version`,
    );
    await runner.query('CREATE UNIQUE INDEX organisation_siret ON organisation (siret)');
  }
}

const STATEMENTS = [
  // Those that are there run places of the network, or were entered by it: known, and not asked again who they are.
  `ALTER TABLE organisation
     ADD COLUMN kind text NOT NULL DEFAULT 'OPERATOR' CONSTRAINT organisation_kind CHECK (kind IN ('TRAINING_ORGANISATION', 'CFA', 'PRESCRIBER', 'OPERATOR')),
     ADD COLUMN nda text,
     ADD COLUMN uai text,
     ADD COLUMN qualiopi_from date,
     ADD COLUMN qualiopi_until date,
     ADD COLUMN contact_name text,
     ADD COLUMN contact_email text,
     ADD COLUMN contact_phone text,
     ADD COLUMN standing text NOT NULL DEFAULT 'VERIFIED' CONSTRAINT organisation_standing CHECK (standing IN ('REQUESTED', 'VERIFIED', 'REFUSED', 'SUSPENDED')),
     ADD COLUMN standing_reason text,
     ADD COLUMN standing_at timestamptz,
     ADD COLUMN requested_by uuid CONSTRAINT organisation_requested_by REFERENCES account ON DELETE SET NULL,
     ADD COLUMN request_key text,
     ADD COLUMN version integer NOT NULL DEFAULT 0,
     ADD CONSTRAINT organisation_request UNIQUE (requested_by, request_key),
     ADD CONSTRAINT organisation_qualiopi CHECK ((qualiopi_from IS NULL) = (qualiopi_until IS NULL) AND qualiopi_from < qualiopi_until)`,
  'DROP INDEX organisation_siret',
  `CREATE UNIQUE INDEX organisation_siret ON organisation (siret) WHERE standing <> 'REFUSED'`,
  `CREATE INDEX organisation_waiting ON organisation (standing, created_at) WHERE standing IN ('REQUESTED', 'SUSPENDED')`,
  'CREATE TRIGGER organisation_next_version BEFORE UPDATE ON organisation FOR EACH ROW EXECUTE FUNCTION next_version()',
  `CREATE TABLE agreement (
     id uuid CONSTRAINT agreement_pk PRIMARY KEY,
     organisation_id uuid NOT NULL CONSTRAINT agreement_organisation REFERENCES organisation,
     place_id uuid CONSTRAINT agreement_place REFERENCES place,
     from_day date NOT NULL,
     until_day date NOT NULL,
     quotas jsonb NOT NULL,
     price_note text,
     bookers text NOT NULL CONSTRAINT agreement_bookers CHECK (bookers IN ('MANAGERS', 'MANAGERS_AND_TRAINERS')),
     state text NOT NULL CONSTRAINT agreement_state CHECK (state IN ('ASKED', 'AGREED', 'DECLINED', 'ENDED')),
     reason text,
     request_key text NOT NULL,
     created_at timestamptz NOT NULL,
     decided_at timestamptz,
     version integer NOT NULL DEFAULT 0,
     CONSTRAINT agreement_days CHECK (from_day <= until_day),
     CONSTRAINT agreement_request UNIQUE (organisation_id, request_key),
     CONSTRAINT agreement_alone EXCLUDE USING gist (organisation_id WITH =, coalesce(place_id, '00000000-0000-0000-0000-000000000000') WITH =, daterange(from_day, until_day, '[]') WITH &&) WHERE (state IN ('ASKED', 'AGREED'))
   )`,
  'CREATE INDEX agreement_at_place ON agreement (place_id, until_day)',
  'CREATE TRIGGER agreement_next_version BEFORE UPDATE ON agreement FOR EACH ROW EXECUTE FUNCTION next_version()',
];
