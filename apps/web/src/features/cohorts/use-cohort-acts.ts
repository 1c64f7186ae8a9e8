import { useMemo } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import type { CohortDraftInput, CohortRefusalCode, LearnerDraftInput, ShownCohortFragment as Shown } from '../../gql/graphql.ts';
import { type FragmentType, useFragment as readFragment } from '../../gql/index.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { AddLearnerMutation, ArchiveCohortMutation, ChangeCohortMutation, ChangeLearnerMutation, CreateCohortMutation, RemoveLearnerMutation, ShownCohortFragment } from './cohorts.graphql.ts';

export type CohortNo = { readonly code: CohortRefusalCode; readonly field?: string | null };
/** What came of it; `unreachable` when nobody answered, and it may be sent again. */
export type Outcome = { readonly kind: 'done'; readonly done: Shown } | { readonly kind: 'no'; readonly no: CohortNo } | { readonly kind: 'unreachable' };

type Answer = { readonly result: ({ readonly __typename: 'Cohort' } & FragmentType<typeof ShownCohortFragment>) | ({ readonly __typename: 'CohortRefused' } & CohortNo) };
type Version = Pick<Shown, 'id' | 'version'>;

/** The mutations of a cohort, each told apart into done, refused and unanswered. */
export function useCohortActs() {
  const client = useClient();
  const keyFor = useRequestKey();
  return useMemo(() => {
    const send = async <Input extends object>(document: TypedDocumentNode<Answer, { input: Input }>, input: Input): Promise<Outcome> => {
      const answer = (await client.mutation(document, { input })).data?.result;
      if (answer === undefined) return { kind: 'unreachable' };
      return answer.__typename === 'CohortRefused' ? { kind: 'no', no: answer } : { kind: 'done', done: readFragment(ShownCohortFragment, answer) };
    };
    const at = ({ id, version }: Version) => ({ cohortId: id, expectedVersion: version });
    return {
      create: async (organisationId: string, draft: CohortDraftInput) => send(CreateCohortMutation, { organisationId, draft, idempotencyKey: keyFor([organisationId, draft]) }),
      change: async (cohort: Version, draft: CohortDraftInput) => send(ChangeCohortMutation, { ...at(cohort), draft }),
      archive: async (cohort: Version, archived: boolean) => send(ArchiveCohortMutation, { ...at(cohort), archived }),
      add: async (cohort: Version, draft: LearnerDraftInput) => send(AddLearnerMutation, { ...at(cohort), draft, idempotencyKey: keyFor([at(cohort), draft]) }),
      correct: async (cohort: Version, learnerId: string, draft: LearnerDraftInput) => send(ChangeLearnerMutation, { ...at(cohort), learnerId, draft }),
      remove: async (cohort: Version, learnerId: string) => send(RemoveLearnerMutation, { ...at(cohort), learnerId }),
    };
  }, [client, keyFor]);
}

export type CohortActs = ReturnType<typeof useCohortActs>;
