import type { CommuneRow } from './commune-row.ts';
import { placeCommunes } from './positions.ts';
import type { GazetteerSources, OfficialArea, OfficialCommune } from './sources.ts';

function nameOf(areas: ReadonlyMap<string, string>, code: string): string {
  const name = areas.get(code);
  if (name === undefined) throw new Error(`The official list names no area ${code}`);
  return name;
}

function names(areas: readonly OfficialArea[]): ReadonlyMap<string, string> {
  return new Map(areas.map((area) => [area.code, area.nom]));
}

function isShown(commune: OfficialCommune): boolean {
  return commune.type === 'commune-actuelle' || commune.type === 'arrondissement-municipal';
}

/** Rows of the `commune` table, in the order of their codes: current communes and the arrondissements of Paris, Lyon and Marseille, overseas included. */
export function buildCommunes(sources: GazetteerSources): readonly CommuneRow[] {
  const departments = names(sources.departments);
  const regions = names(sources.regions);
  const current = sources.communes.filter(isShown);
  const positions = placeCommunes(sources, current);
  return current
    .map((commune): CommuneRow => {
      const position = positions.get(commune.code);
      if (!position) throw new Error(`No position was given to commune ${commune.code}`);
      return {
        inseeCode: commune.code,
        name: commune.nom,
        kind: commune.type === 'arrondissement-municipal' ? 'arrondissement' : 'commune',
        parentInseeCode: commune.type === 'arrondissement-municipal' ? (commune.commune ?? null) : null,
        departmentCode: commune.departement,
        departmentName: nameOf(departments, commune.departement),
        regionCode: commune.region,
        regionName: nameOf(regions, commune.region),
        postcodes: [...(commune.codesPostaux ?? [])].sort(),
        population: commune.population ?? 0,
        ...position,
      };
    })
    .sort((a, b) => (a.inseeCode < b.inseeCode ? -1 : 1));
}
