import { EmptyState, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import type { ShownOrganisationFragment } from '../../gql/graphql.ts';
import { useOrganisations } from '../organisation/organisation-context.ts';
import styles from './cohorts.module.css';

/** A page of the groups of an organisation: who is not signed in, or has none, is told what to do first. */
export function CohortFrame({ children }: { readonly children: (organisation: ShownOrganisationFragment) => ReactNode }) {
  const { t } = useMessages();
  const { standing, chosen, error, asking, refresh } = useOrganisations();
  if (chosen !== null) return children(chosen);
  return (
    <div className={styles['page']}>
      <PageTitle>{t('cohorts:title')}</PageTitle>
      {standing === 'asking' && (error ? <ErrorState onRetry={refresh} retrying={asking} /> : <Skeleton shape="card" label={t('cohorts:loading')} />)}
      {standing === 'signedOut' && <EmptyState title={t('organisation:page.signedOut')} actions={<LinkButton href="/connexion?retour=/organisme/groupes">{t('organisation:page.signIn')}</LinkButton>} />}
      {standing === 'signedIn' && <EmptyState title={t('organisation:page.none')} actions={<LinkButton href="/organisme/inscrire">{t('organisation:page.register')}</LinkButton>}>{t('organisation:page.noneText')}</EmptyState>}
    </div>
  );
}

/** The address of a cohort, or of the pages behind it; it keeps the organisation one was looking at. */
export const cohortPath = (cohort: { readonly id: string; readonly organisationId: string }, behind: '' | '/importer' = ''): string => `/organisme/groupes/${cohort.id}${behind}?structure=${cohort.organisationId}`;
export const cohortsPath = (organisationId: string): string => `/organisme/groupes?structure=${organisationId}`;
