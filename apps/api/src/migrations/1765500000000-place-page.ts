import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The page of a place: which version of it was shown, what of it is the place's own, how one gets in, and its pictures. */
export class PlacePage1765500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Their files are swept like any that no row names.
    await runner.query('DROP TABLE place_photo, place_page_change');
    await runner.query('DROP TRIGGER place_next_page_version ON place');
    await runner.query('DROP FUNCTION forget_place_photo(), next_page_version()');
    await runner.query('ALTER TABLE place DROP COLUMN access_details, DROP COLUMN own_fields, DROP COLUMN page_version');
  }
}

const PAGE = [
  'status', 'summary', 'description', 'how_to_come', 'phone', 'emails', 'websites', 'services', 'audiences', 'special_care', 'fees', 'access_modes', 'support_modes', 'quiet', 'staff_help', 'help_languages', 'address_line',
  'address_extra', 'postcode', 'commune_name', 'insee_code', 'longitude', 'latitude', 'position_approximate', 'people_capacity', 'wheelchair_accessible', 'access_details',
];
const row = (which: 'NEW' | 'OLD'): string => `ROW(${PAGE.map((column) => `${which}.${column}`).join(', ')})`;

const STATEMENTS = [
  `ALTER TABLE place
     ADD COLUMN access_details jsonb NOT NULL DEFAULT '{}' CONSTRAINT place_access_details CHECK (jsonb_typeof(access_details) = 'object'),
     ADD COLUMN own_fields text[] NOT NULL DEFAULT '{}',
     ADD COLUMN page_version integer NOT NULL DEFAULT 0`,
  // Grows whoever writes another page, an import too: nobody replaces words they have not seen.
  `CREATE FUNCTION next_page_version() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.page_version := OLD.page_version + 1; RETURN NEW; END $$`,
  `CREATE TRIGGER place_next_page_version BEFORE UPDATE ON place FOR EACH ROW WHEN (${row('NEW')} IS DISTINCT FROM ${row('OLD')}) EXECUTE FUNCTION next_page_version()`,
  `CREATE TABLE place_page_change (
    place_id uuid NOT NULL CONSTRAINT place_page_change_place REFERENCES place,
    request_key text NOT NULL,
    request_hash text NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT place_page_change_pk PRIMARY KEY (place_id, request_key)
  )`,
  `CREATE TABLE place_photo (
    place_id uuid NOT NULL CONSTRAINT place_photo_place REFERENCES place,
    id uuid NOT NULL,
    request_key text NOT NULL,
    position integer NOT NULL CONSTRAINT place_photo_position CHECK (position >= 0),
    small_file_id uuid NOT NULL,
    medium_file_id uuid NOT NULL,
    large_file_id uuid NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    alternative_fr text NOT NULL,
    alternative_en text,
    added_at timestamptz NOT NULL,
    CONSTRAINT place_photo_pk PRIMARY KEY (place_id, id),
    CONSTRAINT place_photo_request UNIQUE (place_id, request_key),
    CONSTRAINT place_photo_size CHECK (width > 0 AND height > 0)
  )`,
  ...['small_file_id', 'medium_file_id', 'large_file_id'].map((column) => `CREATE INDEX place_photo_by_${column.replace('_file_id', '')} ON place_photo (${column})`),
  `CREATE FUNCTION forget_place_photo() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO outbox (id, job, payload, created_at)
     SELECT gen_random_uuid(), 'remove-file', jsonb_build_object('fileId', file_id), now() FROM unnest(ARRAY[OLD.small_file_id, OLD.medium_file_id, OLD.large_file_id]) AS file_id;
     RETURN NULL;
   END $$`,
  'CREATE TRIGGER place_photo_forgets_files AFTER DELETE ON place_photo FOR EACH ROW EXECUTE FUNCTION forget_place_photo()',
];
