import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { LocationKind } from './location-kind.ts';
import { LOCATIONS_BY_FIGURES_SQL, LOCATIONS_BY_NAME_SQL } from './suggest-locations.sql.ts';

/** A location that a text may mean. */
export interface Location {
  readonly kind: LocationKind;
  readonly label: string;
  /** What tells two of the same name apart. */
  readonly detail: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly placeSlug: string | null;
}

type Area = { readonly kind: 'DEPARTMENT' | 'REGION'; readonly code: string; readonly name: string; readonly detail: string; readonly longitude: number; readonly latitude: number };

/** Departments and regions, each at its most populous commune: where its people are, and its town is. */
const AREAS_SQL = `
WITH department AS (
  SELECT DISTINCT ON (department_code) 'DEPARTMENT' AS kind, department_code AS code, department_name AS name, department_code || ' · ' || region_name AS detail, longitude, latitude
  FROM commune WHERE parent_insee_code IS NULL ORDER BY department_code, population DESC, insee_code
), region AS (
  SELECT DISTINCT ON (region_code) 'REGION' AS kind, region_code AS code, region_name AS name, departments AS detail, longitude, latitude
  FROM commune c JOIN (SELECT region_code, string_agg(DISTINCT department_code, ', ' ORDER BY department_code) AS departments FROM commune GROUP BY region_code) d USING (region_code)
  WHERE parent_insee_code IS NULL ORDER BY region_code, population DESC, insee_code
)
SELECT * FROM department UNION ALL SELECT * FROM region`;

/** Finds what a text may mean as a location, forgiving accents, signs and small slips. */
@Injectable()
export class LocationReader {
  private areas: readonly Area[] = [];

  constructor(private readonly database: Database) {}

  /** The `first` likeliest locations: the same name, then a name that starts so, then a similar one; the more people, the earlier. */
  async suggest(text: string, first: number): Promise<readonly Location[]> {
    const figures = text.replaceAll(/\s/g, '');
    const areas = JSON.stringify(await this.knownAreas());
    return /^[0-9]+$|^2[ab]$/i.test(figures)
      ? this.database.query<Location>(LOCATIONS_BY_FIGURES_SQL, [figures.toUpperCase(), first, areas, departmentsOf(figures)])
      : this.database.query<Location>(LOCATIONS_BY_NAME_SQL, [text, first, areas]);
  }

  /** Departments change with the gazetteer, that is with a release: read once, when the gazetteer is there. */
  private async knownAreas(): Promise<readonly Area[]> {
    if (this.areas.length === 0) this.areas = await this.database.query<Area>(AREAS_SQL);
    return this.areas;
  }
}

/** The departments whose postcodes begin so: usually the first two figures, three overseas, and Corsica's two under 20. */
const departmentsOf = (figures: string): readonly string[] => (figures.startsWith('20') ? ['2A', '2B'] : [figures.slice(0, 2), figures.slice(0, 3)]);
