import { EmptyState, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { readerZone } from '../../shell/reader-zone.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useOrganisations } from '../organisation/organisation-context.ts';
import { InstallsOf } from './installs-of.tsx';
import styles from './installs.module.css';

/** The modules an organisation asked places for, and what they answered. */
export function OrganisationInstallsPage() {
  const { t } = useMessages();
  const { standing, chosen, error, asking, refresh } = useOrganisations();
  const title = t('catalogue:install.title');
  usePageTitle(title);
  if (chosen !== null && chosen.speaksFor) return <InstallsOf key={chosen.id} side="organisation" id={chosen.id} timeZone={readerZone()} title={title} />;
  return (
    <div className={styles['page']}>
      <PageTitle>{title}</PageTitle>
      {standing === 'asking' && (error ? <ErrorState onRetry={refresh} retrying={asking} /> : <Skeleton shape="card" label={t('catalogue:install.loading')} />)}
      {standing === 'signedOut' && <EmptyState title={t('catalogue:install.signedOut')} actions={<LinkButton href="/connexion?retour=/organisme/installations">{t('organisation:page.signIn')}</LinkButton>} />}
      {standing === 'signedIn' && chosen === null && <EmptyState title={t('organisation:page.none')} actions={<LinkButton href="/organisme/inscrire">{t('organisation:page.register')}</LinkButton>}>{t('organisation:page.noneText')}</EmptyState>}
      {chosen !== null && <EmptyState title={t('organisation:page.readOnly')} actions={<LinkButton look="quiet" href="/catalogue">{t('catalogue:install.seeCatalogue')}</LinkButton>} />}
    </div>
  );
}
