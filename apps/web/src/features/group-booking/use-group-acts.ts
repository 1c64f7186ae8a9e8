import { useMemo } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import type { CancelGroupInput, ChangeGroupInput, ConfirmGroupInput, GroupNoFragment, HoldGroupInput, ShownGroupFragment as GroupRow } from '../../gql/graphql.ts';
import { type FragmentType, useFragment as readFragment } from '../../gql/index.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { type Group, type GroupNo, groupOf, noOf } from './facts.ts';
import { CancelGroupMutation, ChangeGroupMutation, ConfirmGroupMutation, GroupRefusedFragment, HoldGroupMutation, ShownGroupFragment } from './groups.graphql.ts';

/** What came of it; `unreachable` when nobody answered, and it may be sent again. */
export type Outcome = { readonly kind: 'done'; readonly done: Group } | { readonly kind: 'no'; readonly no: GroupNo } | { readonly kind: 'unreachable' };

type Answer = { readonly result: ({ readonly __typename: 'GroupBooking' } & FragmentType<typeof ShownGroupFragment>) | ({ readonly __typename: 'GroupRefused' } & FragmentType<typeof GroupRefusedFragment>) };

/** The mutations of a group, each told apart into done, refused and unanswered. */
export function useGroupActs() {
  const client = useClient();
  const keyFor = useRequestKey();
  return useMemo(() => {
    const send = async <Input extends object>(document: TypedDocumentNode<Answer, { input: Input }>, input: Input): Promise<Outcome> => {
      const answer = (await client.mutation(document, { input })).data?.result;
      if (answer === undefined) return { kind: 'unreachable' };
      if (answer.__typename === 'GroupRefused') return { kind: 'no', no: noOf(readFragment(GroupRefusedFragment, answer) satisfies GroupNoFragment) };
      return { kind: 'done', done: groupOf(readFragment(ShownGroupFragment, answer) satisfies GroupRow) };
    };
    return {
      hold: async (input: Omit<HoldGroupInput, 'idempotencyKey'>) => send(HoldGroupMutation, { ...input, idempotencyKey: keyFor(input) }),
      confirm: async (input: ConfirmGroupInput) => send(ConfirmGroupMutation, input),
      cancel: async (input: CancelGroupInput) => send(CancelGroupMutation, input),
      change: async (input: ChangeGroupInput) => send(ChangeGroupMutation, input),
    };
  }, [client, keyFor]);
}

export type GroupActs = ReturnType<typeof useGroupActs>;
