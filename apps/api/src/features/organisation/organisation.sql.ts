import { ORGANISATION_DECIDERS, type Role } from '@escale/domain';

const quoted = (roles: readonly Role[]): string => roles.map((role) => `'${role}'`).join(', ');

/** Whether an account (an SQL expression) has one of some roles on a scope that covers organisation `o`. */
export const actsForSql = (account: string, roles: readonly Role[]): string =>
  `EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = ${account} AND g.role IN (${quoted(roles)}) AND scope_covers(g.scope_kind, g.scope_id, 'ORGANISATION', o.id::text))`;

/** Who speaks for organisation `o`: its managers; of a request nobody has answered or that was refused, who made it. */
export const speaksForSql = (account: string): string => `(${actsForSql(account, ['ORGANISATION_MANAGER'])} OR o.requested_by = ${account} AND o.standing IN ('REQUESTED', 'REFUSED'))`;

/** Who sees organisation `o`: who speaks or trains for it, and who decides on it. */
export const seesSql = (account: string): string => `(${speaksForSql(account)} OR ${actsForSql(account, ['TRAINER', ...ORGANISATION_DECIDERS])})`;

/** The columns of an organisation as its people and the network see it. */
export const ORGANISATION_COLUMNS = `o.id, o.version, o.kind, o.name, o.siret, o.nda, o.uai, o.qualiopi_from::text AS "qualiopiFrom", o.qualiopi_until::text AS "qualiopiUntil", o.contact_name AS "contactName",
  o.contact_email AS "contactEmail", o.contact_phone AS "contactPhone", o.standing, o.standing_reason AS "standingReason", o.standing_at AS "standingAt", o.created_at AS "createdAt"`;
