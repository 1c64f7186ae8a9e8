import { GIVES, type Role, type Scope, type ScopeKind } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { InvitationEntity } from './invitation.entity.ts';
import { scopeName } from './scope-name.sql.ts';

/** A role somebody holds, with where it stands. */
export interface HeldGrantRow {
  readonly id: string;
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string | null;
  /** Of the region, department, organisation or place; null for the network. */
  readonly scopeName: string | null;
  readonly departmentCode: string | null;
  readonly regionCode: string | null;
  readonly organisationId: string | null;
  /** ISO 8601, for it comes in JSON. */
  readonly createdAt: string;
  readonly removalProposedBy: string | null;
  readonly removalProposedAt: string | null;
}

export interface PersonRow {
  readonly id: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string;
  readonly sortKey: string;
  readonly grants: readonly HeldGrantRow[];
}

export type InvitationRow = InvitationEntity & { readonly scopeName: string | null; readonly byName: string | null };

export interface PeopleQuestion {
  readonly text: string | null;
  readonly role: Role | null;
  /** Only roles on just this; null for all. */
  readonly on: Scope | null;
  readonly first: number;
  readonly after: readonly [string, string] | null;
}

/** Whether whoever asks ($1) gives such roles there now ($2: which role gives which). */
const mineToGive = (row: string): string => `EXISTS (SELECT 1 FROM role_grant mine
  WHERE mine.account_id = $1 AND ($2::jsonb -> mine.role) ? ${row}.role AND scope_covers(mine.scope_kind, mine.scope_id, ${row}.scope_kind, ${row}.scope_id))`;

/** Whether a row is about just that scope, whose kind and id are these parameters; all are while they are null. */
const on = (row: string, kind: string, id: string): string => `(${kind}::text IS NULL OR ${row}.scope_kind = ${kind} AND ${row}.scope_id IS NOT DISTINCT FROM ${id}::text)`;

const GIVES_JSON = JSON.stringify(GIVES);

const NAME_OF = (account: string): string => `nullif(trim(concat_ws(' ', ${account}.given_name, ${account}.family_name)), '')`;

/** Reads who holds which role, and who is asked to: of each, only what whoever asks could give themselves. */
@Injectable()
export class PeopleReader {
  constructor(private readonly database: Database) {}

  /** One page, by family name; one more than asked, to know whether there is another. */
  async page(accountId: string, { text, role, on: scope, first, after }: PeopleQuestion): Promise<readonly PersonRow[]> {
    return this.database.query<PersonRow>(
      `SELECT a.id, a.given_name AS "givenName", a.family_name AS "familyName", a.email, search_form(coalesce(a.family_name, a.email)) AS "sortKey",
        json_agg(json_build_object('id', g.id, 'role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id, 'createdAt', g.created_at,
          'removalProposedBy', g.removal_proposed_by, 'removalProposedAt', g.removal_proposed_at, 'scopeName', ${scopeName('g')},
          'departmentCode', s.department_code, 'regionCode', s.region_code, 'organisationId', s.organisation_id) ORDER BY g.role, g.scope_kind, g.scope_id) AS grants
       FROM account a JOIN role_grant g ON g.account_id = a.id
       LEFT JOIN LATERAL (
         SELECT department_code, region_code, NULL::uuid AS organisation_id FROM commune WHERE g.scope_kind = 'DEPARTMENT' AND department_code = g.scope_id
         UNION ALL SELECT c.department_code, c.region_code, p.organisation_id FROM place p LEFT JOIN commune c ON c.insee_code = p.insee_code WHERE g.scope_kind = 'PLACE' AND p.id = CASE g.scope_kind WHEN 'PLACE' THEN g.scope_id::uuid END
         LIMIT 1) s ON true
       WHERE ${mineToGive('g')} AND ${on('g', '$8', '$9')} AND ($3::text IS NULL OR g.role = $3)
         AND ($4::text IS NULL OR strpos(search_form(concat_ws(' ', a.given_name, a.family_name, a.email)), search_form($4)) > 0)
         AND ($5::text IS NULL OR (search_form(coalesce(a.family_name, a.email)), a.id) > ($5, $6::uuid))
       GROUP BY a.id ORDER BY "sortKey", a.id LIMIT $7`,
      [accountId, GIVES_JSON, role, text, after?.[0] ?? null, after?.[1] ?? null, first + 1, scope?.kind ?? null, scope?.id ?? null],
    );
  }

