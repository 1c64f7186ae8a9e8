import { EmptyState, ErrorState, LinkButton, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { readerZone } from '../../shell/reader-zone.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useOrganisations } from '../organisation/organisation-context.ts';
import { AgreementsOf } from './agreements-of.tsx';
import styles from './agreements.module.css';

/** What an organisation has agreed with places or the network. */
export function OrganisationAgreementsPage() {
  const { t } = useMessages();
  const { standing, chosen, error, asking, refresh } = useOrganisations();
  const title = t('organisation:agreement.title');
  usePageTitle(chosen === null ? title : t('organisation:agreement.titleOf', { name: chosen.name }));
  if (chosen !== null) {
    const verified = chosen.standing === 'VERIFIED';
    return (
      <AgreementsOf
        key={chosen.id}
        side={{ kind: 'organisation', organisationId: chosen.id }}
        timeZone={readerZone()}
        title={title}
        lead={t('organisation:agreement.leadOrganisation')}
        empty={t('organisation:agreement.noneOrganisation')}
        mayAdd={verified && chosen.speaksFor}
        {...(verified ? {} : { tools: <Notice live={false}>{t('organisation:agreement.unverified')}</Notice> })}
      />
    );
  }
  return (
    <div className={styles['page']}>
      <PageTitle>{title}</PageTitle>
      {standing === 'asking' && (error ? <ErrorState onRetry={refresh} retrying={asking} /> : <Skeleton shape="card" label={t('organisation:agreement.loading')} />)}
      {standing === 'signedOut' && <EmptyState title={t('organisation:page.signedOut')} actions={<LinkButton href="/connexion?retour=/organisme/conventions">{t('organisation:page.signIn')}</LinkButton>} />}
      {standing === 'signedIn' && <EmptyState title={t('organisation:page.none')} actions={<LinkButton href="/organisme/inscrire">{t('organisation:page.register')}</LinkButton>}>{t('organisation:page.noneText')}</EmptyState>}
    </div>
  );
}
