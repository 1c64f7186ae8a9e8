import { createHash } from 'node:crypto';
import { gapsOf, opensByItself, type PlaceGap, type PublicationFacts } from '@escale/domain';
import type { PlaceEntity, PlaceStatus } from '../place.entity.ts';
import { ownValues } from './own-values.ts';
import type { PlaceDraft } from './place-draft.ts';

/** Digest of all that a row says, by which a repeated import knows that nothing changed. */
export const draftHash = (draft: PlaceDraft): string => createHash('sha256').update(JSON.stringify(draft)).digest('hex');

type Completeness = Omit<PublicationFacts, 'hasOffer' | 'organisationId'> & { readonly organisationId?: string | null };

const gaps = (place: Completeness, lacksOffer: boolean): PlaceGap[] => [...gapsOf({ ...place, organisationId: place.organisationId ?? null, hasOffer: !lacksOffer })];
const statusFor = (found: readonly PlaceGap[]): PlaceStatus => (opensByItself(found) ? 'OPEN' : 'DRAFT');

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
  const found = gaps(draft, true);
  return { ...draft, gaps: found, status: statusFor(found), sourceHash: draftHash(draft) };
}

/** Whether the file says other hours than those a place has written itself, which stay. */
export const keepsHours = (existing: Pick<PlaceEntity, 'hoursOwner' | 'openingHours'>, draft: Pick<PlaceDraft, 'openingHours'>): boolean =>
  existing.hoursOwner === 'PLACE' && draft.openingHours !== null && draft.openingHours !== existing.openingHours;

/** A known place with what the file now says; what the file leaves empty stays as people completed it, what the place wrote itself stays whatever the file says, and only a draft changes status. */
export function mergePlace(existing: PlaceEntity, draft: PlaceDraft): PlaceValues {
  const said = Object.fromEntries(Object.entries(draft).filter(([, value]) => !isEmpty(value)));
  const kept = Object.fromEntries(Object.keys(draft).map((field) => [field, existing[field as keyof PlaceDraft]]));
  const hours = keepsHours(existing, draft) ? { openingHours: existing.openingHours } : {};
  const merged = { ...kept, ...said, ...mergeLocation(existing, draft), ...hours, ...ownValues(existing) } as PlaceDraft;
  const found = gaps({ ...merged, organisationId: existing.organisationId }, existing.gaps.includes('OFFER'));
  return { ...merged, gaps: found, status: existing.status === 'DRAFT' ? statusFor(found) : existing.status, sourceHash: draftHash(draft) };
}
