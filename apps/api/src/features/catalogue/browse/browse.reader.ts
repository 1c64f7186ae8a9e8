import { DESK_ROLES, type Locale } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';
import { Database } from '../../../platform/database/database.ts';
import { MODULE } from '../catalogue.reader.ts';
import type { CatalogueRow, FacetLabel, ModulePlaceRow, NearPoint } from './catalogue-row.ts';

/** A network shares some hundreds of modules at most: they are read whole, and narrowed and counted by the rule of the domain. */
const MOST_MODULES = 1_000;
const HEADSET = `m.category IN ('VR_HEADSET', 'AR_HEADSET')`;
const GESTURE_WORDS = `(SELECT string_agg(g.title_fr || ' ' || g.title_en, ' ') FROM module_gesture mg JOIN gesture g ON g.code = mg.gesture_code WHERE mg.module_id = mo.id)`;
const WORDS = `search_form(concat_ws(' ', mo.title_fr, mo.title_en, mo.summary_fr, mo.summary_en, mo.sector, mo.provider_name, mo.provider_project, ${GESTURE_WORDS}))`;
const DISTANCE = 'earth_point(p.longitude, p.latitude) <-> earth_point($3::float8, $4::float8)';

/** Reads what the public catalogue shows. */
@Injectable()
export class BrowseReader {
  constructor(private readonly database: Database) {}

  /** Every module that has each of the words somewhere, accents and case aside, or nearly in its title; those to be practised somewhere first, then by title. */
  async modules(text: string | null, locale: Locale): Promise<readonly CatalogueRow[]> {
    return this.database.query<CatalogueRow>(
      `SELECT ${MODULE}, ARRAY(SELECT mg.gesture_code FROM module_gesture mg WHERE mg.module_id = mo.id) AS gestures,
         ARRAY(SELECT m.id::text FROM module_model mm JOIN equipment_model m ON m.id = mm.model_id WHERE mm.module_id = mo.id AND ${HEADSET}) AS headsets
       FROM module mo
       WHERE $1::text IS NULL OR NOT EXISTS (SELECT FROM regexp_split_to_table(search_form($1), '\\s+') word WHERE strpos(${WORDS}, word) = 0)
         OR search_form($1) <% search_form(concat_ws(' ', mo.title_fr, mo.title_en))
       ORDER BY EXISTS (SELECT FROM unit_module um JOIN equipment_unit u ON u.id = um.unit_id WHERE um.module_id = mo.id AND u.in_service) DESC,
         search_form(CASE WHEN $2 = 'en' THEN mo.title_en ELSE mo.title_fr END), mo.id
       LIMIT ${MOST_MODULES}`,
      [text, locale],
    );
  }

  /** What gestures and headsets are called. */
  async labels(): Promise<readonly FacetLabel[]> {
    return this.database.query<FacetLabel>(
      `SELECT 'GESTURE' AS facet, g.code AS value, g.title_fr AS "labelFr", g.title_en AS "labelEn" FROM gesture g
       UNION ALL SELECT 'HEADSET', m.id::text, m.manufacturer || ' ' || m.name, m.manufacturer || ' ' || m.name FROM equipment_model m WHERE ${HEADSET} LIMIT 2000`,
    );
  }

  /** Open places with a module on a unit in service: the nearest first when a point is given, else by name. Units are named only to who works at the place. */
  async places(moduleId: string, accountId: string | null, near: NearPoint | null, first: number): Promise<readonly ModulePlaceRow[]> {
    return this.database.query<ModulePlaceRow>(
      `SELECT p.id AS "placeId", p.slug, p.name, p.commune_name AS "communeName", CASE WHEN $3::float8 IS NOT NULL THEN 12742.0176 * asin(least(1, (${DISTANCE}) / 12742.0176)) END AS km, count(*)::int AS units,
         CASE WHEN ${actsAtSql('$2::uuid', DESK_ROLES)} THEN array_agg(u.tag ORDER BY u.tag) END AS tags, (count(*) OVER ())::int AS "allPlaces", (sum(count(*)) OVER ())::int AS "allUnits"
       FROM unit_module um JOIN equipment_unit u ON u.id = um.unit_id AND u.in_service JOIN place p ON p.id = u.place_id AND p.status = 'OPEN' LEFT JOIN commune c ON c.insee_code = p.insee_code
       WHERE um.module_id = $1 GROUP BY p.id, c.region_code, c.department_code ORDER BY km NULLS LAST, search_form(p.name), p.id LIMIT $5`,
      [moduleId, accountId, near?.longitude ?? null, near?.latitude ?? null, first],
    );
  }
}
