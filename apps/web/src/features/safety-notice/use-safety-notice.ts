import { useQuery } from 'urql';
import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import type { ShownNoticeFragment } from '../../gql/graphql.ts';
import { NoticeFragment, SafetyNoticeQuery } from './safety.graphql.ts';

/** The notice as it was last heard of; `failed` where it could not be had. */
export type AskedNotice = { readonly notice: ShownNoticeFragment | null; readonly failed: boolean; readonly asking: boolean; readonly again: () => void };

/** The safety notice that is current, asked again each time it is shown: another may have been published. */
export function useSafetyNotice(): AskedNotice {
  const [{ data, error, fetching }, ask] = useQuery({ query: SafetyNoticeQuery, requestPolicy: 'cache-and-network' });
  return { notice: unmasked(NoticeFragment, data?.safetyNotice ?? null), failed: error !== undefined && !fetching, asking: fetching, again: () => ask({ requestPolicy: 'network-only' }) };
}
