import { useQuery } from 'urql';
import type { GroupQuotasInput } from '../../../gql/graphql.ts';
import { type Stand, standsOf } from '../facts.ts';
import { GroupQuotasQuery } from '../groups.graphql.ts';
import { sessionsOf } from './choices.ts';
import { type Draft, needOf } from './draft.ts';

/** What the agreements leave before what was picked and with it; nothing while that is asked, or cannot be: the server counts again when the sessions are held. */
export function useQuotasLeft(draft: Draft, organisationId: string): readonly Stand[] {
  const sessions = sessionsOf(draft).map(({ choice: { offerId, startsAt, durationMinutes } }) => ({ offerId, startsAt, durationMinutes }));
  const input: GroupQuotasInput = { organisationId, need: needOf(draft), sessions };
  const [{ data, error }] = useQuery({ query: GroupQuotasQuery, variables: { input }, pause: sessions.length === 0, requestPolicy: 'cache-and-network' });
  return sessions.length === 0 || data === undefined || error !== undefined ? [] : standsOf(data.quotas);
}
