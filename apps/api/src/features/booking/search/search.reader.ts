import type { Interval } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { type FactsOfPlace, PlaceFactsReader } from '../availability/place-facts.reader.ts';
import { accessSql, type CandidateFilter, candidateParameters, candidatesSql, chordOf, distanceOf } from './candidates.sql.ts';
import { offersForSql } from '../availability/offers-for.sql.ts';

/** A place of a search, with all that decides what is free there. */
export type Candidate = FactsOfPlace & {
  readonly draft: boolean;
  readonly distanceKm: number | null;
  readonly slug: string;
  readonly name: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
};

/** How many places are within reach, and how many of them would do but for one thing. */
export type Reach = { readonly open: number; readonly equipped: number; readonly accessible: number };

type Extra = Pick<Candidate, 'draft' | 'slug' | 'name' | 'longitude' | 'latitude'> & { readonly chord: number | null };

const REACH_SQL = `
SELECT count(*)::integer AS open, count(*) FILTER (WHERE wanted.ids IS NOT NULL)::integer AS equipped, count(*) FILTER (WHERE wanted.ids IS NOT NULL AND ${accessSql(6)})::integer AS accessible
FROM place p CROSS JOIN LATERAL (${offersForSql({ category: 4, moduleId: 5 })}) wanted
WHERE p.status = 'OPEN' AND ($3::float8 IS NULL OR (p.longitude IS NOT NULL AND earth_point(p.longitude, p.latitude) <@ cube_enlarge(earth_point($1::float8, $2::float8), $3, 3)
  AND earth_point(p.longitude, p.latitude) <-> earth_point($1::float8, $2::float8) <= $3))`;

/** Reads the places of a search. */
@Injectable()
export class SearchReader {
  constructor(
    private readonly database: Database,
    private readonly facts: PlaceFactsReader,
  ) {}

  /** The candidates and their occupation, in one round trip; nearest first. */
  async candidates(filter: CandidateFilter, window: Interval, now: Date): Promise<readonly Candidate[]> {
    const read = await this.facts.read(this.database.source.manager, { wanted: candidatesSql(filter.centre !== null), parameters: candidateParameters(filter), window, now });
    return read
      .map((facts): Candidate => {
        const { chord, draft, slug, name, longitude, latitude } = facts.extra as Extra;
        return { ...facts, draft, slug, name, longitude, latitude, distanceKm: chord === null ? null : distanceOf(chord) };
      })
      .sort((one, other) => (one.distanceKm ?? one.placeNumber) - (other.distanceKm ?? other.placeNumber));
  }

  /** Counts what is within reach, to say why nothing is a candidate. */
  async reach({ centre, withinKm, category, moduleId, wheelchair, quiet, staffHelp, helpLanguage }: CandidateFilter): Promise<Reach> {
    const [row] = await this.database.query<Reach>(REACH_SQL, [
      centre?.longitude ?? null,
      centre?.latitude ?? null,
      centre === null ? null : chordOf(withinKm),
      category,
      moduleId,
      wheelchair,
      quiet,
      staffHelp,
      helpLanguage,
    ]);
    if (row === undefined) throw new Error('Counting yields one row');
    return row;
  }
}
