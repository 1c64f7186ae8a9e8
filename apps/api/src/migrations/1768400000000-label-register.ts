import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Labels that were given, by the network or by others, what was done to them, and the files of those others as they were read. */
export class LabelRegister1768400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const { code, nameFr, nameEn, issuer, names } of OUTSIDE) await runner.query('INSERT INTO label_outside (code, name_fr, name_en, issuer, file_names) VALUES ($1, $2, $3, $4, $5)', [code, nameFr, nameEn, issuer, names]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION label_state(uuid, uuid, date)');
    for (const table of ['label_import_row', 'label_import', 'label_event', 'label', 'label_outside']) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION label_event_stays(), label_is_numbered()');
    await runner.query('DROP SEQUENCE label_next_number');
  }
}

/** The national labels whose registers are public, by the names their files give them. */
const OUTSIDE = [
  { code: 'FRANCE_SERVICES', nameFr: 'France services', nameEn: 'France services', issuer: 'Agence nationale de la cohésion des territoires', names: ['france services', 'france service'] },
  { code: 'FABRIQUE', nameFr: 'Fabrique de territoire', nameEn: 'Fabrique de territoire', issuer: 'Agence nationale de la cohésion des territoires', names: ['fabriques de territoire', 'fabrique de territoire'] },
  { code: 'MANUFACTURE', nameFr: 'Manufacture de proximité', nameEn: 'Manufacture de proximité', issuer: 'Agence nationale de la cohésion des territoires', names: ['manufactures de proximite', 'manufacture de proximite'] },
] as const;

