import { AGREEMENT_PLACE_ROLES, ORGANISATION_DECIDERS } from '@escale/domain';
import { ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';
import { actsForSql, seesSql, speaksForSql } from '../organisation.sql.ts';

/** Whether an account (an SQL expression) agrees for the place of agreement `a`, or for the network where it has none; of organisation `o`. */
export const agreesSql = (account: string): string =>
  `CASE WHEN a.place_id IS NULL THEN ${actsForSql(account, ORGANISATION_DECIDERS)} ELSE EXISTS (SELECT 1 FROM ${ownPlaceAsSql(account, AGREEMENT_PLACE_ROLES)} AND p.id = a.place_id) END`;

const COLUMNS = `a.id, a.version, a.organisation_id AS "organisationId", a.place_id AS "placeId", a.from_day::text AS "from", a.until_day::text AS "until", a.quotas, a.price_note AS "priceNote", a.bookers, a.state, a.reason,
  a.created_at AS "createdAt", a.decided_at AS "decidedAt", o.name AS "organisationName", o.siret, (SELECT concat_ws(' · ', name, commune_name) FROM place WHERE id = a.place_id) AS "placeName"`;

/** Agreements with who they are between; `$1` whoever asks. */
export const AGREEMENTS = `SELECT ${COLUMNS}, ${speaksForSql('$1')} AS "speaksFor", ${agreesSql('$1')} AS agrees FROM agreement a JOIN organisation o ON o.id = a.organisation_id`;

/** Who reads an agreement: either side. */
export const READS = `(${seesSql('$1')} OR ${agreesSql('$1')})`;
