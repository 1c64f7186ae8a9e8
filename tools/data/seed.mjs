// Fills an empty database with the demo network; leaves one that has places as it is.
import { zoneOfCommune } from '@escale/domain';
import pg from 'pg';
import { generateDemoNetwork } from './demo/generate.mjs';
import { say } from '../start/words.mjs';
import { insertRows } from './insert/bulk.mjs';
import { GROUP_HOURS, groupPlaces, groupRows } from './insert/group-rows.mjs';
import { bookingRows } from './insert/booking-rows.mjs';
import { helpRows } from './insert/help-rows.mjs';
import { networkRows } from './insert/network-rows.mjs';

const SEED = 'escale';
const tell = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/** @param {pg.Client} client @returns {Promise<import('./demo/types.ts').DemoCommune[]>} */
const communesOf = async (client) => {
  const { rows } = await client.query(
    `SELECT insee_code AS "inseeCode", name, CASE WHEN parent_insee_code IS NULL THEN 'commune' ELSE 'arrondissement' END AS kind, department_code AS "departmentCode", department_name AS "departmentName",
       region_code AS "regionCode", region_name AS "regionName", postcodes, population, longitude, latitude, position_approximate AS "positionApproximate" FROM commune ORDER BY insee_code`,
  );
  return rows;
};

/** What `npm run build` made of the API; not an import, for it may not be there when this is read. @param {string} file */
const built = (file) => import(new URL(`../../apps/api/dist/${file}`, import.meta.url).href);
const { readConfig } = await built('platform/config/config.js');
const { hashOf, Secrets } = await built('platform/secret/secrets.js');
const config = readConfig(process.env);
const secrets = new Secrets(config);
const client = new pg.Client({ connectionString: config.databaseUrl });
await client.connect();
try {
  await client.query('BEGIN');
  // One seed at a time; the second finds the work done.
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('escale:seed'))`);
  const known = await client.query('SELECT 1 FROM place LIMIT 1');
  if (known.rowCount !== 0) tell(say.networkThere);
  else {
    const now = new Date();
    const network = generateDemoNetwork({ seed: SEED, now: now.getTime(), communes: await communesOf(client), zoneOf: zoneOfCommune });
    for (const [table, rows] of networkRows(network, now.toISOString())) await insertRows(client, table, rows);
    for (const [table, rows] of groupRows(network, now)) await insertRows(client, table, rows);
    await client.query('UPDATE place SET group_hours = $1, people_capacity = greatest(people_capacity, 40) WHERE id = ANY ($2::uuid[])', [GROUP_HOURS, groupPlaces(network).map(({ id }) => id)]);
    await client.query(`SELECT setval(pg_get_serial_sequence('place', 'number'), (SELECT max(number) FROM place))`);
    const units = network.places.reduce((sum, place) => sum + place.units.length, 0);
    tell(say.networkMade(network.places.length, units, network.modules.length));
    const rows = bookingRows(network, (id) => hashOf(secrets.bookingToken(id)));
    const help = helpRows(network, rows.booking, now, (id) => hashOf(secrets.guardianToken(id)));
    for (const table of /** @type {const} */ (['booking', 'allocation', 'visit'])) await insertRows(client, table, table === 'booking' ? help.booking : rows[table]);
    for (const table of /** @type {const} */ (['guardian_consent', 'consent'])) await insertRows(client, table, help[table]);
    tell(say.bookingsMade(rows.booking.length, rows.visit.length));
  }
  await client.query('COMMIT');
  await client.query('ANALYZE');
} catch (error) {
  await client.query('ROLLBACK');
  throw error;
} finally {
  await client.end();
}
