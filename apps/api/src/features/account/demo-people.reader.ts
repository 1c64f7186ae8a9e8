import type { Grant } from '@escale/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { Database } from '../../platform/database/database.ts';

export interface DemoPerson {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly grants: readonly Grant[];
  /** What the first role is given on, by name; null for the whole network. */
  readonly scopeName: string | null;
}

/** Only the invented people: whoever signed in for themselves during the demonstration has no role and is not among them. */
const PEOPLE = `SELECT a.id, a.given_name AS "givenName", a.family_name AS "familyName",
    json_agg(json_build_object('role', g.role, 'scope', json_build_object('kind', g.scope_kind, 'id', g.scope_id))) AS grants,
    min(coalesce(p.name, o.name, c.name)) AS "scopeName"
  FROM account a JOIN role_grant g ON g.account_id = a.id
  LEFT JOIN place p ON g.scope_kind = 'PLACE' AND p.id::text = g.scope_id
  LEFT JOIN organisation o ON g.scope_kind = 'ORGANISATION' AND o.id::text = g.scope_id
  LEFT JOIN LATERAL (SELECT CASE g.scope_kind WHEN 'REGION' THEN region_name ELSE department_name END AS name FROM commune
    WHERE g.scope_kind = 'REGION' AND region_code = g.scope_id OR g.scope_kind = 'DEPARTMENT' AND department_code = g.scope_id LIMIT 1) c ON true
  WHERE a.email LIKE '%@escale.example'`;

/** Reads the people of the demonstration; outside it there are none. */
@Injectable()
export class DemoPeopleReader {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async all(): Promise<readonly DemoPerson[]> {
    return this.config.demo ? this.database.query<DemoPerson>(`${PEOPLE} GROUP BY a.id ORDER BY min(g.role), a.family_name, a.id`) : [];
  }

  async has(accountId: string): Promise<boolean> {
    return this.config.demo && (await this.database.query(`${PEOPLE} AND a.id = $1 GROUP BY a.id`, [accountId])).length === 1;
  }
}
