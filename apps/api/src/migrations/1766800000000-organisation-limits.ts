import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much one organisation may have at a time over the network, beside what one person may; none until a network decides it. */
export class OrganisationLimits1766800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE waiting_rules
      ADD COLUMN organisation_sessions_most integer CONSTRAINT waiting_rules_organisation_sessions CHECK (organisation_sessions_most >= 1),
      ADD COLUMN organisation_places_most integer CONSTRAINT waiting_rules_organisation_places CHECK (organisation_places_most >= 1),
      ADD COLUMN version integer NOT NULL DEFAULT 0`);
    await runner.query('CREATE TRIGGER waiting_rules_next_version BEFORE UPDATE ON waiting_rules FOR EACH ROW EXECUTE FUNCTION next_version()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER waiting_rules_next_version ON waiting_rules');
    await runner.query('ALTER TABLE waiting_rules DROP COLUMN version, DROP COLUMN organisation_sessions_most, DROP COLUMN organisation_places_most');
  }
}
