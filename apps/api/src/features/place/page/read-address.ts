import { isPostcode, type PageFault, type PlacePage } from '@escale/domain';
import type { EntityManager } from 'typeorm';
import { loadCommunesNear } from '../import/communes/load-commune-index.ts';
import { Findings } from '../import/findings.ts';
import { readWhere, type Where } from '../import/read-where.ts';
import type { PageRow } from './page-row.ts';

type Typed = Pick<PlacePage, 'postcode' | 'communeName' | 'position'>;

/** The same as people type it: exact positions only, for the middle of a commune is nobody's word. */
export const typedAddress = ({ postcode, communeName, longitude, latitude, positionApproximate }: Where): Typed => ({
  postcode,
  communeName,
  position: longitude === null || latitude === null || positionApproximate ? null : { longitude, latitude },
});

const sameAddress = (one: Typed, other: Typed): boolean =>
  one.postcode === other.postcode && one.communeName === other.communeName && one.position?.longitude === other.position?.longitude && one.position?.latitude === other.position?.latitude;

const whereOf = ({ postcode, communeName, inseeCode, longitude, latitude, positionApproximate, timeZone, holidayZone }: PageRow): Where => ({ postcode, communeName, inseeCode, longitude, latitude, positionApproximate, timeZone, holidayZone });

const FAULTS: Readonly<Record<string, PageFault>> = {
  POSTCODE_MALFORMED: { code: 'POSTCODE_MALFORMED', field: 'postcode' },
  COMMUNE_UNKNOWN: { code: 'COMMUNE_UNKNOWN', field: 'communeName' },
  COMMUNE_AMBIGUOUS: { code: 'COMMUNE_AMBIGUOUS', field: 'communeName' },
  COMMUNE_CONTRADICTORY: { code: 'COMMUNE_CONTRADICTORY', field: 'communeName' },
  POSITION_ELSEWHERE: { code: 'POSITION_ELSEWHERE', field: 'position' },
  POSITION_OUTSIDE: { code: 'POSITION_OUTSIDE', field: 'position' },
  POSITION_PROJECTED: { code: 'POSITION_OUTSIDE', field: 'position' },
};

/** The address as typed, judged by the gazetteer as an import's is, but that a doubt is a refusal: whoever typed it is there to mend it. What is as it was is not judged again. */
export async function readAddress(manager: EntityManager, typed: Typed, row: PageRow): Promise<Where | PageFault> {
  const before = whereOf(row);
  if (sameAddress(typed, typedAddress(before))) return before;
  const { postcode, communeName, position } = typed;
  if (postcode === null || communeName === null) {
    // Half an address, or coordinates alone, are in no commune.
    return { code: 'COMMUNE_MISSING', field: postcode === null ? 'postcode' : 'communeName' };
  }
  if (!isPostcode(postcode)) return { code: 'POSTCODE_MALFORMED', field: 'postcode' };
  const communes = await loadCommunesNear(manager, postcode);
  const found = new Findings();
  const where = readWhere({ name: communeName, postcode, inseeCode: '', latitude: position === null ? '' : position.latitude.toFixed(7), longitude: position === null ? '' : position.longitude.toFixed(7) }, communes, found);
  const faults = [...found.rejections, ...found.warnings].flatMap(({ code }) => FAULTS[code] ?? []);
  const ofCommune = faults.find(({ field }) => field !== 'position');
  if (ofCommune !== undefined) return ofCommune;
  const commune = where.inseeCode === null ? null : communes.at(where.inseeCode);
  if (commune === null) return { code: 'COMMUNE_UNKNOWN', field: 'communeName' };
  if (!communes.isNamed(commune, communeName) && !communes.isNearlyNamed(commune, communeName)) return { code: 'COMMUNE_CONTRADICTORY', field: 'communeName' };
  if (faults[0] !== undefined) return faults[0];
  // Typed, and not believed: somewhere out at sea.
  return position !== null && where.positionApproximate ? { code: 'POSITION_OUTSIDE', field: 'position' } : where;
}
