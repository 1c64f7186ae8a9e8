import type { Locale, Role, ScopeKind } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Somebody is asked to take a role. */
export interface InvitationMailFacts {
  readonly email: string;
  readonly locale: Locale;
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeName: string | null;
  readonly byName: string | null;
  readonly expiresAt: Date;
  /** Of the place or territory; of the network's seat where the role is on neither. */
  readonly timeZone: string;
}

/** Somebody who is told of a role. */
export interface RolePersonFacts {
  readonly email: string;
  readonly locale: Locale;
  readonly givenName: string | null;
}

/** Reads what mails about roles need by SQL of its own, so that this feature hangs on no other. */
@Injectable()
export class RoleMailReader {
  /** Null once the invitation is over: nobody wants that mail any more. */
  async invitation(manager: EntityManager, id: string, now: Date): Promise<InvitationMailFacts | null> {
    const [facts] = await manager.query<InvitationMailFacts[]>(
      `SELECT i.email, i.locale, i.role, i.scope_kind AS "scopeKind", i.expires_at AS "expiresAt", nullif(trim(concat_ws(' ', b.given_name, b.family_name)), '') AS "byName",
        CASE i.scope_kind WHEN 'PLACE' THEN (SELECT name FROM place WHERE id = i.scope_id::uuid) WHEN 'ORGANISATION' THEN (SELECT name FROM organisation WHERE id = i.scope_id::uuid)
          WHEN 'REGION' THEN (SELECT region_name FROM commune WHERE region_code = i.scope_id LIMIT 1) WHEN 'DEPARTMENT' THEN (SELECT department_name FROM commune WHERE department_code = i.scope_id LIMIT 1) END AS "scopeName",
        coalesce(CASE i.scope_kind WHEN 'PLACE' THEN (SELECT time_zone FROM place WHERE id = i.scope_id::uuid) WHEN 'REGION' THEN (SELECT time_zone FROM commune WHERE region_code = i.scope_id LIMIT 1)
          WHEN 'DEPARTMENT' THEN (SELECT time_zone FROM commune WHERE department_code = i.scope_id LIMIT 1) END, 'Europe/Paris') AS "timeZone"
       FROM invitation i LEFT JOIN account b ON b.id = i.invited_by
       WHERE i.id = $1::text::uuid AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > $2 AND (NOT i.needs_second OR i.confirmed_at IS NOT NULL)`,
      [id, now],
    );
    return facts ?? null;
  }

  /** Null when the account went meanwhile. */
  async person(manager: EntityManager, accountId: string): Promise<RolePersonFacts | null> {
    const [facts] = await manager.query<RolePersonFacts[]>('SELECT email, locale, given_name AS "givenName" FROM account WHERE id = $1::text::uuid', [accountId]);
    return facts ?? null;
  }
}
