import { Button, ChoiceChips, EmptyState, ErrorState, Notice, PageTitle, Plus, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import type { ShownOrganisationFragment } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { CohortCard } from './cohort-card.tsx';
import { CohortForm } from './cohort-form.tsx';
import { CohortFrame, cohortPath } from './cohort-frame.tsx';
import { CohortsQuery, ShownCohortFragment } from './cohorts.graphql.ts';
import styles from './cohorts.module.css';
import { useCohortActs } from './use-cohort-acts.ts';

/** The groups an organisation trains. */
export function CohortsPage() {
  return <CohortFrame>{(organisation) => <CohortsOf key={organisation.id} organisation={organisation} />}</CohortFrame>;
}

function CohortsOf({ organisation }: { readonly organisation: ShownOrganisationFragment }) {
  const { t } = useMessages();
  const go = useNavigate();
  const acts = useCohortActs();
  const [which, setWhich] = useState<'current' | 'archived'>('current');
  const [adding, setAdding] = useState(false);
  // Whoever entered an organisation has no role in it before it is verified: nothing is theirs to ask for.
  const works = organisation.standing === 'VERIFIED' || organisation.standing === 'SUSPENDED';
  const [{ data, error, fetching }, refresh] = useQuery({ query: CohortsQuery, variables: { organisationId: organisation.id, archived: which === 'archived' }, requestPolicy: 'cache-and-network', pause: !works });
  usePageTitle(t('cohorts:titleOf', { name: organisation.name }));
  const cohorts = data?.cohorts.map((row) => readFragment(ShownCohortFragment, row)) ?? null;
  const verified = organisation.standing === 'VERIFIED';
  const mayAdd = organisation.speaksFor && verified;
  const archived = which === 'archived';
  return (
    <div className={styles['page']}>
      <PageTitle lead={t(organisation.speaksFor ? 'cohorts:lead' : 'cohorts:leadTrainer')} {...(mayAdd ? { action: <Button onPress={() => setAdding(true)}><Plus aria-hidden="true" />{t('cohorts:add')}</Button> } : {})}>
        {t('cohorts:title')}
      </PageTitle>
      {organisation.speaksFor && !verified && <Notice live={false}>{t('cohorts:unverified')}</Notice>}
      {works && <ChoiceChips label={t('cohorts:which')} labelHidden options={(['current', 'archived'] as const).map((id) => ({ id, label: t(`cohorts:${id}`) }))} value={which} onChange={setWhich} />}
      {error !== undefined && <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />}
      {works && cohorts === null && error === undefined && <Skeleton shape="card" label={t('cohorts:loading')} />}
      <div className={styles['split']} data-open={adding}>
        <div>
          {cohorts?.length === 0 && <EmptyState title={t(archived ? 'cohorts:noneArchived' : 'cohorts:none')}>{t(archived ? 'cohorts:noneArchivedText' : organisation.speaksFor ? 'cohorts:noneText' : 'cohorts:noneTrainer')}</EmptyState>}
          {cohorts !== null && cohorts.length > 0 && (
            <ul role="list" className={styles['list']}>
              {cohorts.map((cohort) => <CohortCard key={cohort.id} cohort={cohort} />)}
            </ul>
          )}
        </div>
        {adding && <CohortForm organisationId={organisation.id} cohort={null} acts={acts} onDone={(made) => void go(`${cohortPath(made)}&nouveau=1`)} onChanged={() => undefined} onClose={() => setAdding(false)} />}
      </div>
    </div>
  );
}
