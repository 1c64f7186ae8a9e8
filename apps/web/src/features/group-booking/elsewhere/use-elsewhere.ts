import { useMemo } from 'react';
import { useQuery } from 'urql';
import { placesOf } from '../facts.ts';
import { GroupPlacesQuery } from '../groups.graphql.ts';
import type { Group, Session } from '../facts.ts';
import type { FoundPlaces } from '../ask/use-group-places.ts';
import { searchElsewhere } from './elsewhere.presenter.ts';

/** The places for one session of a group, as they are now; asked once it is wanted. */
export function useElsewhere(group: Group, session: Session, km: number, wanted: boolean): FoundPlaces {
  const [{ data, error, fetching }, ask] = useQuery({ query: GroupPlacesQuery, variables: { input: searchElsewhere(group, session, km) }, pause: !wanted, requestPolicy: 'cache-and-network' });
  const answer = data?.groupPlaces;
  const found = useMemo(() => (answer?.__typename === 'GroupPlaces' ? placesOf(answer) : null), [answer]);
  return { found, refused: answer?.__typename === 'GroupRefused' ? answer.code : null, unreachable: error !== undefined, asking: fetching, retry: () => ask({ requestPolicy: 'network-only' }) };
}
