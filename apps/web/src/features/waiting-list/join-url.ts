import { addDays, type LocalDay, WAITING_DAYS_MOST } from '@escale/domain';
import type { JoinWaitingListInput } from '../../gql/graphql.ts';
import { inputOf } from '../find-a-place/search-input.ts';
import { parseSearch, printSearch } from '../find-a-place/search-url.ts';
import { type Search, USUAL_KM } from '../find-a-place/search.ts';

/** What is known of a wish before anything is asked. */
export type Begun = Pick<JoinWaitingListInput, 'offerId' | 'around' | 'category' | 'moduleId' | 'people' | 'durationMinutes' | 'access'> & {
  /** The place of the offer, for its name. */
  readonly placeSlug: string | null;
  readonly fromDay: string;
  readonly toDay: string;
  readonly earliest: string | null;
  readonly latest: string | null;
};

type Centre = { readonly label: string; readonly longitude: number; readonly latitude: number };

/** Where one waits for what a search did not find; null where the search names no point. */
export const waitForSearch = (search: Search, centre: Centre | null | undefined, withinKm: number | null, nameOf: (kind: 'here' | 'map') => string): string | null => {
  if (centre == null) return null;
  const label = search.where?.kind === 'here' || search.where?.kind === 'map' ? nameOf(search.where.kind) : centre.label;
  return `/liste-attente?${printSearch({ ...search, where: { kind: 'named', label, longitude: centre.longitude, latitude: centre.latitude }, withinKm }).toString()}`;
};

/** Where one waits for an offer of a place, from a day on. */
export const waitForOffer = (slug: string, offerId: string, people: number, from: string): string =>
  `/liste-attente?${new URLSearchParams({ lieu: slug, offre: offerId, quand: `${from}_${addDays(from as LocalDay, 13)}`, ...(people === 1 ? {} : { personnes: String(people) }) }).toString()}`;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Reads a wish from an address; null where it names neither an offer nor a point. What is past begins today, what is too far ends where waiting does. */
export function readJoin(query: URLSearchParams, today: LocalDay): Begun | null {
  const search = parseSearch(query);
  const input = inputOf(search, today);
  const [offer, slug] = [query.get('offre'), query.get('lieu')];
  const offerId = offer !== null && UUID.test(offer) && slug !== null ? offer : null;
  const around = search.where?.kind === 'named' ? { label: search.where.label, longitude: search.where.longitude, latitude: search.where.latitude, withinKm: search.withinKm ?? USUAL_KM } : null;
  if (offerId === null && around === null) return null;
  const latestDay = addDays(today, WAITING_DAYS_MOST);
  const clamp = (day: string): string => (day < today ? today : day > latestDay ? latestDay : day);
  return {
    offerId, around: offerId === null ? around : null, placeSlug: offerId === null ? null : slug, category: offerId === null ? search.category : null, moduleId: search.moduleId, people: search.people,
    durationMinutes: search.durationMinutes, access: [...search.access], fromDay: clamp(String(input.from)), toDay: clamp(String(input.to)), earliest: input.earliest ?? null, latest: input.latest ?? null,
  };
}
