import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was tried to tell the owner of an unused account that it will go. */
export class UnusedNotice1764900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE unused_notice (
      account_id uuid CONSTRAINT unused_notice_pk PRIMARY KEY CONSTRAINT unused_notice_account REFERENCES account ON DELETE CASCADE,
      -- The last use it speaks of; once the account is used after that, the notice counts for nothing.
      unused_since timestamptz NOT NULL,
      promised_at timestamptz NOT NULL,
      handed_over_at timestamptz,
      refusals integer NOT NULL DEFAULT 0,
      first_refused_at timestamptz,
      refused_at timestamptz,
      CONSTRAINT unused_notice_refused CHECK ((refusals = 0 AND num_nonnulls(first_refused_at, refused_at) = 0) OR (refusals > 0 AND num_nulls(first_refused_at, refused_at) = 0))
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unused_notice');
  }
}
