import { EmptyState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useNetworkStanding } from '../../shell/workspace/network-workspace.tsx';
import { AgreementsOf } from './agreements-of.tsx';
import styles from './agreements.module.css';

// The network keeps the hours of its seat.
const NETWORK_ZONE = 'Europe/Paris';

/** Agreements with the whole network, for who coordinates it. */
export function NetworkAgreementsPage() {
  const { t } = useMessages();
  const standing = useNetworkStanding();
  const title = t('organisation:agreement.title');
  usePageTitle(title);
  if (standing === 'coordinator') return <AgreementsOf side={{ kind: 'network' }} timeZone={NETWORK_ZONE} title={title} lead={t('organisation:agreement.leadNetwork')} empty={t('organisation:agreement.nonePlace')} mayAdd />;
  return (
    <div className={styles['page']}>
      <PageTitle>{title}</PageTitle>
      {standing === 'asking' && <Skeleton shape="card" label={t('organisation:agreement.loading')} />}
      {standing === 'signedOut' && <EmptyState title={t('organisation:page.signedOut')} actions={<LinkButton href="/connexion?retour=/reseau/conventions">{t('organisation:page.signIn')}</LinkButton>} />}
      {standing === 'nobody' && <EmptyState title={t('organisation:queue.notYours')} actions={<LinkButton look="quiet" href="/compte">{t('account:mine.link')}</LinkButton>} />}
    </div>
  );
}
