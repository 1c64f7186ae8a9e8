import { cursorOf } from '../../../platform/graphql/cursor.ts';
import type { PlaceSlots } from './place-slots.ts';
import type { Candidate } from './search.reader.ts';
import type { MapPinType, SearchSlotsResultType } from './search.type.ts';

export type FoundPlace = { readonly candidate: Candidate; readonly slots: PlaceSlots };

type Key = readonly [distanceKm: number, earliest: number, placeId: string];

const keyOf = ({ candidate, slots }: FoundPlace): Key => [candidate.distanceKm ?? 0, slots.first[0]?.startsAt.getTime() ?? Infinity, candidate.placeId];

const compareKeys = (one: Key, other: Key): number => one[0] - other[0] || one[1] - other[1] || (one[2] < other[2] ? -1 : one[2] > other[2] ? 1 : 0);

/** One page of hits, nearest first, then earliest; the cursor is the rank itself, so that a page stays where it was when others change. */
export function pageOf(hits: readonly FoundPlace[], first: number, after: readonly (string | number)[] | null): Pick<SearchSlotsResultType, 'edges' | 'pageInfo'> {
  const ranked = hits.map((hit) => ({ hit, key: keyOf(hit) })).sort((one, other) => compareKeys(one.key, other.key));
  const rest = after === null ? ranked : ranked.filter(({ key }) => compareKeys(key, after as unknown as Key) > 0);
  const edges = rest.slice(0, first).map(({ hit: { candidate, slots }, key }) => ({
    cursor: cursorOf(key),
    node: { placeId: candidate.placeId, distanceKm: candidate.distanceKm, slots: slots.first, slotCount: slots.count },
  }));
  return { edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rest.length > first } };
}

/** Every place examined that has a position, and the drafts. */
export function pinsOf(found: readonly FoundPlace[], drafts: readonly Candidate[]): readonly MapPinType[] {
  const pin = ({ placeId, slug, name, longitude, latitude }: Candidate, slotCount: number, bookable: boolean): readonly MapPinType[] =>
    longitude === null || latitude === null ? [] : [{ placeId, slug, name, longitude, latitude, slotCount, bookable }];
  return [...found.flatMap(({ candidate, slots }) => pin(candidate, slots.count, true)), ...drafts.flatMap((draft) => pin(draft, 0, false))];
}
