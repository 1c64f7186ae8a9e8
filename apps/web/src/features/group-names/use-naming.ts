import { useMemo } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import type { GroupRefusalCode, NameGroupInput, SubstituteLearnerInput } from '../../gql/graphql.ts';
import { NameGroupMutation, SubstituteLearnerMutation } from './names.graphql.ts';

export type NamesNo = { readonly code: GroupRefusalCode; readonly sessionId?: string | null; readonly learnerIds: readonly string[] };
/** What came of it; `unreachable` when nobody answered, and it may be sent again. */
export type Outcome = { readonly kind: 'done' } | { readonly kind: 'no'; readonly no: NamesNo } | { readonly kind: 'unreachable' };

type Answer = { readonly result: { readonly __typename: 'GroupBooking' } | ({ readonly __typename: 'GroupRefused' } & NamesNo) };

/** Says who comes, told apart into done, refused and unanswered; sent again with the version it was, nothing is done twice. */
export function useNaming() {
  const client = useClient();
  return useMemo(() => {
    const send = async <Input extends object>(document: TypedDocumentNode<Answer, { input: Input }>, input: Input): Promise<Outcome> => {
      const answer = (await client.mutation(document, { input })).data?.result;
      if (answer === undefined) return { kind: 'unreachable' };
      return answer.__typename === 'GroupRefused' ? { kind: 'no', no: answer } : { kind: 'done' };
    };
    return {
      name: async (input: NameGroupInput) => send(NameGroupMutation, input),
      substitute: async (input: SubstituteLearnerInput) => send(SubstituteLearnerMutation, input),
    };
  }, [client]);
}

export type NamingActs = ReturnType<typeof useNaming>;
