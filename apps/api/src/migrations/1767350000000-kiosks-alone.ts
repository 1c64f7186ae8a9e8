import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Arrivals are told by paired kiosks alone; a time that nobody is sure of counts for nobody's attendance; what kiosks wrote is emptied when its time is over. */
export class KiosksAlone1767350000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER kiosk_event_stays ON kiosk_event');
    await runner.query(staysUnless(''));
    await runner.query('ALTER TABLE visit DROP COLUMN arrival_sure, DROP COLUMN departure_sure');
    await runner.query(
      `CREATE TABLE kiosk_signal (
        place_id uuid NOT NULL CONSTRAINT kiosk_signal_place REFERENCES place ON DELETE CASCADE,
        device_hash text NOT NULL,
        heard_at timestamptz NOT NULL,
        CONSTRAINT kiosk_signal_pk PRIMARY KEY (place_id, device_hash)
      )`,
    );
  }
}

const KEPT = ['place_id', 'kiosk_id', 'id', 'sequence', 'type', 'at', 'sure', 'device_at', 'unit_id', 'digest', 'signature', 'online', 'received_at', 'target_id'];
const of = (row: string): string => `(${KEPT.map((column) => `${row}.${column}`).join(', ')})`;

/** What may change: that it was taken back; once, that names and strokes were taken out of its text; and what else is said. */
const staysUnless = (emptied: string): string =>
  `CREATE TRIGGER kiosk_event_stays BEFORE UPDATE ON kiosk_event FOR EACH ROW
   WHEN (${of('OLD')} IS DISTINCT FROM ${of('NEW')}
     OR (OLD.booking_id IS DISTINCT FROM NEW.booking_id OR OLD.text IS DISTINCT FROM NEW.text AND (OLD.redacted_at IS NOT NULL OR NEW.redacted_at IS NULL))${emptied})
   EXECUTE FUNCTION kiosk_event_stays()`;

const STATEMENTS = [
  // What devices without a key said of themselves is not asked any more.
  'DROP TABLE kiosk_signal',
  'ALTER TABLE visit ADD COLUMN arrival_sure boolean NOT NULL DEFAULT true, ADD COLUMN departure_sure boolean NOT NULL DEFAULT true',
  // Of a visit that only kiosks saw, the key names the event that is the arrival.
  `UPDATE visit v SET arrival_sure = false FROM kiosk_event e
   WHERE v.noted_at IS NULL AND v.idempotency_key = 'kiosk:' || e.id AND e.place_id = v.place_id AND NOT e.sure AND e.confirmed_at IS NULL`,
  `UPDATE visit v SET departure_sure = false FROM kiosk_event e
   WHERE v.departed_at = e.at AND v.departure_noted_at IS NULL AND e.place_id = v.place_id AND e.booking_id = v.booking_id AND e.type = 'LEFT' AND NOT e.sure AND e.confirmed_at IS NULL`,
  // When its time is over the whole text goes, and of which booking it was; its digest and its number stay.
  'DROP TRIGGER kiosk_event_stays ON kiosk_event',
  staysUnless(` AND NOT (NEW.text = '' AND NEW.booking_id IS NULL AND NEW.redacted_at IS NOT NULL)`),
];
