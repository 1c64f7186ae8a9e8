import { createToasts, EmptyState, ErrorState, LinkButton, PageTitle, showToast, Skeleton, ToastRegion, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { CohortFrame, cohortsPath } from './cohort-frame.tsx';
import { CohortView } from './cohort-view.tsx';
import { CohortQuery, ShownCohortFragment, ShownLearnerFragment } from './cohorts.graphql.ts';
import styles from './cohorts.module.css';

/** One group: what is planned, and its people. */
export function CohortPage() {
  const { cohortId = '' } = useParams();
  return <CohortFrame>{({ id }) => <OneCohort key={cohortId} cohortId={cohortId} organisationId={id} />}</CohortFrame>;
}

function OneCohort({ cohortId, organisationId }: { readonly cohortId: string; readonly organisationId: string }) {
  const { t } = useMessages();
  const [query] = useSearchParams();
  const [toasts] = useState(createToasts);
  const [{ data, error, fetching }, refresh] = useQuery({ query: CohortQuery, variables: { id: cohortId }, requestPolicy: 'cache-and-network' });
  const again = (): void => refresh({ requestPolicy: 'network-only' });
  const cohort = data?.cohort == null ? null : readFragment(ShownCohortFragment, data.cohort.cohort);
  const learners = (data?.cohort?.learners ?? []).map((row) => readFragment(ShownLearnerFragment, row));
  usePageTitle(cohort?.title ?? t('cohorts:title'));
  // An address that is no id is refused like one that is somebody else's.
  const gone = data !== undefined ? cohort === null : error?.networkError === undefined && error !== undefined;
  const said = (words: string): void => {
    showToast(toasts, { tone: 'ok', title: words });
    again();
  };
  return (
    <div className={styles['page']}>
      {cohort !== null && <CohortView cohort={cohort} learners={learners} isNew={query.get('nouveau') === '1'} onSaid={said} onChanged={again} />}
      {cohort === null && <PageTitle>{t('cohorts:title')}</PageTitle>}
      {gone && <EmptyState title={t('cohorts:gone')} actions={<LinkButton look="quiet" href={cohortsPath(organisationId)}>{t('cohorts:back')}</LinkButton>}>{t('cohorts:goneText')}</EmptyState>}
      {!gone && cohort === null && (error === undefined ? <Skeleton shape="card" label={t('cohorts:loading')} /> : <ErrorState onRetry={again} retrying={fetching} />)}
      <ToastRegion toasts={toasts} />
    </div>
  );
}
