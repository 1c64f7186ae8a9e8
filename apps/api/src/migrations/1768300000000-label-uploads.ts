import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files on their way to a label's file, part by part: what has arrived is known to every process. */
export class LabelUploads1768300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Their files are swept like any that no row names.
    await runner.query('DROP TABLE label_upload_part, label_upload');
    await runner.query('DROP FUNCTION forget_label_upload_part()');
  }
}

const STATEMENTS = [
  `CREATE TABLE label_upload (
    place_id uuid NOT NULL,
    application_id uuid NOT NULL,
    id uuid NOT NULL,
    criterion text NOT NULL,
    -- Whose browser sends it: nobody else goes on with it.
    account_id uuid NOT NULL CONSTRAINT label_upload_account REFERENCES account ON DELETE CASCADE,
    file_name text NOT NULL CONSTRAINT label_upload_name CHECK (length(file_name) BETWEEN 1 AND 255),
    length integer NOT NULL CONSTRAINT label_upload_length CHECK (length BETWEEN 1 AND 20000000),
    received integer NOT NULL CONSTRAINT label_upload_received CHECK (received BETWEEN 0 AND length),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT label_upload_pk PRIMARY KEY (place_id, id),
    CONSTRAINT label_upload_application FOREIGN KEY (place_id, application_id) REFERENCES label_application (place_id, id)
  )`,
  'CREATE UNIQUE INDEX label_upload_by_id ON label_upload (id)',
  'CREATE INDEX label_upload_of_account ON label_upload (account_id)',
  'CREATE INDEX label_upload_by_end ON label_upload (expires_at)',
  'CREATE INDEX label_upload_of_application ON label_upload (place_id, application_id)',
  `CREATE TABLE label_upload_part (
    place_id uuid NOT NULL,
    upload_id uuid NOT NULL,
    from_byte integer NOT NULL CONSTRAINT label_upload_part_from CHECK (from_byte >= 0),
    bytes integer NOT NULL CONSTRAINT label_upload_part_bytes CHECK (bytes > 0),
    file_id uuid NOT NULL,
    sha256 text NOT NULL CONSTRAINT label_upload_part_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT label_upload_part_pk PRIMARY KEY (place_id, upload_id, from_byte),
    CONSTRAINT label_upload_part_upload FOREIGN KEY (place_id, upload_id) REFERENCES label_upload (place_id, id) ON DELETE CASCADE
  )`,
  'CREATE INDEX label_upload_part_by_file ON label_upload_part (file_id)',
  `CREATE FUNCTION forget_label_upload_part() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO outbox (id, job, payload, created_at) VALUES (gen_random_uuid(), 'remove-file', jsonb_build_object('fileId', OLD.file_id), now());
     RETURN NULL;
   END $$`,
  'CREATE TRIGGER label_upload_part_forgets_file AFTER DELETE ON label_upload_part FOR EACH ROW EXECUTE FUNCTION forget_label_upload_part()',
];
