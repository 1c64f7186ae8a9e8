import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who waits for what is full, whose turn it is, and how much one person may have at a time. */
export class WaitingList1766200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(FREEING)) await runner.query(`DROP TRIGGER ${table}_may_free ON ${table}`);
    await runner.query('DROP TRIGGER booking_frees ON booking');
    await runner.query('DROP FUNCTION booking_frees(), may_free()');
    for (const table of ['closed_waiting_list', 'waiting_turn', 'waiting_entry', 'waiting_rules']) await runner.query(`DROP TABLE ${table}`);
  }
}

/** What may make a session free beside a booking that goes: a row of these that is new or changed so. */
const FREEING = {
  closure: 'UPDATE OF lifted_at ON closure FOR EACH ROW WHEN (NEW.lifted_at IS NOT NULL)',
  unit_block: 'UPDATE OF lifted_at ON unit_block FOR EACH ROW WHEN (NEW.lifted_at IS NOT NULL)',
  equipment_unit: 'INSERT OR UPDATE ON equipment_unit FOR EACH ROW WHEN (NEW.in_service)',
  offer: 'INSERT OR UPDATE ON offer FOR EACH ROW WHEN (NOT NEW.paused)',
  shift: 'INSERT OR UPDATE ON shift FOR EACH ROW WHEN (NEW.removed_at IS NULL)',
  place: "UPDATE OF status, opening_hours, accompanied_hours, group_hours, people_capacity ON place FOR EACH ROW WHEN (NEW.status = 'OPEN')",
} as const;

const OCCUPYING = `('HELD', 'CONFIRMED', 'CHECKED_IN')`;

