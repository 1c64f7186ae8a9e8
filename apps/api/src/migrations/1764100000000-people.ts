import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who sign in: their requests, their sessions, their bookings; and how often anybody may try. */
export class People1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_window, session, sign_in_request');
    await runner.query('ALTER TABLE booking DROP COLUMN account_id');
    await runner.query('DROP INDEX booking_by_email');
    await runner.query('ALTER TABLE account DROP CONSTRAINT account_email_lower_case');
  }
}

const STATEMENTS = [
  // Who signs in for the first time has given an address and nothing else.
  'ALTER TABLE account ALTER COLUMN given_name DROP NOT NULL, ALTER COLUMN family_name DROP NOT NULL',
  'ALTER TABLE account ADD CONSTRAINT account_email_lower_case CHECK (email = lower(email))',
  `CREATE TABLE sign_in_request (
    id uuid CONSTRAINT sign_in_request_pk PRIMARY KEY,
    email text NOT NULL,
    locale text NOT NULL,
    browser_hash text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    tries integer NOT NULL DEFAULT 0
  )`,
  'CREATE INDEX sign_in_request_by_end ON sign_in_request (expires_at)',
  `CREATE TABLE session (
    id uuid CONSTRAINT session_pk PRIMARY KEY,
    account_id uuid NOT NULL CONSTRAINT session_account REFERENCES account ON DELETE CASCADE,
    token_hash text NOT NULL CONSTRAINT session_token UNIQUE,
    method text NOT NULL CONSTRAINT session_method CHECK (method IN ('EMAIL', 'DEMO')),
    device text,
    created_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL
  )`,
  'CREATE INDEX session_by_account ON session (account_id)',
  'CREATE INDEX session_by_end ON session (ends_at)',
  'CREATE INDEX role_grant_by_account ON role_grant (account_id)',
  'ALTER TABLE booking ADD COLUMN account_id uuid CONSTRAINT booking_account REFERENCES account ON DELETE SET NULL',
  'CREATE INDEX booking_by_account ON booking (account_id) WHERE account_id IS NOT NULL',
  'CREATE INDEX booking_by_email ON booking (lower(email)) WHERE email IS NOT NULL',
  // Not logged: what a crash forgets here is only who tried lately.
  `CREATE UNLOGGED TABLE rate_window (
    key text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    hits integer NOT NULL,
    CONSTRAINT rate_window_pk PRIMARY KEY (key, starts_at)
  )`,
  'CREATE INDEX rate_window_by_end ON rate_window (ends_at)',
];
