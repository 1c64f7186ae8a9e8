// "St" and "Ste" are how people write it and never how the official name does.
const SOUGHT = `sought AS MATERIALIZED (
  SELECT regexp_replace(regexp_replace(search_form($1), '\\mst\\M', 'saint', 'g'), '\\mste\\M', 'sainte', 'g') AS words
)`;

const AREA = `SELECT a.kind, a.name AS label, a.detail, a.longitude, a.latitude, NULL AS "placeSlug"`;
const AREAS = `json_to_recordset($3::json) AS a(kind text, code text, name text, detail text, longitude float8, latitude float8)`;

/**
 * Names. `$1`: the words; `$2`: how many; `$3`: departments and regions as JSON.
 * Class 0 is the same name, 1 a beginning, 2 a similarity, which is looked for only when beginnings do not fill the answer. Within a
 * class, kinds take turns (three communes to each other kind), so that one never hides the others. Every branch is bounded.
 */
export const LOCATIONS_BY_NAME_SQL = `
WITH ${SOUGHT}, beginning AS MATERIALIZED (
  SELECT 'COMMUNE' AS kind, c.name AS label, c.department_name || ' (' || c.department_code || ')' AS detail, c.longitude, c.latitude, NULL AS "placeSlug",
    CASE WHEN c.search_name = s.words THEN 0 ELSE 1 END AS class, 1::float8 AS alike, c.population AS weight
  FROM sought s JOIN commune c ON c.search_name >= s.words AND c.search_name < s.words || '{'
  WHERE s.words <> '' ORDER BY class, c.population DESC, c.name LIMIT $2
), similar_name AS (
  SELECT 'COMMUNE' AS kind, c.name AS label, c.department_name || ' (' || c.department_code || ')' AS detail, c.longitude, c.latitude, NULL AS "placeSlug",
    2 AS class, similarity(c.search_name, s.words)::float8 AS alike, c.population AS weight
  FROM sought s JOIN commune c ON c.search_name % s.words
  WHERE (SELECT count(*) FROM beginning) < $2 AND length(s.words) >= 4 AND NOT (c.search_name >= s.words AND c.search_name < s.words || '{') AND similarity(c.search_name, s.words) >= 0.4
  ORDER BY alike DESC, c.population DESC, c.name LIMIT $2
), named_place AS (
  SELECT 'PLACE' AS kind, p.name AS label, concat_ws(' ', p.postcode, p.commune_name) AS detail, p.longitude, p.latitude, p.slug AS "placeSlug", f.class, f.alike, 0 AS weight
  FROM sought s JOIN place p ON search_form(p.name) LIKE '%' || s.words || '%' OR s.words <% search_form(p.name)
    CROSS JOIN LATERAL (SELECT search_form(p.name) AS form OFFSET 0) n
    CROSS JOIN LATERAL (SELECT CASE WHEN n.form = s.words THEN 0 WHEN ' ' || n.form LIKE '% ' || s.words || '%' THEN 1 ELSE 2 END AS class,
      greatest(similarity(n.form, s.words), word_similarity(s.words, n.form) - 0.2)::float8 AS alike) f
  WHERE s.words <> '' AND p.longitude IS NOT NULL AND p.status <> 'CLOSED' AND (f.class < 2 OR f.alike >= 0.4)
  ORDER BY f.class, f.alike DESC, p.name, p.slug LIMIT $2
), area AS (
  ${AREA}, CASE WHEN n.form = s.words THEN 0 WHEN n.form LIKE s.words || '%' THEN 1 ELSE 2 END AS class, similarity(n.form, s.words)::float8 AS alike, 0 AS weight
  FROM sought s CROSS JOIN ${AREAS} CROSS JOIN LATERAL (SELECT search_form(a.name) AS form OFFSET 0) n
  WHERE s.words <> '' AND (n.form LIKE s.words || '%' OR similarity(n.form, s.words) >= 0.4)
  ORDER BY class, alike DESC, a.name LIMIT $2
), ranked AS (
  SELECT found.*, row_number() OVER (PARTITION BY kind ORDER BY class, CASE WHEN class = 1 THEN 1 ELSE alike END DESC, weight DESC, label, detail) - 1 AS turn
  FROM (SELECT * FROM beginning UNION ALL SELECT * FROM similar_name UNION ALL SELECT * FROM named_place UNION ALL SELECT * FROM area) found
)
SELECT kind, label, detail, longitude, latitude, "placeSlug" FROM ranked
ORDER BY class, CASE kind WHEN 'COMMUNE' THEN turn / 3 ELSE turn END, array_position(ARRAY['COMMUNE', 'DEPARTMENT', 'REGION', 'PLACE'], kind), turn
LIMIT $2`;

/** Figures: a postcode or its first three or four, or a department's code; the communes of a postcode by their people. Parameters as for names. */
export const LOCATIONS_BY_FIGURES_SQL = `
WITH postcode AS (
  SELECT code, c.name, c.population, c.longitude, c.latitude, row_number() OVER (PARTITION BY code ORDER BY c.population DESC, c.name) AS place_in
  FROM commune c CROSS JOIN LATERAL unnest(c.postcodes) code
  WHERE CASE WHEN length($1) = 5 THEN c.postcodes @> ARRAY[$1::text] ELSE c.department_code = ANY ($4::text[]) END AND code LIKE $1 || '%' AND length($1) >= 3
), found AS (
  SELECT 1 AS rank, 'POSTCODE' AS kind, code AS label, string_agg(name, ', ' ORDER BY place_in) FILTER (WHERE place_in <= 3) AS detail,
    max(longitude) FILTER (WHERE place_in = 1) AS longitude, max(latitude) FILTER (WHERE place_in = 1) AS latitude, NULL AS "placeSlug", sum(population) AS weight
  FROM postcode GROUP BY code
  UNION ALL SELECT 0, area.*, 0 FROM (${AREA} FROM ${AREAS} WHERE a.kind = 'DEPARTMENT' AND a.code = $1) area
)
SELECT kind, label, detail, longitude, latitude, "placeSlug" FROM found ORDER BY rank, weight DESC, label LIMIT $2`;
