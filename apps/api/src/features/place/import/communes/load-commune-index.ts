import { createRequire } from 'node:module';
import { type Database, sqlState } from '../../../../platform/database/database.ts';
import { departmentOfPostcode } from '@escale/domain';
import type { EntityManager } from 'typeorm';
import type { OfficialCommune } from '../../gazetteer/sources.ts';
import { ImportRefused } from '../import-refused.ts';
import { CommuneIndex, type FormerCommune, type KnownCommune } from './commune-index.ts';

/** Communes that have joined another, from the official list; they are not in the table because nothing may be placed there. */
function formerCommunes(): readonly FormerCommune[] {
  const official = createRequire(import.meta.url)('@etalab/decoupage-administratif/data/communes.json') as readonly OfficialCommune[];
  return official.flatMap(({ code, nom, type, chefLieu }) => (type !== 'commune-actuelle' && chefLieu !== undefined ? [{ inseeCode: code, name: nom, joined: chefLieu }] : []));
}

const UNDEFINED_TABLE = '42P01';

const KNOWN = `SELECT insee_code AS "inseeCode", name, parent_insee_code AS "parentInseeCode", department_code AS "departmentCode", postcodes, longitude, latitude, position_approximate AS "positionApproximate" FROM commune`;

async function currentCommunes(database: Database): Promise<readonly KnownCommune[]> {
  try {
    return await database.query<KnownCommune>(KNOWN);
  } catch (error) {
    // A database that was never prepared lacks the table as it lacks the rows.
    if (sqlState(error) === UNDEFINED_TABLE) return [];
    throw error;
  }
}

/** Reads the table of communes once for a whole import, some 35,000 rows (30 MB): far quicker than a question per row. Throws `ImportRefused` when there are none. */
export async function loadCommuneIndex(database: Database): Promise<CommuneIndex> {
  const communes = await currentCommunes(database);
  if (communes.length === 0) throw new ImportRefused('NO_COMMUNES');
  return new CommuneIndex(communes, formerCommunes());
}

/** The communes one postcode can speak of, those of its department: enough to judge one address, without reading the whole table. */
export async function loadCommunesNear(manager: EntityManager, postcode: string): Promise<CommuneIndex> {
  const communes = await manager.query<KnownCommune[]>(`${KNOWN} WHERE department_code = $1 OR $2 = ANY (postcodes)`, [departmentOfPostcode(postcode), postcode]);
  return new CommuneIndex(communes, formerCommunes());
}
