import type { Grant, GrantFacts, Scope, ScopeKind, ScopeStanding } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GrantEntity } from './grant.entity.ts';

const STANDING: Readonly<Record<Exclude<ScopeKind, 'NETWORK'>, string>> = {
  REGION: 'SELECT NULL AS "departmentCode", region_code AS "regionCode", NULL AS "organisationId" FROM commune WHERE region_code = $1 LIMIT 1',
  DEPARTMENT: 'SELECT department_code AS "departmentCode", region_code AS "regionCode", NULL AS "organisationId" FROM commune WHERE department_code = $1 LIMIT 1',
  ORGANISATION: 'SELECT NULL AS "departmentCode", NULL AS "regionCode", id AS "organisationId" FROM organisation WHERE id = $1::text::uuid',
  PLACE: `SELECT c.department_code AS "departmentCode", c.region_code AS "regionCode", p.organisation_id AS "organisationId"
    FROM place p LEFT JOIN commune c ON c.insee_code = p.insee_code WHERE p.id = $1::text::uuid`,
};

/** Gathers what a decision on a role needs, in its transaction. */
@Injectable()
export class GrantFactsReader {
  /** Where a scope stands; null when there is no such region, department, organisation or place. */
  async standing(manager: EntityManager, scope: Scope): Promise<ScopeStanding | null> {
    if (scope.kind === 'NETWORK') return { scope, departmentCode: null, regionCode: null, organisationId: null };
    const [row] = await manager.query<Omit<ScopeStanding, 'scope'>[]>(STANDING[scope.kind], [scope.id]);
    return row === undefined ? null : { scope, ...row };
  }

  /**
   * What whoever asks holds now, whatever their session remembers, and how many administer the network. Locked to the end of the
   * transaction: nobody gives with a role that is being taken, and nobody counts administrators while they change.
   */
  async facts(manager: EntityManager, accountId: string): Promise<GrantFacts> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('escale:administrators'))`);
    const held = await manager.find(GrantEntity, { where: { accountId }, lock: { mode: 'pessimistic_read' } });
    const [row] = await manager.query<{ count: number }[]>(`SELECT count(DISTINCT account_id)::int AS count FROM role_grant WHERE role = 'ADMINISTRATOR'`);
    return { held: held.map(grantOf), administrators: row?.count ?? 0 };
  }
}

/** A row as the domain speaks of it. */
export const grantOf = ({ role, scopeKind, scopeId }: Pick<GrantEntity, 'role' | 'scopeKind' | 'scopeId'>): Grant => ({ role, scope: scopeOf(scopeKind, scopeId) });

/** A kind and an id as one scope; the database forbids the other combinations. */
export const scopeOf = (kind: ScopeKind, id: string | null): Scope => (kind === 'NETWORK' || id === null ? { kind: 'NETWORK', id: null } : { kind, id });
