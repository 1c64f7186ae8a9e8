import type { BookingRefusalCode, BookSeriesInput, CancelSeriesInput, MoveSeriesInput } from '../../gql/graphql.ts';
import { type FragmentType, useFragment as readFragment } from '../../gql/index.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import { BookSeriesAtDeskMutation, BookSeriesMutation, CancelSeriesMutation, MoveSeriesMutation, SeriesFragment } from './series.graphql.ts';

export type SeriesNo = { readonly code: BookingRefusalCode; readonly field?: string | null; readonly startsAt?: string | null };

type Answer = ({ readonly __typename: 'BookingSeries' } & FragmentType<typeof SeriesFragment>) | ({ readonly __typename: 'SeriesRefused' } & SeriesNo);

const tell = (answer: Answer) => (answer.__typename === 'SeriesRefused' ? refused<SeriesNo>(answer) : done(readFragment(SeriesFragment, answer)));

/** The mutations of a series. */
export function useSeriesActs() {
  const { sending, send, sendOnce } = useActs(tell);
  return {
    sending,
    book: async (input: Omit<BookSeriesInput, 'idempotencyKey'>, desk: boolean) => sendOnce(desk ? BookSeriesAtDeskMutation : BookSeriesMutation, input),
    cancel: async (input: CancelSeriesInput) => send(CancelSeriesMutation, input),
    move: async (input: MoveSeriesInput) => send(MoveSeriesMutation, input),
  };
}
