import { isInseeCode, isPostcode, looksSwapped, parentCommune, type Position, postcodeFit, restoreInseeCode, restorePostcode } from '@escale/domain';
import { type Read, read, type Rejected, rejection, type Warning, type WarningCode, warning } from '../note.ts';
import type { CommuneIndex, KnownCommune } from './commune-index.ts';

export interface CommuneWish {
  readonly name: string;
  readonly postcode: string;
  readonly inseeCode: string;
  readonly position: Position | null;
}

export interface FoundCommune {
  /** Null when the row says nothing of it. */
  readonly commune: KnownCommune | null;
  readonly postcode: string | null;
}

const NEAR_METRES = 30_000;
const isPlaceholder = (text: string): boolean => /^0+$/.test(text);

/** The postcode, its lost zero restored; one that is none is told and not used. */
function givenPostcode(text: string): Read<string | null> {
  if (text === '' || isPlaceholder(text)) return read(null, ...(text === '' ? [] : [warning('code_postal', text, 'CODE_PLACEHOLDER')]));
  const first = restorePostcode(text.replace(/\.0$/, ''));
  if (!isPostcode(first)) return read(null, warning('code_postal', text, 'POSTCODE_MALFORMED'));
  return first === text ? read(first) : read(first, warning('code_postal', text, 'CODE_RESTORED'));
}

/** The INSEE code as one known today or formerly; one that is none is told and not used. */
function givenCommune(text: string, communes: CommuneIndex): Read<KnownCommune | null> {
  if (text === '' || isPlaceholder(text)) return read(null, ...(text === '' ? [] : [warning('code_insee', text, 'CODE_PLACEHOLDER')]));
  const code = restoreInseeCode(text.replace(/\.0$/, ''));
  if (!isInseeCode(code)) return read(null, warning('code_insee', text, 'INSEE_MALFORMED'));
  const commune = communes.at(code);
  if (commune === null) return read(null, warning('code_insee', text, 'INSEE_UNKNOWN'));
  if (communes.isFormer(code)) return read(commune, warning('code_insee', text, 'INSEE_FORMER'));
  return code === text ? read(commune) : read(commune, warning('code_insee', text, 'CODE_RESTORED'));
}

const only = (communes: readonly KnownCommune[]): KnownCommune | null => (communes.length === 1 ? (communes[0] ?? null) : null);

/** By what people write on an envelope; the position decides between namesakes. */
function byNameAndPostcode({ name, position }: CommuneWish, postcode: string | null, communes: CommuneIndex): KnownCommune | null {
  const near = (candidates: readonly KnownCommune[]): KnownCommune | null =>
    only(candidates) ?? (position === null ? null : communes.nearest(candidates, looksSwapped(position.longitude, position.latitude) ? { longitude: position.latitude, latitude: position.longitude } : position, NEAR_METRES));
  if (postcode === null) return near(communes.named(name));
  const listed = communes.ofPostcode(postcode);
  if (name === '') return near(listed);
  return near(listed.filter((commune) => communes.isNamed(commune, name))) ?? near(communes.namedInDepartmentOf(name, postcode));
}

/** An INSEE code that name and postcode do not bear out: the witness that stands alone is not believed. */
function weigh(coded: KnownCommune, wish: CommuneWish, postcode: string | null, communes: CommuneIndex): { commune: KnownCommune; doubt: WarningCode | null } | null {
  const city = communes.city(coded);
  const fit = postcode === null ? null : postcodeFit({ postcode, inseeCode: coded.inseeCode, communePostcodes: coded.postcodes, parentPostcodes: city.postcodes });
  const named = wish.name === '' || communes.isNamed(coded, wish.name);
  if (named || (fit !== 'LISTED' && communes.isNearlyNamed(coded, wish.name))) return { commune: coded, doubt: fit === 'CONTRADICTS' ? 'POSTCODE_CONTRADICTS' : fit === 'SAME_DEPARTMENT' ? 'POSTCODE_NOT_LISTED' : null };
  const other = postcode === null ? null : byNameAndPostcode(wish, postcode, communes);
  if (other !== null && parentCommune(other.inseeCode) !== parentCommune(coded.inseeCode)) return { commune: other, doubt: 'INSEE_REPLACED' };
  if (fit === 'LISTED' || fit === 'SAME_DEPARTMENT') return { commune: coded, doubt: 'COMMUNE_NAME_DIFFERS' };
  return null;
}

/**
 * The commune of a row from its INSEE code, postcode and name, each forgiven what files do to it. A row that names none is
 * imported without; one that names a commune nobody can find, or two that contradict each other, is rejected.
 */
export function readCommune(wish: CommuneWish, communes: CommuneIndex): Read<FoundCommune> | Rejected {
  const postcode = givenPostcode(wish.postcode);
  const coded = givenCommune(wish.inseeCode, communes);
  const warnings: Warning[] = [...postcode.warnings, ...coded.warnings];
  const given = [wish.inseeCode, wish.postcode, wish.name].filter((part) => part !== '').join(' ');
  const found = (commune: KnownCommune): Read<FoundCommune> => read({ commune, postcode: postcode.value ?? onlyPostcode(commune) }, ...warnings);
  if (coded.value !== null) {
    const verdict = weigh(coded.value, wish, postcode.value, communes);
    if (verdict === null) return { rejection: rejection('commune', given, 'COMMUNE_CONTRADICTORY') };
    if (verdict.doubt !== null) warnings.push(warning(verdict.doubt.startsWith('POSTCODE') ? 'code_postal' : verdict.doubt === 'INSEE_REPLACED' ? 'code_insee' : 'commune', given, verdict.doubt));
    return found(verdict.commune);
  }
  if (wish.name === '' && postcode.value === null) {
    if (coded.warnings.some(({ code }) => code !== 'CODE_PLACEHOLDER')) return { rejection: rejection('code_insee', wish.inseeCode, 'COMMUNE_UNKNOWN') };
    return read({ commune: null, postcode: null }, ...warnings, warning('commune', given, 'COMMUNE_MISSING'));
  }
  const resolved = byNameAndPostcode(wish, postcode.value, communes);
  if (resolved !== null) return found(resolved);
  if (wish.name === '') {
    if (postcode.value !== null && communes.ofPostcode(postcode.value).length > 0) return read({ commune: null, postcode: postcode.value }, ...warnings, warning('commune', given, 'COMMUNE_MISSING'));
    return { rejection: rejection('code_postal', given, 'COMMUNE_UNKNOWN') };
  }
  return bySimilarName(wish, postcode.value, communes, found, warnings) ?? { rejection: rejection('commune', given, communes.named(wish.name).length > 1 && postcode.value === null ? 'COMMUNE_AMBIGUOUS' : 'COMMUNE_UNKNOWN') };
}

/** A name the official list does not have, with a postcode of which one commune is called nearly so, or which has one commune only. */
function bySimilarName(wish: CommuneWish, postcode: string | null, communes: CommuneIndex, found: (commune: KnownCommune) => Read<FoundCommune>, warnings: Warning[]): Read<FoundCommune> | null {
  const candidates = postcode === null ? [] : communes.ofPostcode(postcode);
  const commune = only(candidates.filter((candidate) => communes.isNearlyNamed(candidate, wish.name))) ?? only(candidates);
  if (commune === null) return null;
  warnings.push(warning('commune', wish.name, 'COMMUNE_NAME_DIFFERS'));
  return found(commune);
}

const onlyPostcode = ({ postcodes }: KnownCommune): string | null => (postcodes.length === 1 ? (postcodes[0] ?? null) : null);