const STATEMENTS = [
  // One row: what this network decides. A row is changed by whoever administers the database; nothing else stands in it.
  `CREATE TABLE waiting_rules (
    id boolean NOT NULL DEFAULT true CONSTRAINT waiting_rules_one CHECK (id),
    access_needs_weight integer NOT NULL DEFAULT 2,
    training_obligation_weight integer NOT NULL DEFAULT 2,
    first_time_weight integer NOT NULL DEFAULT 1,
    turn_minutes integer NOT NULL DEFAULT 120,
    least_turn_minutes integer NOT NULL DEFAULT 15,
    awake_from integer NOT NULL DEFAULT 480,
    awake_until integer NOT NULL DEFAULT 1200,
    minutes_per_km double precision NOT NULL DEFAULT 2,
    refusals_most integer NOT NULL DEFAULT 3,
    nudges_most integer NOT NULL DEFAULT 3,
    entries_most integer NOT NULL DEFAULT 5,
    future_bookings_most integer DEFAULT 20,
    CONSTRAINT waiting_rules_pk PRIMARY KEY (id),
    CONSTRAINT waiting_rules_weights CHECK (least(access_needs_weight, training_obligation_weight, first_time_weight) >= 0),
    CONSTRAINT waiting_rules_turns CHECK (least_turn_minutes BETWEEN 1 AND turn_minutes AND turn_minutes <= 1440 AND minutes_per_km BETWEEN 0 AND 60),
    CONSTRAINT waiting_rules_awake CHECK (awake_from >= 0 AND awake_until <= 1440 AND awake_until - awake_from >= 60),
    CONSTRAINT waiting_rules_most CHECK (least(refusals_most, nudges_most, entries_most, future_bookings_most) >= 1)
  )`,
  'INSERT INTO waiting_rules DEFAULT VALUES',
  `CREATE TABLE waiting_entry (
    id uuid NOT NULL CONSTRAINT waiting_entry_pk PRIMARY KEY,
    account_id uuid CONSTRAINT waiting_entry_account REFERENCES account ON DELETE CASCADE,
    given_name text NOT NULL,
    family_name text NOT NULL,
    email text NOT NULL,
    locale text NOT NULL,
    token_hash text NOT NULL,
    offer_id uuid CONSTRAINT waiting_entry_offer REFERENCES offer,
    longitude double precision,
    latitude double precision,
    around_label text,
    within_km double precision,
    category text,
    module_id uuid CONSTRAINT waiting_entry_module REFERENCES module,
    people integer NOT NULL,
    duration_minutes integer,
    access text[] NOT NULL,
    notice_minutes integer NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    weekdays text[] NOT NULL,
    earliest integer,
    latest integer,
    reasons text[] NOT NULL,
    state text NOT NULL CONSTRAINT waiting_entry_state CHECK (state IN ('UNCONFIRMED', 'WAITING', 'OFFERED', 'STOPPED', 'LEFT', 'ACCEPTED', 'LAPSED')),
    refusals integer NOT NULL DEFAULT 0,
    nudges integer NOT NULL DEFAULT 0,
    request_key text NOT NULL CONSTRAINT waiting_entry_request UNIQUE,
    request_hash text NOT NULL,
    created_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    looked_at timestamptz NOT NULL,
    CONSTRAINT waiting_entry_wish CHECK (offer_id IS NOT NULL OR (num_nonnulls(longitude, latitude, around_label, within_km) = 4 AND num_nonnulls(category, module_id) > 0)),
    CONSTRAINT waiting_entry_in_order CHECK (to_day >= from_day)
  )`,
  `CREATE INDEX waiting_entry_waiting ON waiting_entry (ends_at) WHERE state IN ('WAITING', 'OFFERED')`,
  'CREATE INDEX waiting_entry_by_email ON waiting_entry (lower(email))',
  'CREATE INDEX waiting_entry_by_account ON waiting_entry (account_id) WHERE account_id IS NOT NULL',
  'CREATE INDEX waiting_entry_of_offer ON waiting_entry (offer_id) WHERE offer_id IS NOT NULL',
  // A session kept for somebody: the booking that keeps it, until when, and what came of it.
  `CREATE TABLE waiting_turn (
    place_id uuid NOT NULL,
    booking_id uuid NOT NULL,
    entry_id uuid NOT NULL CONSTRAINT waiting_turn_entry REFERENCES waiting_entry ON DELETE CASCADE,
    offer_id uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    offered_at timestamptz NOT NULL,
    until timestamptz NOT NULL,
    outcome text CONSTRAINT waiting_turn_outcome CHECK (outcome IN ('ACCEPTED', 'REFUSED', 'UNANSWERED', 'WITHDRAWN')),
    ended_at timestamptz,
    CONSTRAINT waiting_turn_pk PRIMARY KEY (place_id, booking_id),
    CONSTRAINT waiting_turn_booking FOREIGN KEY (place_id, booking_id) REFERENCES booking (place_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT waiting_turn_ended CHECK ((outcome IS NULL) = (ended_at IS NULL))
  )`,
  // Nobody has two turns at once.
  'CREATE UNIQUE INDEX waiting_turn_one ON waiting_turn (entry_id) WHERE outcome IS NULL',
  'CREATE INDEX waiting_turn_of_entry ON waiting_turn (entry_id, offered_at)',
  `CREATE TABLE closed_waiting_list (
    place_id uuid NOT NULL CONSTRAINT closed_waiting_list_place REFERENCES place,
    offer_id uuid NOT NULL CONSTRAINT closed_waiting_list_offer REFERENCES offer,
    closed_at timestamptz NOT NULL,
    CONSTRAINT closed_waiting_list_pk PRIMARY KEY (place_id, offer_id)
  )`,
  // Whoever gives a session back, the list is looked at: the work is promised in the same transaction, and no writer can forget it. While nobody waits nothing is promised.
  `CREATE FUNCTION booking_frees() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM waiting_entry WHERE state IN ('WAITING', 'OFFERED')) THEN
       INSERT INTO outbox (id, job, payload, created_at)
       SELECT gen_random_uuid(), 'promote-waiting', jsonb_build_object('placeId', freed.place_id), now() FROM (
         SELECT DISTINCT b.place_id FROM before b JOIN after a ON a.id = b.id
         WHERE b.status IN ${OCCUPYING} AND (a.status NOT IN ${OCCUPYING} OR (a.place_id, a.offer_id, a.starts_at, a.ends_at, a.people) IS DISTINCT FROM (b.place_id, b.offer_id, b.starts_at, b.ends_at, b.people))) freed;
     END IF;
     RETURN NULL;
   END $$`,
  'CREATE TRIGGER booking_frees AFTER UPDATE ON booking REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION booking_frees()',
  `CREATE FUNCTION may_free() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM waiting_entry WHERE state IN ('WAITING', 'OFFERED')) THEN
       INSERT INTO outbox (id, job, payload, created_at)
       VALUES (gen_random_uuid(), 'promote-waiting', jsonb_build_object('placeId', coalesce(to_jsonb(NEW)->>'place_id', to_jsonb(NEW)->>'id')), now());
     END IF;
     RETURN NULL;
   END $$`,
  ...Object.entries(FREEING).map(([table, when]) => `CREATE TRIGGER ${table}_may_free AFTER ${when} EXECUTE FUNCTION may_free()`),
];
