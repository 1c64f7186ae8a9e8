import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests that are put to the team by mail, with a link for each of them, and that it is reminded of. */
export class ApprovalsByMail1766400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE request_reminder');
    await runner.query('DROP TABLE request_link');
    await runner.query('ALTER TABLE booking DROP COLUMN approval_by');
    await runner.query('ALTER TABLE account DROP COLUMN request_mails');
  }
}

const STATEMENTS = [
  'ALTER TABLE account ADD COLUMN request_mails boolean NOT NULL DEFAULT true',
  'ALTER TABLE booking ADD COLUMN approval_by uuid CONSTRAINT booking_approval_by REFERENCES account ON DELETE SET NULL',
  'CREATE INDEX booking_by_approver ON booking (approval_by) WHERE approval_by IS NOT NULL',
  `CREATE TABLE request_link (
    place_id uuid NOT NULL,
    booking_id uuid NOT NULL,
    account_id uuid NOT NULL CONSTRAINT request_link_account REFERENCES account ON DELETE CASCADE,
    token_hash text NOT NULL,
    asked_at timestamptz NOT NULL,
    CONSTRAINT request_link_pk PRIMARY KEY (place_id, booking_id, account_id),
    CONSTRAINT request_link_booking FOREIGN KEY (place_id, booking_id) REFERENCES booking (place_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  )`,
  'CREATE INDEX request_link_by_booking ON request_link (booking_id)',
  'CREATE INDEX request_link_of_account ON request_link (account_id)',
  // What is still to be said; a row goes once it was, or once nobody waits for an answer any more.
  `CREATE TABLE request_reminder (
    place_id uuid NOT NULL,
    booking_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT request_reminder_pk PRIMARY KEY (place_id, booking_id, at),
    CONSTRAINT request_reminder_booking FOREIGN KEY (place_id, booking_id) REFERENCES booking (place_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  )`,
  'CREATE INDEX request_reminder_due ON request_reminder (at)',
];
