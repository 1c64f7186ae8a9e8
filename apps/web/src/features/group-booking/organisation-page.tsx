import { EmptyState, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { ShownOrganisationFragment as Organisation } from '../../gql/graphql.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useOrganisations } from '../organisation/organisation-context.ts';
import styles from './group-booking.module.css';

/** A page of an organisation's, and what it shows to who has none or was not asked yet. */
export function OrganisationPage({ title, loading, children }: { readonly title: string; readonly loading: string; readonly children: (organisation: Organisation) => ReactNode }) {
  const { t } = useMessages();
  const { standing, chosen, error, asking, refresh } = useOrganisations();
  const { pathname, search } = useLocation();
  usePageTitle(title);
  if (chosen !== null) return children(chosen);
  return (
    <div className={styles['page']}>
      <PageTitle>{title}</PageTitle>
      {standing === 'asking' && (error ? <ErrorState onRetry={refresh} retrying={asking} /> : <Skeleton shape="card" label={loading} />)}
      {standing === 'signedOut' && <EmptyState title={t('organisation:page.signedOut')} actions={<LinkButton href={`/connexion?retour=${encodeURIComponent(`${pathname}${search}`)}`}>{t('organisation:page.signIn')}</LinkButton>} />}
      {standing === 'signedIn' && <EmptyState title={t('organisation:page.none')} actions={<LinkButton href="/organisme/inscrire">{t('organisation:page.register')}</LinkButton>}>{t('organisation:page.noneText')}</EmptyState>}
    </div>
  );
}
