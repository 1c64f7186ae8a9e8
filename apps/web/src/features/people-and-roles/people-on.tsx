import { ErrorState, Skeleton } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { givableOn, type OneScope } from './givable.presenter.ts';
import { Invitations } from './invitations.tsx';
import { InviteForm } from './invite-form.tsx';
import { MyGrantsQuery } from './people.graphql.ts';
import styles from './people.module.css';
import { PeopleList } from './people-list.tsx';

type PeopleOnProps = { readonly on: OneScope; /** A role or an invitation has changed. */ readonly onChanged?: () => void };

/** The people of one place or organisation, for who answers for it: who has which role, who is invited, and a form to invite. */
export function PeopleOn({ on, onChanged }: PeopleOnProps) {
  const [{ data, error, fetching }, refresh] = useQuery({ query: MyGrantsQuery, requestPolicy: 'cache-and-network' });
  const [version, setVersion] = useState(0);
  const [invited, setInvited] = useState(0);
  const changed = (): void => {
    setVersion((before) => before + 1);
    onChanged?.();
  };
  if (data === undefined) return error === undefined ? <Skeleton shape="card" /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />;
  const givable = givableOn(data.me?.grants ?? [], on);
  return (
    <div className={styles['one']}>
      <PeopleList on={on} version={version} onChanged={changed} />
      {/* What was said of an earlier invitation is not said beside a new one. */}
      <Invitations key={invited} on={on} onChanged={changed} />
      {givable.length > 0 && <InviteForm on={on} givable={givable} onInvited={() => setInvited((before) => before + 1)} />}
    </div>
  );
}
