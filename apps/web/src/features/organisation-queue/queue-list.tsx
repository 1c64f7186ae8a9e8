import type { OrganisationStanding } from '@escale/domain';
import { formatDay } from '@escale/messages';
import { Badge, Button, Card, EmptyState, ErrorState, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ShownOrganisationFragment as Shown } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { ShownOrganisationFragment } from '../organisation/organisation.graphql.ts';
import { standingTone } from '../organisation/standing.presenter.ts';
import { OrganisationQueueQuery } from './queue.graphql.ts';
import styles from './queue.module.css';

export type QueueWish = { readonly text: string; readonly standing: OrganisationStanding | null };

type QueueListProps = { readonly wish: QueueWish; readonly after: string | null; readonly opened: string | null; readonly onOpen: (organisation: Shown) => void };

/** A page of organisations, and the button that asks for the next. */
export function QueueList({ wish, after, opened, onOpen }: QueueListProps) {
  const { t, locale } = useMessages();
  const text = wish.text.trim();
  const [{ data, error, fetching }, refresh] = useQuery({ query: OrganisationQueueQuery, variables: { text: text === '' ? null : text, standing: wish.standing, after }, requestPolicy: 'cache-and-network' });
  const [more, setMore] = useState(false);
  if (data === undefined) return error === undefined ? <Skeleton shape="card" lines={2} label={t('organisation:queue.loading')} /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />;
  const organisations = data.organisations.edges.map(({ node }) => readFragment(ShownOrganisationFragment, node));
  const { endCursor, hasNextPage } = data.organisations.pageInfo;
  if (organisations.length === 0 && after === null) {
    const waiting = text === '' && wish.standing === 'REQUESTED';
    return <EmptyState title={t(waiting ? 'organisation:queue.none' : 'organisation:queue.noneFound')}>{t(waiting ? 'organisation:queue.noneText' : 'organisation:queue.noneFoundText')}</EmptyState>;
  }
  return (
    <>
      {after === null && !hasNextPage && <p role="status" className={styles['soft']}>{t('organisation:queue.count', { count: organisations.length })}</p>}
      <ul role="list" className={styles['list']}>
        {organisations.map((organisation) => (
          <Card as="li" key={organisation.id} highlighted={organisation.id === opened}>
            <div className={styles['head']}>
              <button type="button" aria-label={t('organisation:queue.open', { name: organisation.name })} aria-pressed={organisation.id === opened} className={styles['open']} onClick={() => onOpen(organisation)}>
                {organisation.name}
              </button>
              <Badge tone={standingTone(organisation.standing)}>{t(`organisation:standing.${organisation.standing}`)}</Badge>
            </div>
            <p className={styles['soft']}>{[t(`organisation:kind.${organisation.kind}`), organisation.siret, t('organisation:queue.since', { when: formatDay(organisation.createdAt, 'Europe/Paris', locale, { year: true }) })].filter((part) => part != null).join(' · ')}</p>
          </Card>
        ))}
      </ul>
      {hasNextPage && endCursor != null && (more ? <QueueList wish={wish} after={endCursor} opened={opened} onOpen={onOpen} /> : <Button look="quiet" onPress={() => setMore(true)}>{t('organisation:queue.more')}</Button>)}
    </>
  );
}
