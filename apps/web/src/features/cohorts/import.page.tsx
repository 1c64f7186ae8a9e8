import { ArrowLeft, EmptyState, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { CohortFrame, cohortPath, cohortsPath } from './cohort-frame.tsx';
import { CohortQuery, ShownCohortFragment } from './cohorts.graphql.ts';
import styles from './cohorts.module.css';
import { LearnerImport } from './learner-import.tsx';

/** A list of learners that is taken in: given, looked at and mended, then written. */
export function ImportPage() {
  const { cohortId = '' } = useParams();
  return <CohortFrame>{({ id }) => <ImportInto key={cohortId} cohortId={cohortId} organisationId={id} />}</CohortFrame>;
}

function ImportInto({ cohortId, organisationId }: { readonly cohortId: string; readonly organisationId: string }) {
  const { t } = useMessages();
  const [{ data, error, fetching }, refresh] = useQuery({ query: CohortQuery, variables: { id: cohortId }, requestPolicy: 'cache-and-network' });
  const cohort = data?.cohort == null ? null : readFragment(ShownCohortFragment, data.cohort.cohort);
  usePageTitle(cohort === null ? t('cohorts:import.title') : t('cohorts:import.titleOf', { title: cohort.title }));
  const gone = data !== undefined ? cohort?.manages !== true || cohort.archivedAt != null : error?.networkError === undefined && error !== undefined;
  return (
    <div className={styles['page']}>
      <PageTitle
        lead={t('cohorts:import.lead')}
        {...(cohort === null ? {} : { before: <LinkButton look="plain" href={cohortPath(cohort)}><ArrowLeft aria-hidden="true" className="lucide" />{cohort.title}</LinkButton> })}
      >
        {t('cohorts:import.title')}
      </PageTitle>
      {gone && <EmptyState title={t('cohorts:gone')} actions={<LinkButton look="quiet" href={cohortsPath(organisationId)}>{t('cohorts:back')}</LinkButton>}>{t('cohorts:goneText')}</EmptyState>}
      {!gone && cohort === null && (error === undefined ? <Skeleton shape="card" label={t('cohorts:loading')} /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />)}
      {!gone && cohort !== null && <LearnerImport cohort={cohort} />}
    </div>
  );
}
