import { offersForSql } from '../availability/offers-for.sql.ts';

/** Parameters of a candidates query, `$5` on, in this order. */
export interface CandidateFilter {
  readonly centre: { readonly longitude: number; readonly latitude: number } | null;
  readonly withinKm: number | null;
  /** Only places farther than this. */
  readonly beyondKm: number | null;
  readonly category: string | null;
  readonly moduleId: string | null;
  readonly wheelchair: boolean;
  readonly quiet: boolean;
  readonly staffHelp: boolean;
  readonly helpLanguage: string | null;
  readonly most: number;
  /** How many drafts to tell of beside them. */
  readonly drafts: number;
}

export const candidateParameters = (filter: CandidateFilter): readonly unknown[] => [
  filter.centre?.longitude ?? null,
  filter.centre?.latitude ?? null,
  chordOf(filter.withinKm),
  chordOf(filter.beyondKm),
  filter.category,
  filter.moduleId,
  filter.wheelchair,
  filter.quiet,
  filter.staffHelp,
  filter.helpLanguage,
  filter.most,
  filter.drafts,
];

const CENTRE = 'earth_point($5::float8, $6::float8)';
const POINT = 'earth_point(p.longitude, p.latitude)';
const SHOWN = 'p.slug, p.name, p.longitude, p.latitude';

/** Languages compare by their first part: help in `pt` serves who asks for `pt-BR`. */
export const accessSql = (first: number): string => `(NOT $${first}::boolean OR p.wheelchair_accessible) AND (NOT $${first + 1}::boolean OR p.quiet) AND (NOT $${first + 2}::boolean OR p.staff_help)
    AND ($${first + 3}::text IS NULL OR EXISTS (SELECT 1 FROM unnest(p.help_languages) spoken WHERE lower(split_part(spoken, '-', 1)) = lower(split_part($${first + 3}, '-', 1))))`;

/** Index order gives the nearest first and stops at the limit; the box bounds how far the index is walked when little is found. */
const near = (alias: string, drafts: boolean): string => `
  SELECT p.id AS place_id, ${drafts ? `'{}'::uuid[]` : 'wanted.ids'} AS offer_ids, ${drafts} AS draft, ${POINT} <-> ${CENTRE} AS chord, ${SHOWN}
  FROM place p ${drafts ? '' : `CROSS JOIN LATERAL (${offersForSql({ category: 9, moduleId: 10 })}) wanted`}
  WHERE p.status = '${drafts ? 'DRAFT' : 'OPEN'}' AND p.longitude IS NOT NULL AND ${POINT} <@ cube_enlarge(${CENTRE}, $7::float8, 3)
    AND ${POINT} <-> ${CENTRE} <= $7 AND ($8::float8 IS NULL OR ${POINT} <-> ${CENTRE} > $8)
    ${drafts ? '' : `AND wanted.ids IS NOT NULL AND ${accessSql(11)}`}
  ORDER BY ${POINT} <-> ${CENTRE} LIMIT ${alias}`;

const anywhere = (alias: string, drafts: boolean): string => `
  SELECT p.id AS place_id, ${drafts ? `'{}'::uuid[]` : 'wanted.ids'} AS offer_ids, ${drafts} AS draft, NULL::float8 AS chord, ${SHOWN}
  FROM place p ${drafts ? '' : `CROSS JOIN LATERAL (${offersForSql({ category: 9, moduleId: 10 })}) wanted`}
  WHERE p.status = '${drafts ? 'DRAFT' : 'OPEN'}' ${drafts ? 'AND p.longitude IS NOT NULL' : `AND wanted.ids IS NOT NULL AND ${accessSql(11)}`}
  ORDER BY p.number LIMIT ${alias}`;

/** Bookable places that may serve the wish, and drafts to show beside them; around the centre or, without one, in the whole network. */
export function candidatesSql(hasCentre: boolean): string {
  const branch = hasCentre ? near : anywhere;
  // Without a centre its parameters must still have a type.
  const typed = hasCentre ? '' : 'SELECT NULL::uuid, NULL::uuid[], NULL::boolean, NULL::float8, NULL::text, NULL::text, $5::float8, $6::float8 WHERE $7::float8 IS NOT NULL AND $8::float8 IS NOT NULL AND false UNION ALL ';
  return `SELECT * FROM (${branch('$15::integer', false)}) open_place UNION ALL ${typed}SELECT * FROM (${branch('$16::integer', true)}) draft_place`;
}

const EARTH_KM = 6_371.0088;

/** The straight line through the earth, in kilometres, between two points so far apart along its surface. */
export function chordOf(distanceKm: number | null): number | null {
  return distanceKm === null ? null : 2 * EARTH_KM * Math.sin(Math.min(Math.PI / 2, distanceKm / (2 * EARTH_KM)));
}

/** The way along the surface, in kilometres, for a straight line. */
export const distanceOf = (chord: number): number => 2 * EARTH_KM * Math.asin(Math.min(1, chord / (2 * EARTH_KM)));
