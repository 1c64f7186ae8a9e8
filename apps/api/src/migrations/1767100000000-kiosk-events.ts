import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What kiosks saw: their events as they wrote them, and what follows from the set of them. */
export class KioskEvents1767100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE visit DROP COLUMN noted_at, DROP COLUMN departure_noted_at');
    await runner.query('DROP TRIGGER unit_event_stays ON unit_event');
    await runner.query(`DELETE FROM unit_event WHERE kiosk_id IS NOT NULL`);
    await runner.query('ALTER TABLE unit_event DROP COLUMN kiosk_id, DROP COLUMN kiosk_event_id, DROP COLUMN kiosk_sequence');
    await runner.query(STAYS_BEFORE);
    await runner.query(KEEPS);
    await runner.query('DROP TABLE headset_session, kiosk_anomaly, kiosk_rejection, kiosk_epoch, kiosk_event');
    await runner.query('DROP FUNCTION kiosk_event_stays()');
  }
}

const KEEPS = 'CREATE TRIGGER unit_event_stays BEFORE UPDATE OR DELETE ON unit_event FOR EACH ROW EXECUTE FUNCTION unit_event_stays()';

const stays = (more: string): string => {
  const of = (row: string): string => `(${['place_id', 'unit_id', 'sequence', 'type', 'at', 'detail'].map((column) => `${row}.${column}`).join(', ')}${more.replaceAll('$', row)})`;
  return `CREATE OR REPLACE FUNCTION unit_event_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND NEW.account_id IS NULL AND ${of('OLD')} IS NOT DISTINCT FROM ${of('NEW')} THEN RETURN NEW; END IF;
     RAISE EXCEPTION 'What happened to a unit is only added to.' USING ERRCODE = 'integrity_constraint_violation';
   END $$`;
};
const STAYS_BEFORE = stays('');

