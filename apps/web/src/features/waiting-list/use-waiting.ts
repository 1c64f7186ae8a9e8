import { useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql';
import type { WaitingFragment as Waiting, WaitingRefusalCode } from '../../gql/graphql.ts';
import { type FragmentType, useFragment as readFragment } from '../../gql/index.ts';
import { WaitingFragment } from './waiting.graphql.ts';

type Result = ({ readonly __typename: 'WaitingEntry' } & FragmentType<typeof WaitingFragment>) | { readonly __typename: 'WaitingRefused'; readonly code: WaitingRefusalCode };

/** What the list said: the wish as it stands now, why not, or nothing for want of a network. */
export type Said = { readonly kind: 'done'; readonly entry: Waiting } | { readonly kind: 'refused'; readonly code: WaitingRefusalCode } | { readonly kind: 'unreachable' };

export const saidBy = (result: Result | null | undefined): Said =>
  result == null ? { kind: 'unreachable' } : result.__typename === 'WaitingRefused' ? { kind: 'refused', code: result.code } : { kind: 'done', entry: readFragment(WaitingFragment, result) };

/** Does one thing at a time with a wish. */
export function useActing(): { readonly acting: boolean; readonly act: <Variables extends AnyVariables>(document: TypedDocumentNode<{ readonly result: Result }, Variables>, variables: Variables) => Promise<Said> } {
  const client = useClient();
  const [acting, setActing] = useState(false);
  return {
    acting,
    act: async (document, variables) => {
      setActing(true);
      const { data } = await client.mutation(document, variables);
      setActing(false);
      return saidBy(data?.result);
    },
  };
}