  /** Invitations that are not over, or have run out without an answer, the latest first; at most `first`. */
  async invitations(accountId: string, scope: Scope | null, first: number): Promise<readonly InvitationRow[]> {
    return this.database.query<InvitationRow>(`${INVITATIONS} WHERE i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND ${mineToGive('i')} AND ${on('i', '$4', '$5')} ORDER BY i.created_at DESC, i.id LIMIT $3`, [
      accountId, GIVES_JSON, first, scope?.kind ?? null, scope?.id ?? null,
    ]);
  }

  /** One invitation, for whoever could give that role themselves. */
  async invitation(accountId: string, id: string): Promise<InvitationRow | null> {
    const [row] = await this.database.query<InvitationRow>(`${INVITATIONS} WHERE i.id = $3 AND ${mineToGive('i')}`, [accountId, GIVES_JSON, id]);
    return row ?? null;
  }

  /** One invitation, for whoever holds its link; the caller has compared what stands in it. */
  async invitationOfLink(id: string): Promise<InvitationRow | null> {
    const [row] = await this.database.query<InvitationRow>(`${INVITATIONS} WHERE i.id = $1`, [id]);
    return row ?? null;
  }

  /** Whether a role is one's own, or one's to give. */
  async grantIsWithinReach(accountId: string, grantId: string): Promise<boolean> {
    return (await this.database.query(`SELECT 1 FROM role_grant g WHERE g.id = $3 AND (g.account_id = $1 OR ${mineToGive('g')})`, [accountId, GIVES_JSON, grantId])).length === 1;
  }

  /** Where somebody may give roles, by name; what a form proposes. Places only where there are few enough to choose from. */
  async scopes(accountId: string, kind: ScopeKind, text: string | null, first: number): Promise<readonly { readonly id: string; readonly name: string }[]> {
    const source = SCOPES[kind];
    if (source === null) return [];
    return this.database.query(
      `SELECT id, name FROM (${source}) s WHERE EXISTS (SELECT 1 FROM role_grant mine WHERE mine.account_id = $1 AND jsonb_array_length($2::jsonb -> mine.role) > 0 AND scope_covers(mine.scope_kind, mine.scope_id, $3, s.id))
         AND ($4::text IS NULL OR strpos(search_form(s.name), search_form($4)) > 0) ORDER BY search_form(name), id LIMIT $5`,
      [accountId, GIVES_JSON, kind, text, first],
    );
  }
}

const SCOPES: Readonly<Record<ScopeKind, string | null>> = {
  NETWORK: null,
  REGION: 'SELECT DISTINCT region_code AS id, region_name AS name FROM commune',
  DEPARTMENT: 'SELECT DISTINCT department_code AS id, department_name AS name FROM commune',
  ORGANISATION: 'SELECT id::text, name FROM organisation',
  PLACE: `SELECT id::text, concat_ws(' · ', name, commune_name) AS name FROM place WHERE status <> 'CLOSED'`,
};

const INVITATIONS = `SELECT i.id, i.email, i.locale, i.role, i.scope_kind AS "scopeKind", i.scope_id AS "scopeId", i.invited_by AS "invitedBy", i.request_key AS "requestKey",
  i.created_at AS "createdAt", i.expires_at AS "expiresAt", i.needs_second AS "needsSecond", i.confirmed_by AS "confirmedBy", i.confirmed_at AS "confirmedAt",
  i.accepted_by AS "acceptedBy", i.accepted_at AS "acceptedAt", i.withdrawn_at AS "withdrawnAt", ${scopeName('i')} AS "scopeName", ${NAME_OF('b')} AS "byName"
  FROM invitation i LEFT JOIN account b ON b.id = i.invited_by`;
