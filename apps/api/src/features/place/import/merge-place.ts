import { createHash } from 'node:crypto';
import type { PlaceEntity, PlaceGap, PlaceStatus } from '../place.entity.ts';
import type { PlaceDraft } from './place-draft.ts';

/** Digest of all that a row says, by which a repeated import knows that nothing changed. */
export const draftHash = (draft: PlaceDraft): string => createHash('sha256').update(JSON.stringify(draft)).digest('hex');

/** What keeps a place from opening: one cannot send people to it, or nobody answers for it. Missing hours or offers only leave it without slots. */
const BLOCKING: ReadonlySet<PlaceGap> = new Set<PlaceGap>(['ADDRESS', 'COMMUNE', 'POSITION', 'OPERATOR']);

type Completeness = Pick<PlaceEntity, 'addressLine' | 'inseeCode' | 'longitude' | 'positionApproximate' | 'openingHours' | 'pivot'> & { readonly organisationId?: string | null };

/** What a place still lacks; whether it has offers is known elsewhere and passed on. */
export function gapsOf(place: Completeness, lacksOffer: boolean): PlaceGap[] {
  const gaps: (PlaceGap | null)[] = [
    place.addressLine === null ? 'ADDRESS' : null,
    place.inseeCode === null ? 'COMMUNE' : null,
    place.longitude === null || place.positionApproximate ? 'POSITION' : null,
    place.openingHours === null ? 'OPENING_HOURS' : null,
    place.pivot === null && (place.organisationId ?? null) === null ? 'OPERATOR' : null,
    lacksOffer ? 'OFFER' : null,
  ];
  return gaps.filter((gap) => gap !== null);
}

const statusFor = (gaps: readonly PlaceGap[]): PlaceStatus => (gaps.some((gap) => BLOCKING.has(gap)) ? 'DRAFT' : 'OPEN');

type Located = Pick<PlaceEntity, 'postcode' | 'communeName' | 'inseeCode' | 'longitude' | 'latitude' | 'positionApproximate' | 'timeZone' | 'holidayZone'>;

/** A commune is replaced only by a commune, a known position only by a known position, as long as the place stays in its commune. */
function mergeLocation(existing: Located, draft: Located): Located {
  const staysHere = draft.inseeCode === null || draft.inseeCode === existing.inseeCode;
  const commune = draft.inseeCode === null ? existing : draft;
  const position = staysHere && existing.longitude !== null && (draft.longitude === null || (draft.positionApproximate && !existing.positionApproximate)) ? existing : draft;
  return {
    postcode: draft.postcode ?? existing.postcode,
    communeName: commune.communeName,
    inseeCode: commune.inseeCode,
    timeZone: commune.timeZone,
    holidayZone: commune.holidayZone,
    longitude: position.longitude,
    latitude: position.latitude,
    positionApproximate: position.positionApproximate,
  };
}

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

export type PlaceValues = PlaceDraft & Pick<PlaceEntity, 'gaps' | 'status' | 'sourceHash'>;

/** A place new to us: open when nothing keeps it from opening, else a draft. */
export function newPlace(draft: PlaceDraft): PlaceValues {
  const gaps = gapsOf(draft, true);
  return { ...draft, gaps, status: statusFor(gaps), sourceHash: draftHash(draft) };
}

/** Whether the file says other hours than those a place has written itself, which stay. */
export const keepsHours = (existing: Pick<PlaceEntity, 'hoursOwner' | 'openingHours'>, draft: Pick<PlaceDraft, 'openingHours'>): boolean =>
  existing.hoursOwner === 'PLACE' && draft.openingHours !== null && draft.openingHours !== existing.openingHours;

/** A known place with what the file now says; what the file leaves empty stays as people completed it, and only a draft changes status. */
export function mergePlace(existing: PlaceEntity, draft: PlaceDraft): PlaceValues {
  const said = Object.fromEntries(Object.entries(draft).filter(([, value]) => !isEmpty(value)));
  const kept = Object.fromEntries(Object.keys(draft).map((field) => [field, existing[field as keyof PlaceDraft]]));
  const hours = keepsHours(existing, draft) ? { openingHours: existing.openingHours } : {};
  const merged = { ...kept, ...said, ...mergeLocation(existing, draft), ...hours } as PlaceDraft;
  const gaps = gapsOf({ ...merged, organisationId: existing.organisationId }, existing.gaps.includes('OFFER'));
  return { ...merged, gaps, status: existing.status === 'DRAFT' ? statusFor(gaps) : existing.status, sourceHash: draftHash(draft) };
}
