import { distanceMetres, locate, looksSwapped, type Position, type Territory } from '@escale/domain';
import { type Read, read, type Rejected, rejection, type Warning, warning } from '../note.ts';

/** Farther from the commune's centre than any commune of the mainland reaches. */
const FAR_METRES = 30_000;

export interface PositionFacts {
  readonly territory: Territory | null;
  /** Centre of the commune when it is known well enough to judge by. */
  readonly centre: Position | null;
}

/** Decimal degrees with a point or a comma; null for anything else. */
const degrees = (text: string): number | null => (/^[+-]?\d{1,12}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null);

const isProjected = (a: number, b: number): boolean => Math.abs(a) > 180 && Math.abs(b) > 180;

/** A position as given, or null when it is not given or is none; no judgement yet on where it lies. */
export function readCoordinates(latitudeText: string, longitudeText: string): Read<Position | null> {
  const given = `${latitudeText} ${longitudeText}`.trim();
  const field = latitudeText === '' && longitudeText !== '' ? 'longitude' : 'latitude';
  if (latitudeText === '' && longitudeText === '') return read(null, warning('latitude', '', 'POSITION_MISSING'));
  const latitude = degrees(latitudeText);
  const longitude = degrees(longitudeText);
  if (latitude === null || longitude === null) return read(null, warning(field, given, 'POSITION_UNREADABLE'));
  if (latitude === 0 && longitude === 0) return read(null, warning(field, given, 'POSITION_MISSING'));
  return read({ latitude, longitude });
}

/** A given position that can be where the place is: exchanged coordinates are put right when only that makes sense, others reject the row. */
export function judgePosition(position: Position, facts: PositionFacts): Read<Position> | Rejected {
  const { latitude, longitude } = position;
  const given = `${latitude} ${longitude}`;
  const turned: Position = { latitude: longitude, longitude: latitude };
  const warnings: Warning[] = [];
  let found = position;
  const fits = (candidate: Position): boolean => {
    const territory = locate(candidate.longitude, candidate.latitude);
    return territory !== null && (facts.territory === null || territory === facts.territory);
  };
  if (!fits(position)) {
    const certain = looksSwapped(longitude, latitude) || (facts.centre !== null && distanceMetres(turned, facts.centre) <= FAR_METRES);
    if (!fits(turned) || !certain) {
      const code = isProjected(latitude, longitude) ? 'POSITION_PROJECTED' : locate(longitude, latitude) === null ? 'POSITION_OUTSIDE' : 'POSITION_ELSEWHERE';
      return { rejection: rejection('latitude', given, code) };
    }
    found = turned;
    warnings.push(warning('latitude', given, 'POSITION_SWAPPED'));
  }
  if (facts.centre !== null && distanceMetres(found, facts.centre) > FAR_METRES) warnings.push(warning('latitude', given, 'POSITION_FAR'));
  return read(found, ...warnings);
}
