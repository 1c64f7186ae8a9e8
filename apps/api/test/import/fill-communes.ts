import { holidayZoneOfCommune, zoneOfCommune } from '@escale/domain';
import { buildCommunes } from '../../src/features/place/gazetteer/build-communes.ts';
import { readGazetteerSources } from '../../src/features/place/gazetteer/sources.ts';
import type { Database } from '../../src/platform/database/database.ts';

/** Puts all the communes of France into a database of tests. */
export async function fillCommunes(database: Database): Promise<void> {
  const rows = buildCommunes(readGazetteerSources()).map((row) => ({
    insee_code: row.inseeCode,
    name: row.name,
    parent_insee_code: row.parentInseeCode,
    department_code: row.departmentCode,
    department_name: row.departmentName,
    region_code: row.regionCode,
    region_name: row.regionName,
    postcodes: row.postcodes,
    population: row.population,
    longitude: row.longitude,
    latitude: row.latitude,
    position_approximate: row.positionApproximate,
    time_zone: zoneOfCommune(row.inseeCode),
    holiday_zone: holidayZoneOfCommune(row.inseeCode),
  }));
  await database.query('INSERT INTO commune SELECT * FROM json_populate_recordset(NULL::commune, $1::json)', [JSON.stringify(rows)]);
}
