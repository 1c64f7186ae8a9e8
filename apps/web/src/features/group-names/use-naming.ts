import type { GroupRefusalCode, NameGroupInput, SubstituteLearnerInput } from '../../gql/graphql.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import { NameGroupMutation, SubstituteLearnerMutation } from './names.graphql.ts';

export type NamesNo = { readonly code: GroupRefusalCode; readonly sessionId?: string | null; readonly learnerIds: readonly string[] };
type Answer = { readonly __typename: 'GroupBooking' } | ({ readonly __typename: 'GroupRefused' } & NamesNo);

const tell = (answer: Answer) => (answer.__typename === 'GroupRefused' ? refused<NamesNo>(answer) : done(null));

/** Says who comes; sent again with the version it was, nothing is done twice. */
export function useNaming() {
  const { sending, send } = useActs(tell);
  return {
    sending,
    name: async (input: NameGroupInput) => send(NameGroupMutation, input),
    substitute: async (input: SubstituteLearnerInput) => send(SubstituteLearnerMutation, input),
  };
}

export type NamingActs = ReturnType<typeof useNaming>;
