import { parentCommune } from '../place/insee.ts';
import { distanceMetres, type Position } from '../place/territory.ts';

export const MATCH_REASONS = ['SAME_ID', 'SAME_PIVOT', 'SAME_NAME', 'LIKE_NAME', 'SAME_NAME_NEARBY'] as const;
/** By what a place may be the one a row of a register speaks of, the surest first. */
export type MatchReason = (typeof MATCH_REASONS)[number];

/** What a row of a register says of a place; null where it says nothing. */
export type SoughtPlace = {
  readonly ref: string;
  readonly pivot: string | null;
  readonly name: string | null;
  readonly inseeCode: string | null;
  readonly departmentCode: string | null;
  readonly position: Position | null;
};
/** A place of the network, as far as it can be recognised. */
export type KnownPlace = {
  readonly id: string;
  readonly sourceId: string;
  readonly pivot: string | null;
  readonly name: string;
  readonly inseeCode: string | null;
  readonly departmentCode: string | null;
  readonly position: Position | null;
};

/** A place it may be. `metres`: how far it is from where the row is, where both are known. */
export type PlaceCandidate = { readonly placeId: string; readonly reason: MatchReason; readonly metres: number | null };
/** `MATCHED`: there is no doubt, and the first is it. `DOUBTFUL`: a person must look. */
export type PlaceMatch = { readonly state: 'MATCHED' | 'DOUBTFUL' | 'UNMATCHED'; readonly candidates: readonly PlaceCandidate[] };

/** Words that say what a thing is and not which. */
const COMMON: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l', 'un', 'une', 'de', 'du', 'des', 'd', 'et', 'a', 'au', 'aux', 'en', 'tiers', 'lieu', 'lieux', 'association', 'asso', 'fabrique', 'territoire', 'manufacture', 'proximite', 'france', 'services', 'espace']);
/** An identifier shorter than this may be anybody's. */
const REF_LEAST = 4;
/** How far from each other two of one name may be and still be one, when they are not in the same commune. */
export const NEARBY_METRES = 20_000;
/** Places shown of a row. */
export const CANDIDATES_MOST = 5;
const ALIKE = 0.72;

const wordsOf = (name: string): readonly string[] =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').split(/[^a-z0-9]+/).filter((word) => word !== '');

/** A name as it is compared: without accents, capitals, signs, and words that say nothing of which place it is; with them where nothing else is left. */
export const placeNameKey = (name: string): string => {
  const words = wordsOf(name);
  const telling = words.filter((word) => !COMMON.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
};

const pairsOf = (key: string): readonly string[] => Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2));

/** How much two names have in common, from 0 to 1: pairs of letters they share (Sørensen and Dice). */
const likeness = (one: string, other: string): number => {
  const [pairs, left] = [pairsOf(one), [...pairsOf(other)]];
  const total = pairs.length + left.length;
  let shared = 0;
  for (const pair of pairs) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return total === 0 ? 0 : (2 * shared) / total;
};

const holds = (long: string, short: string): boolean => short.length >= 4 && ` ${long} `.includes(` ${short} `);

/** Whether two names may well be of one place: nearly the same, or one within the other. */
export const namesAlike = (one: string, other: string): boolean => {
  const [a, b] = [placeNameKey(one), placeNameKey(other)];
  return a === b || holds(a, b) || holds(b, a) || likeness(a, b) >= ALIKE;
};

const sameCommune = (one: string | null, other: string | null): boolean => one !== null && other !== null && parentCommune(one) === parentCommune(other);
const metresBetween = (one: Position | null, other: Position | null): number | null => (one === null || other === null ? null : Math.round(distanceMetres(one, other)));

/** By what a place may be meant, and whether that alone settles it; null when it is not. */
const recognised = (sought: SoughtPlace, known: KnownPlace): { readonly reason: MatchReason; readonly sure: boolean } | null => {
  const { name, departmentCode } = sought;
  const here = sameCommune(sought.inseeCode, known.inseeCode);
  const elsewhere = departmentCode !== null && known.departmentCode !== null && departmentCode !== known.departmentCode;
  const alike = name !== null && namesAlike(name, known.name);
  const spokenOf = alike || here;
  if (known.sourceId === sought.ref) {
    const fits = !elsewhere && (spokenOf || (name === null && sought.inseeCode === null));
    // A short one may be anybody's; a long one that does not fit is a fault of one of the two lists, for a person to see.
    if (fits) return { reason: 'SAME_ID', sure: spokenOf || (sought.ref.length >= REF_LEAST && departmentCode !== null) };
    if (sought.ref.length >= REF_LEAST) return { reason: 'SAME_ID', sure: false };
  }
  if (sought.pivot !== null && known.pivot === sought.pivot && !elsewhere) return { reason: 'SAME_PIVOT', sure: spokenOf };
  if (name === null) return null;
  if (here && placeNameKey(name) === placeNameKey(known.name)) return { reason: 'SAME_NAME', sure: true };
  if (here && alike) return { reason: 'LIKE_NAME', sure: false };
  const metres = metresBetween(sought.position, known.position);
  return metres !== null && metres <= NEARBY_METRES && placeNameKey(name) === placeNameKey(known.name) ? { reason: 'SAME_NAME_NEARBY', sure: false } : null;
};

/**
 * The place a row of a register speaks of, among those it may be. One place that is recognised beyond doubt is it, whatever else looks like it but less surely;
 * two that are so are a doubt, and so is all that only looks like it.
 */
export const matchPlace = (sought: SoughtPlace, among: readonly KnownPlace[]): PlaceMatch => {
  const found = among.flatMap((known) => {
    const how = recognised(sought, known);
    return how === null ? [] : [{ placeId: known.id, ...how, metres: metresBetween(sought.position, known.position) }];
  });
  const rank = ({ sure, reason }: (typeof found)[number]): number => MATCH_REASONS.indexOf(reason) + (sure ? 0 : MATCH_REASONS.length);
  const sorted = found.sort((one, other) => rank(one) - rank(other) || (one.metres ?? Infinity) - (other.metres ?? Infinity) || (one.placeId < other.placeId ? -1 : 1));
  const [first, second] = sorted;
  const settled = first?.sure === true && !(second?.sure === true && second.reason === first.reason);
  const candidates = sorted.slice(0, CANDIDATES_MOST).map(({ placeId, reason, metres }) => ({ placeId, reason, metres }));
  return { state: settled ? 'MATCHED' : candidates.length > 0 ? 'DOUBTFUL' : 'UNMATCHED', candidates };
};
