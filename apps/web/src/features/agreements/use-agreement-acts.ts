import type { AgreementDraftInput, AgreementRefusalCode, AgreementState, ShownAgreementFragment as Shown } from '../../gql/graphql.ts';
import { type FragmentType, useFragment as readFragment } from '../../gql/index.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import { AnswerAgreementMutation, AskAgreementMutation, ChangeAgreementMutation, ShownAgreementFragment, WriteAgreementMutation } from './agreements.graphql.ts';

export type AgreementNo = { readonly code: AgreementRefusalCode; readonly field?: string | null };

type Answer = ({ readonly __typename: 'Agreement' } & FragmentType<typeof ShownAgreementFragment>) | ({ readonly __typename: 'AgreementRefused' } & AgreementNo);
type Version = Pick<Shown, 'id' | 'version'>;

const tell = (answer: Answer) => (answer.__typename === 'AgreementRefused' ? refused<AgreementNo>(answer) : done(readFragment(ShownAgreementFragment, answer)));
const at = ({ id, version }: Version) => ({ agreementId: id, expectedVersion: version });

/** The mutations of an agreement. */
export function useAgreementActs() {
  const { sending, send, sendOnce } = useActs(tell);
  return {
    sending,
    ask: async (organisationId: string, draft: AgreementDraftInput) => sendOnce(AskAgreementMutation, { organisationId, draft }),
    write: async (siret: string, draft: AgreementDraftInput) => sendOnce(WriteAgreementMutation, { siret, draft }),
    change: async (agreement: Version, draft: AgreementDraftInput) => send(ChangeAgreementMutation, { ...at(agreement), draft }),
    answer: async (agreement: Version, state: AgreementState, reason: string | null) => send(AnswerAgreementMutation, { ...at(agreement), state, reason }),
  };
}

export type AgreementActs = ReturnType<typeof useAgreementActs>;
