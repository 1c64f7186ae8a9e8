import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other ways in for staff: passkeys, their challenges, passwords. */
export class Keys1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE password, passkey_challenge, passkey');
    await runner.query(`DELETE FROM session WHERE method NOT IN ('EMAIL', 'DEMO')`);
    await runner.query('ALTER TABLE session DROP CONSTRAINT session_method');
    await runner.query(`ALTER TABLE session ADD CONSTRAINT session_method CHECK (method IN ('EMAIL', 'DEMO'))`);
  }
}

const STATEMENTS = [
  'ALTER TABLE session DROP CONSTRAINT session_method',
  `ALTER TABLE session ADD CONSTRAINT session_method CHECK (method IN ('EMAIL', 'DEMO', 'PASSWORD', 'PASSKEY', 'OIDC'))`,
  `CREATE TABLE passkey (
    id uuid CONSTRAINT passkey_pk PRIMARY KEY,
    account_id uuid NOT NULL CONSTRAINT passkey_account REFERENCES account ON DELETE CASCADE,
    credential_id text NOT NULL CONSTRAINT passkey_credential UNIQUE,
    public_key bytea NOT NULL,
    counter bigint NOT NULL CONSTRAINT passkey_counter CHECK (counter >= 0),
    transports text[] NOT NULL,
    name text NOT NULL,
    created_at timestamptz NOT NULL,
    used_at timestamptz
  )`,
  'CREATE INDEX passkey_by_account ON passkey (account_id)',
  `CREATE TABLE passkey_challenge (
    id uuid CONSTRAINT passkey_challenge_pk PRIMARY KEY,
    account_id uuid CONSTRAINT passkey_challenge_account REFERENCES account ON DELETE CASCADE,
    challenge_hash text NOT NULL CONSTRAINT passkey_challenge_hash UNIQUE,
    browser_hash text NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  'CREATE INDEX passkey_challenge_by_end ON passkey_challenge (expires_at)',
  `CREATE TABLE password (
    account_id uuid CONSTRAINT password_pk PRIMARY KEY CONSTRAINT password_account REFERENCES account ON DELETE CASCADE,
    hash text NOT NULL,
    changed_at timestamptz NOT NULL
  )`,
];
