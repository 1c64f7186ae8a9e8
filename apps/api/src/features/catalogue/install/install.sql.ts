import { INSTALL_PLACE_ROLES } from '@escale/domain';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';

/** Whether a unit in service at place `p` has module (an SQL expression). */
export const installedSql = (module: string): string => `EXISTS (SELECT FROM equipment_unit u JOIN unit_module um ON um.unit_id = u.id WHERE u.place_id = p.id AND u.in_service AND um.module_id = ${module})`;

/** Whether an account (an SQL expression) speaks for the organisation a request `r` was made in the name of. */
const SPEAKS = `EXISTS (SELECT FROM role_grant g WHERE g.account_id = $1 AND g.role = 'ORGANISATION_MANAGER' AND scope_covers(g.scope_kind, g.scope_id, 'ORGANISATION', r.organisation_id::text))`;
export const ANSWERS = actsAtSql('$1', INSTALL_PLACE_ROLES);

/** Who reads request `r`: the managers of its place, and those of the organisation it was made for. */
export const READS = `(${ANSWERS} OR ${SPEAKS})`;

/** Requests with whom they are between; `$1` whoever asks. */
export const REQUESTS = `SELECT r.id, r.version, r.place_id AS "placeId", p.name AS "placeName", p.slug AS "placeSlug", p.commune_name AS "communeName", p.time_zone AS "timeZone", r.module_id AS "moduleId", r.organisation_id AS "organisationId",
  o.name AS "organisationName", r.note, r.state AS kept, ${installedSql('r.module_id')} AS installed, r.planned_for::text AS "plannedFor", r.reason, r.asked_by AS "askedById", r.created_at AS "createdAt", r.changed_at AS "changedAt", ${ANSWERS} AS answers
  FROM install_request r JOIN place p ON p.id = r.place_id LEFT JOIN commune c ON c.insee_code = p.insee_code LEFT JOIN organisation o ON o.id = r.organisation_id`;