const STATEMENTS = [
  `CREATE TABLE kiosk_event (
    place_id uuid NOT NULL,
    kiosk_id uuid NOT NULL,
    id uuid NOT NULL,
    sequence bigint NOT NULL CONSTRAINT kiosk_event_sequence_counts CHECK (sequence > 0),
    type text NOT NULL,
    -- When it happened by the clock of the service, decided once; \`sure\` as the rule says.
    at timestamptz NOT NULL,
    sure boolean NOT NULL,
    device_at timestamptz NOT NULL,
    -- No foreign keys: a kiosk may name what is not known here, and that is worth keeping.
    booking_id uuid,
    unit_id uuid,
    text text NOT NULL,
    -- SHA-256, in hex, of the text as it came: it stays when names are taken out of the text.
    digest text NOT NULL CONSTRAINT kiosk_event_digest CHECK (digest ~ '^[0-9a-f]{64}$'),
    signature text NOT NULL,
    online boolean NOT NULL,
    received_at timestamptz NOT NULL,
    -- Of what takes another event back: which.
    target_id uuid,
    annulled boolean NOT NULL DEFAULT false,
    redacted_at timestamptz,
    CONSTRAINT kiosk_event_pk PRIMARY KEY (kiosk_id, id),
    CONSTRAINT kiosk_event_sequence UNIQUE (kiosk_id, sequence),
    CONSTRAINT kiosk_event_kiosk FOREIGN KEY (place_id, kiosk_id) REFERENCES kiosk (place_id, id)
  )`,
  'CREATE INDEX kiosk_event_of_booking ON kiosk_event (place_id, booking_id) WHERE booking_id IS NOT NULL',
  'CREATE INDEX kiosk_event_taking_back ON kiosk_event (place_id, target_id) WHERE target_id IS NOT NULL',
  'CREATE INDEX kiosk_event_of_unit ON kiosk_event (place_id, unit_id) WHERE unit_id IS NOT NULL',
  `CREATE FUNCTION kiosk_event_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'What a kiosk saw is only added to.' USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  // What may change: that it was taken back; and once, that names and strokes were taken out of its text.
  `CREATE TRIGGER kiosk_event_stays BEFORE UPDATE ON kiosk_event FOR EACH ROW
   WHEN ((OLD.place_id, OLD.kiosk_id, OLD.id, OLD.sequence, OLD.type, OLD.at, OLD.sure, OLD.device_at, OLD.booking_id, OLD.unit_id, OLD.digest, OLD.signature, OLD.online, OLD.received_at, OLD.target_id)
     IS DISTINCT FROM (NEW.place_id, NEW.kiosk_id, NEW.id, NEW.sequence, NEW.type, NEW.at, NEW.sure, NEW.device_at, NEW.booking_id, NEW.unit_id, NEW.digest, NEW.signature, NEW.online, NEW.received_at, NEW.target_id)
     OR OLD.text IS DISTINCT FROM NEW.text AND (OLD.redacted_at IS NOT NULL OR NEW.redacted_at IS NULL))
   EXECUTE FUNCTION kiosk_event_stays()`,
  `CREATE TABLE kiosk_epoch (
    place_id uuid NOT NULL,
    kiosk_id uuid NOT NULL,
    id uuid NOT NULL,
    started_at timestamptz NOT NULL,
    CONSTRAINT kiosk_epoch_pk PRIMARY KEY (kiosk_id, id),
    CONSTRAINT kiosk_epoch_kiosk FOREIGN KEY (place_id, kiosk_id) REFERENCES kiosk (place_id, id)
  )`,
  `CREATE TABLE kiosk_rejection (
    place_id uuid NOT NULL,
    kiosk_id uuid NOT NULL,
    -- As the kiosk named it: what cannot be read may have no proper id.
    event_id text NOT NULL,
    sequence bigint CONSTRAINT kiosk_rejection_sequence CHECK (sequence > 0),
    text text NOT NULL,
    fault text NOT NULL,
    fault_field text,
    received_at timestamptz NOT NULL,
    seen_at timestamptz,
    seen_by uuid CONSTRAINT kiosk_rejection_seen_by REFERENCES account ON DELETE SET NULL,
    CONSTRAINT kiosk_rejection_pk PRIMARY KEY (kiosk_id, event_id),
    CONSTRAINT kiosk_rejection_kiosk FOREIGN KEY (place_id, kiosk_id) REFERENCES kiosk (place_id, id),
    CONSTRAINT kiosk_rejection_seen CHECK (seen_at IS NOT NULL OR seen_by IS NULL)
  )`,
  'CREATE INDEX kiosk_rejection_unseen ON kiosk_rejection (place_id, received_at) WHERE seen_at IS NULL',
  'CREATE INDEX kiosk_rejection_by_seer ON kiosk_rejection (seen_by) WHERE seen_by IS NOT NULL',
  `CREATE TABLE kiosk_anomaly (
    place_id uuid NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL,
    kiosk_id uuid NOT NULL,
    event_id uuid NOT NULL,
    booking_id uuid,
    unit_id uuid,
    raised_at timestamptz NOT NULL,
    resolved_at timestamptz,
    resolved_by uuid CONSTRAINT kiosk_anomaly_resolved_by REFERENCES account ON DELETE SET NULL,
    choice text,
    note text CONSTRAINT kiosk_anomaly_note CHECK (char_length(note) <= 1000),
    CONSTRAINT kiosk_anomaly_pk PRIMARY KEY (place_id, id),
    CONSTRAINT kiosk_anomaly_once UNIQUE (kiosk_id, event_id, code),
    CONSTRAINT kiosk_anomaly_event FOREIGN KEY (kiosk_id, event_id) REFERENCES kiosk_event (kiosk_id, id) ON DELETE CASCADE,
    CONSTRAINT kiosk_anomaly_resolved CHECK ((resolved_at IS NULL) = (choice IS NULL) AND (resolved_at IS NOT NULL OR num_nonnulls(resolved_by, note) = 0))
  )`,
  'CREATE INDEX kiosk_anomaly_open ON kiosk_anomaly (place_id, raised_at) WHERE resolved_at IS NULL',
  'CREATE INDEX kiosk_anomaly_of_booking ON kiosk_anomaly (booking_id) WHERE booking_id IS NOT NULL',
  'CREATE INDEX kiosk_anomaly_of_unit ON kiosk_anomaly (unit_id) WHERE unit_id IS NOT NULL',
  'CREATE INDEX kiosk_anomaly_by_resolver ON kiosk_anomaly (resolved_by) WHERE resolved_by IS NOT NULL',
  // What happened to a unit in front of a kiosk stands among all that happened to it.
  `ALTER TABLE unit_event ADD COLUMN kiosk_id uuid, ADD COLUMN kiosk_event_id uuid, ADD COLUMN kiosk_sequence bigint,
     ADD CONSTRAINT unit_event_of_kiosk CHECK (num_nonnulls(kiosk_id, kiosk_event_id, kiosk_sequence) IN (0, 3)),
     ADD CONSTRAINT unit_event_kiosk_event FOREIGN KEY (kiosk_id, kiosk_event_id) REFERENCES kiosk_event (kiosk_id, id)`,
  'CREATE UNIQUE INDEX unit_event_once ON unit_event (kiosk_id, kiosk_event_id) WHERE kiosk_id IS NOT NULL',
  stays(', $.kiosk_id, $.kiosk_event_id, $.kiosk_sequence'),
  // When somebody noted an arrival or a departure themselves; null for what only kiosks saw.
  'ALTER TABLE visit ADD COLUMN noted_at timestamptz, ADD COLUMN departure_noted_at timestamptz',
  'UPDATE visit SET noted_at = arrived_at, departure_noted_at = departed_at',
  // A unit in the hands of a booking, from hand-out to return: what follows from its events, written anew with them.
  `CREATE TABLE headset_session (
    place_id uuid NOT NULL CONSTRAINT headset_session_place REFERENCES place,
    unit_id uuid NOT NULL CONSTRAINT headset_session_unit REFERENCES equipment_unit ON DELETE CASCADE,
    ordinal integer NOT NULL,
    booking_id uuid NOT NULL,
    handed_out_at timestamptz NOT NULL,
    returned_at timestamptz,
    closed_by text CONSTRAINT headset_session_closed_by CHECK (closed_by IN ('RETURN', 'SUPERSEDED', 'GIVEN_UP')),
    immersions jsonb NOT NULL DEFAULT '[]',
    notice_version text,
    event_id uuid,
    CONSTRAINT headset_session_pk PRIMARY KEY (unit_id, ordinal),
    CONSTRAINT headset_session_closed CHECK ((returned_at IS NULL) = (closed_by IS NULL))
  )`,
  'CREATE UNIQUE INDEX headset_session_open ON headset_session (unit_id) WHERE returned_at IS NULL',
  'CREATE INDEX headset_session_of_booking ON headset_session (place_id, booking_id)',
];
