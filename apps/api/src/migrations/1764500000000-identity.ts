import type { MigrationInterface, QueryRunner } from 'typeorm';

const METHODS = `'EMAIL', 'DEMO', 'PASSWORD', 'PASSKEY', 'OIDC'`;

/** Who people are to identity providers; on their way there, and what is needed to leave there too. */
export class Identity1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE session_identity, provider_trip, account_identity');
    await runner.query(`DELETE FROM session WHERE method = 'OIDC'`);
  }
}

const STATEMENTS = [
  `CREATE TABLE account_identity (
    id uuid CONSTRAINT account_identity_pk PRIMARY KEY,
    account_id uuid NOT NULL CONSTRAINT account_identity_account REFERENCES account ON DELETE CASCADE,
    provider text NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    created_at timestamptz NOT NULL,
    used_at timestamptz NOT NULL,
    CONSTRAINT account_identity_subject UNIQUE (issuer, subject)
  )`,
  'CREATE INDEX account_identity_by_account ON account_identity (account_id)',
  // Neither state nor nonce nor verifier: they are derived from the browser's cookie, which is not here.
  `CREATE TABLE provider_trip (
    state_hash text CONSTRAINT provider_trip_pk PRIMARY KEY,
    provider text NOT NULL,
    link_to uuid CONSTRAINT provider_trip_account REFERENCES account ON DELETE CASCADE,
    return_to text,
    locale text NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  'CREATE INDEX provider_trip_by_end ON provider_trip (expires_at)',
  `CREATE TABLE session_identity (
    session_id uuid CONSTRAINT session_identity_pk PRIMARY KEY CONSTRAINT session_identity_session REFERENCES session ON DELETE CASCADE,
    identity_id uuid CONSTRAINT session_identity_identity REFERENCES account_identity ON DELETE SET NULL,
    provider text NOT NULL,
    id_token_sealed text NOT NULL
  )`,
  'CREATE INDEX session_identity_by_identity ON session_identity (identity_id)',
  'ALTER TABLE session DROP CONSTRAINT session_method',
  `ALTER TABLE session ADD CONSTRAINT session_method CHECK (method IN (${METHODS}))`,
];
