import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { GroupPlacesInput, GroupRefusalCode } from '../../../gql/graphql.ts';
import { type Places, placesOf } from '../facts.ts';
import { GroupPlacesQuery } from '../groups.graphql.ts';
import { type Draft, searchOf } from './draft.ts';
import type { Booking } from './step.ts';
import { useAgreed } from './use-agreed.ts';

export type FoundPlaces = { readonly found: Places | null; readonly refused: GroupRefusalCode | null; readonly unreachable: boolean; readonly asking: boolean; readonly retry: () => void };

// Never sent: it stands in for the search while that cannot be asked yet.
const NOTHING: GroupPlacesInput = { organisationId: '', need: { people: 1, units: [] }, dates: [] };

/** The places for a draft, as they are now. */
export function useGroupPlaces(draft: Draft, organisation: Booking): FoundPlaces {
  const agreements = useAgreed(organisation);
  const search = searchOf(draft, organisation.id, agreements.agreed);
  const [{ data, error, fetching }, ask] = useQuery({ query: GroupPlacesQuery, variables: { input: search ?? NOTHING }, pause: search === null, requestPolicy: 'cache-and-network' });
  const answer = search === null ? undefined : data?.groupPlaces;
  const found = useMemo(() => (answer?.__typename === 'GroupPlaces' ? placesOf(answer) : null), [answer]);
  const unreachable = error !== undefined || (draft.where.kind === 'agreed' && agreements.unreachable);
  const retry = (): void => {
    if (agreements.unreachable) agreements.retry();
    if (search !== null) ask({ requestPolicy: 'network-only' });
  };
  return { found, refused: answer?.__typename === 'GroupRefused' ? answer.code : null, unreachable, asking: fetching, retry };
}
