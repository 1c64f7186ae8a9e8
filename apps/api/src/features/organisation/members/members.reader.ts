import { MEMBER_ROLES, type MemberRole } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { actsForSql } from '../organisation.sql.ts';

export interface MemberRow {
  readonly id: string;
  /** Null until given. */
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly roles: readonly MemberRole[];
  readonly sortKey: string;
}

/** Reads who works for an organisation, for those who do; that they do is part of the query. */
@Injectable()
export class MembersReader {
  constructor(private readonly database: Database) {}

  /** One page: managers first, then by name, whoever gave none last; one more than asked. An address is no part of it, nor of what it is sorted by. */
  async page(accountId: string, organisationId: string, first: number, after: readonly [string, string] | null): Promise<readonly MemberRow[]> {
    return this.database.query<MemberRow>(
      `WITH member AS (
         SELECT a.id, a.given_name AS "givenName", a.family_name AS "familyName", array_agg(held.role ORDER BY held.role) AS roles,
           concat(CASE WHEN bool_or(held.role = 'ORGANISATION_MANAGER') THEN 0 ELSE 1 END, CASE WHEN coalesce(a.family_name, a.given_name) IS NULL THEN 1 ELSE 0 END, search_form(concat_ws(' ', a.family_name, a.given_name))) AS "sortKey"
         FROM organisation o JOIN role_grant held ON held.scope_kind = 'ORGANISATION' AND held.scope_id = o.id::text AND held.role = ANY ($3) JOIN account a ON a.id = held.account_id
         WHERE o.id = $2 AND ${actsForSql('$1', MEMBER_ROLES)} GROUP BY a.id)
       SELECT * FROM member WHERE $4::text IS NULL OR ("sortKey", id) > ($4, $5::uuid) ORDER BY "sortKey", id LIMIT $6`,
      [accountId, organisationId, MEMBER_ROLES, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    );
  }
}
