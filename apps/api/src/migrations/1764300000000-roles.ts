import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles that are given, proposed and taken back; invitations; and the last administrator, who stays. */
export class Roles1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invitation');
    await runner.query('DROP TRIGGER role_grant_keeps_an_administrator ON role_grant');
    await runner.query('DROP FUNCTION keep_an_administrator(), scope_covers(text, text, text, text)');
    await runner.query('DROP INDEX commune_by_department');
    await runner.query('DROP INDEX role_grant_by_scope');
    await runner.query('ALTER TABLE role_grant DROP CONSTRAINT role_grant_scope, DROP COLUMN given_by, DROP COLUMN removal_proposed_by, DROP COLUMN removal_proposed_at');
  }
}

/** A scope is the whole network, or has an id; those of organisations and places are ids of ours. */
const SCOPE = `(scope_kind = 'NETWORK') = (scope_id IS NULL) AND scope_kind IN ('NETWORK', 'REGION', 'DEPARTMENT', 'ORGANISATION', 'PLACE')
  AND (scope_kind NOT IN ('ORGANISATION', 'PLACE') OR scope_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')`;

const STATEMENTS = [
  `ALTER TABLE role_grant ADD CONSTRAINT role_grant_scope CHECK (${SCOPE})`,
  // No foreign keys: who gave a role may leave, and what they gave stays.
  'ALTER TABLE role_grant ADD COLUMN given_by uuid, ADD COLUMN removal_proposed_by uuid, ADD COLUMN removal_proposed_at timestamptz',
  'CREATE INDEX role_grant_by_scope ON role_grant (scope_kind, scope_id, role)',
  'CREATE INDEX commune_by_department ON commune (department_code)',
  // The domain's \`covers\`, for readers: scopes are part of the question, not of the answer.
  `CREATE FUNCTION scope_covers(outer_kind text, outer_id text, inner_kind text, inner_id text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE
      WHEN outer_kind = 'NETWORK' THEN true
      WHEN outer_kind = inner_kind THEN outer_id = inner_id
      WHEN inner_kind = 'DEPARTMENT' AND outer_kind = 'REGION' THEN EXISTS (SELECT 1 FROM commune WHERE department_code = inner_id AND region_code = outer_id)
      WHEN inner_kind = 'PLACE' AND outer_kind = 'ORGANISATION' THEN EXISTS (SELECT 1 FROM place WHERE id = inner_id::uuid AND organisation_id::text = outer_id)
      WHEN inner_kind = 'PLACE' AND outer_kind IN ('REGION', 'DEPARTMENT') THEN EXISTS (
        SELECT 1 FROM place p JOIN commune c ON c.insee_code = p.insee_code
        WHERE p.id = inner_id::uuid AND outer_id = CASE outer_kind WHEN 'REGION' THEN c.region_code ELSE c.department_code END)
      ELSE false
    END
  $$`,
  // The last guard: two who remove each other at the same time wait for one another here, and the second finds nobody left.
  `CREATE FUNCTION keep_an_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('escale:administrators'));
    IF NOT EXISTS (SELECT 1 FROM role_grant WHERE role = 'ADMINISTRATOR' AND id <> OLD.id) THEN
      RAISE EXCEPTION 'The last administrator stays.' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_grant_last_administrator';
    END IF;
    RETURN OLD;
  END $$`,
  `CREATE TRIGGER role_grant_keeps_an_administrator BEFORE DELETE ON role_grant FOR EACH ROW WHEN (OLD.role = 'ADMINISTRATOR') EXECUTE FUNCTION keep_an_administrator()`,
  `CREATE TABLE invitation (
    id uuid CONSTRAINT invitation_pk PRIMARY KEY,
    email text NOT NULL CONSTRAINT invitation_email_lower_case CHECK (email = lower(email)),
    locale text NOT NULL,
    role text NOT NULL,
    scope_kind text NOT NULL,
    scope_id text,
    invited_by uuid NOT NULL,
    request_key text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    needs_second boolean NOT NULL,
    confirmed_by uuid,
    confirmed_at timestamptz,
    accepted_by uuid,
    accepted_at timestamptz,
    withdrawn_at timestamptz,
    CONSTRAINT invitation_request UNIQUE (invited_by, request_key),
    CONSTRAINT invitation_scope CHECK (${SCOPE}),
    CONSTRAINT invitation_by_two CHECK (confirmed_by IS NULL OR confirmed_by <> invited_by)
  )`,
  'CREATE UNIQUE INDEX invitation_open ON invitation (email, role, scope_kind, scope_id) NULLS NOT DISTINCT WHERE accepted_at IS NULL AND withdrawn_at IS NULL',
  'CREATE INDEX invitation_by_scope ON invitation (scope_kind, scope_id, role)',
];
