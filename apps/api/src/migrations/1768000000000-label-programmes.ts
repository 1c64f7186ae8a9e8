import { randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIRST_PROGRAMMES } from './first-programmes/first-programmes.ts';

/** Programmes of labels in versions that never change once published; three come with the product. */
export class LabelProgrammes1768000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const [index, { code, name, purpose, grid, rules }] of FIRST_PROGRAMMES.entries()) {
      const id = randomUUID();
      await runner.query(`INSERT INTO label_programme (id, code, created_at) VALUES ($1, $2, $3::timestamptz + $4 * interval '1 second')`, [id, code, FIRST_DAY, index]);
      await runner.query(
        `INSERT INTO label_programme_version (programme_id, number, state, name_fr, name_en, purpose_fr, purpose_en, grid, rules, changed_at, published_at)
         VALUES ($1, 1, 'PUBLISHED', $2, $3, $4, $5, $6, $7, $8, $8)`,
        [id, name.fr, name.en, purpose.fr, purpose.en, JSON.stringify(grid), JSON.stringify(rules), FIRST_DAY],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE label_programme_version');
    await runner.query('DROP FUNCTION label_version_stays()');
    await runner.query('DROP TABLE label_programme');
  }
}

const FIRST_DAY = '2026-01-01T00:00:00Z';

const STATEMENTS = [
  `CREATE TABLE label_programme (
    id uuid NOT NULL CONSTRAINT label_programme_pk PRIMARY KEY,
    code text NOT NULL CONSTRAINT label_programme_by_code UNIQUE CONSTRAINT label_programme_code CHECK (code ~ '^[A-Z][A-Z0-9_]{0,29}$'),
    created_at timestamptz NOT NULL
  )`,
  `CREATE TABLE label_programme_version (
    programme_id uuid NOT NULL CONSTRAINT label_programme_version_programme REFERENCES label_programme,
    number integer NOT NULL CONSTRAINT label_programme_version_number CHECK (number >= 1),
    state text NOT NULL CONSTRAINT label_programme_version_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'RETIRED')),
    name_fr text NOT NULL CONSTRAINT label_programme_version_name_fr CHECK (length(name_fr) BETWEEN 1 AND 120),
    name_en text NOT NULL CONSTRAINT label_programme_version_name_en CHECK (length(name_en) BETWEEN 1 AND 120),
    purpose_fr text NOT NULL CONSTRAINT label_programme_version_purpose_fr CHECK (length(purpose_fr) <= 600),
    purpose_en text NOT NULL CONSTRAINT label_programme_version_purpose_en CHECK (length(purpose_en) <= 600),
    -- The grid and the rules of the procedure, whole: libs/domain/src/label says their shape.
    grid jsonb NOT NULL,
    rules jsonb NOT NULL,
    changed_at timestamptz NOT NULL,
    published_at timestamptz,
    retired_at timestamptz,
    CONSTRAINT label_programme_version_pk PRIMARY KEY (programme_id, number),
    CONSTRAINT label_programme_version_published CHECK ((state = 'DRAFT') = (published_at IS NULL)),
    CONSTRAINT label_programme_version_retired CHECK ((state = 'RETIRED') = (retired_at IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX label_programme_version_one_draft ON label_programme_version (programme_id) WHERE state = 'DRAFT'`,
  `CREATE UNIQUE INDEX label_programme_version_one_published ON label_programme_version (programme_id) WHERE state = 'PUBLISHED'`,
  // What a place was asked must be there to be read again: a version that was published changes in nothing but that the next one replaces it.
  `CREATE FUNCTION label_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.state = 'PUBLISHED' AND NEW.state = 'RETIRED'
        AND (NEW.programme_id, NEW.number, NEW.name_fr, NEW.name_en, NEW.purpose_fr, NEW.purpose_en, NEW.grid, NEW.rules, NEW.changed_at, NEW.published_at)
          IS NOT DISTINCT FROM (OLD.programme_id, OLD.number, OLD.name_fr, OLD.name_en, OLD.purpose_fr, OLD.purpose_en, OLD.grid, OLD.rules, OLD.changed_at, OLD.published_at)
     THEN RETURN NEW;
     END IF;
     RAISE EXCEPTION 'A version of a programme that was published never changes.';
   END $$`,
  `CREATE TRIGGER label_version_stays BEFORE UPDATE OR DELETE ON label_programme_version FOR EACH ROW WHEN (OLD.state <> 'DRAFT') EXECUTE FUNCTION label_version_stays()`,
];
