import { formatDuration } from '@escale/messages';
import { ArrowLeft, Card, EmptyState, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import styles from './pathways.module.css';
import { pathwayPath } from './hours.presenter.ts';
import { PathwaysQuery } from './pathways.graphql.ts';

/** Every pathway of the network. */
export function PathwaysPage() {
  const { t, locale } = useMessages();
  usePageTitle(t('catalogue:pathway.titleAll'));
  const [{ data, error, fetching }, again] = useQuery({ query: PathwaysQuery, variables: { locale } });
  return (
    <div className={styles['page']}>
      <Link to="/catalogue" className={styles['back']}><ArrowLeft aria-hidden="true" />{t('catalogue:module.back')}</Link>
      <PageTitle lead={t('catalogue:pathway.lead')}>{t('catalogue:pathway.titleAll')}</PageTitle>
      {error !== undefined && data === undefined && <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} retrying={fetching} />}
      {error === undefined && data === undefined && <Skeleton shape="card" lines={3} label={t('catalogue:pathway.loading')} />}
      {data?.pathways.length === 0 && <EmptyState title={t('catalogue:pathway.none')} actions={<LinkButton href="/catalogue">{t('catalogue:noneWay')}</LinkButton>}>{t('catalogue:pathway.noneText')}</EmptyState>}
      {data !== undefined && data.pathways.length > 0 && (
        <ul role="list" className={styles['list']}>
          {data.pathways.map(({ id, slug, title, summary, steps, hours, certificationCode }) => (
            <Card as="li" key={id} className={styles['card']}>
              <h2><Link to={pathwayPath(slug)}>{title}</Link></h2>
              {summary != null && <p>{summary}</p>}
              <p className={styles['soft']}>{[t('catalogue:pathway.stepCount', { count: steps.length }), formatDuration(hours.total, locale), ...(certificationCode == null ? [] : [t('catalogue:pathway.certification', { code: certificationCode })])].join(' · ')}</p>
            </Card>
          ))}
        </ul>
      )}
    </div>
  );
}
