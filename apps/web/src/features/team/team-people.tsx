import { Skeleton } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { givableRoles } from '../people-and-roles/givable.presenter.ts';
import { Invitations } from '../people-and-roles/invitations.tsx';
import { InviteForm } from '../people-and-roles/invite-form.tsx';
import { MyGrantsQuery } from '../people-and-roles/people.graphql.ts';
import { PeopleList } from '../people-and-roles/people-list.tsx';
import styles from './team.module.css';

/** The people of one place: who has which role there, who is invited, and a form to invite. */
export function TeamPeople({ place }: { readonly place: MyPlace }) {
  const [{ data }] = useQuery({ query: MyGrantsQuery, requestPolicy: 'cache-and-network' });
  const [version, setVersion] = useState(0);
  const changed = (): void => setVersion((before) => before + 1);
  if (data === undefined) return <Skeleton shape="card" />;
  const givable = givableRoles((data.me?.grants ?? []).filter(({ scopeId }) => scopeId === place.id)).map(({ role }) => ({ role, kinds: ['PLACE'] as const }));
  const at = { id: place.id, label: place.name };
  return (
    <div className={styles['people']}>
      <PeopleList version={version} onChanged={changed} place={at} />
      <Invitations key={version} onChanged={changed} place={at} />
      {givable.length > 0 && <InviteForm givable={givable} onInvited={changed} place={at} />}
    </div>
  );
}
