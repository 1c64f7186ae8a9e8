import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a module teaches, who made it and whom it suits; pathways; requests to install a module. */
export class Catalogue1766700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE install_request, pathway_step, pathway, module_gesture, gesture');
    await runner.query('ALTER TABLE module DROP COLUMN more_languages, DROP COLUMN accessibility, DROP COLUMN provider_name, DROP COLUMN provider_project');
  }
}

const STATEMENTS = [
  // "language" stays the first language of a module: what is spoken in it unless something else is chosen.
  `ALTER TABLE module
     ADD COLUMN more_languages text[] NOT NULL DEFAULT '{}',
     ADD COLUMN accessibility text[] NOT NULL DEFAULT '{}',
     ADD COLUMN provider_name text,
     ADD COLUMN provider_project text,
     ADD CONSTRAINT module_accessibility CHECK (accessibility <@ ARRAY['CAPTIONS', 'AUDIO_DESCRIPTION', 'TRANSCRIPT', 'SIGN_LANGUAGE', 'HIGH_CONTRAST', 'LARGE_PRINT', 'TIMING_CONTROL', 'KEYBOARD', 'SEATED', 'ONE_HANDED', 'NO_FLASHING', 'NO_MOTION'])`,
  `CREATE TABLE gesture (
     code text CONSTRAINT gesture_pk PRIMARY KEY,
     title_fr text NOT NULL,
     title_en text NOT NULL
   )`,
  `CREATE TABLE module_gesture (
     module_id uuid NOT NULL CONSTRAINT module_gesture_module REFERENCES module ON DELETE CASCADE,
     gesture_code text NOT NULL CONSTRAINT module_gesture_gesture REFERENCES gesture,
     CONSTRAINT module_gesture_pk PRIMARY KEY (module_id, gesture_code)
   )`,
  `CREATE TABLE pathway (
     id uuid CONSTRAINT pathway_pk PRIMARY KEY,
     slug text NOT NULL CONSTRAINT pathway_slug UNIQUE,
     title_fr text NOT NULL,
     title_en text NOT NULL,
     summary_fr text,
     summary_en text,
     certification_code text,
     provider_name text
   )`,
  `CREATE TABLE pathway_step (
     pathway_id uuid NOT NULL CONSTRAINT pathway_step_pathway REFERENCES pathway ON DELETE CASCADE,
     position integer NOT NULL,
     kind text NOT NULL CONSTRAINT pathway_step_kind CHECK (kind IN ('ON_SITE', 'VR', 'REMOTE')),
     title_fr text NOT NULL,
     title_en text NOT NULL,
     minutes integer NOT NULL CONSTRAINT pathway_step_minutes CHECK (minutes > 0),
     module_id uuid CONSTRAINT pathway_step_module REFERENCES module,
     CONSTRAINT pathway_step_pk PRIMARY KEY (pathway_id, position)
   )`,
  'CREATE INDEX pathway_step_by_module ON pathway_step (module_id)',
  `CREATE TABLE install_request (
     place_id uuid NOT NULL CONSTRAINT install_request_place REFERENCES place,
     id uuid NOT NULL CONSTRAINT install_request_id UNIQUE,
     module_id uuid NOT NULL CONSTRAINT install_request_module REFERENCES module,
     -- Null where the place asks itself.
     organisation_id uuid CONSTRAINT install_request_organisation REFERENCES organisation ON DELETE CASCADE,
     asked_by uuid CONSTRAINT install_request_asked_by REFERENCES account ON DELETE SET NULL,
     note text,
     state text NOT NULL CONSTRAINT install_request_state CHECK (state IN ('ASKED', 'PLANNED', 'DECLINED')),
     planned_for date,
     reason text,
     answered_by uuid CONSTRAINT install_request_answered_by REFERENCES account ON DELETE SET NULL,
     request_key text NOT NULL,
     created_at timestamptz NOT NULL,
     changed_at timestamptz NOT NULL,
     version integer NOT NULL DEFAULT 0,
     CONSTRAINT install_request_pk PRIMARY KEY (place_id, id),
     CONSTRAINT install_request_once UNIQUE (asked_by, request_key),
     CONSTRAINT install_request_answer CHECK ((planned_for IS NOT NULL) = (state = 'PLANNED') AND (reason IS NOT NULL) = (state = 'DECLINED'))
   )`,
  `CREATE UNIQUE INDEX install_request_open ON install_request (place_id, module_id, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000')) WHERE state <> 'DECLINED'`,
  'CREATE INDEX install_request_of_organisation ON install_request (organisation_id, created_at)',
  'CREATE TRIGGER install_request_next_version BEFORE UPDATE ON install_request FOR EACH ROW EXECUTE FUNCTION next_version()',
];
