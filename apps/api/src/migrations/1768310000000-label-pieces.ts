import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pieces of files: what a place shows for a criterion, until when it holds, and what the scan said of it. */
export class LabelPieces1768310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE label_piece');
    await runner.query('DROP FUNCTION forget_label_piece()');
  }
}

const STATEMENTS = [
  `CREATE TABLE label_piece (
    place_id uuid NOT NULL,
    application_id uuid NOT NULL,
    -- That of the upload it came by: one upload is one piece, however often it is attached.
    id uuid NOT NULL,
    criterion text NOT NULL,
    file_name text NOT NULL CONSTRAINT label_piece_name CHECK (length(file_name) BETWEEN 1 AND 255),
    format text NOT NULL CONSTRAINT label_piece_format CHECK (format IN ('PDF', 'JPEG', 'PNG', 'WEBP', 'DOCX', 'XLSX', 'PPTX', 'ODT', 'ODS', 'ODP')),
    bytes integer NOT NULL CONSTRAINT label_piece_bytes CHECK (bytes BETWEEN 1 AND 20000000),
    sha256 text NOT NULL CONSTRAINT label_piece_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    -- Null once something was found in it.
    file_id uuid,
    expires_on date,
    state text NOT NULL CONSTRAINT label_piece_state CHECK (state IN ('WAITING', 'CLEAN', 'INFECTED')),
    uploaded_by uuid CONSTRAINT label_piece_uploaded_by REFERENCES account ON DELETE SET NULL,
    at timestamptz NOT NULL,
    removed_at timestamptz,
    CONSTRAINT label_piece_pk PRIMARY KEY (place_id, application_id, id),
    CONSTRAINT label_piece_file CHECK ((state = 'INFECTED') = (file_id IS NULL)),
    CONSTRAINT label_piece_application FOREIGN KEY (place_id, application_id) REFERENCES label_application (place_id, id)
  )`,
  'CREATE INDEX label_piece_by_id ON label_piece (id)',
  'CREATE INDEX label_piece_by_file ON label_piece (file_id) WHERE file_id IS NOT NULL',
  'CREATE INDEX label_piece_by_author ON label_piece (uploaded_by) WHERE uploaded_by IS NOT NULL',
  'CREATE INDEX label_piece_by_removal ON label_piece (removed_at) WHERE removed_at IS NOT NULL',
  // What was found infected, and what is gone for good, goes from the store as well.
  `CREATE FUNCTION forget_label_piece() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.file_id IS NOT NULL THEN
       INSERT INTO outbox (id, job, payload, created_at) VALUES (gen_random_uuid(), 'remove-file', jsonb_build_object('fileId', OLD.file_id), now());
     END IF;
     RETURN NULL;
   END $$`,
  'CREATE TRIGGER label_piece_forgets_file AFTER DELETE ON label_piece FOR EACH ROW EXECUTE FUNCTION forget_label_piece()',
  'CREATE TRIGGER label_piece_drops_file AFTER UPDATE OF file_id ON label_piece FOR EACH ROW WHEN (OLD.file_id IS DISTINCT FROM NEW.file_id) EXECUTE FUNCTION forget_label_piece()',
];