const STATEMENTS = [
  // A label that others give: shown, never asked for here, so it has no grid and no versions.
  `CREATE TABLE label_outside (
    code text NOT NULL CONSTRAINT label_outside_pk PRIMARY KEY CONSTRAINT label_outside_code CHECK (code ~ '^[A-Z][A-Z0-9_]{0,29}$'),
    name_fr text NOT NULL,
    name_en text NOT NULL,
    issuer text NOT NULL,
    -- As files call it, without accents or capitals.
    file_names text[] NOT NULL
  )`,
  'CREATE SEQUENCE label_next_number',
  `CREATE TABLE label (
    place_id uuid NOT NULL CONSTRAINT label_place REFERENCES place,
    id uuid NOT NULL,
    source text NOT NULL CONSTRAINT label_source CHECK (source IN ('FILE', 'IMPORT')),
    programme_id uuid CONSTRAINT label_programme REFERENCES label_programme,
    version_number integer,
    outside_code text CONSTRAINT label_outside REFERENCES label_outside,
    -- No foreign key: files of places are tables of their own.
    application_id uuid,
    number text CONSTRAINT label_number UNIQUE CONSTRAINT label_number_form CHECK (number ~ '^TL-[0-9]{4}-[0-9]{5,}$'),
    verify_token text CONSTRAINT label_verify_token UNIQUE CONSTRAINT label_verify_token_form CHECK (verify_token ~ '^[0-9a-f]{32}$'),
    source_ref text CONSTRAINT label_source_ref CHECK (length(source_ref) BETWEEN 1 AND 100),
    granted_on date,
    -- How the place was called, and where it was, when it was given: a certificate says it for ever.
    place_name text NOT NULL,
    commune_name text,
    -- Set when a person found that it had been put to the wrong place: then it never was a label of that place.
    void_at timestamptz,
    created_at timestamptz NOT NULL,
    CONSTRAINT label_pk PRIMARY KEY (place_id, id),
    CONSTRAINT label_programme_version FOREIGN KEY (programme_id, version_number) REFERENCES label_programme_version (programme_id, number),
    CONSTRAINT label_of_one CHECK ((programme_id IS NULL) <> (outside_code IS NULL)),
    CONSTRAINT label_of_file CHECK (source <> 'FILE' OR (programme_id IS NOT NULL AND version_number IS NOT NULL AND number IS NOT NULL AND verify_token IS NOT NULL AND granted_on IS NOT NULL AND source_ref IS NULL AND void_at IS NULL)),
    CONSTRAINT label_of_import CHECK (source <> 'IMPORT' OR (source_ref IS NOT NULL AND number IS NULL AND verify_token IS NULL AND application_id IS NULL))
  )`,
  'CREATE UNIQUE INDEX label_id ON label (id)',
  `CREATE UNIQUE INDEX label_once_outside ON label (outside_code, source_ref) WHERE outside_code IS NOT NULL AND void_at IS NULL`,
  `CREATE UNIQUE INDEX label_once_programme ON label (programme_id, source_ref) WHERE programme_id IS NOT NULL AND source_ref IS NOT NULL AND void_at IS NULL`,
  // Whoever gives a label needs to know neither the next number nor how a token is made.
  `CREATE FUNCTION label_is_numbered() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.number := coalesce(NEW.number, 'TL-' || to_char(NEW.granted_on, 'YYYY') || '-' || lpad(nextval('label_next_number')::text, 5, '0'));
     NEW.verify_token := coalesce(NEW.verify_token, replace(gen_random_uuid()::text, '-', ''));
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER label_is_numbered BEFORE INSERT ON label FOR EACH ROW WHEN (NEW.source = 'FILE') EXECUTE FUNCTION label_is_numbered()`,
  `CREATE TABLE label_event (
    place_id uuid NOT NULL,
    label_id uuid NOT NULL,
    sequence integer NOT NULL CONSTRAINT label_event_sequence CHECK (sequence >= 1),
    type text NOT NULL CONSTRAINT label_event_type CHECK (type IN ('GRANTED', 'RESERVED', 'RESERVATION_LIFTED', 'NOTICE_SENT', 'NOTICE_ANSWERED', 'NOTICE_CLOSED', 'SUSPENDED', 'RESTORED', 'WITHDRAWN', 'GIVEN_UP', 'REVOKED', 'RENEWED')),
    holds_from date NOT NULL,
    until date,
    renewal_from date,
    -- By when a notice is answered, or a reservation lifted.
    due_by date,
    reservation text,
    because text CONSTRAINT label_event_because CHECK (because IN ('WAIVED', 'PLACE_CLOSED')),
    at timestamptz NOT NULL,
    CONSTRAINT label_event_pk PRIMARY KEY (place_id, label_id, sequence),
    CONSTRAINT label_event_label FOREIGN KEY (place_id, label_id) REFERENCES label (place_id, id),
    CONSTRAINT label_event_grant CHECK ((type = 'GRANTED') = (until IS NOT NULL) AND (type = 'GRANTED') = (renewal_from IS NOT NULL) AND until >= holds_from),
    CONSTRAINT label_event_due CHECK ((type IN ('RESERVED', 'NOTICE_SENT')) = (due_by IS NOT NULL)),
    CONSTRAINT label_event_reservation CHECK ((type IN ('RESERVED', 'RESERVATION_LIFTED')) = (reservation IS NOT NULL)),
    CONSTRAINT label_event_why CHECK ((type = 'GIVEN_UP') = (because IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX label_event_one_grant ON label_event (place_id, label_id) WHERE type = 'GRANTED'`,
  `CREATE FUNCTION label_event_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'What was done to a label is only added to.' USING ERRCODE = 'integrity_constraint_violation'; END $$`,
  'CREATE TRIGGER label_event_stays BEFORE UPDATE OR DELETE ON label_event FOR EACH ROW EXECUTE FUNCTION label_event_stays()',
  // The domain's \`labelOn\`, for lists: a property test holds the two together.
  `CREATE FUNCTION label_state(of_place uuid, of_label uuid, on_day date) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
   DECLARE
     granted record;
     done record;
     state text := 'ACTIVE';
     names text[] := '{}';
     days date[] := '{}';
     earliest date;
   BEGIN
     SELECT holds_from, until, renewal_from INTO granted FROM label_event WHERE place_id = of_place AND label_id = of_label AND type = 'GRANTED';
     IF NOT FOUND OR granted.holds_from > on_day THEN RETURN NULL; END IF;
     FOR done IN
       SELECT type, holds_from, due_by, reservation FROM (
         SELECT type, holds_from, due_by, reservation, sequence FROM label_event WHERE place_id = of_place AND label_id = of_label AND type <> 'GRANTED' AND holds_from <= on_day
         UNION ALL SELECT 'NOTHING', on_day, NULL, NULL, 2147483647
       ) e ORDER BY holds_from, sequence
     LOOP
       IF state IN ('ACTIVE', 'SUSPENDED') THEN
         SELECT min(day) INTO earliest FROM unnest(days) day;
         IF earliest < granted.until AND earliest < done.holds_from THEN state := 'WITHDRAWN';
         ELSIF (earliest IS NULL OR earliest >= granted.until) AND granted.until < done.holds_from THEN state := 'EXPIRED';
         END IF;
       END IF;
       IF done.type = 'REVOKED' THEN state := 'REVOKED';
       ELSIF state IN ('ACTIVE', 'SUSPENDED') THEN
         CASE done.type
           WHEN 'SUSPENDED', 'WITHDRAWN', 'GIVEN_UP', 'RENEWED' THEN state := done.type;
           WHEN 'RESTORED' THEN state := 'ACTIVE';
           WHEN 'RESERVED' THEN names := names || done.reservation; days := days || done.due_by;
           WHEN 'RESERVATION_LIFTED' THEN
             SELECT coalesce(array_agg(n ORDER BY i), '{}'), coalesce(array_agg(d ORDER BY i), '{}') INTO names, days FROM unnest(names, days) WITH ORDINALITY AS open (n, d, i) WHERE n <> done.reservation;
           ELSE NULL;
         END CASE;
       END IF;
     END LOOP;
     RETURN CASE WHEN state = 'ACTIVE' AND on_day >= granted.renewal_from THEN 'RENEWAL_DUE' ELSE state END;
   END $$`,
  // The register of others as it was last read, one for each source; every row of its file stands in \`label_import_row\`.
  `CREATE TABLE label_import (
    id uuid NOT NULL CONSTRAINT label_import_pk PRIMARY KEY,
    source text NOT NULL CONSTRAINT label_import_source UNIQUE,
    file_name text NOT NULL,
    read_at timestamptz NOT NULL
  )`,
  `CREATE TABLE label_import_row (
    import_id uuid NOT NULL CONSTRAINT label_import_row_import REFERENCES label_import,
    id uuid NOT NULL,
    line integer NOT NULL,
    -- What tells a row from the others when the file is read again: its identifier, or its line where it has none.
    row_key text NOT NULL,
    state text NOT NULL CONSTRAINT label_import_row_state CHECK (state IN ('MATCHED', 'CHOSEN', 'DOUBTFUL', 'UNMATCHED', 'NO_PLACE', 'SET_ASIDE', 'REJECTED')),
    reason text,
    -- The column a rejected row is to be mended in.
    field text,
    value text,
    label_name text,
    outside_code text CONSTRAINT label_import_row_outside REFERENCES label_outside,
    programme_id uuid CONSTRAINT label_import_row_programme REFERENCES label_programme,
    ref text,
    granted_on date,
    until date,
    name text,
    commune text,
    insee_code text,
    department_code text,
    -- The places it may be about, the likeliest first: [{"placeId", "reason", "metres"}].
    candidates jsonb NOT NULL,
    place_id uuid CONSTRAINT label_import_row_place REFERENCES place,
    label_id uuid,
    -- Once a person decided, reading the file again leaves the row to them.
    decided_at timestamptz,
    version integer NOT NULL CONSTRAINT label_import_row_version CHECK (version >= 0),
    -- Whether the file still had it when it was last read.
    in_file boolean NOT NULL,
    CONSTRAINT label_import_row_pk PRIMARY KEY (import_id, id),
    CONSTRAINT label_import_row_key UNIQUE (row_key),
    CONSTRAINT label_import_row_label FOREIGN KEY (place_id, label_id) REFERENCES label (place_id, id),
    CONSTRAINT label_import_row_placed CHECK ((state IN ('MATCHED', 'CHOSEN')) = (label_id IS NOT NULL) AND (place_id IS NULL) = (label_id IS NULL)),
    CONSTRAINT label_import_row_rejected CHECK ((state = 'REJECTED') = (reason IS NOT NULL))
  )`,
  'CREATE INDEX label_import_row_waiting ON label_import_row (state, department_code)',
];
