import { formatList, localDay } from '@escale/messages';
import { useMessages } from '@escale/ui';
import { useQuery } from 'urql';
import type { ShownAgreementFragment as Agreement, ShownOrganisationFragment as Organisation } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { useNow } from '../../shell/use-now.ts';
import { AgreementsQuery, ShownAgreementFragment } from '../agreements/agreements.graphql.ts';
import { bookedUnder, whyNoBooking, type WhyNot } from './booking-rights.ts';

export type BookingRights = {
  /** The agreements one books under; null while they are asked for, or cannot be. */
  readonly under: readonly Agreement[] | null;
  /** Null where one books, undefined while that is not known. */
  readonly why: WhyNot | null | undefined;
  /** For a trainer who books: where. */
  readonly where: string | null;
  readonly unreachable: boolean;
  readonly asking: boolean;
  readonly retry: () => void;
};

/** Whether one books for an organisation, and where: its managers under every agreement, trainers under those that let them. */
export function useBookingRights({ id: organisationId, standing, speaksFor }: Pick<Organisation, 'id' | 'standing' | 'speaksFor'>): BookingRights {
  const { t, locale } = useMessages();
  const today = localDay(useNow(), readerZone());
  const [{ data, error, fetching }, ask] = useQuery({ query: AgreementsQuery, variables: { organisationId } });
  const rows = error === undefined ? data?.agreements : undefined;
  const under = rows === undefined ? null : bookedUnder(rows.map((row) => readFragment(ShownAgreementFragment, row)), speaksFor, today);
  // Of a manager it is known without them; so is what stands in everybody's way.
  const known = speaksFor || standing !== 'VERIFIED' || under !== null;
  const why = known ? whyNoBooking({ standing }, speaksFor || (under ?? []).length > 0) : undefined;
  const names = [...new Set((under ?? []).map(({ placeName }) => placeName ?? t('groups:list.everywhere')))];
  return { under, why, where: speaksFor || why !== null ? null : formatList(names, locale), unreachable: error !== undefined, asking: fetching, retry: () => ask({ requestPolicy: 'network-only' }) };
}
