/**
 * The labels of the network as the public reads them: `$1` is now. A label that was put to the wrong place is none, and one that is not given yet does not show.
 * `state` is the domain's `certificateState` of `labelOn`, today where the place is.
 */
export const REGISTER = `SELECT l.place_id AS "placeId", l.id, l.number, l.source_ref AS ref, coalesce(o.code, g.code) AS code, coalesce(o.name_fr, v.name_fr) AS "nameFr", coalesce(o.name_en, v.name_en) AS "nameEn", o.issuer,
    l.granted_on::text AS "grantedOn", e.until::text AS until, CASE s.state WHEN 'ACTIVE' THEN 'VALID' WHEN 'RENEWAL_DUE' THEN 'VALID' WHEN 'SUSPENDED' THEN 'SUSPENDED' WHEN 'RENEWED' THEN 'EXPIRED' WHEN 'EXPIRED' THEN 'EXPIRED' ELSE 'WITHDRAWN' END AS state,
    p.name AS "placeName", p.slug, p.commune_name AS "communeName", p.insee_code AS "inseeCode", c.department_code AS "departmentCode", c.department_name AS "departmentName", c.region_code AS "regionCode", c.region_name AS "regionName", search_form(p.name) AS "sortKey"
  FROM label l JOIN place p ON p.id = l.place_id LEFT JOIN commune c ON c.insee_code = p.insee_code
    JOIN label_event e ON e.place_id = l.place_id AND e.label_id = l.id AND e.type = 'GRANTED'
    LEFT JOIN label_outside o ON o.code = l.outside_code
    LEFT JOIN label_programme g ON g.id = l.programme_id
    LEFT JOIN LATERAL (SELECT name_fr, name_en FROM label_programme_version w WHERE w.programme_id = l.programme_id AND (w.number = l.version_number OR l.version_number IS NULL AND w.state <> 'DRAFT') ORDER BY w.number DESC LIMIT 1) v ON true
    CROSS JOIN LATERAL (SELECT label_state(l.place_id, l.id, ($1::timestamptz AT TIME ZONE p.time_zone)::date) AS state) s
  WHERE l.void_at IS NULL AND s.state IS NOT NULL`;
