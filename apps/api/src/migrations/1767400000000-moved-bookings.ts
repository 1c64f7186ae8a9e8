import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When and where a booking was before it was moved, for kiosks to tell who comes at the old time. */
export class MovedBookings1767400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
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
];
