import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When and where a booking was before it was moved, for kiosks to tell who comes at the old time. */
export class MovedBookings1767400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER signature_confirmation_decides ON signature_confirmation');
    await runner.query('DROP FUNCTION decide_signature_time()');
    await runner.query('DROP TRIGGER booking_remembers_move ON booking');
    await runner.query('DROP FUNCTION remember_move()');
    await runner.query('DROP TABLE booking_move');
  }
}

const STATEMENTS = [
  // place_id and booking_id follow the booking; from_place_id is where it was. It goes with the booking.
  `CREATE TABLE booking_move (
    place_id uuid NOT NULL,
    booking_id uuid NOT NULL,
    from_place_id uuid NOT NULL CONSTRAINT booking_move_from REFERENCES place,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    CONSTRAINT booking_move_pk PRIMARY KEY (place_id, booking_id, from_place_id, starts_at),
    CONSTRAINT booking_move_of FOREIGN KEY (place_id, booking_id) REFERENCES booking (place_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  )`,
  'CREATE INDEX booking_move_by_day ON booking_move (from_place_id, starts_at)',
  // However it is moved, no writer can forget it; of what nobody had a code for, nobody comes.
  `CREATE FUNCTION remember_move() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO booking_move (place_id, booking_id, from_place_id, starts_at, ends_at) VALUES (NEW.place_id, NEW.id, OLD.place_id, OLD.starts_at, OLD.ends_at) ON CONFLICT DO NOTHING;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER booking_remembers_move AFTER UPDATE OF starts_at, place_id ON booking FOR EACH ROW
     WHEN (OLD.short_code IS NOT NULL AND (OLD.starts_at <> NEW.starts_at OR OLD.place_id <> NEW.place_id)) EXECUTE FUNCTION remember_move()`,
  // Whoever vouches for the time of what was signed has decided about it: one choice, in one place. It stays, as what they vouched for does.
  `CREATE FUNCTION decide_signature_time() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     WITH decided AS (
       UPDATE kiosk_anomaly a SET choice = 'CONFIRM_TIME', resolved_at = NEW.confirmed_at, resolved_by = NEW.confirmed_by FROM attendance_signature s
       WHERE s.place_id = NEW.place_id AND s.id = NEW.signature_id AND a.place_id = s.place_id AND a.kiosk_id = s.kiosk_id AND a.event_id = s.event_id AND a.code = 'CLOCK_UNSURE' AND a.resolved_at IS NULL
       RETURNING a.id, a.code
     ) INSERT INTO kiosk_resolution (place_id, id, anomaly_id, code, act, choice, account_id, request_key, request_hash, at)
       SELECT NEW.place_id, gen_random_uuid(), d.id, d.code, 'RESOLVED', 'CONFIRM_TIME', NEW.confirmed_by, 'signature:' || NEW.signature_id, '', NEW.confirmed_at FROM decided d;
     RETURN NULL;
   END $$`,
  'CREATE TRIGGER signature_confirmation_decides AFTER INSERT ON signature_confirmation FOR EACH ROW EXECUTE FUNCTION decide_signature_time()',
];
