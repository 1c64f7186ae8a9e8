import type { Role } from '@escale/domain';
import { Button, Card, EmptyState, ErrorState, Notice, SearchField, Select, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useFragment } from '../../gql/fragment-masking.ts';
import { EndSessions } from './end-sessions.tsx';
import { type OneScope, rolesOn } from './givable.presenter.ts';
import { HeldGrant } from './held-grant.tsx';
import styles from './people.module.css';
import { PeopleQuery, ShownPersonFragment } from './people.graphql.ts';
import { useChange } from './use-change.ts';

type Wish = { readonly text: string; readonly role: Role | null };

/** A page of people, and the button that asks for the next. */
function PeoplePage({ wish, on, after, changes }: { readonly wish: Wish; readonly on: OneScope | null; readonly after: string | null; readonly changes: ReturnType<typeof useChange> }) {
  const { t } = useMessages();
  const text = wish.text.trim();
  const [{ data, error, fetching }, refresh] = useQuery({ query: PeopleQuery, variables: { text: text === '' ? null : text, role: wish.role, on, after }, requestPolicy: 'cache-and-network' });
  const [more, setMore] = useState(false);
  const people = useFragment(ShownPersonFragment, data?.people.edges.map(({ node }) => node) ?? []);
  if (data === undefined) return error === undefined ? <Skeleton shape="card" lines={2} /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />;
  const { endCursor, hasNextPage } = data.people.pageInfo;
  if (people.length === 0 && after === null) return <EmptyState title={t('roles:page.none')}>{t('roles:page.noneText')}</EmptyState>;
  return (
    <>
      {after === null && <p role="status" className={styles['soft']}>{t('roles:page.count', { count: people.length })}</p>}
      <ul role="list" className={styles['list']}>
        {people.map(({ id, givenName, familyName, email, grants, sessionsEndable }) => {
          const name = [givenName, familyName].filter((part) => part != null).join(' ');
          const called = name === '' ? email : name;
          return (
            <Card as="li" key={id}>
              <h3>{called}</h3>
              {name !== '' && <p className={styles['soft']}>{email}</p>}
              <ul role="list" className={styles['grants']}>
                {grants.map((grant) => <HeldGrant key={grant.id} grant={grant} name={called} changes={changes} />)}
              </ul>
              {sessionsEndable && (
                <div className={styles['actions']}>
                  <EndSessions accountId={id} name={called} changes={changes} />
                </div>
              )}
            </Card>
          );
        })}
      </ul>
      {hasNextPage && endCursor != null && (more ? <PeoplePage wish={wish} on={on} after={endCursor} changes={changes} /> : <Button look="quiet" onPress={() => setMore(true)}>{t('roles:page.more')}</Button>)}
    </>
  );
}

/** Who holds which role, found by name, address or role. */
export function PeopleList({ on = null, onChanged, version }: { /** Only roles on just this. */ readonly on?: OneScope | null; readonly onChanged: () => void; /** Changes whenever a role did, so that the list is read anew. */ readonly version: number }) {
  const { t } = useMessages();
  const [wish, setWish] = useState<Wish>({ text: '', role: null });
  const [typed, setTyped] = useState('');
  const changes = useChange(onChanged);
  const options = [{ id: 'ANY' as const, label: t('roles:page.anyRole') }, ...rolesOn(on).map((role) => ({ id: role, label: t(`account:role.${role}`) }))];
  return (
    <section aria-labelledby="people-title" className={styles['section']}>
      <h2 id="people-title">{t('roles:page.people')}</h2>
      <div className={styles['filters']}>
        <SearchField label={t('roles:page.find')} hint={t('roles:page.findHelp')} maxLength={100} value={typed} onChange={setTyped} onSubmit={(text) => setWish({ ...wish, text })} onClear={() => setWish({ ...wish, text: '' })} onBlur={() => setWish({ ...wish, text: typed })} />
        <Select<Role | 'ANY'> label={t('roles:page.role')} options={options} value={wish.role ?? 'ANY'} onChange={(role) => setWish({ ...wish, role: role === 'ANY' ? null : role })} />
      </div>
      {changes.told !== null && <Notice tone={changes.told.tone}>{changes.told.words}</Notice>}
      <PeoplePage key={`${wish.text} ${wish.role} ${version}`} wish={wish} on={on} after={null} changes={changes} />
    </section>
  );
}
