import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of programmes are drafted on screen: a draft has a revision, may want a name for a while, and is begun once per request. */
export class ProgrammeDrafts1768100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    // What was never published has no place in the older schema.
    await runner.query(`DELETE FROM label_programme_version WHERE state = 'DRAFT'`);
    await runner.query('DELETE FROM label_programme p WHERE NOT EXISTS (SELECT 1 FROM label_programme_version v WHERE v.programme_id = p.id)');
    await runner.query('ALTER TABLE label_programme_version DROP COLUMN revision, DROP COLUMN request_key');
    for (const language of LANGUAGES) await runner.query(`ALTER TABLE label_programme_version DROP CONSTRAINT label_programme_version_name_${language}, ADD CONSTRAINT label_programme_version_name_${language} CHECK (length(name_${language}) BETWEEN 1 AND 120)`);
  }
}

const LANGUAGES = ['fr', 'en'] as const;

const STATEMENTS = [
  `ALTER TABLE label_programme_version
    ADD COLUMN revision integer NOT NULL DEFAULT 1 CONSTRAINT label_programme_version_revision CHECK (revision >= 1),
    ADD COLUMN request_key text CONSTRAINT label_programme_version_once UNIQUE`,
  ...LANGUAGES.map(
    (language) => `ALTER TABLE label_programme_version DROP CONSTRAINT label_programme_version_name_${language},
    ADD CONSTRAINT label_programme_version_name_${language} CHECK (length(name_${language}) <= 120 AND (state = 'DRAFT' OR name_${language} <> ''))`,
  ),
];
