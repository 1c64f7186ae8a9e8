import { Button, EmptyState, ErrorState, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { MemberFragment, OrganisationMembersQuery } from './members.graphql.ts';
import styles from './members.module.css';
import { memberWords } from './members.presenter.ts';

/** Who works for an organisation, by name and role, a page at a time. */
export function MemberNames({ organisationId, after = null }: { readonly organisationId: string; readonly after?: string | null }) {
  const { t } = useMessages();
  const [{ data, error, fetching }, refresh] = useQuery({ query: OrganisationMembersQuery, variables: { organisationId, after }, requestPolicy: 'cache-and-network' });
  const [more, setMore] = useState(false);
  if (data === undefined) return error === undefined ? <Skeleton shape="card" label={t('organisation:members.loading')} /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />;
  const members = data.organisationMembers.edges.map(({ node }) => readFragment(MemberFragment, node));
  const { endCursor, hasNextPage } = data.organisationMembers.pageInfo;
  if (members.length === 0 && after === null) return <EmptyState title={t('organisation:members.none')}>{t('organisation:members.noneText')}</EmptyState>;
  return (
    <>
      <ul role="list" className={styles['names']}>
        {members.map((member) => {
          const { name, roles } = memberWords(member, t);
          return (
            <li key={member.id} className={styles['member']}>
              <span className={styles['name']}>{name}</span>
              <span className={styles['soft']}>{roles}</span>
            </li>
          );
        })}
      </ul>
      {hasNextPage && endCursor != null && (more ? <MemberNames organisationId={organisationId} after={endCursor} /> : <div><Button look="quiet" onPress={() => setMore(true)}>{t('roles:page.more')}</Button></div>)}
    </>
  );
}
