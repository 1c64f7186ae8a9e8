import type { CancelGroupInput, ChangeGroupInput, ConfirmGroupInput, GroupNoFragment, HoldGroupInput, ShownGroupFragment as GroupRow } from '../../gql/graphql.ts';
import { type FragmentType, useFragment as readFragment } from '../../gql/index.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import { groupOf, noOf } from './facts.ts';
import { CancelGroupMutation, ChangeGroupMutation, ConfirmGroupMutation, GroupRefusedFragment, HoldGroupMutation, ShownGroupFragment } from './groups.graphql.ts';

type Answer = ({ readonly __typename: 'GroupBooking' } & FragmentType<typeof ShownGroupFragment>) | ({ readonly __typename: 'GroupRefused' } & FragmentType<typeof GroupRefusedFragment>);

const tell = (answer: Answer) =>
  answer.__typename === 'GroupRefused' ? refused(noOf(readFragment(GroupRefusedFragment, answer) satisfies GroupNoFragment)) : done(groupOf(readFragment(ShownGroupFragment, answer) satisfies GroupRow));

/** The mutations of a group. */
export function useGroupActs() {
  const { sending, send, sendOnce } = useActs(tell);
  return {
    sending,
    hold: async (input: Omit<HoldGroupInput, 'idempotencyKey'>) => sendOnce(HoldGroupMutation, input),
    confirm: async (input: ConfirmGroupInput) => send(ConfirmGroupMutation, input),
    cancel: async (input: CancelGroupInput) => send(CancelGroupMutation, input),
    change: async (input: ChangeGroupInput) => send(ChangeGroupMutation, input),
  };
}

export type GroupActs = ReturnType<typeof useGroupActs>;
