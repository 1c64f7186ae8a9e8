import { arrondissementOfPostcode, departmentOfPostcode, holidayZoneOfCommune, locate, type Position, territoryOfCommune, zoneOfCommune } from '@escale/domain';
import type { CommuneIndex, KnownCommune } from './communes/commune-index.ts';
import { readCommune } from './communes/read-commune.ts';
import { judgePosition, readCoordinates } from './fields/read-position.ts';
import type { Findings } from './findings.ts';
import { isRejected } from './note.ts';
import type { PlaceDraft } from './place-draft.ts';

export type Where = Pick<PlaceDraft, 'postcode' | 'communeName' | 'inseeCode' | 'longitude' | 'latitude' | 'positionApproximate' | 'timeZone' | 'holidayZone'>;
type WhereCells = { readonly name: string; readonly postcode: string; readonly inseeCode: string; readonly latitude: string; readonly longitude: string };

/** Where a place is, from what a row or its team says of it: commune, position and clocks belong together. */
export function readWhere(cells: WhereCells, communes: CommuneIndex, found: Findings): Where {
  const given = found.take(readCoordinates(cells.latitude, cells.longitude), null);
  const outcome = readCommune({ name: cells.name, postcode: cells.postcode, inseeCode: cells.inseeCode, position: given }, communes);
  const { commune, postcode } = found.take(outcome, { commune: null, postcode: null });
  const centre = commune === null ? null : standIn(commune, postcode, communes);
  const exact = given === null || isRejected(outcome) ? null : found.take(judgePosition(given, { territory: commune && territoryOfCommune(commune.inseeCode), centre: centre === null || centre.positionApproximate ? null : centre }), null);
  const position: Position | null = exact ?? centre;
  return {
    postcode,
    communeName: commune === null ? null : communes.city(commune).name,
    inseeCode: commune?.inseeCode ?? null,
    longitude: position?.longitude ?? null,
    latitude: position?.latitude ?? null,
    positionApproximate: exact === null && position !== null,
    ...zonesOf(commune, postcode, exact),
  };
}

/** Where to show a place whose own position is unknown: in a large city, in the arrondissement of its postcode. */
function standIn(commune: KnownCommune, postcode: string | null, communes: CommuneIndex): KnownCommune {
  const arrondissement = postcode === null ? null : arrondissementOfPostcode(commune.inseeCode, postcode);
  return (arrondissement === null ? null : communes.at(arrondissement)) ?? commune;
}

/** Clocks and holidays of the commune; without one, those of the department of its postcode or of the territory it lies in. */
function zonesOf(commune: KnownCommune | null, postcode: string | null, position: Position | null): Pick<PlaceDraft, 'timeZone' | 'holidayZone'> {
  const territory = position === null ? null : locate(position.longitude, position.latitude);
  const department = postcode === null ? (territory === null || territory === 'METROPOLE' ? '75' : territory) : departmentOfPostcode(postcode);
  const code = commune?.inseeCode ?? department.padEnd(5, '0');
  return { timeZone: zoneOfCommune(code), holidayZone: holidayZoneOfCommune(code) };
}
