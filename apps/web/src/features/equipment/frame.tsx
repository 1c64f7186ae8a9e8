import { EmptyState, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../shell/workspace/workspace-context.ts';
import styles from './equipment.module.css';

/** Who may see the equipment, and what others are told; `back` is where signing in leads to. */
export function TeamOnly({ back, children }: { readonly back: string; readonly children: ReactNode }) {
  const { t } = useMessages();
  const { standing, places, error, retry, asking } = useWorkspace();
  if (standing === 'team' && places.length > 0) return children;
  return (
    <div className={styles['page']}>
      <PageTitle>{t('fleet:title')}</PageTitle>
      {standing === 'asking' && (error ? <ErrorState onRetry={retry} retrying={asking} /> : <Skeleton shape="card" label={t('fleet:loading')} />)}
      {standing === 'signedOut' && (
        <EmptyState title={t('fleet:signedOut')} actions={<LinkButton href={`/connexion?retour=${encodeURIComponent(back)}`}>{t('account:signIn.action')}</LinkButton>}>
          <p>{t('planning:signedOutText')}</p>
        </EmptyState>
      )}
      {(standing === 'nobody' || standing === 'team') && (
        <EmptyState title={t('planning:notYours')} actions={<LinkButton look="quiet" href="/">{t('shell:findPlace')}</LinkButton>}>
          <p>{t('planning:notYoursText')}</p>
        </EmptyState>
      )}
    </div>
  );
}
