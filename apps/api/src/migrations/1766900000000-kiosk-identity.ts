import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kiosks as devices with a key: who they are, the sessions their key opened, and the code with which a team leaves what visitors see. */
export class KioskIdentity1766900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kiosk_pin, kiosk_session, kiosk');
  }
}

const STATEMENTS = [
  `CREATE TABLE kiosk (
    id uuid CONSTRAINT kiosk_pk PRIMARY KEY,
    place_id uuid NOT NULL CONSTRAINT kiosk_place REFERENCES place ON DELETE CASCADE,
    name text NOT NULL CONSTRAINT kiosk_name CHECK (char_length(name) BETWEEN 1 AND 60),
    request_key text NOT NULL,
    request_hash text NOT NULL,
    -- A keyed digest: 35 bits could be tried one by one against a plain one.
    code_hash text NOT NULL CONSTRAINT kiosk_code UNIQUE,
    code_expires_at timestamptz NOT NULL,
    public_key text,
    created_at timestamptz NOT NULL,
    paired_at timestamptz,
    revoked_at timestamptz,
    last_seen_at timestamptz,
    -- When it last had nothing left to tell.
    told_all_at timestamptz,
    -- What it says of itself; null for what it has not said.
    pending integer CONSTRAINT kiosk_pending CHECK (pending >= 0),
    last_sequence bigint CONSTRAINT kiosk_last_sequence CHECK (last_sequence >= 0),
    clock_offset_ms integer,
    clock_state text CONSTRAINT kiosk_clock_state CHECK (char_length(clock_state) BETWEEN 1 AND 40),
    battery_percent smallint CONSTRAINT kiosk_battery CHECK (battery_percent BETWEEN 0 AND 100),
    charging boolean,
    app_version text CONSTRAINT kiosk_app_version CHECK (char_length(app_version) BETWEEN 1 AND 40),
    storage_persisted boolean,
    CONSTRAINT kiosk_of_place UNIQUE (place_id, id),
    CONSTRAINT kiosk_request UNIQUE (place_id, request_key),
    CONSTRAINT kiosk_key CHECK ((paired_at IS NULL) = (public_key IS NULL)),
    -- Nothing is heard from what no device is.
    CONSTRAINT kiosk_heard CHECK (paired_at IS NOT NULL OR last_seen_at IS NULL AND told_all_at IS NULL AND pending IS NULL AND last_sequence IS NULL)
  )`,
  // Two of one name at one place cannot be told apart; a name is free again once its kiosk is revoked.
  'CREATE UNIQUE INDEX kiosk_name_of_place ON kiosk (place_id, name) WHERE revoked_at IS NULL',
  `CREATE TABLE kiosk_session (
    token_hash text CONSTRAINT kiosk_session_pk PRIMARY KEY,
    kiosk_id uuid NOT NULL,
    place_id uuid NOT NULL,
    opened_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT kiosk_session_kiosk FOREIGN KEY (place_id, kiosk_id) REFERENCES kiosk (place_id, id) ON DELETE CASCADE
  )`,
  'CREATE INDEX kiosk_session_by_kiosk ON kiosk_session (place_id, kiosk_id, expires_at)',
  `CREATE TABLE kiosk_pin (
    place_id uuid CONSTRAINT kiosk_pin_pk PRIMARY KEY CONSTRAINT kiosk_pin_place REFERENCES place ON DELETE CASCADE,
    salt text NOT NULL,
    hash text NOT NULL,
    rounds integer NOT NULL CONSTRAINT kiosk_pin_rounds CHECK (rounds >= 600000),
    set_at timestamptz NOT NULL
  )`,
];
