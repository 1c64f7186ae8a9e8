import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files by which places ask for labels: what they answered, what was done, what was written to each other. */
export class LabelApplications1768200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE label_message, label_act, label_answer, label_application');
    await runner.query('DROP FUNCTION label_act_stays()');
  }
}

const OF_FILE = (table: string): string => `CONSTRAINT ${table}_application FOREIGN KEY (place_id, application_id) REFERENCES label_application (place_id, id)`;
const STATES = `('DRAFT', 'SUBMITTED', 'COMPLETENESS_CHECK', 'CORRECTION_REQUESTED', 'UNDER_REVIEW', 'VISIT', 'COMMITTEE', 'GRANTED', 'REFUSED', 'CLOSED_WITHOUT_ACTION')`;

const STATEMENTS = [
  `CREATE TABLE label_application (
    place_id uuid NOT NULL CONSTRAINT label_application_place REFERENCES place,
    id uuid NOT NULL,
    programme_id uuid NOT NULL,
    -- A file keeps the version it began with, unless somebody moves it.
    version_number integer NOT NULL,
    state text NOT NULL CONSTRAINT label_application_state CHECK (state IN ${STATES}),
    -- How often it was changed: who acts says which they saw.
    revision integer NOT NULL CONSTRAINT label_application_revision CHECK (revision >= 1),
    opened_by uuid CONSTRAINT label_application_opened_by REFERENCES account ON DELETE SET NULL,
    created_at timestamptz NOT NULL,
    submitted_at timestamptz,
    decided_at timestamptz,
    request_key text NOT NULL,
    CONSTRAINT label_application_pk PRIMARY KEY (place_id, id),
    CONSTRAINT label_application_once UNIQUE (place_id, request_key),
    CONSTRAINT label_application_version FOREIGN KEY (programme_id, version_number) REFERENCES label_programme_version (programme_id, number),
    CONSTRAINT label_application_submitted CHECK (state = 'DRAFT' OR submitted_at IS NOT NULL),
    CONSTRAINT label_application_decided CHECK ((state IN ('GRANTED', 'REFUSED', 'CLOSED_WITHOUT_ACTION')) = (decided_at IS NOT NULL))
  )`,
  // One file at a time: what was decided lies beside the next.
  `CREATE UNIQUE INDEX label_application_one_open ON label_application (place_id, programme_id) WHERE state NOT IN ('GRANTED', 'REFUSED', 'CLOSED_WITHOUT_ACTION')`,
  'CREATE INDEX label_application_of_version ON label_application (programme_id, version_number)',
  'CREATE INDEX label_application_by_opener ON label_application (opened_by) WHERE opened_by IS NOT NULL',
  `CREATE TABLE label_answer (
    place_id uuid NOT NULL,
    application_id uuid NOT NULL,
    criterion text NOT NULL,
    -- Null once it was taken back.
    answer jsonb,
    -- How often it was written: whoever writes says which they saw.
    revision integer NOT NULL CONSTRAINT label_answer_revision CHECK (revision >= 1),
    -- Filled in by the product from what the place shows, and not confirmed by a person yet.
    prefilled boolean NOT NULL DEFAULT false,
    answered_by uuid CONSTRAINT label_answer_answered_by REFERENCES account ON DELETE SET NULL,
    answered_at timestamptz NOT NULL,
    CONSTRAINT label_answer_pk PRIMARY KEY (place_id, application_id, criterion),
    ${OF_FILE('label_answer')}
  )`,
  'CREATE INDEX label_answer_by_author ON label_answer (answered_by) WHERE answered_by IS NOT NULL',
  `CREATE TABLE label_act (
    place_id uuid NOT NULL,
    application_id uuid NOT NULL,
    sequence integer NOT NULL CONSTRAINT label_act_sequence CHECK (sequence >= 1),
    act text NOT NULL CONSTRAINT label_act_name CHECK (length(act) BETWEEN 1 AND 40),
    actor_kind text NOT NULL CONSTRAINT label_act_actor_kind CHECK (actor_kind IN ('APPLICANT', 'REVIEWER', 'COORDINATOR', 'TIME')),
    -- Goes with the account; the audit log keeps who it was. So the hash does not say it.
    account_id uuid CONSTRAINT label_act_account REFERENCES account ON DELETE SET NULL,
    at timestamptz NOT NULL,
    from_state text CONSTRAINT label_act_from CHECK (from_state IN ${STATES}),
    to_state text NOT NULL CONSTRAINT label_act_to CHECK (to_state IN ${STATES}),
    reason text CONSTRAINT label_act_reason CHECK (length(reason) <= 4000),
    detail jsonb NOT NULL,
    request_key text,
    previous_hash text NOT NULL,
    hash text NOT NULL CONSTRAINT label_act_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT label_act_pk PRIMARY KEY (place_id, application_id, sequence),
    CONSTRAINT label_act_once UNIQUE (place_id, application_id, request_key),
    ${OF_FILE('label_act')}
  )`,
  'CREATE INDEX label_act_by_account ON label_act (account_id) WHERE account_id IS NOT NULL',
  `CREATE FUNCTION label_act_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND NEW.account_id IS NULL
        AND (NEW.place_id, NEW.application_id, NEW.sequence, NEW.act, NEW.actor_kind, NEW.at, NEW.from_state, NEW.to_state, NEW.reason, NEW.detail, NEW.request_key, NEW.previous_hash, NEW.hash)
          IS NOT DISTINCT FROM (OLD.place_id, OLD.application_id, OLD.sequence, OLD.act, OLD.actor_kind, OLD.at, OLD.from_state, OLD.to_state, OLD.reason, OLD.detail, OLD.request_key, OLD.previous_hash, OLD.hash)
     THEN RETURN NEW;
     END IF;
     RAISE EXCEPTION 'What was done to a file is only added to.' USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  'CREATE TRIGGER label_act_stays BEFORE UPDATE OR DELETE ON label_act FOR EACH ROW EXECUTE FUNCTION label_act_stays()',
  `CREATE TABLE label_message (
    place_id uuid NOT NULL,
    application_id uuid NOT NULL,
    id uuid NOT NULL,
    side text NOT NULL CONSTRAINT label_message_side CHECK (side IN ('PLACE', 'NETWORK')),
    author_id uuid CONSTRAINT label_message_author REFERENCES account ON DELETE SET NULL,
    text text NOT NULL CONSTRAINT label_message_text CHECK (length(text) BETWEEN 1 AND 4000),
    sent_at timestamptz NOT NULL,
    request_key text NOT NULL,
    CONSTRAINT label_message_pk PRIMARY KEY (place_id, application_id, id),
    CONSTRAINT label_message_once UNIQUE (place_id, application_id, request_key),
    ${OF_FILE('label_message')}
  )`,
  'CREATE INDEX label_message_by_time ON label_message (place_id, application_id, sent_at, id)',
  'CREATE INDEX label_message_by_author ON label_message (author_id) WHERE author_id IS NOT NULL',
];
