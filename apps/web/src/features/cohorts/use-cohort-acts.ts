import type { CohortDraftInput, CohortRefusalCode, LearnerDraftInput, ShownCohortFragment as Shown } from '../../gql/graphql.ts';
import { type FragmentType, useFragment as readFragment } from '../../gql/index.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import { AddLearnerMutation, ArchiveCohortMutation, ChangeCohortMutation, ChangeLearnerMutation, CreateCohortMutation, RemoveLearnerMutation, ShownCohortFragment } from './cohorts.graphql.ts';

export type CohortNo = { readonly code: CohortRefusalCode; readonly field?: string | null };

type Answer = ({ readonly __typename: 'Cohort' } & FragmentType<typeof ShownCohortFragment>) | ({ readonly __typename: 'CohortRefused' } & CohortNo);
type Version = Pick<Shown, 'id' | 'version'>;

const tell = (answer: Answer) => (answer.__typename === 'CohortRefused' ? refused<CohortNo>(answer) : done(readFragment(ShownCohortFragment, answer)));
const at = ({ id, version }: Version) => ({ cohortId: id, expectedVersion: version });

/** The mutations of a cohort. */
export function useCohortActs() {
  const { sending, send, sendOnce } = useActs(tell);
  return {
    sending,
    create: async (organisationId: string, draft: CohortDraftInput) => sendOnce(CreateCohortMutation, { organisationId, draft }),
    change: async (cohort: Version, draft: CohortDraftInput) => send(ChangeCohortMutation, { ...at(cohort), draft }),
    archive: async (cohort: Version, archived: boolean) => send(ArchiveCohortMutation, { ...at(cohort), archived }),
    add: async (cohort: Version, draft: LearnerDraftInput) => sendOnce(AddLearnerMutation, { ...at(cohort), draft }),
    correct: async (cohort: Version, learnerId: string, draft: LearnerDraftInput) => send(ChangeLearnerMutation, { ...at(cohort), learnerId, draft }),
    remove: async (cohort: Version, learnerId: string) => send(RemoveLearnerMutation, { ...at(cohort), learnerId }),
  };
}

export type CohortActs = ReturnType<typeof useCohortActs>;
