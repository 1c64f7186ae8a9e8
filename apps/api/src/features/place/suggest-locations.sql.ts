/**
 * `$1`: the words; `$2`: how many; `$3`: departments and regions as JSON.
 * Class 0 is the same name, 1 a beginning, 2 a similarity; within a class, kinds take turns (three communes to each other kind), so
 * that one kind never hides the others. Every branch is bounded before the next step reads it.
 */
export const SUGGEST_LOCATIONS_SQL = `
WITH sought AS MATERIALIZED (
  -- "St" and "Ste" are how people write it and never how the official name does.
  SELECT regexp_replace(regexp_replace(search_form($1), '\\mst\\M', 'saint', 'g'), '\\mste\\M', 'sainte', 'g') AS words
), communes AS (
  SELECT 'COMMUNE' AS kind, c.name AS label, c.department_name || ' (' || c.department_code || ')' AS detail, c.longitude, c.latitude, NULL AS "placeSlug",
    CASE WHEN c.form = s.words THEN 0 WHEN c.form LIKE s.words || '%' THEN 1 ELSE 2 END AS class, similarity(c.form, s.words) AS alike, c.population AS weight
  FROM sought s, LATERAL (
    SELECT search_name AS form, name, department_name, department_code, longitude, latitude, population FROM commune
    WHERE s.words !~ '^[0-9]*$' AND (search_name LIKE s.words || '%' OR search_name % s.words) OFFSET 0
  ) c
  WHERE c.form LIKE s.words || '%' OR similarity(c.form, s.words) >= 0.4
  ORDER BY class, CASE WHEN c.form LIKE s.words || '%' THEN 1 ELSE similarity(c.form, s.words) END DESC, c.population DESC, c.name
  LIMIT $2
), postcodes AS (
  SELECT 'POSTCODE' AS kind, code AS label, string_agg(name, ', ' ORDER BY population DESC, name) FILTER (WHERE place_in <= 3) AS detail,
    (array_agg(longitude ORDER BY population DESC))[1] AS longitude, (array_agg(latitude ORDER BY population DESC))[1] AS latitude, NULL AS "placeSlug",
    CASE WHEN code = max(words) THEN 0 ELSE 1 END AS class, 1::real AS alike, sum(population)::integer AS weight
  FROM (
    SELECT code, c.name, c.population, c.longitude, c.latitude, s.words, row_number() OVER (PARTITION BY code ORDER BY c.population DESC, c.name) AS place_in
    FROM sought s JOIN commune c ON length(s.words) = 5 AND s.words ~ '^[0-9]{5}$' AND c.postcodes @> ARRAY[s.words] CROSS JOIN LATERAL (SELECT s.words AS code) whole
    UNION ALL
    SELECT code, c.name, c.population, c.longitude, c.latitude, s.words, row_number() OVER (PARTITION BY code ORDER BY c.population DESC, c.name)
    FROM sought s JOIN commune c ON s.words ~ '^[0-9]{3,4}$' AND c.insee_code LIKE left(CASE WHEN left(s.words, 2) = '20' THEN '2' ELSE s.words END, 2) || '%'
      CROSS JOIN LATERAL unnest(c.postcodes) code
    WHERE code LIKE s.words || '%'
  ) found
  GROUP BY code ORDER BY class, weight DESC, code LIMIT $2
), named_places AS (
  SELECT 'PLACE' AS kind, p.name AS label, concat_ws(' ', p.postcode, p.commune_name) AS detail, p.longitude, p.latitude, p.slug AS "placeSlug",
    CASE WHEN p.form = s.words THEN 0 WHEN ' ' || p.form LIKE '% ' || s.words || '%' THEN 1 ELSE 2 END AS class, greatest(similarity(p.form, s.words), word_similarity(s.words, p.form) - 0.2) AS alike, 0 AS weight
  FROM sought s, LATERAL (
    SELECT search_form(name) AS form, name, postcode, commune_name, longitude, latitude, slug FROM place
    WHERE s.words !~ '^[0-9]*$' AND longitude IS NOT NULL AND status <> 'CLOSED'
      AND (search_form(name) LIKE '%' || s.words || '%' OR search_form(name) % s.words OR s.words <% search_form(name)) OFFSET 0
  ) p
  WHERE ' ' || p.form LIKE '% ' || s.words || '%' OR greatest(similarity(p.form, s.words), word_similarity(s.words, p.form) - 0.2) >= 0.4
  ORDER BY class, alike DESC, p.name, p.slug LIMIT $2
), areas AS (
  SELECT a.kind, a.name AS label, a.detail, a.longitude, a.latitude, NULL AS "placeSlug",
    CASE WHEN a.form = s.words OR a.code = upper(s.words) THEN 0 WHEN a.form LIKE s.words || '%' THEN 1 ELSE 2 END AS class, similarity(a.form, s.words) AS alike, 0 AS weight
  FROM sought s, LATERAL (
    SELECT kind, CASE WHEN kind = 'DEPARTMENT' THEN code END AS code, name, detail, longitude, latitude, search_form(name) AS form
    FROM json_to_recordset($3) AS area(kind text, code text, name text, detail text, longitude float8, latitude float8)
  ) a
  WHERE a.form LIKE s.words || '%' OR a.code = upper(s.words) OR similarity(a.form, s.words) >= 0.4
  ORDER BY class, alike DESC, a.name LIMIT $2
), ranked AS (
  SELECT found.*, row_number() OVER (PARTITION BY kind ORDER BY class, CASE WHEN class = 1 THEN 1 ELSE alike END DESC, weight DESC, label, detail) AS turn
  FROM (SELECT * FROM communes UNION ALL SELECT * FROM postcodes UNION ALL SELECT * FROM named_places UNION ALL SELECT * FROM areas) found
)
SELECT ranked.kind, label, detail, longitude, latitude, "placeSlug" FROM ranked, sought
WHERE sought.words <> ''
ORDER BY class, CASE kind WHEN 'COMMUNE' THEN (turn - 1) / 3 ELSE turn - 1 END,
  array_position(ARRAY['COMMUNE', 'POSTCODE', 'DEPARTMENT', 'REGION', 'PLACE'], ranked.kind), turn
LIMIT $2`;
