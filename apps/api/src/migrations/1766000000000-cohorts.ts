import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People an organisation trains together, who trains them, and what a place is asked to prepare for them. */
export class Cohorts1766000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['cohort_learner', 'cohort_trainer', 'cohort']) await runner.query(`DROP TABLE ${table}`);
  }
}

const STATEMENTS = [
  `CREATE TABLE cohort (
     id uuid CONSTRAINT cohort_pk PRIMARY KEY,
     organisation_id uuid NOT NULL CONSTRAINT cohort_organisation REFERENCES organisation ON DELETE CASCADE,
     title text NOT NULL,
     expected_size integer NOT NULL CONSTRAINT cohort_size CHECK (expected_size BETWEEN 1 AND 200),
     funder_reference text,
     pathway_title text,
     certification_code text CONSTRAINT cohort_certification CHECK (certification_code ~ '^(RNCP|RS)[0-9]{1,5}$'),
     hours_on_site integer NOT NULL,
     hours_vr integer NOT NULL,
     hours_remote integer NOT NULL,
     starts_on date,
     ends_on date,
     request_key text NOT NULL,
     created_at timestamptz NOT NULL,
     changed_at timestamptz NOT NULL,
     archived_at timestamptz,
     version integer NOT NULL DEFAULT 0,
     CONSTRAINT cohort_hours CHECK (hours_on_site >= 0 AND hours_vr >= 0 AND hours_remote >= 0),
     CONSTRAINT cohort_days CHECK (starts_on <= ends_on),
     CONSTRAINT cohort_request UNIQUE (organisation_id, request_key)
   )`,
  'CREATE TRIGGER cohort_next_version BEFORE UPDATE ON cohort FOR EACH ROW EXECUTE FUNCTION next_version()',
  `CREATE TABLE cohort_trainer (
     cohort_id uuid CONSTRAINT cohort_trainer_cohort REFERENCES cohort ON DELETE CASCADE,
     account_id uuid CONSTRAINT cohort_trainer_account REFERENCES account ON DELETE CASCADE,
     CONSTRAINT cohort_trainer_pk PRIMARY KEY (cohort_id, account_id)
   )`,
  'CREATE INDEX cohort_trainer_of ON cohort_trainer (account_id)',
  `CREATE TABLE cohort_learner (
     cohort_id uuid CONSTRAINT cohort_learner_cohort REFERENCES cohort ON DELETE CASCADE,
     id uuid,
     given_name text NOT NULL,
     family_name text NOT NULL,
     email text,
     birth_date date,
     reference text,
     guardian_email text,
     guardian_consent text NOT NULL CONSTRAINT cohort_learner_consent CHECK (guardian_consent IN ('NOT_NEEDED', 'ASKED', 'ON_PAPER')),
     paper_recorded_by uuid CONSTRAINT cohort_learner_paper_recorded_by REFERENCES account ON DELETE SET NULL,
     paper_recorded_at timestamptz,
     access_requests text[] NOT NULL CONSTRAINT cohort_learner_requests CHECK (access_requests <@ ARRAY['WHEELCHAIR', 'QUIET', 'STAFF_HELP', 'SEATED', 'LARGE_TEXT', 'HEARING_LOOP', 'SIGN_LANGUAGE', 'COMPANION']),
     request_key text NOT NULL,
     added_at timestamptz NOT NULL,
     CONSTRAINT cohort_learner_pk PRIMARY KEY (cohort_id, id),
     CONSTRAINT cohort_learner_minor CHECK ((birth_date IS NULL) = (guardian_consent = 'NOT_NEEDED') AND (birth_date IS NOT NULL OR guardian_email IS NULL))
   )`,
  // Who asks what is known of their address, as learner or as guardian.
  'CREATE INDEX cohort_learner_email ON cohort_learner (email) WHERE email IS NOT NULL',
  'CREATE INDEX cohort_learner_guardian ON cohort_learner (guardian_email) WHERE guardian_email IS NOT NULL',
];
