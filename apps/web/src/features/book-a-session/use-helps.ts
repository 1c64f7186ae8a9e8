import { useQuery } from 'urql';
import { NetworkQuery } from '../../shell/network.graphql.ts';
import { CanBookForSomeoneQuery } from './book.graphql.ts';

/** Whether whoever is at the screen may book this offer for somebody else; null until it is known, false where nobody can say. */
export function useHelps(offerId: string): boolean | null {
  const [{ data: network, error: unreachable }] = useQuery({ query: NetworkQuery });
  const signedIn = network?.me != null;
  const [{ data, error }] = useQuery({ query: CanBookForSomeoneQuery, variables: { offerId }, pause: !signedIn });
  if (network === undefined) return unreachable === undefined ? null : false;
  if (!signedIn || error !== undefined) return false;
  return data?.canBookForSomeone ?? null;
}
