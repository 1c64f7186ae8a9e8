import type { Role } from '@escale/domain';

/**
 * Whether an account acts in one of some roles at `place p` (with `commune c` of its INSEE code, which may be missing): the SQL twin of the
 * domain's `actsAt`, so that what is read is scoped before it leaves the database. `account` is an SQL expression; a spec compares the two.
 */
export const actsAtSql = (account: string, roles: readonly Role[]): string => `
  EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = ${account} AND g.role IN (${roles.map((role) => `'${role}'`).join(', ')}) AND CASE g.scope_kind
    WHEN 'NETWORK' THEN true
    WHEN 'REGION' THEN g.scope_id = c.region_code
    WHEN 'DEPARTMENT' THEN g.scope_id = c.department_code
    WHEN 'ORGANISATION' THEN g.scope_id = p.organisation_id::text
    WHEN 'PLACE' THEN g.scope_id = p.id::text
    ELSE false END)`;

/** Place `p` with its commune `c`, if the account (an SQL expression) acts there in one of some roles. */
export const ownPlaceAsSql = (account: string, roles: readonly Role[]): string => `place p LEFT JOIN commune c ON c.insee_code = p.insee_code WHERE ${actsAtSql(account, roles)}`;
