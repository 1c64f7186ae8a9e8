import { localDay } from '@escale/messages';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../../gql/index.ts';
import { readerZone } from '../../../shell/reader-zone.ts';
import { useNow } from '../../../shell/use-now.ts';
import { AgreementsQuery, ShownAgreementFragment } from '../../agreements/agreements.graphql.ts';
import { type Agreed, agreedOf } from './draft.ts';

/** Where an organisation may come, by the agreements that stand or are to begin; null while that is asked, or cannot be. */
export function useAgreed(organisationId: string): { readonly agreed: Agreed | null; readonly unreachable: boolean; readonly retry: () => void } {
  const today = localDay(useNow(), readerZone());
  const [{ data, error }, ask] = useQuery({ query: AgreementsQuery, variables: { organisationId } });
  const rows = error === undefined ? data?.agreements : undefined;
  return { agreed: rows === undefined ? null : agreedOf(rows.map((row) => readFragment(ShownAgreementFragment, row)), today), unreachable: error !== undefined, retry: () => ask({ requestPolicy: 'network-only' }) };
}
