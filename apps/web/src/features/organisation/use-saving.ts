import { useState } from 'react';
import { useClient } from 'urql';
import type { ShownOrganisationFragment as Shown } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import type { OrganisationNo } from './organisation-form.tsx';
import { ChangeOrganisationMutation, RegisterOrganisationMutation, ShownOrganisationFragment } from './organisation.graphql.ts';
import { draftOf, type TypedOrganisation } from './typed-organisation.presenter.ts';

/** What came of saving; `unreachable` when nobody answered, and it may be sent again. */
export type Saved = { readonly kind: 'done'; readonly done: Shown } | { readonly kind: 'no'; readonly no: OrganisationNo } | { readonly kind: 'unreachable' };

/** Enters an organisation, or writes one anew. */
export function useSaving(): { readonly sending: boolean; readonly register: (typed: TypedOrganisation) => Promise<Saved>; readonly change: (before: Pick<Shown, 'id' | 'version'>, typed: TypedOrganisation) => Promise<Saved> } {
  const client = useClient();
  const keyFor = useRequestKey();
  const [sending, setSending] = useState(false);
  const during = async (work: () => Promise<Saved>): Promise<Saved> => {
    setSending(true);
    const saved = await work();
    setSending(false);
    return saved;
  };
  return {
    sending,
    register: (typed) =>
      during(async () => {
        const draft = draftOf(typed);
        const answer = (await client.mutation(RegisterOrganisationMutation, { input: { draft, idempotencyKey: keyFor(draft) } })).data?.registerOrganisation;
        if (answer == null) return { kind: 'unreachable' };
        return answer.__typename === 'OrganisationRefused' ? { kind: 'no', no: answer } : { kind: 'done', done: readFragment(ShownOrganisationFragment, answer) };
      }),
    change: ({ id, version }, typed) =>
      during(async () => {
        const answer = (await client.mutation(ChangeOrganisationMutation, { input: { organisationId: id, expectedVersion: version, draft: draftOf(typed) } })).data?.changeOrganisation;
        if (answer == null) return { kind: 'unreachable' };
        return answer.__typename === 'OrganisationRefused' ? { kind: 'no', no: answer } : { kind: 'done', done: readFragment(ShownOrganisationFragment, answer) };
      }),
  };
}
