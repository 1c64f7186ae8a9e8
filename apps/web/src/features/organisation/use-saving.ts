import type { ShownOrganisationFragment as Shown } from '../../gql/graphql.ts';
import { type FragmentType, useFragment as readFragment } from '../../gql/index.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import type { OrganisationNo } from './organisation-form.tsx';
import { ChangeOrganisationMutation, RegisterOrganisationMutation, ShownOrganisationFragment } from './organisation.graphql.ts';
import { draftOf, type TypedOrganisation } from './typed-organisation.presenter.ts';

type Answer = ({ readonly __typename: 'Organisation' } & FragmentType<typeof ShownOrganisationFragment>) | ({ readonly __typename: 'OrganisationRefused' } & OrganisationNo);

const tell = (answer: Answer) => (answer.__typename === 'OrganisationRefused' ? refused<OrganisationNo>(answer) : done(readFragment(ShownOrganisationFragment, answer)));

/** Enters an organisation, or writes one anew. */
export function useSaving() {
  const { sending, send, sendOnce } = useActs(tell);
  return {
    sending,
    register: async (typed: TypedOrganisation) => sendOnce(RegisterOrganisationMutation, { draft: draftOf(typed) }),
    change: async ({ id, version }: Pick<Shown, 'id' | 'version'>, typed: TypedOrganisation) => send(ChangeOrganisationMutation, { organisationId: id, expectedVersion: version, draft: draftOf(typed) }),
  };
}
