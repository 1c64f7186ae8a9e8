import { useMemo } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import type { AgreementDraftInput, AgreementRefusalCode, AgreementState, ShownAgreementFragment as Shown } from '../../gql/graphql.ts';
import { type FragmentType, useFragment as readFragment } from '../../gql/index.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { AnswerAgreementMutation, AskAgreementMutation, ChangeAgreementMutation, ShownAgreementFragment, WriteAgreementMutation } from './agreements.graphql.ts';

export type AgreementNo = { readonly code: AgreementRefusalCode; readonly field?: string | null };
/** What came of it; `unreachable` when nobody answered, and it may be sent again. */
export type Outcome = { readonly kind: 'done'; readonly done: Shown } | { readonly kind: 'no'; readonly no: AgreementNo } | { readonly kind: 'unreachable' };

type Answer = { readonly result: ({ readonly __typename: 'Agreement' } & FragmentType<typeof ShownAgreementFragment>) | ({ readonly __typename: 'AgreementRefused' } & AgreementNo) };
type Version = Pick<Shown, 'id' | 'version'>;

/** The mutations of an agreement, each told apart into done, refused and unanswered. */
export function useAgreementActs() {
  const client = useClient();
  const keyFor = useRequestKey();
  return useMemo(() => {
    const send = async <Input extends object>(document: TypedDocumentNode<Answer, { input: Input }>, input: Input): Promise<Outcome> => {
      const answer = (await client.mutation(document, { input })).data?.result;
      if (answer === undefined) return { kind: 'unreachable' };
      return answer.__typename === 'AgreementRefused' ? { kind: 'no', no: answer } : { kind: 'done', done: readFragment(ShownAgreementFragment, answer) };
    };
    const at = ({ id, version }: Version) => ({ agreementId: id, expectedVersion: version });
    return {
      ask: async (organisationId: string, draft: AgreementDraftInput) => send(AskAgreementMutation, { organisationId, draft, idempotencyKey: keyFor([organisationId, draft]) }),
      write: async (siret: string, draft: AgreementDraftInput) => send(WriteAgreementMutation, { siret, draft, idempotencyKey: keyFor([siret, draft]) }),
      change: async (agreement: Version, draft: AgreementDraftInput) => send(ChangeAgreementMutation, { ...at(agreement), draft }),
      answer: async (agreement: Version, state: AgreementState, reason: string | null) => send(AnswerAgreementMutation, { ...at(agreement), state, reason }),
    };
  }, [client, keyFor]);
}

export type AgreementActs = ReturnType<typeof useAgreementActs>;
