import { localDay } from '@escale/messages';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../../gql/index.ts';
import { readerZone } from '../../../shell/reader-zone.ts';
import { useNow } from '../../../shell/use-now.ts';
import { AgreementsQuery, ShownAgreementFragment } from '../../agreements/agreements.graphql.ts';
import { type Agreed, agreedOf } from './draft.ts';

/** Where an organisation may come, by the agreements that stand or are to begin; null while that is asked. */
export function useAgreed(organisationId: string): Agreed | null {
  const today = localDay(useNow(), readerZone());
  const [{ data }] = useQuery({ query: AgreementsQuery, variables: { organisationId } });
  return data === undefined ? null : agreedOf(data.agreements.map((row) => readFragment(ShownAgreementFragment, row)), today);
}
